// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/linear_fit.h"

namespace driftline {

std::optional<LinearFit> linearFit(const std::vector<std::pair<double, double>>& points) {
    if (points.size() < leastForFit)
        return {};
    const auto n = static_cast<double>(points.size());
    double meanX = 0;
    double meanY = 0;
    for (const auto& [x, y] : points) {
        meanX += x / n;
        meanY += y / n;
    }
    // Sums of what is left after the means: large numbers with a small spread keep their digits.
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const auto& [x, y] : points) {
        xx += (x - meanX) * (x - meanX);
        xy += (x - meanX) * (y - meanY);
        yy += (y - meanY) * (y - meanY);
    }
    if (!(xx > 0) || !(yy > 0))
        return {};
    const double slope = xy / xx;
    return LinearFit{slope, meanY - slope * meanX, xy * xy / (xx * yy), points.size()};
}

} // namespace driftline
