// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_evidence.h"

#include "base/parallel.h"
#include "base/text.h"
#include "import/carried_year.h"
#include "import/cell_look.h"
#include "import/digits.h"
#include "import/heading_words.h"
#include "import/recipe_sentences.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

namespace driftline {

namespace {
/// Counts one cell after the other.
class EvidenceCounter {
public:
    explicit EvidenceCounter(ColumnEvidence& out) : m_out(out) {}

    void add(std::string_view cell, CellType type) {
        if (cell.empty()) {
            ++m_out.empty;
            return;
        }
        if (type == CellType::Text && m_words.contains(cell)) {
            ++m_out.filled;
            ++m_out.texts;
            remember(cell);
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
            addNumber(parseNumber(cell).value_or(0));
        else if (type == CellType::Boolean || !addReadNumber(cell))
            addOther(cell, type);
    }

    void finish() { m_out.risesByOne = m_rises && m_out.numbers == m_out.filled && m_out.filled >= 2; }

private:
    void remember(std::string_view cell) {
        if (m_out.values.size() >= ColumnEvidence::mostValues) {
            m_out.hasAllValues = m_out.hasAllValues && m_seen.contains(cell);
            return;
        }
        if (m_seen.insert(cell).second)
            m_out.values.push_back(cell);
    }

    void addOther(std::string_view cell, CellType type) {
        constexpr std::size_t mostWords = 20'000;
        if (readPeriodCell(cell)) {
            ++m_out.periods;
            return;
        }
        ++m_out.texts;
        if (type == CellType::Text && m_words.size() < mostWords)
            m_words.insert(cell);
    }

    bool addReadNumber(std::string_view cell) {
        if (!hasDigits(cell))
            return false;
        const auto number = readNumberCell(cell, m_out.typing.format.marks);
        if (!number)
            return false;
        addNumber(number->value);
        return true;
    }

    void addNumber(double value) {
        ++m_out.numbers;
        m_out.low = m_out.numbers == 1 ? value : std::min(m_out.low, value);
        m_out.high = m_out.numbers == 1 ? value : std::max(m_out.high, value);
        const bool isWhole = std::trunc(value) == value;
        m_out.wholes += isWhole ? 1U : 0U;
        m_out.yearLike += isWhole && value >= 1000 && value <= 2999 ? 1U : 0U;
        m_rises = m_rises && isWhole && (m_out.numbers == 1 || value == m_last + 1);
        m_last = value;
    }

    ColumnEvidence& m_out;
    std::unordered_set<std::string_view> m_seen;
    std::unordered_set<std::string_view> m_words; ///< neither numbers nor periods, so that each is read once
    bool m_rises = true;
    double m_last = 0;
};

/// Years under a heading of any language, or that stand close together under none.
bool areYearsByContents(const ColumnEvidence& column) {
    if (column.numbers == 0 || column.yearLike != column.numbers || column.texts > 0)
        return false;
    if (headingFits(column.plain, Role::Period) > 0)
        return true;
    const auto span = column.high - column.low;
    const bool areClose = span <= 150 && column.low >= 1800 && column.high <= 2100 &&
                          span < static_cast<double>(column.values.size()) * 3;
    return areClose && (column.heading.empty() || hasWord(column.plain, "year"));
}

/// 20210115 under "SQLDATE".
bool areDaysByContents(const ColumnEvidence& column) {
    constexpr std::size_t digits = 8;
    return column.plain.ends_with("date") && column.numbers > 0 && column.numbers == column.filled &&
           std::all_of(column.values.begin(), column.values.end(), [](std::string_view cell) {
               return cell.size() == digits && readPeriodCell(cell).has_value();
           });
}

/// Days of the month of all dates in one order; nothing if one is no date then.
std::set<int> daysOfMonth(const ColumnEvidence& column, DayOrder order) {
    auto conventions = column.typing.format.periods;
    conventions.order = order;
    std::set<int> days;
    for (const auto cell : column.values) {
        const auto reading = readPeriodCell(cell, conventions);
        if (!reading)
            return {};
        days.insert(reading->period.start.dayOfMonth());
    }
    return days;
}

/// Dates that are one a month in one order and scattered in the other are a monthly series; 1/1/1948 is the
/// same day in both.
void decideDayOrder(ColumnEvidence& column) {
    auto& questions = column.typing.questions;
    const auto asked = std::find_if(questions.begin(), questions.end(), [](const ColumnQuestion& question) {
        return question.code == "column.day-order";
    });
    if (asked == questions.end())
        return;
    const auto byDay = daysOfMonth(column, DayOrder::DayFirst);
    const auto byMonth = daysOfMonth(column, DayOrder::MonthFirst);
    const bool isMonthly = byDay.size() == 1 && byMonth.size() > 1;
    const bool isMonthlyOtherwise = byMonth.size() == 1 && byDay.size() > 1;
    const bool isSame = byDay.size() == 1 && byMonth.size() == 1;
    constexpr std::size_t fewest = 3;
    if (!isSame && (column.values.size() < fewest || (!isMonthly && !isMonthlyOtherwise)))
        return;
    if (!isSame) {
        column.typing.format.periods.order = isMonthly ? DayOrder::DayFirst : DayOrder::MonthFirst;
        column.typing.evidence +=
            isMonthly ? recipe_sentences::monthlyDayFirst : recipe_sentences::monthlyMonthFirst;
        column.typing.alternative =
            isMonthly ? recipe_sentences::monthComesFirst : recipe_sentences::dayComesFirst;
    }
    questions.erase(asked);
}

/// Looks for a year that goes on down the column; rows that are left out may say it too.
void findCarriedYear(const Grid& grid, const FoundTable& table, const std::vector<bool>& skipped,
                     ColumnEvidence& column) {
    // Most columns are told apart by their first cells; a long list of years may stand above the months.
    constexpr std::size_t rowsLookedAt = 400;
    bool anyPart = false;
    const auto lookEnd = std::min(table.endRow, table.firstRow + rowsLookedAt);
    for (auto row = table.firstRow; row < lookEnd && !anyPart; ++row)
        anyPart = isPartOfYear(grid.cell(row, column.position));
    if (!anyPart)
        return;
    std::vector<std::string_view> cells;
    for (auto row = table.firstRow; row < table.endRow; ++row)
        cells.push_back(trimmed(grid.cell(row, column.position)));
    column.carriesYear = carriesYear(cells);
    if (!column.carriesYear)
        return;
    CarriedYear carried;
    auto written = std::make_shared<std::vector<std::string>>();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto whole = carried.complete(cells[i]);
        if (!skipped[table.firstRow + i])
            written->push_back(std::move(whole));
    }
    column.written = std::move(written);
}

void decideType(ColumnEvidence& column) {
    auto& format = column.typing.format;
    if (format.kind == CellKind::Number && areYearsByContents(column)) {
        format.kind = CellKind::Period;
        format.isTime = true;
        column.typing.evidence = recipe_sentences::allAreYears;
        column.typing.alternative = "numbers";
    }
    if (format.kind == CellKind::Number && areDaysByContents(column)) {
        format.kind = CellKind::Period;
        format.isTime = true;
        column.typing.evidence = recipe_sentences::headingEndsInDate;
        column.typing.alternative = "numbers";
    }
    column.type = columnTypeOf(format.kind);
}
} // namespace

std::vector<ColumnEvidence> columnEvidence(const Grid& grid, const FoundTable& table, char delimiter,
                                           const TypingChoices& choices) {
    const auto levels = headingLevelsOf(grid, table);
    std::vector<bool> skipped(grid.rows(), false);
    for (const auto& out : table.leftOut)
        skipped[out.row] = true;
    std::vector<ColumnEvidence> columns(table.columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& column = columns[i];
        column.position = table.columns[i];
        column.levels = levels[i];
        column.heading = i < grid.stated.size() ? grid.stated[i].variable.name : joined(levels[i], " – ");
        column.plain = plainHeading(column.heading);
    }
    if (grid.stated.empty())
        forEachAtOnce(columns.size(),
                      [&](std::size_t i) { findCarriedYear(grid, table, skipped, columns[i]); });
    const auto cellsOf = [&](std::size_t i) {
        ColumnCells cells;
        cells.heading = columns[i].heading;
        if (columns[i].written) {
            cells.cells.assign(columns[i].written->begin(), columns[i].written->end());
            return cells;
        }
        for (auto row = table.firstRow; row < table.endRow; ++row) {
            if (skipped[row])
                continue;
            cells.cells.push_back(trimmed(grid.cell(row, columns[i].position)));
            if (!grid.types.empty())
                cells.types.push_back(grid.type(row, columns[i].position));
        }
        return cells;
    };
    const auto typings = typeColumns(columns.size(), cellsOf, delimiter, choices);
    forEachAtOnce(columns.size(), [&](std::size_t i) {
        columns[i].typing = typings[i];
        const auto cells = cellsOf(i);
        EvidenceCounter counter(columns[i]);
        for (std::size_t row = 0; row < cells.cells.size(); ++row)
            counter.add(cells.cells[row], cells.types.empty() ? CellType::Text : cells.types[row]);
        counter.finish();
        decideType(columns[i]);
        decideDayOrder(columns[i]);
    });
    return columns;
}

} // namespace driftline
