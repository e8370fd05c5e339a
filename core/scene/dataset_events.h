// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// An event of a dataset that a figure shows, as the author's own would be written.
struct DatasetEvent {
    std::string date; ///< as in EventChoice::dates and ::places
    OwnEvent event;
};

/// Those that the choice asks for, in the order of the rows.
std::vector<DatasetEvent> datasetEvents(const EventChoice& choice, const Dataset& dataset);

} // namespace driftline
