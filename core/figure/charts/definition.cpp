// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/definition.h"

namespace driftline {

Applicability suitsTwoWaves(const PanelFacts& facts) {
    if (facts.periods.empty())
        return {"This kind compares two waves, and here there is no time."};
    if (facts.periods.size() < 2)
        return {"This kind compares two waves, and here there is only one."};
    return {};
}

} // namespace driftline
