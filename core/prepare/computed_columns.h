// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "prepare/operands.h"
#include "prepare/preparation.h"

namespace driftline {

/// The dataset with the numbers of a formula: as a column at its end or, where every quantity names a cell of
/// one column of names, as rows of that name. They say how they were computed (Variable::derivation, or the
/// column with role derivation), and their unit is that of the formula unless it is stated. Codes:
/// computed.no-name, computed.name-taken, those of parseFormula(), evaluate(), unitOf() and, for quantities
/// of other datasets, withOperands(), whose findings are added.
Result<Dataset> withComputed(Dataset dataset, const ComputedColumn& column, const OperandLookup& find,
                             Diagnostics& findings, const WorkToken& token = {});
/// Of the dataset's own quantities.
Result<Dataset> withComputed(Dataset dataset, const ComputedColumn& column, const WorkToken& token = {});

} // namespace driftline
