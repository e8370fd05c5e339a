// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/page_plot.h"

#include <QPaintEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace driftline {

namespace {
/// 48 MiB. A page that is looked at closer is drawn anew where it is seen.
constexpr double mostKeptPixels = 12 * 1024 * 1024;
} // namespace

PagePlot::PagePlot(QWidget* parent) : QCustomPlot(parent) {
    // Nothing may fill QCustomPlot's buffers, which nobody would see: it believes that it is busy with them.
    mReplotting = true;
    mPaintBuffers.clear();
    setAttribute(Qt::WA_OpaquePaintEvent);
    // What nobody takes here, such as a wheel or the right button, is for the window around it.
    setAttribute(Qt::WA_NoMousePropagation, false);
}

void PagePlot::setPage(QSizeF size, double scale, const QColor& paper) {
    m_size = size;
    m_scale = scale;
    m_paper = paper;
    setViewport(
        QRect(0, 0, static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))));
    redraw();
}

void PagePlot::redraw() {
    m_picture = {};
    update();
}

void PagePlot::setOverlay(std::function<void(QPainter&)> overlay) {
    m_overlay = std::move(overlay);
}

void PagePlot::resizeEvent(QResizeEvent* /*event*/) {
    redraw(); // the viewport is the page's, whatever the widget's size
}

bool PagePlot::isKept() const {
    const auto ratio = devicePixelRatioF();
    return width() * ratio * height() * ratio <= mostKeptPixels;
}

void PagePlot::drawPicture() {
    const auto ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(m_paper);
    drawOn(m_picture);
}

void PagePlot::drawOn(QPaintDevice& device) {
    QCPPainter painter(&device);
    // As a file is drawn: no half-pixel shifts, which would be visible once the painter is scaled.
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    painter.scale(m_scale, m_scale);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    draw(&painter);
}

void PagePlot::paintEvent(QPaintEvent* event) {
    if (!isKept()) {
        QPainter(this).fillRect(event->rect(), m_paper);
        drawOn(*this); // Qt lets it paint only there
    } else if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        drawPicture();
    }
    QPainter painter(this);
    if (isKept())
        painter.drawPixmap(0, 0, m_picture);
    if (!m_overlay)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale, m_scale);
    m_overlay(painter);
}

} // namespace driftline
