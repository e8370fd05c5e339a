// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "ui/editing/part_changes.h"

#include <vector>

namespace driftline {

/// Something that can be done with an event of a dataset, as a menu names it.
struct EventChange {
    QString name;
    PartChange change;
};

/// Hides the event, hides all of them, or copies it into the figure, where its author can rewrite it. None
/// for events that stand in the figure already, which parts can be edited and removed like others.
/// `events` is the dataset that the figure takes its events from.
std::vector<EventChange> eventChanges(const PartContext& context, const FigurePart& part,
                                      const Dataset& events);

} // namespace driftline
