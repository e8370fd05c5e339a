// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QPixmap>

namespace driftline {

/// The marker of a series in its colour and shape, as in the chart; a swatch for bars.
QPixmap markerIcon(const SceneSeries& series, int side, double devicePixelRatio);

} // namespace driftline
