// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pull_bar.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr int barWidth = 60;
constexpr int barHeight = 14;
constexpr qreal thickness = 8;
} // namespace

PullBar::PullBar(QWidget* parent) : QWidget(parent) {
    setFixedSize(barWidth, barHeight);
}

void PullBar::setPart(double part) {
    m_part = std::isfinite(part) ? std::clamp(part, -1.0, 1.0) : 0;
    update();
}

QSize PullBar::sizeHint() const {
    return {barWidth, barHeight};
}

void PullBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = rect();
    const auto middle = room.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(m_part < 0 ? QPalette::Dark : QPalette::Link));
    const auto length = std::abs(m_part) * (room.width() / 2 - 1);
    const auto left = m_part < 0 ? middle.x() - length : middle.x();
    painter.drawRoundedRect(QRectF(left, middle.y() - thickness / 2, length, thickness), 1.5, 1.5);
    painter.setPen(QPen(palette().color(QPalette::Disabled, QPalette::WindowText), 1));
    painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), room.height()));
}

} // namespace driftline
