// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prepare/prepare_fixture.h"

#include "base/number_text.h"
#include "base/text.h"
#include "data/table_builder.h"

#include <algorithm>
#include <stdexcept>

namespace driftline::test {

namespace {
std::string blanks(std::string cell) {
    std::replace(cell.begin(), cell.end(), '_', ' ');
    return cell;
}

std::optional<std::size_t> rowWhere(const Dataset& dataset, std::string_view where) {
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        bool fits = true;
        for (const auto& condition : words(where)) {
            const auto at = condition.find('=');
            const auto column = dataset.codebook.indexOf(condition.substr(0, at));
            fits = fits && column && dataset.table.cellText(*column, row) == blanks(condition.substr(at + 1));
        }
        if (fits)
            return row;
    }
    return {};
}
} // namespace

Dataset tableOf(std::string_view text) {
    Dataset data;
    data.id = "own/table";
    const auto lines = split(trimmed(text), '\n');
    std::vector<ColumnType> types;
    for (const auto& heading : words(lines.front())) {
        const auto parts = split(heading, ':');
        Variable variable;
        variable.name = parts.at(0);
        const bool isNumber = parts.at(1) == "number" || parts.at(1) == "value" || parts.at(1) == "weight";
        variable.role = roleFromName(parts.at(1)).value_or(Role::None);
        variable.type = isNumber                        ? ColumnType::Number
                        : variable.role == Role::Period ? ColumnType::Period
                                                        : ColumnType::Text;
        variable.unit = parts.size() > 2 ? blanks(parts[2]) : "";
        types.push_back(variable.type);
        data.codebook.variables.push_back(std::move(variable));
    }
    TableBuilder builder(types);
    for (std::size_t line = 1; line < lines.size(); ++line) {
        const auto cells = words(lines[line]);
        if (cells.size() != types.size())
            throw std::invalid_argument("ragged test data: " + lines[line]);
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (cells[column] == ".")
                builder.addMissing(column, MissingReason::NotReported);
            else if (types[column] == ColumnType::Number)
                builder.addNumber(column, parseNumber(cells[column]).value());
            else if (types[column] == ColumnType::Period)
                builder.addPeriod(column, Period::parse(cells[column]).value());
            else
                builder.addText(column, blanks(cells[column]));
        }
    }
    data.table = std::move(builder).build();
    return data;
}

std::optional<double> numberWhere(const Dataset& dataset, std::string_view column, std::string_view where) {
    const auto row = rowWhere(dataset, where);
    const auto at = dataset.codebook.indexOf(column);
    return row && at ? dataset.table.number(*at, *row) : std::nullopt;
}

std::string textWhere(const Dataset& dataset, std::string_view column, std::string_view where) {
    const auto row = rowWhere(dataset, where);
    const auto at = dataset.codebook.indexOf(column);
    if (!row || !at)
        return "(no such row)";
    const auto reason = dataset.table.missing(*at, *row);
    return reason == MissingReason::None ? dataset.table.cellText(*at, *row)
                                         : "(" + std::string(missingLabel(reason)) + ")";
}

Dataset longTable() {
    return tableOf("year:period place:place indicator:indicator value:value unit:unit\n"
                   "2020 Laos GDP 19 US$_million\n2020 Cambodia GDP 26 US$_million\n"
                   "2020 Vietnam GDP 346 US$_million\n2021 Laos GDP 20 US$_million\n"
                   "2021 Cambodia GDP 27 US$_million\n2021 Vietnam GDP 366 US$_million\n"
                   "2020 Laos Population 8 persons\n2020 Cambodia Population 16 persons\n"
                   "2020 Vietnam Population 97 persons\n2021 Laos Population 0 persons\n"
                   "2021 Cambodia Population . persons\n");
}

Dataset wideTable() {
    return tableOf("year:period place:place gdp:value:US$_million people:number:persons\n"
                   "2020 Laos 19 8\n2020 Cambodia 26 16\n2020 Vietnam 346 97\n"
                   "2021 Laos 20 0\n2021 Cambodia 27 .\n2021 Vietnam 366 98\n");
}

} // namespace driftline::test
