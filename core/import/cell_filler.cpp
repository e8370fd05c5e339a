// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_filler.h"

#include "base/text.h"
#include "import/cell_reading.h"
#include "import/column_evidence.h"

#include <fmt/format.h>

namespace driftline {

CellFiller::CellFiller(const Grid& grid, const ColumnRecipe& column, Diagnostics& findings)
    : m_grid(&grid)
    , m_column(&column)
    , m_findings(&findings) {}

std::optional<MissingReason> CellFiller::declared(std::string_view cell) const {
    for (const auto& code : m_column->missing) {
        if (code.code == cell)
            return code.reason;
    }
    return {};
}

ReadCell CellFiller::read(std::size_t row) {
    const auto cell = trimmed(m_grid->cell(row, m_column->position));
    ReadCell out;
    if (cell.empty())
        return out;
    out.fate = CellFate::Mark;
    if (const auto reason = declared(cell)) {
        out.reason = *reason;
        return out;
    }
    if (m_grid->type(row, m_column->position) == CellType::Error)
        return out;
    // In a column of words a mark may be a word: NA is Namibia.
    if (m_column->type == ColumnType::Text) {
        out.fate = CellFate::Kept;
        out.text = cell;
        return out;
    }
    if (const auto reason = readMissingMark(cell)) {
        out.reason = *reason;
        return out;
    }
    return m_column->type == ColumnType::Number ? readNumber(row, cell) : readPeriod(row, cell);
}

ReadCell CellFiller::readNumber(std::size_t row, std::string_view cell) {
    ReadCell out;
    const bool isTyped = m_grid->type(row, m_column->position) == CellType::Number;
    if (isTyped) {
        const auto number = parseNumber(cell);
        if (!number)
            return unreadable(row, cell);
        out.fate = CellFate::Kept;
        out.number = *number * m_column->factor;
        return out;
    }
    auto reading = readNumberCell(cell, m_column->marks);
    if (!reading)
        return unreadable(row, cell);
    out.fate = CellFate::Kept;
    out.number = reading->value * reading->factor * m_column->factor;
    out.flag = std::move(reading->flag);
    m_censored += reading->isCensored ? 1U : 0U;
    return out;
}

ReadCell CellFiller::readPeriod(std::size_t row, std::string_view cell) {
    if (cell == m_lastText && m_lastPeriod.period)
        return m_lastPeriod;
    ReadCell out;
    if (auto reading = readPeriodCell(cell, m_column->dayOrder)) {
        out.period = reading->period;
        out.flag = std::move(reading->flag);
        m_unclear += reading->isOrderUnclear ? 1U : 0U;
    } else if (const auto year = yearIn(cell, m_column->marks)) {
        out.period = Period::ofYear(*year);
    }
    if (!out.period)
        return unreadable(row, cell);
    out.fate = CellFate::Kept;
    m_lastText = cell;
    m_lastPeriod = out;
    return out;
}

ReadCell CellFiller::unreadable(std::size_t row, std::string_view cell) {
    ReadCell out;
    out.fate = CellFate::Unreadable;
    out.reason = MissingReason::Unparseable;
    constexpr std::string_view code = "cell.wrong-type";
    if (m_findings->count(code) >= Diagnostics::capPerCode) {
        m_findings->warn(code, {}); // only counted
        return out;
    }
    m_findings->warn(
        code,
        fmt::format("{} was read where {} is expected, so the cell has no value.", inQuotes(cell),
                    m_column->type == ColumnType::Number ? "a number"
                                                         : "a period such as 2024 or 2024-01-15"),
        m_grid->place(row, m_column->name),
        "Correct the cell, or say with --missing that it stands for no value.");
    return out;
}

} // namespace driftline
