// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/number_marks.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// The three blanks of which numbers are made readable: ASCII, no-break and narrow no-break.
constexpr std::array<std::string_view, 2> noBreakSpaces = {"\xC2\xA0", "\xE2\x80\xAF"};

std::string withPlainBlanks(std::string_view cell) {
    std::string out(cell);
    for (const auto blank : noBreakSpaces) {
        for (auto at = out.find(blank); at != std::string::npos; at = out.find(blank, at))
            out.replace(at, blank.size(), 1, ' ');
    }
    return out;
}

} // namespace

std::string decimalMarkName(NumberMarks marks) {
    return marks.decimal == ',' ? "decimal comma" : "decimal point";
}

std::optional<double> readNumber(std::string_view cell, NumberMarks marks) {
    const bool hasNoBreakSpace =
        marks.group == ' ' && std::any_of(noBreakSpaces.begin(), noBreakSpaces.end(), [cell](auto blank) {
            return cell.find(blank) != std::string_view::npos;
        });
    return hasNoBreakSpace ? parseNumber(withPlainBlanks(cell), marks) : parseNumber(cell, marks);
}

} // namespace driftline
