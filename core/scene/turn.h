// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/chart_marks.h"

#include <string>
#include <vector>

namespace driftline {

/// A panel as it is built, whatever its direction: the x of its marks is their position along the chart,
/// their y a value.
struct UprightPanel {
    std::string title;
    bool lies = false; ///< to be turned: values run from left to right, positions from the top down
    bool emphasised = false;
    SceneAxis along;
    SceneAxis values;
    std::vector<Mark> marks;
    std::vector<DirectLabel> labels;
    std::vector<PlacedDatum> placed; ///< see ChartMarks::placed
};

/// Where an upright point of a panel is in the scene.
ScenePoint turned(ScenePoint upright, bool lies);

/// The panel as it is seen. This is the one place where a horizontal chart is turned: positions become −y and
/// values x, and a text above its mark moves to its right. The author's notes stay above. Only a straight
/// band can be turned (the ground of a row): renderers have no bands along y.
ScenePanel turned(UprightPanel upright);

} // namespace driftline
