// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/table_copy.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
template <class Cells>
auto endOf(const std::vector<Cells>& cells, std::size_t rows) {
    return cells.begin() + static_cast<std::ptrdiff_t>(rows);
}

Column firstCells(const Column& column, std::size_t rows) {
    struct Visitor {
        std::size_t rows;

        Column operator()(const NumberCells& cells) const {
            return NumberCells{{cells.values.begin(), endOf(cells.values, rows)},
                               {cells.missing.begin(), endOf(cells.missing, rows)}};
        }
        Column operator()(const PeriodCells& cells) const {
            return PeriodCells{{cells.values.begin(), endOf(cells.values, rows)},
                               {cells.missing.begin(), endOf(cells.missing, rows)}};
        }
        Column operator()(const TextCells& cells) const {
            TextCells out;
            out.missing.assign(cells.missing.begin(), endOf(cells.missing, rows));
            std::vector<std::int32_t> codeOf(cells.dictionary.size(), TextCells::none);
            for (std::size_t row = 0; row < rows; ++row) {
                const auto code = cells.codes[row];
                if (code == TextCells::none) {
                    out.codes.push_back(code);
                    continue;
                }
                auto& known = codeOf[static_cast<std::size_t>(code)];
                if (known == TextCells::none) {
                    known = static_cast<std::int32_t>(out.dictionary.size());
                    out.dictionary.push_back(cells.dictionary[static_cast<std::size_t>(code)]);
                }
                out.codes.push_back(known);
            }
            return out;
        }
    };
    return std::visit(Visitor{rows}, column);
}
} // namespace

Table firstPart(const Table& table, std::size_t rows, std::size_t columns) {
    TableBuilder builder(std::vector<ColumnType>{});
    for (std::size_t column = 0; column < std::min(columns, table.columns()); ++column)
        builder.addColumn(firstCells(table.column(column), std::min(rows, table.rows())));
    builder.setFileRows(table);
    return std::move(builder).build();
}

void addCell(TableBuilder& builder, std::size_t to, const Table& table, std::size_t column, std::size_t row) {
    if (const auto reason = table.missing(column, row); reason != MissingReason::None)
        builder.addMissing(to, reason);
    else if (const auto number = table.number(column, row))
        builder.addNumber(to, *number);
    else if (const auto text = table.text(column, row))
        builder.addText(to, *text);
    else if (const auto period = table.period(column, row))
        builder.addPeriod(to, *period);
}

std::size_t textColumnFor(Role role, const std::string& name, const std::string& title, Dataset& dataset) {
    if (const auto known = dataset.codebook.indexOf(role);
        known && typeOf(dataset.table.column(*known)) == ColumnType::Text)
        return *known;
    auto builder = TableBuilder::continuing(std::move(dataset.table));
    const auto column = builder.addEmptyColumn(ColumnType::Text);
    dataset.table = std::move(builder).build();
    Variable variable;
    variable.name = freeColumnName(name, dataset.codebook);
    variable.title = title;
    variable.role = role;
    dataset.codebook.variables.push_back(std::move(variable));
    return column;
}

std::string freeColumnName(const std::string& name, const Codebook& codebook) {
    auto candidate = name;
    for (int number = 2; codebook.indexOf(std::string_view(candidate)); ++number)
        candidate = fmt::format("{} {}", name, number);
    return candidate;
}

} // namespace driftline
