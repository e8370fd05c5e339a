// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_page.h"

#include <QColor>
#include <QPointF>
#include <QScrollArea>

#include <optional>
#include <vector>

namespace driftline {

class FigureCanvas;

/// How large a page is shown: as large as fits, or at a share of its true size.
struct PageZoom {
    std::optional<double> factor; ///< 1 is true size; nothing: it fits

    static constexpr double least = 0.25;
    static constexpr double most = 6;

    bool operator==(const PageZoom&) const = default;
};

/// The quiet ground that the page of a figure lies on. A page that is too large is scrolled. Ctrl and the
/// wheel zoom around the pointer.
class PageDesk : public QScrollArea {
    Q_OBJECT
    Q_PROPERTY(QColor pageEdge MEMBER m_edge) ///< of the style sheet
public:
    explicit PageDesk(QWidget* parent);

    FigureCanvas& canvas() { return *m_canvas; }
    /// Call after the canvas has another page.
    void fit();
    void setZoom(PageZoom zoom);
    PageZoom zoom() const { return m_zoom; }
    /// One step of those that are offered (pageZoomSteps).
    void zoomIn() { step(1); }
    void zoomOut() { step(-1); }
    /// Shown size over true size, as it is now.
    double shownFactor() const;

Q_SIGNALS:
    void zoomChanged(); ///< also when the room for a page that fits has changed
    void moved();       ///< the page has another place in the window

protected:
    bool viewportEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    double trueScale() const;
    double fittingFactor() const;
    void step(int direction);
    /// Scrolls to the part that was selected, by keys as well.
    void showSelected();
    /// The point of the page under `about`, a viewport position, stays there.
    void zoomTo(double factor, QPointF about);
    void applyScale();

    FigureCanvas* m_canvas;
    PageZoom m_zoom;
    QColor m_edge;
    double m_factor = 0; ///< that is shown
};

/// Shares of the true size that are offered, ascending.
const std::vector<double>& pageZoomSteps();

} // namespace driftline
