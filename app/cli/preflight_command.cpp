// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/preflight_command.h"

#include "base/text.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "export/own_folders.h"
#include "preflight/preflight.h"
#include "preflight/read_picture.h"
#include "style/preset_library.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {
namespace {

/// One rule a line, with its remedy under it; the verdict of the whole last.
std::string textOf(const PreflightReport& report, const std::string& file) {
    std::string text = fmt::format("{} for {}\n\n", file, report.presetName);
    std::vector<std::vector<std::string>> rows;
    for (const PreflightItem& item : report.items)
        rows.push_back({std::string(verdictName(item.verdict)), item.title,
                        cli_sentences::foundAndRequired(item.found, item.asked)});
    text += aligned(rows, "");
    std::string remedies;
    for (const PreflightItem& item : report.items) {
        if (item.verdict == Verdict::Fail || item.verdict == Verdict::Warning)
            remedies += fmt::format("{}: {} [{}]\n", item.title, item.remedy, item.code);
    }
    const auto silent = std::find_if(report.items.begin(), report.items.end(), [](const PreflightItem& item) {
        return item.verdict == Verdict::NotMeasurable;
    });
    if (silent != report.items.end())
        remedies += cli_sentences::notMeasurable(silent->remedy);
    if (!remedies.empty())
        text += "\n" + remedies;
    return text +
           cli_sentences::preflightVerdict(
               report.passes() ? "passes" : cli_sentences::doesNotPass,
               counted(static_cast<std::size_t>(report.count(Verdict::Fail)), "failure", "failures"),
               counted(static_cast<std::size_t>(report.count(Verdict::Warning)), "warning", "warnings"),
               report.count(Verdict::NotMeasurable));
}

int cannotBeRead(const Error& error) {
    writeToStandardError(errorLine(error));
    return exitWrongUsage;
}

} // namespace

int runPreflight(const PreflightOptions& options) {
    const Result<Preset> preset = presetNamed(options.preset, ownPresetFolder());
    if (!preset)
        return cannotBeRead(preset.error());
    const Result<PictureFacts> facts = readPicture(options.file);
    if (!facts)
        return cannotBeRead(facts.error());
    const PreflightReport report = preflight(*facts, *preset);
    const int written =
        finishWith(options.json ? preflightJson(report, *facts, options.file) : textOf(report, options.file));
    return report.passes() ? written : exitFailed;
}

} // namespace driftline
