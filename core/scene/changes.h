// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// Fills Datum::changeText and isBreak: each value against the one before it in its series. Percentages
/// change in percentage points, other numbers in per cent where both are positive, else by their difference.
void addChanges(Scene& scene, const Assembly& assembly);

} // namespace driftline
