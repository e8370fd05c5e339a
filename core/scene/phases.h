// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"
#include "scene/chart_marks.h"
#include "scene/scene_data.h"
#include "scene/turn.h"

#include <vector>

namespace driftline {

// The way from a figure to its scene, phase by phase. Each function takes the value of the phase before and
// returns the next, and no other code can make one: the constructors are private. So the compiler keeps the
// order: a phase that is left out, moved or done twice does not build (tests/core/scene/phases_test.cpp).
//
//   askFigure → arrangeFigure → listNumbers → markPanels → scalePanels → annotatePanels → labelPanels
//             → turnPanels → captionScene
//
// The first two stand in scene/assemble.h, because citations and captions ask for them too.

/// Every number of the figure, in the list that readers query, with its sources. Values that no axis can hold
/// are in the list, but no longer in what is arranged (scene/drawable.h).
struct ListedFigure {
    Assembly arranged; ///< with AssembledSeries::data
    SceneData numbers;

private:
    friend ListedFigure listNumbers(Assembly arranged);
    explicit ListedFigure(Assembly assembly) : arranged(std::move(assembly)) {}
};
ListedFigure listNumbers(Assembly arranged);

/// What the builders made of each panel, with its reference lines, whose numbers are listed too.
struct MarkedFigure {
    Assembly arranged;
    SceneData numbers;
    std::vector<SceneSeries> series; ///< as Assembly::series, with the shape of their legend keys
    std::vector<LegendKey> keys;     ///< of the first panel that has any: all panels have the same
    std::vector<ChartMarks> panels;  ///< one for each of Assembly::panels
    double step = 1;                 ///< usual distance between neighbours along the charts

private:
    friend Result<MarkedFigure> markPanels(ListedFigure listed, const FigureContext& context);
    explicit MarkedFigure(ListedFigure listed)
        : arranged(std::move(listed.arranged))
        , numbers(std::move(listed.numbers))
        , series(arranged.series) {}
};
/// Errors: of the builders, and of reference lines, own lines and events that cannot be placed where they are
/// asked for (scene/annotations.h).
Result<MarkedFigure> markPanels(ListedFigure listed, const FigureContext& context);

/// What the phases after the marks work on; not a phase itself.
struct UprightFigure {
    Assembly arranged;
    SceneData numbers;
    std::vector<SceneSeries> series;
    std::vector<LegendKey> keys;
    std::vector<UprightPanel> panels;
    int facetColumns = 0; ///< see Scene::facetColumns
    bool sharedY = true;  ///< see Scene::sharedY
};

/// Panels with axes, shared where small multiples are to be compared. Ranges do not change any more.
struct ScaledFigure {
    UprightFigure figure;

private:
    friend ScaledFigure scalePanels(MarkedFigure marked, const FigureContext& context);
    explicit ScaledFigure(UprightFigure scaled) : figure(std::move(scaled)) {}
};
ScaledFigure scalePanels(MarkedFigure marked, const FigureContext& context);

/// With what stands out, events and notes, which need the ranges of the axes.
struct AnnotatedFigure {
    UprightFigure figure;

private:
    friend Result<AnnotatedFigure> annotatePanels(ScaledFigure scaled, const FigureContext& context);
    explicit AnnotatedFigure(UprightFigure annotated) : figure(std::move(annotated)) {}
};
/// Errors: of events and notes (scene/annotations.h).
Result<AnnotatedFigure> annotatePanels(ScaledFigure scaled, const FigureContext& context);

/// Every mark exists now, so this decides how series are named and where units need not be repeated, and the
/// legend samples the marks.
struct LabelledFigure {
    UprightFigure figure;
    LegendPlace legend = LegendPlace::None;

private:
    friend LabelledFigure labelPanels(AnnotatedFigure annotated, const FigureContext& context);
    LabelledFigure(UprightFigure labelled, LegendPlace place) : figure(std::move(labelled)), legend(place) {}
};
LabelledFigure labelPanels(AnnotatedFigure annotated, const FigureContext& context);

/// The picture as it is seen, without the words around it.
struct TurnedFigure {
    Assembly arranged;
    Scene scene;

private:
    friend TurnedFigure turnPanels(LabelledFigure labelled, const FigureContext& context);
    TurnedFigure(Assembly assembly, Scene turned) : arranged(std::move(assembly)), scene(std::move(turned)) {}
};
/// Turns horizontal panels on their sides, with the numbers in them (scene/turn.h).
TurnedFigure turnPanels(LabelledFigure labelled, const FigureContext& context);

/// With footer, alt text, and the findings on the figure as a whole.
Scene captionScene(TurnedFigure turned, const FigureContext& context);

} // namespace driftline
