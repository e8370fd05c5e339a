// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/work_token.h"
#include "data/dataset.h"

namespace driftline {

/// Gives meaning to a table that states none: guesses roles, makes a wide table long, and tells what is
/// lacking. Code: import.cancelled.
Result<void> interpretTable(Dataset& dataset, const Place& place, const WorkToken& token,
                            Diagnostics& findings);

} // namespace driftline
