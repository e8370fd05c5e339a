// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/view_history.h"
#include "scene/scene.h"

#include <memory>

namespace driftline {

/// The axis that a reader zooms: the one along which the periods lie or the one of the numbers. Which of x
/// and y that is depends on the panel.
enum class ReaderAxis { Time, Value };

/// The reader's view of every panel, with limits that never lose the data and a history. Panels with a
/// shared axis move together. Calls that may change something tell whether they did.
class ReaderView {
public:
    /// Keeps the view where the figure is the same one.
    void setScene(std::shared_ptr<const Scene> scene);
    void setSharing(bool x, bool y);

    const FigureView& views() const { return m_views; }
    const PanelView& of(int panel) const { return m_views[static_cast<std::size_t>(panel)]; }
    bool isZoomed() const;

    /// `map` is that of the panel as it is drawn now; places are canvas units.
    bool zoom(int panel, const PlotMap& map, QPointF about, double factor, ReaderAxis axis);
    bool pan(int panel, const PlotMap& map, const PanelView& start, QPointF distance);
    /// What is in the box fills the panel. A box that is flat in one direction leaves that axis alone.
    bool frame(int panel, const PlotMap& map, const QRectF& box);
    bool revealX(int panel, double x);
    bool revealY(int panel, double y);
    bool reset();

    /// Ends a step, so that the reader can come back to what was before it.
    void note(ViewStep step, std::uint64_t time) { m_history.note(m_views, step, time); }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    bool goBack();
    bool goForward();

private:
    const ScenePanel& panelAt(int panel) const { return m_scene->panels[static_cast<std::size_t>(panel)]; }
    PanelView whole(int panel) const { return PanelView::whole(panelAt(panel)); }
    bool set(int panel, PanelView view);
    PanelView keepingData(int panel, PanelView view) const;

    std::shared_ptr<const Scene> m_scene;
    FigureView m_views;
    ViewHistory m_history;
    bool m_sharedX = false;
    bool m_sharedY = false;
};

} // namespace driftline
