// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/open_fields.h"

#include "import/cell_reading.h"
#include "import/column_typing.h"

#include <memory>

namespace driftline {

namespace {
void writePeriods(RawTable& raw, std::size_t column, const PeriodConventions& conventions) {
    struct Written {
        std::size_t row = 0;
        std::size_t from = 0;
        std::size_t length = 0;
    };
    auto text = std::make_shared<std::string>();
    std::vector<Written> written;
    for (std::size_t row = 0; row < raw.rows(); ++row) {
        const auto reading = readPeriodCell(raw.cell(row, column), conventions);
        if (!reading)
            continue;
        const auto period = reading->period.text();
        written.push_back({row, text->size(), period.size()});
        *text += period;
    }
    for (const auto& [row, from, length] : written)
        raw.cells[row * raw.columns() + column] = std::string_view(*text).substr(from, length);
    raw.texts.push_back(std::move(text));
}

PeriodConventions conventionsOf(FieldForm form, const RawTable& raw, std::size_t column) {
    auto conventions = periodConventionsOf(columnCells(raw, column).cells);
    if (form == FieldForm::DayFirst)
        conventions.order = DayOrder::DayFirst;
    else if (form == FieldForm::MonthFirst)
        conventions.order = DayOrder::MonthFirst;
    return conventions;
}
} // namespace

void settleOpenFields(std::vector<Field>& fields, const std::vector<FieldForm>& forms,
                      const std::vector<std::size_t>& columnOf, RawTable& raw) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto& field = fields[i];
        if (forms[i] == FieldForm::Stated)
            continue;
        if (forms[i] == FieldForm::Any) {
            const auto typing = typeColumns({columnCells(raw, columnOf[i])}).front();
            field.kind = typing.format.kind;
            field.marks = typing.format.marks;
            for (const auto& mark : typing.missing)
                field.missing.push_back({mark.mark, mark.reason});
            if (field.kind == CellKind::Period)
                writePeriods(raw, columnOf[i], typing.format.periods);
        } else {
            field.kind = CellKind::Period;
            writePeriods(raw, columnOf[i], conventionsOf(forms[i], raw, columnOf[i]));
        }
        field.variable.type = columnTypeOf(field.kind);
    }
}

} // namespace driftline
