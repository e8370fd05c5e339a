// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_thumbnail.h"

#include "render/figure_painter.h"
#include "render/medium.h"

#include <QColor>
#include <QPainter>

#include <algorithm>

namespace driftline {

namespace {
/// A figure of the gallery is laid out for this width: axes and labels can just be read.
constexpr double galleryWidth = 460;
} // namespace

QImage figureThumbnail(const Scene& scene, double devicePixelRatio) {
    QImage image(thumbnailSize * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintFigure(painter, scene, thumbnailSize, Medium::thumbnail());
    return image;
}

QImage galleryPicture(const Scene& scene) {
    auto bare = scene;
    bare.title.clear();
    bare.subtitle.clear();
    bare.footer.clear();
    bare.briefFooter.clear();
    const auto medium = Medium::screen();
    // A figure that needs more height is made narrower as well, never cut.
    constexpr double shape = 1.0 * galleryPictureSize.width() / galleryPictureSize.height();
    const double height = std::max(galleryWidth / shape, leastHeight(bare, galleryWidth, medium));
    const QSizeF room(std::max(galleryWidth, height * shape), height);
    QImage image(galleryPictureSize, QImage::Format_ARGB32_Premultiplied);
    const auto& ground = scene.theme.background;
    image.fill(QColor(ground.red, ground.green, ground.blue));
    QPainter painter(&image);
    const double scale = image.width() / room.width();
    painter.scale(scale, scale);
    paintFigure(painter, bare, room, medium);
    return image;
}

} // namespace driftline
