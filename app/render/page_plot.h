// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/qcp.h"

#include <QColor>
#include <QPixmap>
#include <QSizeF>

#include <functional>

namespace driftline {

/// A page drawn like an exported picture: in canvas units under one scaled painter, so that the screen and a
/// file of the same resolution have the same pixels. QCustomPlot's own buffers would round positions and
/// widths to whole units. The picture is kept, so that what lies over it can change without drawing it again,
/// unless it would take too much memory.
class PagePlot final : public QCustomPlot {
public:
    explicit PagePlot(QWidget* parent);

    /// `size` in canvas units, `scale` in pixels of the widget per canvas unit.
    void setPage(QSizeF size, double scale, const QColor& paper);
    /// Makes sure that the picture is drawn again before it is next shown.
    void redraw();
    /// Painted over the picture, in canvas units, whenever the widget is.
    void setOverlay(std::function<void(QPainter&)> overlay);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Whether the picture is small enough to be kept.
    bool isKept() const;
    void drawPicture();
    void drawOn(QPaintDevice& device);

    QSizeF m_size;
    double m_scale = 1;
    QColor m_paper;
    QPixmap m_picture; ///< null: to be drawn
    std::function<void(QPainter&)> m_overlay;
};

} // namespace driftline
