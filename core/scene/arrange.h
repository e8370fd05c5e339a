// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "query/estimate.h"

#include <vector>

namespace driftline {

/// Puts the facets of an answer into the order that is asked for. Facets without a value come last.
void orderFacets(Estimates& answer, FacetOrder order);

/// Chooses two waves of an answer over periods and drops the estimates of all others. A break between the
/// two is kept as a break at the later one. Series that lack a wave are told in the findings.
WavePair keepWaves(const WavePair& requested, Estimates& answer);

/// The panels of a figure as they are drawn: bars that leave their direction to the names along their axis
/// lie where one of these would not stand in two lines below a picture of one column (89 mm).
std::vector<Panel> drawnPanels(const FigureSpec& spec, const std::vector<Estimates>& answers);

/// Whether the facets of this panel are rows of one panel and not panels of their own.
bool facetsAreRows(const Panel& panel, const Estimates& answer);

} // namespace driftline
