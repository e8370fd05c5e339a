// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "query/estimate.h"
#include "scene/assemble.h"

#include <set>
#include <vector>

namespace driftline {

/// Whether people were asked, as far as the dataset says: it tells of a sample or has waves.
bool isSurvey(const Dataset& dataset);

/// The answers of each dataset, in the order of the panels; no group is empty. The assembly must outlive
/// them.
std::vector<std::vector<const Estimates*>> answersByDataset(const Assembly& assembly);

/// The periods at which there is a value, in order; over categories, the time that all of them cover.
std::set<Period> valuedPeriods(const std::vector<const Estimates*>& answers);

/// Every dataset that the figure reads, those of events and reference lines too, once each. Those that cannot
/// be found are left out.
std::vector<DatasetPtr> datasetsOf(const FigureSpec& spec, const DatasetLookup& datasets);

} // namespace driftline
