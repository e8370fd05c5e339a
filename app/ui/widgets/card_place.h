// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

#include <vector>

namespace driftline {

class FigureCanvas;

/// What a floating card is to leave free: marks and words of the figure, and other cards.
struct CardObstacles {
    std::vector<QRect> ink;
    std::vector<QRect> cards;
};

/// Where lines, points, bars and words of the figure in view are, moved by `origin`. Long lines are sampled.
std::vector<QRect> inkOf(const FigureCanvas& canvas, QPoint origin);

/// The corner of a card in the room that covers nothing, as near to the anchor as can be and never over it;
/// where there is no such place, the one that covers least.
QPoint placeBeside(QPoint anchor, QSize card, const QRect& room, const CardObstacles& obstacles);

} // namespace driftline
