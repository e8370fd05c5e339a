// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.h"
#include "export/picture_size.h"

#include <QSizeF>

namespace driftline {

/// On paper a canvas unit is one point.
inline double toPoints(double mm) {
    return mm / mmPerInch * pointsPerInch;
}
inline double toMm(double points) {
    return points / pointsPerInch * mmPerInch;
}
inline QSizeF canvasSize(const PictureSize& size) {
    return {toPoints(size.widthMm), toPoints(size.heightMm)};
}

} // namespace driftline
