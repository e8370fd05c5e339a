// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/drop_target.h"
#include "render/figure_canvas.h"
#include "render/hit_index.h"
#include "render/panel_view.h"

#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

namespace driftline {

/// A press of the mouse that has not ended yet.
struct Drag {
    enum class Kind { Pan, Box, Part };

    int panel = -1;
    QPointF start;
    PanelView view;
    Kind kind = Kind::Pan;
    bool isMoving = false;
};

/// What a reader points at and has marked in one scene. All of it counts in that scene's panels, series and
/// data; so it comes with its scene, goes with it as one value, and another scene begins with its own.
struct ReaderMarks {
    ReaderMarks() = default;
    explicit ReaderMarks(std::shared_ptr<const Scene> of);
    /// Of the next scene: the same figure keeps the pins whose numbers and the focus whose series it still
    /// has. What is pointed at, dragged or chosen is not carried over.
    ReaderMarks carriedTo(std::shared_ptr<const Scene> next) const;

    std::shared_ptr<const Scene> scene;
    HitIndex index;
    std::vector<Spot> pins;
    int focus = -1;    ///< the series that alone is shown; -1: all
    int selected = -1; ///< index in Scene::data; -1: none
    int part = -1;     ///< that is selected, of CanvasState::parts(); -1: none
    bool canMovePart = false;
    QPointF partMoved; ///< how far it is dragged, canvas units
    DropTarget target; ///< where it would come to stand
    std::optional<Spot> spot;
    Reading reading; ///< what was last told of the spot
    bool isFromKeyboard = false;
    std::optional<Drag> drag;
    QRectF box;                        ///< the rubber band, canvas units; empty: none
    std::optional<Spot> pinnedByClick; ///< a double click takes it away again
};

} // namespace driftline
