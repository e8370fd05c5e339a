// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_kind.h"

#include "base/text.h"
#include "import/number_marks.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 9> missingMarks = {"..", "...", "…",   "-",  "–",
                                                          "NA", "N/A", "n/a", "NaN"};
constexpr std::array<std::string_view, 9> timeWords = {"year",  "wave",    "period", "date", "time",
                                                       "month", "quarter", "day",    "years"};
constexpr int firstYear = 1000;
constexpr int lastYear = 2999;

bool isMissing(std::string_view cell) {
    return cell.empty() || std::find(missingMarks.begin(), missingMarks.end(), cell) != missingMarks.end();
}

/// "007" is a code; "0.7" and "0" are numbers.
bool hasLeadingZero(std::string_view cell) {
    return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9';
}

bool isPlausiblePeriod(std::string_view cell, bool mayBePlainYear) {
    const auto period = Period::parse(cell);
    if (!period || (!mayBePlainYear && period->granularity == Granularity::Year))
        return false;
    const int year = period->start.year();
    return year >= firstYear && year <= lastYear;
}

/// Whether every cell that is not missing passes, and there is one.
template <class Test>
bool everyCell(const RawTable& table, std::size_t column, Test test) {
    bool any = false;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto cell = table.cell(row, column);
        if (isMissing(cell))
            continue;
        if (!test(cell))
            return false;
        any = true;
    }
    return any;
}
} // namespace

bool isTimeName(std::string_view name) {
    auto plain = lowered(name);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
    const auto parts = words(plain);
    return std::any_of(parts.begin(), parts.end(), [](const std::string& word) {
        return std::find(timeWords.begin(), timeWords.end(), word) != timeWords.end();
    });
}

CellKind inferKind(std::string_view name, const RawTable& table, std::size_t column, NumberMarks marks) {
    const bool mayBePlainYear = isTimeName(name);
    if (everyCell(table, column, [=](auto cell) { return isPlausiblePeriod(cell, mayBePlainYear); }))
        return CellKind::Period;
    const auto isNumber = [marks](std::string_view cell) {
        return !hasLeadingZero(cell) && readNumber(cell, marks).has_value();
    };
    return everyCell(table, column, isNumber) ? CellKind::Number : CellKind::Text;
}

std::vector<Field> inferFields(const RawTable& table, NumberMarks marks) {
    std::vector<Field> fields;
    fields.reserve(table.columns());
    for (std::size_t i = 0; i < table.columns(); ++i) {
        Field field;
        field.variable.name = table.header[i];
        field.kind = inferKind(table.header[i], table, i, marks);
        field.marks = marks;
        // In text these may be words (NA is Namibia), unless there is nothing else.
        const bool holdsNothing = !everyCell(table, i, [](auto) { return true; });
        if (field.kind != CellKind::Text || holdsNothing) {
            for (const auto mark : missingMarks)
                field.missing.push_back({std::string(mark), MissingReason::NotReported});
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

void inferPeriods(std::vector<Field>& fields, const RawTable& table,
                  const std::vector<std::size_t>& columnOf) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto& field = fields[i];
        if (columnTypeOf(field.kind) == ColumnType::Period || !isTimeName(field.variable.name))
            continue;
        const auto isPeriod = [&field](std::string_view cell) {
            return missingReasonOf(cell, field.missing) != MissingReason::None ||
                   isPlausiblePeriod(cell, true);
        };
        if (everyCell(table, columnOf[i], isPeriod))
            field.kind = CellKind::Period;
    }
}

} // namespace driftline
