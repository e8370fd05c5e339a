// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <cstddef>
#include <string>
#include <vector>

namespace driftline {

/// Whether something is in one edition of the data only.
enum class Presence { Both, OnlyBefore, OnlyAfter };

/// A cell that is not what it was. Cells without a value say why: "(not asked)".
struct CellChange {
    std::string column;
    std::string before;
    std::string after;

    bool operator==(const CellChange&) const = default;
};

struct RowDifference {
    Presence presence = Presence::Both;
    std::string key;                 ///< for reading: "2023, Cambodia, China"
    std::vector<CellChange> changes; ///< of a row in one edition only: its value, if it has one

    bool operator==(const RowDifference&) const = default;
};

struct DatasetDifference {
    std::string id; ///< in the later edition, or where it is only in the earlier one, there
    std::string title;
    Presence presence = Presence::Both;
    std::vector<std::string> keys;           ///< names of the columns that rows were matched by
    std::vector<std::string> columnsAdded;   ///< names
    std::vector<std::string> columnsRemoved; ///< names
    std::vector<RowDifference> rows;         ///< in the order of the earlier edition, then what is new
    std::vector<std::string> facts;          ///< what else is not the same: "title", "sources", "waves" …

    bool operator==(const DatasetDifference&) const = default;
    bool isSame() const;
    std::size_t count(Presence wanted) const; ///< of rows; Both: changed
};

/// What moved between two editions of a dataset. Rows are matched by the columns that say what was measured
/// (period, place, series, indicator, dimension); where those repeat, also by unit, label and other columns
/// of names, as far as these tell rows apart; rows that are alike in all of them are matched in their order.
/// Columns that hold nothing but numbers are compared as numbers, so that "1" is "1.0".
/// How a dataset came to be (its history) is not compared, nor are titles of datasets with different ids.
DatasetDifference diffDatasets(const Dataset& before, const Dataset& after);

} // namespace driftline
