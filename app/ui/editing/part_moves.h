// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/panel_facts.h"
#include "render/drop_target.h"
#include "ui/editing/part_changes.h"

#include <QPointF>

#include <optional>

namespace driftline {

class FigureCanvas;

/// What moving parts needs to know besides the figure.
struct MoveContext {
    PartContext part;
    const FigureCanvas& canvas; ///< shows PartContext::scene
    PanelFacts facts;           ///< of the first panel of the figure
};

/// Where a part goes, and how the figure says so.
struct PartMove {
    DropTarget target;
    PartChange change;
    int panel = -1; ///< where a panel stands then; -1: the part is none
};

/// Whether the part can be dragged: a note, a name at the end of its line, the legend, an event's name, and a
/// panel of several.
bool canMove(const PartContext& context, const FigurePart& part);

/// Where a part would come to stand that was dragged so far, canvas units. Nothing where it cannot be.
std::optional<PartMove> draggedTo(const MoveContext& context, const FigurePart& part, QPointF by);

/// The same in steps: right and up. A name moves by half its height, an event by a row or to another side of
/// its line, the legend to another side of the figure, a panel by one place.
struct PartStep {
    int right = 0;
    int up = 0;
};
/// Where a panel stands after such a step.
int panelAfter(const MoveContext& context, const FigurePart& part, PartStep step);
std::optional<PartChange> stepped(const MoveContext& context, const FigurePart& part, PartStep step);

/// Whether it goes back to where the layout puts it; nothing where it stands there already.
std::optional<PartChange> placedAutomatically(const PartContext& context, const FigurePart& part);

/// The panel of the picture stands where another one does, which makes room; nothing where the figure does
/// not say their order.
std::optional<PartChange> movedPanel(const MoveContext& context, int panel, int to);

/// The legend stands there.
PartChange movedLegend(LegendPosition to);

} // namespace driftline
