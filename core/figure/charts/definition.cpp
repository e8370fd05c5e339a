// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/definition.h"

namespace driftline {

Applicability suitsTwoWaves(const PanelFacts& facts) {
    if (!facts.isOverTime)
        return {"This chart compares two waves, but the figure has no time."};
    if (facts.periods.size() < 2)
        return {"This chart compares two waves, but the figure has fewer."};
    return {};
}

} // namespace driftline
