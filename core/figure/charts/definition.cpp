// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/charts/definition.h"

#include "figure/sentences.h"

namespace driftline {

Applicability suitsTwoWaves(const PanelFacts& facts) {
    if (!facts.isOverTime)
        return {figure_sentences::wavesNeedTime};
    if (facts.periods.size() < 2)
        return {figure_sentences::tooFewWaves};
    return {};
}

} // namespace driftline
