// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/quantity_columns.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "prepare/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
Result<std::size_t> columnCalled(const std::string& name, const Dataset& dataset) {
    if (const auto column = dataset.codebook.indexOf(name))
        return *column;
    const auto& variables = dataset.codebook.variables;
    const auto titled = std::find_if(variables.begin(), variables.end(),
                                     [&name](const Variable& variable) { return variable.title == name; });
    if (titled == variables.end())
        return fail(prepare_sentences::formulaUnknownColumn(inQuotes(name),
                                                            suggestion(name, dataset.codebook.names())));
    return static_cast<std::size_t>(titled - variables.begin());
}

Result<std::string> cellCalled(const std::string& item, const Variable& variable, const TextCells& cells) {
    const auto& dictionary = cells.dictionary;
    if (std::find(dictionary.begin(), dictionary.end(), item) != dictionary.end())
        return item;
    const auto labelled = std::find_if(dictionary.begin(), dictionary.end(), [&](const std::string& cell) {
        return variable.labelOf(cell) == item;
    });
    if (labelled == dictionary.end())
        return fail(prepare_sentences::formulaUnknownCell(inQuotes(variable.displayName()), inQuotes(item),
                                                          suggestion(item, dictionary)));
    return *labelled;
}
} // namespace

Result<QuantityColumns> quantityColumns(const Quantity& quantity, const Dataset& dataset) {
    if (!quantity.dataset.empty())
        return fail(prepare_sentences::formulaOtherData(inQuotes(quantity.column)));
    QuantityColumns out;
    const auto column = columnCalled(quantity.column, dataset);
    if (!column)
        return tl::unexpected(column.error());
    out.column = *column;
    if (typeOf(dataset.table.column(*column)) != ColumnType::Number)
        return fail(prepare_sentences::formulaNoNumbers(inQuotes(quantity.column)));
    if (!quantity.isOfItem())
        return out;
    const auto along = columnCalled(quantity.along, dataset);
    if (!along)
        return tl::unexpected(along.error());
    const auto* cells = std::get_if<TextCells>(&dataset.table.column(*along));
    if (cells == nullptr)
        return fail(prepare_sentences::formulaNoNames(inQuotes(quantity.along),
                                                      columnTypeName(typeOf(dataset.table.column(*along)))));
    auto item = cellCalled(quantity.item, dataset.codebook.variables[*along], *cells);
    if (!item)
        return tl::unexpected(std::move(item.error()));
    out.along = *along;
    out.item = *std::move(item);
    return out;
}

} // namespace driftline
