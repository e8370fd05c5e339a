// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_view.h"

#include <QPointF>
#include <QRectF>

namespace driftline {

/// Whether the straight piece from a to b passes through the box.
bool crosses(QPointF a, QPointF b, const QRectF& box);

/// How much of the data of a panel words in this box would cover: 0 if nothing.
int crowding(const ScenePanel& panel, const PlotMap& map, const QRectF& box);

/// Whether words in this box would cover a line of data, a line at a value, or a point, whose marker has this
/// radius.
bool coversLines(const ScenePanel& panel, const PlotMap& map, const QRectF& box, double radius);

} // namespace driftline
