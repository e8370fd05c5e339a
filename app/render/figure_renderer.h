// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_layout.h"
#include "render/mark_builders.h"
#include "render/panel_words.h"

#include <QRect>

#include <functional>
#include <memory>
#include <vector>

class QCPAxisRect;
class QCPLayerable;
class QCPPainter;
class QCPLayer;
class QCustomPlot;

namespace driftline {

/// Shows a scene in a QCustomPlot: one free-placed axis rect a panel, grid lines at our own ticks, marks
/// through their builders. Words are placed here but drawn by the caller, who also owns scene and medium.
/// Ranges, focus and words change without building anything again.
class FigureRenderer {
public:
    /// Where the marks go: on Pixels, whose size is known when they are drawn, or into a record that is
    /// played on any device, so that long lines have to wait for it.
    enum class Target { Pixels, Record };

    FigureRenderer(QCustomPlot& plot, Target target, Background background = Background::Filled);
    ~FigureRenderer();
    FigureRenderer(const FigureRenderer&) = delete;
    FigureRenderer& operator=(const FigureRenderer&) = delete;

    /// Replaces everything. Views are one a panel.
    void build(const Scene& scene, FigureLayout layout, const std::vector<PanelView>& views,
               const Medium& medium, const TextMeasurer& measurer);
    /// Shows nothing, and lets go of the scene.
    void clear();
    void setView(int panel, const PanelView& view);
    void setFocus(int series);

    const FigureLayout& layout() const { return m_layout; }
    const PanelView& view(int panel) const { return m_views[static_cast<std::size_t>(panel)]; }
    int panelCount() const { return static_cast<int>(m_views.size()); }
    PlotMap map(int panel) const;
    /// A stretch of the marks of a record, in drawing order: what the plot draws, and then long lines, which
    /// it leaves to the code that paints.
    struct Stretch {
        QCPLayer* layer = nullptr; ///< of the plot; the first stretch has all others too
        std::vector<LongLine> after;
    };
    std::vector<Stretch> stretches() const;
    /// All words: those of the layout and those of every panel's view.
    std::vector<const FigureWords*> words() const;

private:
    class Ticker;
    struct PanelParts;

    /// A layer of the plot and the long lines that come after it.
    struct Part {
        QCPLayer* layer = nullptr;
        std::vector<LongLineSource> after;
    };

    void addPanel(const Scene& scene, int index);
    void addMarks(const ScenePanel& panel, BuildContext context);
    void addRun(const MarkRun<Polyline>& lines, BuildContext& context);
    template <class Kind>
    void addRun(const MarkRun<Kind>& marks, BuildContext& context);
    void beginPart();
    void applyView(int panel);

    QCustomPlot& m_plot;
    Target m_target;
    Background m_background;
    const Scene* m_scene = nullptr;
    const Medium* m_medium = nullptr;
    std::vector<double> m_markers; ///< of the panels
    const TextMeasurer* m_measurer = nullptr;
    FigureLayout m_layout;
    std::vector<PanelView> m_views;
    std::vector<std::unique_ptr<PanelParts>> m_panels;
    std::vector<FocusSetter> m_focus;
    std::vector<Part> m_parts;
    std::vector<std::unique_ptr<QObject>> m_owned;
};

/// Turns off whatever QCustomPlot would decide by itself.
void prepare(QCustomPlot& plot);

} // namespace driftline
