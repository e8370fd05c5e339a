// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"
#include "scene/chart_marks.h"

namespace driftline {

struct PanelAxes {
    SceneAxis along;
    SceneAxis values;
};
/// Ranges, ticks, grid and titles of a panel's axes, from its marks, which include its reference lines, and
/// from what is asked for.
PanelAxes axesOf(const ChartMarks& chart, const AssembledPanel& panel, double step);

/// Gives every panel the same time axis and, where Scene::sharedY says so, the same value axis, so that
/// small multiples can be compared.
void shareAxes(Scene& scene);

/// Whether what an author limits to a small multiple (or to none: empty) stands in this panel.
bool standsIn(const std::string& facet, const AssembledPanel& panel);

/// Lines and events that are limited to a small multiple which is not there are refused
/// (figure.annotation-facet).
Result<void> checkAnnotationFacets(const FigureSpec& spec, const Assembly& assembly);

/// Reference lines with the row they stand for, and the author's own lines with their source.
Result<void> addReferences(Scene& scene, ChartMarks& chart, const AssembledPanel& panel, int panelIndex,
                           const DatasetLookup& datasets);

/// The author's notes, once the axes have their ranges. A place that the data do not have is an error; one
/// that this kind of chart does not show is told in the findings.
Result<void> addNotes(Scene& scene, const Assembly& assembly);

/// Events of the chosen dataset and the author's own: dated lines, and for ranges bands. Only over time.
Result<void> addEvents(Scene& scene, const FigureSpec& spec, const Assembly& assembly,
                       const DatasetLookup& datasets);

/// What the author gives as a source becomes one of the scene's sources. Without one, a finding asks for it.
void addOwnSource(Scene& scene, const std::string& source, const std::string& whatFor);

/// Tints the rows of the facet that stands out, where facets are rows of one panel.
void highlightRows(Scene& scene, const AssembledPanel& panel, int panelIndex, const std::string& facet);

/// Chooses between direct labels and a legend.
void placeLabels(Scene& scene, SeriesLabels wish);

} // namespace driftline
