// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/normal_law.h"

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace driftline {

double normalHalfWidth95() {
    static const double halfWidth = boost::math::quantile(boost::math::normal(), 0.975);
    return halfWidth;
}

double twoSidedP(double z) {
    if (!std::isfinite(z))
        return std::isnan(z) ? 1 : 0;
    return 2 * boost::math::cdf(boost::math::complement(boost::math::normal(), std::abs(z)));
}

} // namespace driftline
