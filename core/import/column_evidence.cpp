// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_evidence.h"

#include "base/text.h"
#include "import/cell_look.h"
#include "import/column_kind.h"
#include "import/heading_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace driftline {

namespace {
constexpr NumberMarks pointMarks = {'.', ','};
constexpr NumberMarks commaMarks = {',', '.'};

bool startsWithZero(std::string_view cell) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return cell.size() > 1 && cell.front() == '0' && std::all_of(cell.begin(), cell.end(), isDigit);
}

/// Counts one cell after the other.
class Counter {
public:
    explicit Counter(ColumnEvidence& out) : m_out(out) {}

    void add(std::string_view cell, CellType type) {
        cell = trimmed(cell);
        if (cell.empty()) {
            ++m_out.empty;
            return;
        }
        if (type == CellType::Error || (type == CellType::Text && readMissingMark(cell))) {
            ++m_out.marks;
            return;
        }
        ++m_out.filled;
        remember(cell);
        if (type == CellType::Date)
            ++m_out.periods;
        else if (type == CellType::Number)
            addNumber(parseNumber(cell).value_or(0), {});
        else if (type == CellType::Boolean || !addReadNumber(cell))
            addOther(cell);
    }

    void finish() {
        m_out.risesByOne = m_rises && m_out.numbers == m_out.filled && m_out.filled >= 2;
        for (const auto& [unit, count] : m_units) {
            if (count * 2 > m_out.numbers)
                m_out.unit = unit;
        }
    }

private:
    void remember(std::string_view cell) {
        if (m_out.values.size() >= ColumnEvidence::mostValues) {
            m_out.hasAllValues = m_out.hasAllValues && m_seen.contains(cell);
            return;
        }
        if (m_seen.insert(cell).second)
            m_out.values.push_back(cell);
    }

    bool addReadNumber(std::string_view cell) {
        const bool mayBeNumber =
            std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!mayBeNumber)
            return false;
        if (startsWithZero(cell))
            ++m_out.leadingZeros;
        const auto byPoint = readNumberCell(cell, pointMarks);
        const bool isPlain =
            cell.find(',') == std::string_view::npos && cell.find('.') == std::string_view::npos;
        const auto byComma = isPlain ? byPoint : readNumberCell(cell, commaMarks);
        if (!byPoint && !byComma)
            return false;
        m_out.onlyPoint += byPoint && !byComma ? 1U : 0U;
        m_out.onlyComma += byComma && !byPoint ? 1U : 0U;
        const auto& number = byPoint ? *byPoint : *byComma;
        addNumber(number.value, number.unit);
        return true;
    }

    void addNumber(double value, const std::string& unit) {
        ++m_out.numbers;
        m_out.low = m_out.numbers == 1 ? value : std::min(m_out.low, value);
        m_out.high = m_out.numbers == 1 ? value : std::max(m_out.high, value);
        const bool isWhole = std::trunc(value) == value;
        m_out.wholes += isWhole ? 1U : 0U;
        m_out.yearLike += isWhole && value >= 1000 && value <= 2999 ? 1U : 0U;
        m_rises = m_rises && isWhole && (m_out.numbers == 1 || value == m_last + 1);
        m_last = value;
        if (!unit.empty())
            ++m_units[unit];
    }

    void addOther(std::string_view cell) {
        if (const auto period = readPeriodCell(cell)) {
            ++m_out.periods;
            if (period->isOrderUnclear)
                return;
            const bool isSlashed = cell.find('/') != std::string_view::npos || cell.find('-') < 3;
            if (isSlashed && period->period.granularity == Granularity::Day) {
                const bool byDay = readPeriodCell(cell, DayOrder::DayFirst).has_value();
                const bool byMonth = readPeriodCell(cell, DayOrder::MonthFirst).has_value();
                m_out.dayFirst = m_out.dayFirst || (byDay && !byMonth);
                m_out.monthFirst = m_out.monthFirst || (byMonth && !byDay);
            }
            return;
        }
        ++m_out.texts;
    }

    ColumnEvidence& m_out;
    std::unordered_set<std::string_view> m_seen;
    std::map<std::string, std::size_t> m_units;
    bool m_rises = true;
    double m_last = 0;
};

/// Two to one, and nine to one where there are many cells.
bool outnumber(std::size_t some, std::size_t others) {
    constexpr std::size_t many = 30;
    return some > 0 && some >= others * (some + others > many ? 9 : 2);
}

