// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/operand_sources.h"

#include "base/lists.h"
#include "base/text.h"

namespace driftline {

namespace {
constexpr std::string_view sourcesEnding = "_sources";

bool canNameSources(const Variable& variable) {
    return variable.role == Role::None && variable.type == ColumnType::Text &&
           variable.name.ends_with(sourcesEnding);
}
} // namespace

std::string operandSourcesName(std::string_view numbers) {
    return std::string(numbers) + std::string(sourcesEnding);
}

std::optional<std::size_t> operandSourcesColumn(const Codebook& codebook, std::size_t numbers) {
    const auto found = codebook.indexOf(operandSourcesName(codebook.variables[numbers].name));
    return found && canNameSources(codebook.variables[*found]) ? found : std::nullopt;
}

std::vector<std::string> operandSources(const Dataset& dataset, std::size_t first) {
    DistinctTexts names;
    for (auto column = first; column < dataset.codebook.variables.size(); ++column) {
        const auto& variable = dataset.codebook.variables[column];
        if (!canNameSources(variable))
            continue;
        const auto numbers =
            dataset.codebook.indexOf(variable.name.substr(0, variable.name.size() - sourcesEnding.size()));
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        if (!numbers || dataset.codebook.variables[*numbers].type != ColumnType::Number || cells == nullptr)
            continue;
        for (const auto& cell : cells->dictionary) {
            for (auto& name : words(cell))
                names.add(std::move(name));
        }
    }
    return names.take();
}

} // namespace driftline
