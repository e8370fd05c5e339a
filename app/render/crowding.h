// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_view.h"
#include "scene/scene.h"

#include <QRectF>

namespace driftline {

/// How much of a panel's data a text in this box of the canvas would cover: 0 is nothing, a bar or a point
/// counts twice as much as a piece of a line.
int crowdingOf(const ScenePanel& panel, const PlotMap& map, const QRectF& box);

} // namespace driftline
