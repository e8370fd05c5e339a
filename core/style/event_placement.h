// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// Beside the line of an event, or across it.
enum class EventSide { Auto, Left, Right, Across };

/// Where the name of an event stands above the plot. What is not said is the layout's, which moves names
/// apart in any case.
struct EventPlacement {
    int row = 0; ///< from 1, next to the plot, to mostEventRow; 0: the lowest that is free
    EventSide side = EventSide::Auto;

    bool operator==(const EventPlacement&) const = default;
};
inline constexpr int mostEventRow = 12;

} // namespace driftline