bool isPeriodHeading(const ColumnEvidence& column) {
    return headingFits(column.plain, Role::Period) > 0 || isTimeName(column.plain);
}

/// Numbers under a heading that speaks of time, or years that stand close together under none.
bool areYears(const ColumnEvidence& column) {
    if (column.numbers == 0 || column.yearLike * 10 < column.numbers * 9 || column.wholes != column.numbers)
        return false;
    if (isPeriodHeading(column))
        return true;
    const auto span = column.high - column.low;
    const bool areClose = span <= 150 && column.low >= 1800 && column.high <= 2100 &&
                          span < static_cast<double>(column.values.size()) * 3;
    return areClose && (column.heading.empty() || hasWord(column.plain, "year"));
}

/// 202101 and 20210115 are numbers too.
bool areCompactPeriods(const ColumnEvidence& column) {
    if (!isPeriodHeading(column) || column.wholes != column.numbers || column.numbers == 0)
        return false;
    return std::all_of(column.values.begin(), column.values.end(),
                       [](std::string_view cell) { return readPeriodCell(cell).has_value(); });
}

void decideType(ColumnEvidence& column) {
    if (column.filled == 0) {
        const bool namesTime = isPeriodHeading(column);
        column.type = namesTime ? ColumnType::Period : ColumnType::Text;
        column.why = "no cell says anything";
        return;
    }
    const auto others = column.texts;
    if (areYears(column) || areCompactPeriods(column) ||
        (column.periods > 0 &&
         outnumber(column.periods + (isPeriodHeading(column) ? column.numbers : 0), others) &&
         column.periods + (isPeriodHeading(column) ? column.numbers : 0) > column.numbers)) {
        column.type = ColumnType::Period;
        column.why =
            fmt::format("{} of {} cells are periods", column.periods + column.yearLike, column.filled);
        return;
    }
    const bool hasCodes = column.leadingZeros > 0;
    const bool isUnderPeriod = readPeriodHeading(column.heading).has_value();
    const bool isEnough = column.numbers >= 2 || others == 0 || (isUnderPeriod && column.numbers >= 1);
    if (!hasCodes && isEnough && outnumber(column.numbers, others + column.periods)) {
        column.type = ColumnType::Number;
        column.why = fmt::format("{} of {} cells are numbers", column.numbers, column.filled);
        return;
    }
    column.why = hasCodes ? "numbers that begin with 0 are codes"
                          : fmt::format("{} of {} cells are words", others, column.filled);
}

void decideMarks(std::vector<ColumnEvidence>& columns) {
    std::size_t point = 0;
    std::size_t comma = 0;
    bool anyDayFirst = false;
    bool anyMonthFirst = false;
    for (const auto& column : columns) {
        point += column.onlyPoint;
        comma += column.onlyComma;
        anyDayFirst = anyDayFirst || column.dayFirst;
        anyMonthFirst = anyMonthFirst || column.monthFirst;
    }
    for (auto& column : columns) {
        const bool hasOwn = column.onlyPoint != column.onlyComma;
        const bool isComma = hasOwn ? column.onlyComma > column.onlyPoint : comma > point;
        column.marksOfNumbers = isComma ? commaMarks : pointMarks;
        if (column.dayFirst != column.monthFirst)
            column.dayOrder = column.dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
        else if (anyDayFirst != anyMonthFirst)
            column.dayOrder = anyDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }
}
} // namespace

std::vector<ColumnEvidence> columnEvidence(const Grid& grid, const FoundTable& table) {
    const auto levels = headingLevelsOf(grid, table);
    std::vector<ColumnEvidence> columns(table.columns.size());
    std::vector<bool> skipped(grid.rows(), false);
    for (const auto& out : table.leftOut)
        skipped[out.row] = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& column = columns[i];
        column.position = table.columns[i];
        column.levels = levels[i];
        column.heading = joined(levels[i], " – ");
        column.plain = plainHeading(column.heading);
        Counter counter(column);
        for (auto row = table.firstRow; row < table.endRow; ++row) {
            if (!skipped[row])
                counter.add(grid.cell(row, column.position), grid.type(row, column.position));
        }
        counter.finish();
        decideType(column);
    }
    decideMarks(columns);
    return columns;
}

std::optional<int> yearIn(std::string_view cell, NumberMarks marks) {
    const auto number = readNumberCell(cell, marks);
    if (!number || std::trunc(number->value) != number->value || number->value < 1000 || number->value > 2999)
        return {};
    return static_cast<int>(number->value);
}

} // namespace driftline
