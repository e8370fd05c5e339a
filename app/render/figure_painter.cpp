// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_painter.h"

#include "render/figure_layout.h"
#include "render/text_painter.h"

#include <algorithm>

namespace driftline {

namespace {
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
} // namespace

void paintFigure(QPainter& painter, const Scene& scene, QSizeF size, const Medium& medium,
                 Background background) {
    if (!medium.bare) {
        FigureRecord(scene, size, medium, background).paint(painter);
        return;
    }
    const auto reduced = sceneForThumbnail(scene);
    FigureRecord(reduced, size, medium, background).paint(painter);
}

double neededHeight(const Scene& scene, double width, const Medium& medium, std::optional<double> most) {
    return naturalHeight(scene, width, medium.drawnWith(scene.theme), TextPainter(medium.family), most);
}

double leastHeight(const Scene& scene, double width, const Medium& medium) {
    return smallestHeight(scene, width, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

double leastWidth(const Scene& scene, const Medium& medium) {
    return smallestWidth(scene, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

bool fitsWidth(const Scene& scene, double width, const Medium& medium) {
    return isWideEnough(scene, width, medium.drawnWith(scene.theme), TextPainter(medium.family));
}

} // namespace driftline
