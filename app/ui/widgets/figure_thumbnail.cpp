// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_thumbnail.h"

#include "render/figure_painter.h"
#include "render/medium.h"

#include <QPainter>

namespace driftline {

QImage figureThumbnail(const Scene& scene, double devicePixelRatio) {
    QImage image(thumbnailSize * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, scene, thumbnailSize, Medium::thumbnail());
    return image;
}

} // namespace driftline
