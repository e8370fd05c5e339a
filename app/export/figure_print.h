// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/picture_size.h"
#include "scene/scene.h"

class QPagedPaintDevice;

namespace driftline {

/// The part of its size at which a figure is printed on a page with so much room, both in millimetres: 1
/// where it fits, never more.
double printedShare(double widthMm, double heightMm, double roomWidthMm, double roomHeightMm);

/// Paints the figure on the first page, in the middle of its width and at the top, in its own size or as
/// large as the page allows. GUI thread. Code: print.failed, if the device takes nothing.
Result<void> printFigure(QPagedPaintDevice& device, const Scene& scene, const PictureSize& size);

} // namespace driftline
