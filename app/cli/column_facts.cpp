// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/column_facts.h"

#include "base/number_text.h"
#include "base/text.h"
#include "cli/sentences.h"

#include <algorithm>

namespace driftline {
namespace {

std::size_t missingIn(const std::vector<MissingReason>& reasons) {
    return static_cast<std::size_t>(std::count_if(
        reasons.begin(), reasons.end(), [](MissingReason reason) { return reason != MissingReason::None; }));
}

/// "from … to …" over the cells that have a value.
template <class Cells, class Write>
std::string rangeText(const Cells& cells, Write write) {
    const auto* least = static_cast<decltype(cells.values.data())>(nullptr);
    const auto* most = least;
    for (std::size_t row = 0; row < cells.values.size(); ++row) {
        if (cells.missing[row] != MissingReason::None)
            continue;
        const auto* value = &cells.values[row];
        if (least == nullptr || *value < *least)
            least = value;
        if (most == nullptr || *most < *value)
            most = value;
    }
    if (least == nullptr)
        return {};
    return *least == *most ? write(*least) : cli_sentences::rangeOfValues(write(*least), write(*most));
}

struct ValuesText {
    std::string operator()(const NumberCells& cells) const { return rangeText(cells, exactNumber); }
    std::string operator()(const PeriodCells& cells) const {
        return rangeText(cells, [](const Period& period) { return period.label(); });
    }
    std::string operator()(const TextCells& cells) const {
        constexpr std::size_t shown = 3;
        std::vector<std::string> texts;
        for (const std::string& text : cells.dictionary) {
            if (texts.size() == shown)
                break;
            texts.push_back(inQuotes(text, 24));
        }
        const std::string list = joined(texts, ", ");
        return cells.dictionary.size() > shown ? cli_sentences::firstOfValues(list, cells.dictionary.size())
                                               : list;
    }
};

} // namespace

std::vector<ColumnFacts> columnFacts(const Dataset& dataset) {
    std::vector<ColumnFacts> facts;
    for (std::size_t index = 0; index < dataset.table.columns(); ++index) {
        const Variable& variable = dataset.codebook.variables[index];
        const Column& column = dataset.table.column(index);
        facts.push_back(
            {.name = variable.name,
             .title = variable.title,
             .type = std::string(columnTypeName(variable.type)),
             .role = variable.role == Role::None ? "" : std::string(roleName(variable.role)),
             .unit = variable.unit,
             .missing = std::visit([](const auto& cells) { return missingIn(cells.missing); }, column),
             .values = std::visit(ValuesText{}, column)});
    }
    return facts;
}

} // namespace driftline
