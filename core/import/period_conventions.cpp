// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_reading.h"
#include "import/cell_text.h"
#include "import/period_pieces.h"

#include <set>
#include <utility>

namespace driftline {

PeriodConventions periodConventionsOf(const std::vector<std::string_view>& cells) {
    constexpr int lastMonth = 12;
    std::size_t dayFirst = 0;
    std::size_t monthFirst = 0;
    std::set<std::pair<int, int>> twoYears;
    std::size_t otherPairs = 0;
    for (const auto cell : cells) {
        const auto text = loweredWords(plainCell(cell));
        const auto pieces = readPeriodPieces(text);
        if (!pieces)
            continue;
        const auto& all = pieces->all;
        if (pieces->shape == "NNY" || pieces->shape == "NNN") {
            dayFirst += all[0].value > lastMonth && all[1].value <= lastMonth ? 1U : 0U;
            monthFirst += all[1].value > lastMonth && all[0].value <= lastMonth ? 1U : 0U;
        } else if (pieces->shape == "YN" && all[1].digits == 2) {
            if (all[1].value == (all[0].value + 1) % 100)
                twoYears.emplace(all[0].value, all[1].value);
            else
                ++otherPairs;
        }
    }
    PeriodConventions conventions;
    if (dayFirst != monthFirst)
        conventions.order = dayFirst > monthFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    if (otherPairs > 0)
        conventions.hasFiscalYears = false;
    else if (twoYears.size() > 1)
        conventions.hasFiscalYears = true;
    return conventions;
}

} // namespace driftline
