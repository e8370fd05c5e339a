// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace driftline {

/// Something of a size that wants to stand at a place on a line.
struct Spread {
    double wanted = 0; ///< centre
    double size = 0;
};

/// Centres that are as near as possible (least squares) to those wanted, in the same order as the input,
/// so that nothing overlaps and all lie in [from, to]. If they cannot all fit, they overlap evenly.
std::vector<double> spreadOut(const std::vector<Spread>& items, double from, double to);

} // namespace driftline
