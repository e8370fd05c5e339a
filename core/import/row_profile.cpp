// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/row_profile.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/cell_reading.h"

#include <algorithm>
#include <array>
#include <set>

namespace driftline {

namespace {
constexpr std::size_t mostSampled = 200;

std::size_t middleOf(std::vector<std::size_t> numbers) {
    if (numbers.empty())
        return 0;
    const auto at = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), at, numbers.end());
    return *at;
}

bool isYearCell(std::string_view cell) {
    constexpr double firstYear = 1900;
    constexpr double lastYear = 2100;
    const auto number = cell.size() == 4 ? parseNumber(cell) : std::nullopt;
    return number && *number >= firstYear && *number <= lastYear;
}

bool isUnitText(std::string_view cell) {
    static constexpr std::array<std::string_view, 24> unitWords = {
        "%",       "percent", "per cent", "us$",   "usd",    "million", "billion", "thousand",
        "persons", "tonnes",  "kg",       "index", "years",  "number",  "people",  "riel",
        "dollars", "units",   "ratio",    "score", "points", "km2",     "ha",      "euro"};
    const auto plain = lowered(trimmed(cell));
    if (plain.size() > 40)
        return false;
    if (plain.starts_with('(') && plain.ends_with(')'))
        return true;
    return std::any_of(unitWords.begin(), unitWords.end(), [&plain](std::string_view word) {
        return plain == word ||
               (plain.starts_with(word) && plain.size() > word.size() &&
                (plain[word.size()] == ' ' || plain[word.size()] == ',')) ||
               plain.ends_with(" " + std::string(word));
    });
}
} // namespace

RowProfile::RowProfile(const Grid& grid, const std::vector<RowExtent>& rows, std::size_t first,
                       std::size_t end)
    : m_grid(grid)
    , m_rows(rows) {
    std::vector<std::size_t> filled;
    std::vector<std::size_t> ends;
    for (auto row = first; row < end; ++row) {
        if (rows[row].filled >= 2) {
            filled.push_back(rows[row].filled);
            ends.push_back(rows[row].end);
        }
    }
    const bool isNarrow = filled.size() * 3 < end - first;
    m_typicalFilled = isNarrow ? 1 : middleOf(filled);
    m_typicalEnd = isNarrow ? rows[end - 1].end : middleOf(ends);
    const auto height = end - first;
    const auto from = height <= mostSampled ? first + height / 2 : end - mostSampled;
    std::vector<std::size_t> numbers;
    std::vector<std::size_t> words;
    std::vector<std::size_t> periods;
    std::vector<std::size_t> years;
    for (auto row = std::min(from, end - 1); row < end; ++row) {
        if (rows[row].filled * 2 < m_typicalFilled)
            continue;
        numbers.resize(std::max(numbers.size(), rows[row].end), 0);
        words.resize(numbers.size(), 0);
        periods.resize(numbers.size(), 0);
        years.resize(numbers.size(), 0);
        for (auto column = rows[row].first; column < rows[row].end; ++column) {
            const auto look = cellLook(grid, row, column);
            numbers[column] += look == CellLook::Number || look == CellLook::Period ? 1U : 0U;
            periods[column] += look == CellLook::Period ? 1U : 0U;
            years[column] += isYearCell(trimmed(grid.cell(row, column))) ? 1U : 0U;
            words[column] += look == CellLook::Text ? 1U : 0U;
        }
    }
    for (std::size_t column = 0; column < numbers.size(); ++column) {
        m_isTyped.push_back(numbers[column] > words[column]);
        m_holdsPeriods.push_back(periods[column] * 2 > numbers[column]);
        m_holdsYears.push_back(years[column] * 2 > numbers[column]);
    }
}

RowProfile::Fit RowProfile::fitOf(std::size_t row) const {
    Fit fit;
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column) {
        if (!isTyped(column))
            continue;
        const auto look = cellLook(m_grid, row, column);
        // A period above numbers is their heading.
        const bool isPeriod = look == CellLook::Period && m_holdsPeriods[column];
        const bool isNumber = look == CellLook::Number || isPeriod || look == CellLook::Mark;
        fit.numbers += isNumber ? 1U : 0U;
        fit.marks += look == CellLook::Mark ? 1U : 0U;
        fit.words += look == CellLook::Text || (look == CellLook::Period && !isPeriod) ? 1U : 0U;
    }
    return fit;
}

bool RowProfile::isRunOfPeriods(std::size_t row) const {
    std::vector<Period> periods;
    std::size_t others = 0;
    // The one column that has a year in its rows is the year of a row whose number may look like one too.
    const bool isLong = std::count(m_holdsYears.begin(), m_holdsYears.end(), true) == 1;
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column) {
        const auto look = cellLook(m_grid, row, column);
        if (!isTyped(column) || m_holdsPeriods[column] || (isLong && m_holdsYears[column]) ||
            look == CellLook::Empty)
            continue;
        const auto named = readPeriodHeading(trimmed(m_grid.cell(row, column)));
        if (named && named->measure.empty())
            periods.push_back(named->period);
        else
            others += look == CellLook::Number ? 1U : 0U;
    }
    // 2020, 2021, 2020, 2021 stand below groups.
    const auto again =
        periods.size() < 2 ? periods.end() : std::find(periods.begin() + 1, periods.end(), periods.front());
    const bool isRepeated = again != periods.end() && again != periods.begin() + 1 &&
                            std::equal(again, periods.end(), periods.begin());
    return periods.size() >= 2 && others == 0 &&
           (isRepeated ||
            (periods.front() != periods.back() && (std::is_sorted(periods.begin(), periods.end()) ||
                                                   std::is_sorted(periods.rbegin(), periods.rend()))));
}

