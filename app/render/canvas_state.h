// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/canvas_overlay.h"
#include "render/figure_canvas.h"
#include "render/figure_renderer.h"
#include "render/hit_index.h"
#include "render/text_painter.h"

#include <optional>

class QKeyEvent;

namespace driftline {

/// The figure on the screen and the reader's view of it: what is drawn, where, and what is pointed at.
/// FigureCanvas turns events into calls of this.
class CanvasState {
public:
    /// The place that is being read.
    struct Spot {
        int panel = 0;
        std::size_t place = 0;

        bool operator==(const Spot&) const = default;
    };

    CanvasState(QCustomPlot& plot, const QWidget& owner);
    ~CanvasState();
    CanvasState(const CanvasState&) = delete;
    CanvasState& operator=(const CanvasState&) = delete;

    const std::shared_ptr<const Scene>& scene() const { return m_scene; }
    /// Keeps the view where the figure is the same one.
    void setScene(std::shared_ptr<const Scene> scene);
    /// Lays the figure out again for a size.
    void layOut(QSize size);

    void setFocus(int series);
    int focus() const { return m_focus; }
    void setSelectedDatum(int datum) { m_selected = datum; }
    void setFocusFrame(bool on) { m_hasFrame = on; }

    /// The panel whose plot is under the place, with a little around it; -1 if none.
    int panelAt(QPointF at) const;
    /// The spot nearest to a place in a panel's plot; nothing if the panel shows none.
    std::optional<Spot> spotNear(int panel, QPointF at) const;
    /// Details of the event line under the place; empty if none.
    QString eventAt(int panel, QPointF at) const;
    /// The series under the place; -1 if none.
    int seriesAt(QPointF at) const;
    bool isOnName(QPointF at) const;

    void setSpot(std::optional<Spot> spot) { m_spot = spot; }
    const std::optional<Spot>& spot() const { return m_spot; }
    Reading readingAt(Spot spot, const QString& eventDetail) const;
    const std::vector<HitPlace>& places(int panel) const { return m_index.places(panel); }
    bool isAlongX(int panel) const { return m_index.isAlongX(panel); }
    int panelCount() const { return m_scene ? static_cast<int>(m_scene->panels.size()) : 0; }

    /// Whether anything changed.
    bool zoom(int panel, QPointF about, double factor, Qt::Orientation axis);
    bool pan(int panel, const PanelView& start, QPointF distance);
    bool reveal(Spot spot);
    bool resetView();
    bool isZoomed() const;
    const PanelView& view(int panel) const { return m_views[static_cast<std::size_t>(panel)]; }
    QRectF plotRect(int panel) const { return m_renderer.map(panel).plot; }

    /// Draws the crosshair, rings and the focus frame as they are now.
    void showOverlay();
    const Medium& medium() const { return m_medium; }

private:
    class WordsLayer;

    void setViews(int panel, const PanelView& view);
    OverlayLook overlayLook() const;
    bool isInSight(int datum) const;
    void addCrosshair(OverlayLook& look, int panel, double at) const;
    void addRing(OverlayLook& look, int datum, bool isStrong) const;

    QCustomPlot& m_plot;
    const QWidget& m_owner;
    Medium m_medium;
    TextPainter m_text;
    FigureRenderer m_renderer;
    std::unique_ptr<WordsLayer> m_words;
    CanvasOverlay m_overlay;
    std::shared_ptr<const Scene> m_scene;
    HitIndex m_index;
    std::vector<PanelView> m_views;
    std::optional<Spot> m_spot;
    int m_focus = -1;
    int m_selected = -1;
    bool m_hasFrame = false;
};

/// A reading as a sentence for a screen reader: "2023: United States 73.1%, China 26.9%".
QString spokenReading(const Scene& scene, const Reading& reading);

} // namespace driftline
