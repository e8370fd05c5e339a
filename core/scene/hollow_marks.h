// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>

namespace driftline {

/// Why marks are hollow, and where: "Hollow marks: estimated (Cambodia 2023); provisional (2024)." With the
/// first note of the values, if all share one or all are short. Empty where no mark is hollow.
std::string hollowMarksText(const Assembly& assembly);

} // namespace driftline
