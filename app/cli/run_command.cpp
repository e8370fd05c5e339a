// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_command.h"

#include "cli/caption_command.h"
#include "cli/check_command.h"
#include "cli/cite_command.h"
#include "cli/console.h"
#include "cli/convert_command.h"
#include "cli/diff_command.h"
#include "cli/export_command.h"
#include "cli/guide_command.h"
#include "cli/inspect_command.h"
#include "cli/list_command.h"
#include "cli/preflight_command.h"
#include "cli/presets_command.h"
#include "cli/themes_command.h"
#include "cli/verify_command.h"

namespace driftline {
namespace {

struct Runner {
    int operator()(const WindowOptions&) const { return exitWrongUsage; }
    int operator()(const GuideOptions& options) const { return runGuide(options, {}); }
    int operator()(const ListOptions& options) const { return runList(options); }
    int operator()(const ExportOptions& options) const { return runExport(options); }
    int operator()(const InspectOptions& options) const { return runInspect(options); }
    int operator()(const ConvertOptions& options) const { return runConvert(options); }
    int operator()(const CheckOptions& options) const { return runCheck(options); }
    int operator()(const CiteOptions& options) const { return runCite(options); }
    int operator()(const CaptionOptions& options) const { return runCaption(options); }
    int operator()(const DiffOptions& options) const { return runDiff(options); }
    int operator()(const PresetsOptions& options) const { return runPresets(options); }
    int operator()(const PreflightOptions& options) const { return runPreflight(options); }
    int operator()(const ThemesOptions& options) const { return runThemes(options); }
    int operator()(const VerifyOptions& options) const { return runVerify(options); }
};

} // namespace

int runCommand(const Command& command) {
    return std::visit(Runner{}, command);
}

int runFarewell(const Farewell& farewell) {
    writeToStandardError(farewell.errors);
    const int written = finishWith(farewell.output);
    return farewell.exitCode == exitDone ? written : farewell.exitCode;
}

} // namespace driftline
