// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/event_placement.h"

#include <optional>
#include <vector>

namespace driftline {

/// A label that belongs to a vertical line and stands above the plot.
struct EventLabel {
    double at = 0; ///< x of the line
    double width = 0;
    int lines = 1;            ///< of text
    EventPlacement wish = {}; ///< of the author; it is kept where the row is free, else the next one up
};

struct EventPlace {
    double left = 0;
    int row = 0;        ///< of the lowest line of text, 0 is next to the plot
    bool beside = true; ///< the line runs up beside the text; else it ends below it
};

struct EventRows {
    std::vector<EventPlace> places; ///< as the labels
    int rows = 0;                   ///< in all
    int crossings = 0; ///< labels whose line passes behind another text, because none could give way
};

/// Stacks labels so that they neither touch each other nor are crossed by each other's lines, all in
/// [left, right]. `taken` is the end of a text that already stands at the left of row 0.
EventRows placeEvents(const std::vector<EventLabel>& labels, double left, double right, double gap,
                      std::optional<double> taken);

} // namespace driftline
