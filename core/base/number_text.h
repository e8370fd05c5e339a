// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// How numbers are written in a file. Decided from the file or stated by it, never from the locale.
struct NumberMarks {
    char decimal = '.';
    char group = '\0'; ///< '\0': none

    bool operator==(const NumberMarks&) const = default;
};

/// A finite number, or nothing if the text is not exactly one. Leading and trailing blanks are allowed;
/// group marks must stand before three digits; the minus may be U+2212.
std::optional<double> parseNumber(std::string_view text, NumberMarks marks = {});

/// For reading: proper minus (U+2212), groups of three by a comma, exactly `decimals` places.
std::string formatNumber(double value, int decimals);

/// For files: the shortest text that reads back as the same double, "." as decimal mark.
std::string exactNumber(double value);

/// Places after the decimal mark needed to show `value`, at most `most`.
int decimalsNeeded(double value, int most);

/// "10⁻⁷".
std::string powerOfTen(int exponent);

/// For reading, rounded to `decimals` places, but never so that it states another number: what is not zero
/// does not read "0". It takes as many more places as its first two digits need, or a power of ten ("5 ×
/// 10⁻⁸"), as do numbers beyond 10¹⁸.
std::string roundedNumber(double value, int decimals);

} // namespace driftline
