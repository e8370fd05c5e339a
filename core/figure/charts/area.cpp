// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/area.h"

#include "figure/sentences.h"
#include "query/measure.h"

namespace driftline {

Applicability ChartDefinition<AreaChart>::suits(const Panel& panel, const PanelFacts& facts) {
    if (!facts.isOverTime)
        return {figure_sentences::areaNeedsTime};
    if (facts.hasNegative || differenceOf(panel.query.measure))
        return {figure_sentences::areaHasNegatives};
    return {};
}

} // namespace driftline
