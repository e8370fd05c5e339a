// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/number_text.h"
#include "base/work_token.h"
#include "data/codebook.h"
#include "data/table.h"
#include "import/raw_table.h"

namespace driftline {

/// What may stand in the cells of a column, in the words of Table Schema.
enum class CellKind { Text, Number, Integer, Boolean, Period, Year, YearMonth, Date };

ColumnType columnTypeOf(CellKind kind);

/// A mark that stands for "no value", and why there is none.
struct MissingRule {
    std::string mark;
    MissingReason reason = MissingReason::NotReported;

    bool operator==(const MissingRule&) const = default;
};

/// A column as it is to be read.
struct Field {
    Variable variable; ///< its type follows from `kind`
    CellKind kind = CellKind::Text;
    NumberMarks marks;
    bool holdsBareNumbers = true; ///< otherwise signs such as € and % around a number are ignored
    std::vector<MissingRule> missing;
};

/// The first reason that a rule gives for the cell; an empty cell is always missing.
MissingReason missingReasonOf(std::string_view cell, const std::vector<MissingRule>& rules);

/// The period in a cell, if it is one of the kind.
std::optional<Period> readPeriod(std::string_view cell, CellKind kind);

/// A table of the fields in their order; `columnOf` says which raw column each reads. A cell that is no value
/// of its kind becomes missing as unparseable and is told (cell.wrong-type). Code: import.cancelled.
Result<Table> buildTable(const RawTable& raw, const std::vector<Field>& fields,
                         const std::vector<std::size_t>& columnOf, const WorkToken& token,
                         Diagnostics& findings);

Codebook codebookOf(const std::vector<Field>& fields);

} // namespace driftline
