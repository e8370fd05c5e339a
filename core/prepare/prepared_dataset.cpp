// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/prepared_dataset.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/operand_sources.h"
#include "prepare/computed_columns.h"
#include "prepare/corrections.h"
#include "prepare/groups.h"
#include "prepare/sentences.h"
#include "prepare/table_copy.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
/// Goes on with the next step, or reports that this one could not be made.
Result<void> takeStep(Result<Dataset> made, const std::string& name, FailedStep failed,
                      PreparedDataset& out) {
    if (made) {
        out.dataset = *std::move(made);
        return {};
    }
    if (failed == FailedStep::Refused)
        return tl::unexpected(std::move(made.error()));
    out.findings.warn(prepare_sentences::preparationNotMade(inQuotes(name), made.error().message),
                      {out.dataset.id, 0, name, {}});
    return {};
}

/// The sources that the rows name as their own.
NameIndex namesInSourceColumn(const Dataset& dataset) {
    NameIndex names;
    const auto column = dataset.codebook.indexOf(Role::Source);
    const auto* cells = column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
    for (std::size_t i = 0; cells != nullptr && i < cells->dictionary.size(); ++i) {
        for (const auto& name : words(cells->dictionary[i]))
            names.add(name, i);
    }
    return names;
}
} // namespace

Result<PreparedDataset> prepared(Dataset read, Preparation preparation, FailedStep failed,
                                 const WorkToken& token, const OperandLookup& find) {
    PreparedDataset out{std::move(read), std::move(preparation), {}};
    out.preparation.readRows = out.dataset.table.rows();
    out.preparation.readColumns = out.dataset.table.columns();
    out.dataset = withCorrections(std::move(out.dataset), out.preparation.corrections, out.findings);
    for (const auto& group : out.preparation.groups) {
        if (auto done = takeStep(withGroup(out.dataset, group), group.name, failed, out); !done)
            return tl::unexpected(std::move(done.error()));
    }
    for (const auto& column : out.preparation.columns) {
        if (auto done = takeStep(withComputed(out.dataset, column, find, out.findings, token), column.name,
                                 failed, out);
            !done)
            return tl::unexpected(std::move(done.error()));
    }
    return out;
}

Dataset asRead(const Dataset& dataset, const Preparation& preparation) {
    auto out = dataset;
    const auto ofRows = namesInSourceColumn(dataset);
    const auto further = operandSources(dataset, preparation.readColumns);
    std::erase_if(out.sources, [&](const Source& source) {
        return !ofRows.contains(source.name) &&
               std::find(further.begin(), further.end(), source.name) != further.end();
    });
    out.table = firstPart(dataset.table, preparation.readRows, preparation.readColumns);
    out.codebook.variables.resize(std::min(out.codebook.variables.size(), preparation.readColumns));
    std::set<std::string> made;
    for (const auto& group : preparation.groups)
        made.insert(group.name);
    for (const auto& column : preparation.columns)
        made.insert(column.name);
    for (auto& variable : out.codebook.variables)
        std::erase_if(variable.categories,
                      [&made](const Category& category) { return made.contains(category.value); });
    takeBack(preparation.corrections, out);
    return out;
}

bool isMadeColumn(const Preparation* preparation, std::size_t column) {
    return preparation != nullptr && column >= preparation->readColumns;
}

bool isMadeRow(const Preparation* preparation, std::size_t row) {
    return preparation != nullptr && row >= preparation->readRows;
}

} // namespace driftline
