// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// Arithmetic on published decimals: 26.9 − 72.5 is −45.6 and not −45.60000000000000001 or one of its
/// neighbours. The result has as many places as the operand that has more, as on paper. Numbers that are no
/// short decimals (one third, 1e300) are added as doubles.
double decimalSum(double a, double b);
double decimalDifference(double a, double b);

} // namespace driftline
