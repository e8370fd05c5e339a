// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// The 97.5 % point of the standard normal law, 1.95996…: half of a 95 % interval in standard errors.
double normalHalfWidth95();

/// How often chance alone gives a standard normal value at least as far from zero as `z`, either way.
double twoSidedP(double z);

} // namespace driftline
