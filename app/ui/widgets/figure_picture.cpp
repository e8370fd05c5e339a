// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_picture.h"

#include "render/figure_painter.h"
#include "render/medium.h"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace driftline {

FigurePicture::FigurePicture(QWidget* parent) : QWidget(parent) {}

void FigurePicture::setScene(std::shared_ptr<const Scene> scene) {
    m_scene = std::move(scene);
    m_picture = {};
    setAccessibleName(m_scene ? QString::fromStdString(m_scene->title) : QString());
    setAccessibleDescription(m_scene ? QString::fromStdString(m_scene->altText) : QString());
    update();
}

void FigurePicture::draw() {
    const auto ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    const auto& ground = m_scene->theme.background;
    m_picture.fill(QColor(ground.red, ground.green, ground.blue));
    const auto medium = Medium::screen();
    // A figure that needs more room than usual is drawn smaller, never cut.
    auto room = m_layout;
    room.setHeight(std::max(room.height(), leastHeight(*m_scene, room.width(), medium)));
    const auto scale = std::min(width() / room.width(), height() / room.height());
    QPainter painter(&m_picture);
    painter.scale(scale, scale);
    paintFigure(painter, *m_scene, QSizeF(size()) / scale, medium);
}

void FigurePicture::paintEvent(QPaintEvent* /*event*/) {
    if (m_scene == nullptr || width() < 1 || height() < 1)
        return;
    if (m_picture.isNull())
        draw();
    QPainter(this).drawPixmap(0, 0, m_picture);
}

void FigurePicture::resizeEvent(QResizeEvent* event) {
    m_picture = {};
    QWidget::resizeEvent(event);
}

} // namespace driftline
