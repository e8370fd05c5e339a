// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/corrections.h"

#include "base/number_text.h"
#include "base/text.h"
#include "prepare/row_keys.h"
#include "prepare/sentences.h"
#include "prepare/table_copy.h"

#include <algorithm>
#include <map>
#include <utility>

namespace driftline {

namespace {
void putState(TableBuilder& builder, const Table& table, std::size_t column, std::size_t row,
              const CellState& state) {
    if (state.missing != MissingReason::None) {
        builder.setMissing(column, row, state.missing);
        return;
    }
    const auto number = parseNumber(state.text);
    const auto period = Period::parse(state.text);
    switch (typeOf(table.column(column))) {
    case ColumnType::Number:
        number ? builder.setNumber(column, row, *number)
               : builder.setMissing(column, row, MissingReason::Unparseable);
        break;
    case ColumnType::Period:
        period ? builder.setPeriod(column, row, *period)
               : builder.setMissing(column, row, MissingReason::Unparseable);
        break;
    case ColumnType::Text:
        builder.setText(column, row, state.text);
        break;
    }
}

Result<CellState> stateTyped(const std::string& typed, ColumnType type, const std::string& column) {
    const auto text = std::string(trimmed(typed));
    if (text.empty())
        return CellState{{}, MissingReason::NotReported};
    if (type == ColumnType::Text)
        return CellState{text, MissingReason::None};
    if (type == ColumnType::Period) {
        const auto period = Period::parse(text);
        if (!period)
            return fail(prepare_sentences::correctionNotAPeriod(inQuotes(text), inQuotes(column)));
        return CellState{period->text(), MissingReason::None};
    }
    const auto number = parseNumber(text, {'.', ','});
    if (!number)
        return fail(prepare_sentences::correctionNotANumber(inQuotes(text), inQuotes(column)));
    return CellState{exactNumber(*number), MissingReason::None};
}

std::vector<std::size_t> rowsWith(const std::map<std::string, std::string>& key, const Dataset& dataset) {
    std::vector<std::pair<std::size_t, const std::string*>> cells;
    for (const auto& [name, cell] : key) {
        const auto column = dataset.codebook.indexOf(name);
        if (!column)
            return {};
        cells.emplace_back(*column, &cell);
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
                return dataset.table.cellText(cell.first, row) == *cell.second;
            }))
            rows.push_back(row);
    }
    return rows;
}

std::string derivationOf(const Correction& correction, const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(correction.column);
    const bool isValue = column == dataset.codebook.indexOf(Role::Value);
    return prepare_sentences::correctedByHand(
        isValue ? std::string() : ", " + dataset.codebook.variables[*column].displayName(),
        correctionText(correction));
}
} // namespace

std::string shownState(const CellState& state) {
    return state.missing == MissingReason::None ? state.text : std::string(missingLabel(state.missing));
}

CellState stateOf(const Table& table, std::size_t column, std::size_t row) {
    return {table.cellText(column, row), table.missing(column, row)};
}

std::string correctionText(const Correction& correction) {
    auto words = shownState(correction.was) + " → " + shownState(correction.now);
    if (!correction.reason.empty())
        words += " (" + correction.reason + ")";
    return words;
}

std::string keyWords(const Correction& correction, const Dataset& dataset) {
    std::vector<std::string> cells;
    for (const auto& [name, cell] : correction.key) {
        const auto column = dataset.codebook.indexOf(name);
        cells.push_back(column ? dataset.codebook.variables[*column].labelOf(cell) : cell);
    }
    return joined(cells, ", ");
}

Result<Correction> correctionOf(const Dataset& dataset, std::size_t column, std::size_t row,
                                const std::string& typed, const std::string& reason) {
    const auto& variable = dataset.codebook.variables[column];
    const auto keys = keyColumns(dataset);
    if (std::find(keys.begin(), keys.end(), column) != keys.end())
        return fail(prepare_sentences::correctionIsKey(inQuotes(variable.displayName())));
    Correction out;
    out.column = variable.name;
    out.was = stateOf(dataset.table, column, row);
    auto now = stateTyped(typed, typeOf(dataset.table.column(column)), variable.displayName());
    if (!now)
        return tl::unexpected(std::move(now.error()));
    out.now = *std::move(now);
    if (out.now == out.was)
        return fail(prepare_sentences::correctionUnchanged());
    out.reason = trimmed(reason);
    if (out.reason.empty())
        return fail(prepare_sentences::correctionNoReason());
    for (const auto key : keys)
        out.key[dataset.codebook.variables[key].name] = dataset.table.cellText(key, row);
    const auto same = rowsWith(out.key, dataset);
    if (same.size() != 1)
        return fail(prepare_sentences::correctionSeveralRows(same.size()));
    return out;
}

std::optional<std::size_t> rowOf(const Correction& correction, const Dataset& dataset) {
    const auto rows = rowsWith(correction.key, dataset);
    return rows.size() == 1 ? std::optional(rows.front()) : std::nullopt;
}

Dataset withCorrections(Dataset dataset, std::vector<Correction>& corrections, Diagnostics& findings) {
    if (corrections.empty())
        return dataset;
    const auto derivation = textColumnFor(Role::Derivation, "derivation", "How computed", dataset);
    auto builder = TableBuilder::continuing(dataset.table);
    std::map<std::size_t, std::vector<std::string>> words; // of a row: each cell may be corrected
    for (auto& correction : corrections) {
        const auto column = dataset.codebook.indexOf(correction.column);
        std::optional<std::size_t> row;
        if (column)
            row = rowOf(correction, dataset);
        const auto about = keyWords(correction, dataset) + ": " + correctionText(correction);
        correction.isApplied = false;
        if (!row) {
            findings.warn(prepare_sentences::correctionNoRow(about), {dataset.id, 0, correction.column, {}});
            continue;
        }
        const auto found = stateOf(dataset.table, *column, *row);
        if (found != correction.was && found != correction.now) {
            findings.warn(
                prepare_sentences::correctionOtherValue(shownState(found), about),
                {dataset.id, static_cast<int>(dataset.table.rowNumber(*row)), correction.column, {}});
            continue;
        }
        if (found == correction.now) {
            findings.note(
                prepare_sentences::correctionNotNeeded(about),
                {dataset.id, static_cast<int>(dataset.table.rowNumber(*row)), correction.column, {}});
            continue;
        }
        correction.isApplied = true;
        putState(builder, dataset.table, *column, *row, correction.now);
        auto& said = words[*row];
        if (const auto before = dataset.table.text(derivation, *row); before && said.empty())
            said.emplace_back(*before);
        said.push_back(derivationOf(correction, dataset));
    }
    for (const auto& [row, said] : words)
        builder.setText(derivation, row, joined(said, "; "));
    dataset.table = std::move(builder).build();
    return dataset;
}

void takeBack(const std::vector<Correction>& corrections, Dataset& dataset) {
    if (corrections.empty())
        return;
    auto builder = TableBuilder::continuing(dataset.table);
    for (const auto& correction : corrections) {
        const auto column = dataset.codebook.indexOf(correction.column);
        const auto row = column && correction.isApplied ? rowOf(correction, dataset) : std::nullopt;
        if (row)
            putState(builder, dataset.table, *column, *row, correction.was);
    }
    dataset.table = std::move(builder).build();
}

} // namespace driftline
