// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitWrongUsage = 2;

/// "driftline: prices.csv, row 4: Row 4 has 2 cells … [csv.ragged-row]" and a line feed. Control characters,
/// which a terminal would obey, are not handed on.
std::string errorLine(const Error& error);

/// The findings of at least that severity, one a line with their codes, as "warning: … [cell.wrong-type]".
std::string findingLines(const Diagnostics& findings, Severity least, std::string_view indent);

void writeToStandardError(std::string_view text);
/// Every byte, as a file that was asked for needs it. Code: file.unwritable, when standard output is closed
/// or full.
Result<void> writeToStandardOutput(std::string_view bytes);
/// Words, to a terminal without control characters; another program or a file gets every byte. Code as above.
Result<void> sayOnStandardOutput(std::string_view words);

/// Tells the error and gives the exit code for it: what can never work, such as a length, is wrong usage.
int failWith(const Error& error);
/// Says a command's whole answer and gives its exit code.
int finishWith(std::string_view output);

/// The ids of what a command lists, one a line.
template <class Things>
std::string idLines(const Things& things) {
    std::string text;
    for (const auto& thing : things)
        text += thing.id + "\n";
    return text;
}

/// Rows as columns of equal width, two blanks apart; widths count characters, not bytes.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::string_view indent);

} // namespace driftline
