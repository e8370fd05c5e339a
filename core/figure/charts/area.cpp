// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/area.h"

#include "query/measure.h"

namespace driftline {

Applicability ChartDefinition<AreaChart>::suits(const Panel& panel, const PanelFacts& facts) {
    if (!facts.isOverTime)
        return {"Area charts need time along the axis; this figure has categories there."};
    if (facts.hasNegative || differenceOf(panel.query.measure))
        return {"Areas stack from zero, and some values here are negative."};
    return {};
}

} // namespace driftline
