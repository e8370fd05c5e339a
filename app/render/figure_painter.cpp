// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_painter.h"

#include "render/figure_renderer.h"
#include "render/paint_style.h"
#include "render/qcp.h"
#include "render/words_painter.h"

#include <QPicture>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// QCustomPlot paints only with a painter of its own, so its marks are recorded and played back.
QPicture marksOf(QCustomPlot& plot, QSizeF size) {
    QPicture picture;
    QCPPainter painter(&picture);
    // Vectorised: no half-pixel shifts, which would be visible once the painter is scaled.
    painter.setModes(QCPPainter::pmVectorized | QCPPainter::pmNoCaching);
    plot.toPainter(&painter, static_cast<int>(std::ceil(size.width())),
                   static_cast<int>(std::ceil(size.height())));
    painter.end();
    return picture;
}

/// In canvas units. QPicture believes that they are dots of its own resolution, scales them to that of the
/// device, and leaves the painter scaled.
void play(QPicture& marks, QPainter& painter) {
    const auto& device = *painter.device();
    painter.save();
    painter.scale(static_cast<double>(marks.logicalDpiX()) / device.logicalDpiX(),
                  static_cast<double>(marks.logicalDpiY()) / device.logicalDpiY());
    marks.play(&painter);
    painter.restore();
}

/// What a thumbnail has room for: of many small multiples only the one that stands out, or the first.
Scene sceneForThumbnail(const Scene& scene) {
    constexpr std::size_t mostPanels = 4;
    Scene out;
    out.theme = scene.theme;
    out.series = scene.series;
    out.facetColumns = scene.facetColumns;
    out.sharedY = scene.sharedY;
    out.panels = scene.panels;
    if (scene.panels.size() > mostPanels) {
        const auto found = std::find_if(scene.panels.begin(), scene.panels.end(),
                                        [](const ScenePanel& panel) { return panel.emphasised; });
        out.panels = {found == scene.panels.end() ? scene.panels.front() : *found};
    }
    return out;
}

std::vector<PlacedText> paintWhole(QPainter& painter, const Scene& scene, QSizeF size, const Medium& usual,
                                   Background background) {
    const auto medium = usual.drawnWith(scene.theme);
    const TextPainter text(medium.family);
    QCustomPlot plot;
    prepare(plot, FigureRenderer::Target::Paper);
    FigureRenderer renderer(plot, FigureRenderer::Target::Paper);
    std::vector<PanelView> views;
    for (const auto& panel : scene.panels)
        views.push_back(PanelView::whole(panel));
    renderer.build(scene, layoutFigure(scene, size, medium, text), views, medium, text);
    plot.setBackground(QBrush());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    if (background == Background::Filled)
        painter.fillRect(QRectF(QPointF(0, 0), size), toColor(scene.theme.background));
    auto marks = marksOf(plot, size);
    play(marks, painter);
    std::vector<PlacedText> drawn;
    for (const auto* words : renderer.words()) {
        paintWords(painter, *words, scene, medium, text, -1);
        drawn.insert(drawn.end(), words->texts.begin(), words->texts.end());
    }
    painter.restore();
    return drawn;
}
} // namespace

std::vector<PlacedText> paintFigure(QPainter& painter, const Scene& scene, QSizeF size, const Medium& medium,
                                    Background background) {
    return paintWhole(painter, medium.bare ? sceneForThumbnail(scene) : scene, size, medium, background);
}

double neededHeight(const Scene& scene, double width, const Medium& medium) {
    return naturalHeight(scene, width, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

double leastHeight(const Scene& scene, double width, const Medium& medium) {
    return smallestHeight(scene, width, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

double leastWidth(const Scene& scene, const Medium& medium) {
    return smallestWidth(scene, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

} // namespace driftline
