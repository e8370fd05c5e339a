// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "prepare/preparation.h"

namespace driftline {

/// The dataset with rows for a group: one for each combination of the other keys that a member has. A number
/// is missing if that of any member is, and the derivation says why; a total of whatever happens to be known
/// is not a total. Numbers of different units are not merged. Codes: group.no-name, group.name-taken,
/// group.no-column, group.unknown-member, group.too-few, group.no-weight, group.no-numbers,
/// group.several-rows, group.units-differ.
Result<Dataset> withGroup(Dataset dataset, const CellGroup& group);

/// "Sum", "Mean", "Weighted mean".
std::string_view ruleTitle(GroupRule rule);

} // namespace driftline
