// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace driftline {

/// What a word means in a period.
enum class PeriodWord {
    Month,     ///< January; `value` is its number
    OfQuarter, ///< Q, quarter: a number belongs to it
    OfHalf,
    OfMonth,
    OfWeek,
    Ordinal, ///< first, second, I, II; `value` is the number
    Fiscal,  ///< FY
    Year,    ///< before a year, and says nothing more: YR2021, X2021
    Filler   ///< "de", "of", a day of the week
};

struct PeriodWordMeaning {
    PeriodWord word = PeriodWord::Filler;
    int value = 0;
};

/// The meaning of a word in lower case, without a point at its end: names of months and quarters in English,
/// French, German, Spanish, Portuguese, Indonesian and Vietnamese.
std::optional<PeriodWordMeaning> periodWord(std::string_view word);

} // namespace driftline
