// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "data/codebook.h"
#include "data/table.h"

namespace driftline {

/// Gives roles to the variables of a table that states none, by name and type; no role is given twice. A
/// single number column that remains is the value. What was decided is told (roles.guessed).
void guessRoles(Codebook& codebook, const Table& table, const Place& place, Diagnostics& findings);

/// Tells what a table lacks to be drawn well: table.no-value, table.no-period, value.no-unit.
void tellWhatIsLacking(const Codebook& codebook, const Place& place, Diagnostics& findings);

} // namespace driftline
