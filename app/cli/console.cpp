// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <unistd.h>

namespace driftline {
namespace {

/// errno, or 0 if every byte was taken.
int writeAll(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t taken = ::write(handle, bytes.data(), bytes.size());
        if (taken < 0 && errno != EINTR)
            return errno;
        if (taken > 0)
            bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
    return 0;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

/// Words come from files, and a terminal obeys control characters.
std::string withoutControls(std::string_view text) {
    constexpr std::string_view instead = "�";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool isControl = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        // U+0080 to U+009F, which some terminals obey too.
        const bool isLongControl =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (isControl || isLongControl)
            out += instead;
        else
            out += text[i];
        if (isLongControl)
            ++i;
    }
    return out;
}

} // namespace

std::string errorLine(const Error& error) {
    return withoutControls(fmt::format("driftline: {} [{}]", error.text(), error.code)) + "\n";
}

std::string findingLines(const Diagnostics& findings, Severity least, std::string_view indent) {
    std::string lines;
    std::map<std::string, std::size_t> told;
    for (const Diagnostic& finding : findings.items()) {
        if (finding.severity < least)
            continue;
        const std::string_view name = finding.severity == Severity::Warning ? "warning" : "note";
        lines += fmt::format("{}{}: {} [{}]\n", indent, name, finding.text(), finding.code);
        ++told[finding.code];
    }
    for (const auto& [code, count] : told) {
        if (findings.count(code) > count)
            lines += cli_sentences::moreFindings(indent, findings.count(code) - count, code);
    }
    return withoutControls(lines);
}

void writeToStandardError(std::string_view text) {
    // Where even this fails there is nobody left to tell.
    static_cast<void>(writeAll(STDERR_FILENO, text));
}

Result<void> writeToStandardOutput(std::string_view bytes) {
    const int problem = writeAll(STDOUT_FILENO, bytes);
    if (problem != 0)
        return fail(cli_sentences::standardOutputUnwritable(std::strerror(problem)));
    return {};
}

int failWith(const Error& error) {
    static constexpr std::array<std::string_view, 14> usage = {
        "size.not-a-length",    "size.too-small",      "size.too-large",         "size.dpi",
        "size.too-many-pixels", "size.preset-height",  "export.unknown-format",  "export.no-transparency",
        "export.no-outlines",   "export.unknown-text", "export.unknown-caption", "cite.unknown-format",
        "preset.unknown",       "theme.unknown"};
    writeToStandardError(errorLine(error));
    return std::find(usage.begin(), usage.end(), error.code) != usage.end() ? exitWrongUsage : exitFailed;
}

Result<void> sayOnStandardOutput(std::string_view words) {
    return ::isatty(STDOUT_FILENO) == 1 ? writeToStandardOutput(withoutControls(words))
                                        : writeToStandardOutput(words);
}

int finishWith(std::string_view output) {
    const Result<void> written = sayOnStandardOutput(output);
    return written ? exitDone : failWith(written.error());
}

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::string_view indent) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], characters(row[column]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line(indent);
        for (std::size_t column = 0; column < row.size(); ++column)
            line += row[column] + std::string(widths[column] - characters(row[column]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace driftline
