// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/canvas_overlay.h"
#include "render/figure_canvas.h"
#include "render/figure_page.h"
#include "render/figure_parts.h"
#include "render/figure_renderer.h"
#include "render/reader_marks.h"
#include "render/reader_view.h"
#include "render/text_painter.h"

#include <optional>

namespace driftline {

class PagePlot;

/// The figure on the screen and the reader's view of it: what is drawn, where, and what is pointed at.
/// FigureCanvas turns events into calls of this.
class CanvasState {
public:
    CanvasState(PagePlot& plot, const QWidget& owner);
    ~CanvasState();
    CanvasState(const CanvasState&) = delete;
    CanvasState& operator=(const CanvasState&) = delete;

    const std::shared_ptr<const Scene>& scene() const { return m_marks.scene; }
    /// Shows another scene, laid out on a page, with the reader's marks in it. Nobody sees a state between:
    /// what is drawn and every index belong to the scene before or to this one. The same figure keeps its
    /// view. Without a scene it shows nothing.
    void setScene(std::shared_ptr<const Scene> scene, const FigurePage& page);
    const FigurePage& page() const { return m_page; }
    /// Pixels of the widget per canvas unit. All other positions here are in canvas units.
    void setScale(double scale);
    double scale() const { return m_scale; }
    QSize pixelSize() const;

    /// Of the scene that is shown.
    ReaderMarks& marks() { return m_marks; }
    const ReaderMarks& marks() const { return m_marks; }
    void setFocus(int series);
    int focus() const { return m_marks.focus; }
    void setFocusFrame(bool on) { m_hasFrame = on; }

    /// The panel whose plot is under the place, with a little around it; -1 if none.
    int panelAt(QPointF at) const;
    /// The spot nearest to a place in a panel's plot, with the number nearest to it; nothing if the panel
    /// shows none.
    std::optional<Spot> spotNear(int panel, QPointF at) const;
    /// Of a scatter chart, whose dots can be anywhere.
    std::optional<Spot> dotNear(int panel, QPointF at) const;
    /// Details of the event line under the place; empty if none.
    QString eventAt(int panel, QPointF at) const;
    /// The series whose name or legend key is under the place; -1 if none.
    int seriesNamedAt(QPointF at) const;
    /// Whether a line, point or bar is under the place, or a few units from it.
    bool isOnMark(QPointF at) const;

    /// What can be selected in the view as it is now.
    const std::vector<FigurePart>& parts() const { return m_parts; }
    /// The part at a position: its words, or the name of the series whose mark is there; -1 if none.
    int partAt(QPointF at) const;

    const std::optional<Spot>& spot() const { return m_marks.spot; }
    /// For the outside, in widget coordinates.
    Reading readingAt(const Spot& spot, const QString& eventDetail) const;
    QRectF toWidget(const QRectF& area) const;
    const HitIndex& index() const { return m_marks.index; }
    int panelCount() const { return scene() ? static_cast<int>(scene()->panels.size()) : 0; }

    /// Adds a pin, or takes it away where there is one.
    void togglePin(const Spot& spot);
    const std::vector<Spot>& pins() const { return m_marks.pins; }

    ReaderView& reader() { return m_reader; }
    const ReaderView& reader() const { return m_reader; }
    /// Shows the reader's view as it is now.
    void applyView();
    const FigureLayout& layout() const { return m_renderer.layout(); }
    PlotMap map(int panel) const { return m_renderer.map(panel); }
    bool reveal(const Spot& spot);
    QRectF plotRect(int panel) const { return m_renderer.map(panel).plot; }
    /// Whether the figure has been laid out, so that its panels have places.
    bool isLaidOut() const { return scene() && m_renderer.panelCount() == panelCount(); }

    /// Draws the crosshair, rings and the focus frame as they are now.
    void showOverlay();

private:
    class WordsLayer;

    void layOut();
    std::vector<QRectF> plots() const;
    void showPage();
    OverlayLook overlayLook() const;

    PagePlot& m_plot;
    const QWidget& m_owner;
    FigurePage m_page;
    double m_scale = 1;
    Medium m_medium; ///< the page's, as heavy as the theme draws
    std::unique_ptr<const TextPainter> m_text;
    FigureRenderer m_renderer;
    std::unique_ptr<WordsLayer> m_words;
    OverlayLook m_overlay;
    ReaderMarks m_marks; ///< with the scene that they belong to
    ReaderView m_reader;
    std::vector<FigurePart> m_parts;
    bool m_hasFrame = false;
};

} // namespace driftline
