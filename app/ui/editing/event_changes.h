// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editing/part_changes.h"

namespace driftline {

/// An event that a part of the picture names, wherever the figure has it from.
struct ShownEvent {
    std::optional<std::size_t> own; ///< its place among the author's own
    std::string date;               ///< else its date in the dataset
    OwnEvent event;
};

/// Nothing where the part is no event, or the events behind the figure are not known.
std::optional<ShownEvent> shownEvent(const PartContext& context, const FigurePart& part);

/// Other words. An event of a dataset becomes one of the author's own, with its date and source; the dataset
/// keeps its words.
PartChange rewrittenEvent(const PartContext& context, const ShownEvent& event, const std::string& words);
/// An event of a dataset is no longer among those that are chosen.
PartChange removedEvent(const PartContext& context, const ShownEvent& event);
/// Stands only in that small multiple (empty: in all).
PartChange limitedEvent(const ShownEvent& event, const std::string& facet);
/// Its name stands there.
PartChange placedEvent(const ShownEvent& event, const EventPlacement& place);

} // namespace driftline
