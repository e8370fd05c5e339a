// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/missing.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace driftline {

/// What a cell holds: a text as in a file, or the reason why it is empty.
struct CellState {
    std::string text;
    MissingReason missing = MissingReason::None;

    bool operator==(const CellState&) const = default;
};
/// For reading: "41.2", or "not reported".
std::string shownState(const CellState& state);

/// A cell of the user's own data that somebody corrected. The row is found by its keys and not by its number,
/// so that the correction finds it in the next edition of the file too.
struct Correction {
    std::map<std::string, std::string> key; ///< column to cell: period, place, series …
    std::string column;
    CellState was;
    CellState now;
    std::string reason;
    bool isApplied = true; ///< false: the edition read last lacks this row, or has another value there

    bool operator==(const Correction&) const = default;
};

enum class GroupRule { Sum, Mean, WeightedMean };

/// Cells of a column merged under one name: for each combination of the other keys, a row is added to the
/// table. The row has a number only if every member has one.
struct CellGroup {
    std::string column; ///< of names: places, series, categories
    std::string name;   ///< cell of the rows that are added; no cell of the column has it
    std::vector<std::string> members;
    GroupRule rule = GroupRule::Sum;
    std::string weight;              ///< column of numbers, for the weighted mean
    std::vector<std::string> values; ///< columns of numbers to merge; empty: those with role value

    bool operator==(const CellGroup&) const = default;
};

/// Numbers computed from others of the table by a formula (formula.h). Where every quantity of the formula
/// names a cell of the same column of names, rows of that name are added to the table; otherwise a column is.
struct ComputedColumn {
    std::string name;  ///< of the column, or cell of the rows that are added
    std::string title; ///< for reading; empty: the name
    std::string formula;
    std::string unit; ///< empty: as the formula gives it

    bool operator==(const ComputedColumn&) const = default;
};

/// What was done to a dataset after it was read, in this order: cells corrected, groups made, columns
/// computed (each may use those before it). The dataset of a workspace holds the result; its first rows and
/// columns are those that were read, so that all of this can be taken back and done again
/// (prepared_dataset.h).
struct Preparation {
    std::string dataset; ///< id
    std::string copyOf;  ///< id of the built-in dataset that this is a copy of; empty for the user's own data
    std::size_t readRows = 0;
    std::size_t readColumns = 0;
    std::vector<Correction> corrections;
    std::vector<CellGroup> groups;
    std::vector<ComputedColumn> columns;

    bool operator==(const Preparation&) const = default;
    /// Nothing was done.
    bool empty() const { return corrections.empty() && groups.empty() && columns.empty(); }
};

} // namespace driftline