bool RowProfile::isData(std::size_t row) const {
    if (m_rows[row].filled == 0)
        return false;
    const auto fit = fitOf(row);
    return fit.numbers > 0 && fit.numbers > fit.marks && fit.numbers >= fit.words && !isRunOfPeriods(row);
}

bool RowProfile::isOddData(std::size_t row) const {
    const auto fit = fitOf(row);
    if (isRunOfPeriods(row))
        return false;
    return fit.words == 0 ? fit.marks > 0 : fit.words == 1;
}

bool RowProfile::hasNoNumbers(std::size_t row) const {
    for (std::size_t column = 0; column < m_isTyped.size(); ++column) {
        if (isTyped(column) && cellLook(m_grid, row, column) != CellLook::Empty)
            return false;
    }
    return true;
}

bool RowProfile::namesNumbers(std::size_t row) const {
    std::size_t named = 0;
    for (std::size_t column = 0; column < m_isTyped.size(); ++column) {
        if (!isTyped(column))
            continue;
        if (cellLook(m_grid, row, column) != CellLook::Text)
            return false;
        ++named;
    }
    return named > 0;
}

bool RowProfile::isLoneYear(std::size_t row) const {
    std::size_t years = 0;
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column) {
        const auto look = cellLook(m_grid, row, column);
        if (!isTyped(column)) {
            if (look != CellLook::Text && look != CellLook::Empty)
                return false;
            continue;
        }
        const auto cell = trimmed(m_grid.cell(row, column));
        if (m_holdsYears[column] || !isYearCell(cell))
            return false;
        ++years;
    }
    return years == 1;
}

bool RowProfile::namesColumns(std::size_t names, std::size_t row) const {
    std::set<std::string_view> known;
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column) {
        if (trimmed(m_grid.cell(row, column)).empty())
            continue;
        const auto name = trimmed(m_grid.cell(names, column));
        const auto look = cellLook(m_grid, names, column);
        // "missing" stands for no value, and above the reasons for it.
        const bool isWord = look == CellLook::Text || name == "missing";
        const bool isName = isWord || (look != CellLook::Empty && isRunOfPeriods(names)) ||
                            (name.empty() && column == m_rows[row].first);
        if (!isName || !known.insert(name).second)
            return false;
    }
    return known.size() >= 2;
}

bool RowProfile::isHeading(std::size_t row) const {
    if (m_rows[row].filled == 0 || !isWide(row))
        return false;
    const auto fit = fitOf(row);
    return (fit.words > 0 && fit.words > fit.numbers) || isRunOfPeriods(row);
}

bool RowProfile::isWide(std::size_t row) const {
    if (m_typicalFilled < 2)
        return m_rows[row].filled > 0;
    return m_rows[row].filled >= 2 && m_rows[row].filled * 5 >= m_typicalFilled * 2;
}

bool RowProfile::holdsUnits(std::size_t row) const {
    std::size_t units = 0;
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column)
        units += isUnitText(m_grid.cell(row, column)) ? 1U : 0U;
    return units > 0 && units * 3 >= m_rows[row].filled * 2;
}

bool RowProfile::isLongText(std::size_t row) const {
    for (auto column = m_rows[row].first; column < m_rows[row].end; ++column) {
        if (m_grid.cell(row, column).size() > 120)
            return true;
    }
    return false;
}

std::size_t endBeforeFootnotes(const Grid& grid, std::size_t first, std::size_t end) {
    constexpr std::size_t mostFootnotes = 500;
    for (auto row = end; row > first && end - row < mostFootnotes;) {
        --row;
        if (lowered(trimmed(grid.cell(row, 0))) == "footnoteseqid")
            return row;
    }
    return end;
}

bool startsAsNote(std::string_view cell) {
    static constexpr std::array<std::string_view, 22> starts = {
        "source", "note",    "data from", "last updated", "©",      "quelle",   "fuente", "fonte",
        "sumber", "nguồn",   "copyright", "downloaded",   "#",      "footnote", "remark", "anmerkung",
        "nota",   "catatan", "ghi chú",   "retrieved",    "legend", "accessed"};
    const auto plain = lowered(trimmed(cell));
    const bool isStar = plain.starts_with("* ") || (plain.starts_with('*') && plain.size() > 12);
    return isStar || std::any_of(starts.begin(), starts.end(),
                                 [&plain](std::string_view start) { return plain.starts_with(start); });
}

} // namespace driftline
