// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/canvas_overlay.h"
#include "render/figure_canvas.h"
#include "render/figure_renderer.h"
#include "render/hit_index.h"
#include "render/reader_view.h"
#include "render/text_painter.h"

#include <optional>

namespace driftline {

/// The figure on the screen and the reader's view of it: what is drawn, where, and what is pointed at.
/// FigureCanvas turns events into calls of this.
class CanvasState {
public:
    CanvasState(QCustomPlot& plot, const QWidget& owner);
    ~CanvasState();
    CanvasState(const CanvasState&) = delete;
    CanvasState& operator=(const CanvasState&) = delete;

    const std::shared_ptr<const Scene>& scene() const { return m_scene; }
    /// Keeps the view and the pins where the figure is the same one.
    void setScene(std::shared_ptr<const Scene> scene);
    /// Lays the figure out again for a size.
    void layOut(QSize size);

    void setFocus(int series);
    int focus() const { return m_focus; }
    void setSelectedDatum(int datum) { m_selected = datum; }
    int selectedDatum() const { return m_selected; }
    void setFocusFrame(bool on) { m_hasFrame = on; }
    void setBox(const QRectF& box) { m_box = box; }

    /// The panel whose plot is under the place, with a little around it; -1 if none.
    int panelAt(QPointF at) const;
    /// The spot nearest to a place in a panel's plot, with the number nearest to it; nothing if the panel
    /// shows none.
    std::optional<Spot> spotNear(int panel, QPointF at) const;
    /// Details of the event line under the place; empty if none.
    QString eventAt(int panel, QPointF at) const;
    /// The series under the place; -1 if none.
    int seriesAt(QPointF at) const;
    bool isOnName(QPointF at) const;

    void setSpot(std::optional<Spot> spot) { m_spot = spot; }
    const std::optional<Spot>& spot() const { return m_spot; }
    Reading readingAt(const Spot& spot, const QString& eventDetail) const;
    const HitIndex& index() const { return m_index; }
    int panelCount() const { return m_scene ? static_cast<int>(m_scene->panels.size()) : 0; }

    /// Adds a pin, or takes it away where there is one.
    void togglePin(const Spot& spot);
    void removePin(std::size_t pin) { m_pins.erase(m_pins.begin() + static_cast<std::ptrdiff_t>(pin)); }
    const std::vector<Spot>& pins() const { return m_pins; }

    ReaderView& reader() { return m_reader; }
    const ReaderView& reader() const { return m_reader; }
    /// Shows the reader's view as it is now.
    void applyView();
    PlotMap map(int panel) const { return m_renderer.map(panel); }
    bool reveal(const Spot& spot);
    QRectF plotRect(int panel) const { return m_renderer.map(panel).plot; }
    /// Whether the figure has been laid out, so that its panels have places.
    bool isLaidOut() const { return m_scene && m_renderer.panelCount() == panelCount(); }

    /// Draws the crosshair, rings and the focus frame as they are now.
    void showOverlay();

private:
    class WordsLayer;

    OverlayLook overlayLook() const;
    std::vector<Spot> pinsIn(const Scene& scene, const HitIndex& index) const;

    QCustomPlot& m_plot;
    const QWidget& m_owner;
    Medium m_medium;
    TextPainter m_text;
    FigureRenderer m_renderer;
    std::unique_ptr<WordsLayer> m_words;
    CanvasOverlay m_overlay;
    std::shared_ptr<const Scene> m_scene;
    HitIndex m_index;
    ReaderView m_reader;
    std::optional<Spot> m_spot;
    std::vector<Spot> m_pins;
    QRectF m_box;
    int m_focus = -1;
    int m_selected = -1;
    bool m_hasFrame = false;
};

} // namespace driftline
