// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/period_words.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
struct Entry {
    std::string_view text;
    PeriodWord word;
    int value;
};

constexpr std::array<std::string_view, 12> monthWords = {
    " january jan janvier janv januar jän jänner enero ene janeiro januari ",
    " february feb février fevrier févr fevr fév fev februar febrero fevereiro februari peb pebruari ",
    " march mar mars märz maerz mär mrz marzo março marco maret ",
    " april apr avril avr abril abr ",
    " may mai mayo maio mei ",
    " june jun juin juni junio junho ",
    " july jul juillet juil juli julio julho ",
    " august aug août aout agosto ago agustus agu agt ags ",
    " september sep sept septembre septiembre setiembre set setembro ",
    " october oct octobre oktober okt octubre outubro out ",
    " november nov novembre noviembre novembro nopember nop ",
    " december dec décembre decembre déc dezember dez diciembre dic dezembro desember des "};

constexpr auto otherPeriodWords = std::to_array<Entry>({
    {"q", PeriodWord::OfQuarter, 0},
    {"qtr", PeriodWord::OfQuarter, 0},
    {"quarter", PeriodWord::OfQuarter, 0},
    {"quartal", PeriodWord::OfQuarter, 0},
    {"kuartal", PeriodWord::OfQuarter, 0},
    {"t", PeriodWord::OfQuarter, 0},
    {"trim", PeriodWord::OfQuarter, 0},
    {"trimestre", PeriodWord::OfQuarter, 0},
    {"tw", PeriodWord::OfQuarter, 0},
    {"triwulan", PeriodWord::OfQuarter, 0},
    {"quý", PeriodWord::OfQuarter, 0},
    {"h", PeriodWord::OfHalf, 0},
    {"s", PeriodWord::OfHalf, 0},
    {"half", PeriodWord::OfHalf, 0},
    {"hj", PeriodWord::OfHalf, 0},
    {"halbjahr", PeriodWord::OfHalf, 0},
    {"sem", PeriodWord::OfHalf, 0},
    {"semester", PeriodWord::OfHalf, 0},
    {"semestre", PeriodWord::OfHalf, 0},
    {"m", PeriodWord::OfMonth, 0},
    {"month", PeriodWord::OfMonth, 0},
    {"tháng", PeriodWord::OfMonth, 0},
    {"w", PeriodWord::OfWeek, 0},
    {"wk", PeriodWord::OfWeek, 0},
    {"week", PeriodWord::OfWeek, 0},
    {"kw", PeriodWord::OfWeek, 0},
    {"semaine", PeriodWord::OfWeek, 0},
    {"semana", PeriodWord::OfWeek, 0},
    {"minggu", PeriodWord::OfWeek, 0},
    {"tuần", PeriodWord::OfWeek, 0},
    {"first", PeriodWord::Ordinal, 1},
    {"second", PeriodWord::Ordinal, 2},
    {"third", PeriodWord::Ordinal, 3},
    {"fourth", PeriodWord::Ordinal, 4},
    {"i", PeriodWord::Ordinal, 1},
    {"ii", PeriodWord::Ordinal, 2},
    {"iii", PeriodWord::Ordinal, 3},
    {"iv", PeriodWord::Ordinal, 4},
    {"fy", PeriodWord::Fiscal, 0},
    {"fiscal", PeriodWord::Fiscal, 0},
    {"x", PeriodWord::Year, 0},
    {"y", PeriodWord::Year, 0},
    {"yr", PeriodWord::Year, 0},
    {"cy", PeriodWord::Year, 0},
    {"year", PeriodWord::Year, 0},
    {"jahr", PeriodWord::Year, 0},
    {"année", PeriodWord::Year, 0},
    {"año", PeriodWord::Year, 0},
    {"ano", PeriodWord::Year, 0},
    {"tahun", PeriodWord::Year, 0},
    {"năm", PeriodWord::Year, 0},
    {"ปี", PeriodWord::Year, 0},
    {"de", PeriodWord::Filler, 0},
    {"del", PeriodWord::Filler, 0},
    {"of", PeriodWord::Filler, 0},
    {"the", PeriodWord::Filler, 0},
    {"le", PeriodWord::Filler, 0},
    {"ngày", PeriodWord::Filler, 0},
    {"monday", PeriodWord::Filler, 0},
    {"mon", PeriodWord::Filler, 0},
    {"tuesday", PeriodWord::Filler, 0},
    {"tue", PeriodWord::Filler, 0},
    {"wednesday", PeriodWord::Filler, 0},
    {"wed", PeriodWord::Filler, 0},
    {"thursday", PeriodWord::Filler, 0},
    {"thu", PeriodWord::Filler, 0},
    {"friday", PeriodWord::Filler, 0},
    {"fri", PeriodWord::Filler, 0},
    {"saturday", PeriodWord::Filler, 0},
    {"sat", PeriodWord::Filler, 0},
    {"sunday", PeriodWord::Filler, 0},
    {"sun", PeriodWord::Filler, 0},
});
} // namespace

std::optional<PeriodWordMeaning> periodWord(std::string_view word) {
    if (word.empty() || word.find(' ') != std::string_view::npos)
        return {};
    for (std::size_t month = 0; month < monthWords.size(); ++month) {
        const auto names = monthWords[month];
        const auto at = names.find(word);
        // Whole words only, also where one is a part of the one before it.
        for (auto found = at; found != std::string_view::npos; found = names.find(word, found + 1)) {
            if (names[found - 1] == ' ' && names[found + word.size()] == ' ')
                return PeriodWordMeaning{PeriodWord::Month, static_cast<int>(month) + 1};
        }
    }
    const auto* found = std::find_if(otherPeriodWords.begin(), otherPeriodWords.end(),
                                     [word](const Entry& entry) { return entry.text == word; });
    return found == otherPeriodWords.end() ? std::nullopt
                                           : std::optional(PeriodWordMeaning{found->word, found->value});
}

} // namespace driftline
