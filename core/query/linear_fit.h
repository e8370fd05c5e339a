// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace driftline {

/// A straight line y = intercept + slope · x with the least sum of squared vertical distances.
struct LinearFit {
    double slope = 0;
    double intercept = 0;
    double rSquared = 0; ///< share of the variance of y, 0 to 1: the square of Pearson's correlation
    std::size_t n = 0;

    bool operator==(const LinearFit&) const = default;
};

inline constexpr std::size_t leastForFit = 3;

/// Ordinary least squares through points (x, y). Nothing with fewer than leastForFit points, or if all x or
/// all y are the same: then no line is best, or the line says nothing.
std::optional<LinearFit> linearFit(const std::vector<std::pair<double, double>>& points);

} // namespace driftline
