// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"

#include "base/number_text.h"
#include "base/text.h"
#include "data/table_builder.h"

#include <algorithm>
#include <stdexcept>

namespace driftline::test {

namespace {
bool isNumeric(Role role) {
    return role == Role::Value || role == Role::SampleSize || role == Role::EffectiveSampleSize ||
           role == Role::Weight || role == Role::Margin || role == Role::Low || role == Role::High;
}

Variable variableFrom(const std::string& header, std::string_view unit) {
    const auto parts = split(header, ':');
    Variable variable;
    variable.name = parts.at(0);
    variable.role = roleFromName(parts.at(1)).value();
    variable.type = variable.role == Role::Period ? ColumnType::Period
                    : isNumeric(variable.role)    ? ColumnType::Number
                                                  : ColumnType::Text;
    if (variable.role == Role::Value)
        variable.unit = unit;
    return variable;
}
} // namespace

DatasetPtr smallData(std::string_view text, SamplingDesign design, std::string_view unit) {
    Dataset data;
    data.id = "test/data";
    data.sampling.design = design;
    const auto lines = split(trimmed(text), '\n');
    std::vector<ColumnType> types;
    for (const auto& header : words(lines.front())) {
        data.codebook.variables.push_back(variableFrom(header, unit));
        types.push_back(data.codebook.variables.back().type);
    }
    TableBuilder builder(types);
    for (std::size_t line = 1; line < lines.size(); ++line) {
        const auto cells = words(lines[line]);
        if (cells.size() != types.size())
            throw std::invalid_argument("ragged test data: " + lines[line]);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            auto cell = cells[column];
            std::replace(cell.begin(), cell.end(), '_', ' ');
            if (cell == ".")
                builder.addMissing(column, MissingReason::NotReported);
            else if (types[column] == ColumnType::Number)
                builder.addNumber(column, parseNumber(cell).value());
            else if (types[column] == ColumnType::Period)
                builder.addPeriod(column, Period::parse(cell).value());
            else
                builder.addText(column, cell);
        }
    }
    data.table = std::move(builder).build();
    return std::make_shared<const Dataset>(std::move(data));
}

} // namespace driftline::test
