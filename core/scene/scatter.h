// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/linear_fit.h"
#include "scene/assemble.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

struct SceneData;

/// What is particular to scatter charts, from the queries to the words.

/// Asks what a panel's values are set against, and joins it with them: values that have no counterpart leave
/// `y`. Nothing for panels without a pairing. Errors are those of answer() and pairUp().
Result<std::optional<AssembledPairs>> askPairs(const Panel& panel, const FigureContext& context,
                                               Estimates& y);

/// What a reader calls the numbers of a query: the title that the author gives, the indicator, what else it
/// is filtered to, or the dataset.
std::string measureNameOf(const Query& query, const Dataset& dataset, const std::string& title);

/// Whether every series is one dot of scatter charts, which bears its name.
bool areDotsNamed(const std::vector<AssembledPanel>& panels);

/// Says of each datum what it is set against, and adds the sources of that.
void addPairData(SceneData& scene, const Assembly& assembly);

/// A dot in a panel of pairs.
struct ScatterPoint {
    const Estimate* estimate = nullptr;
    const Pair* pair = nullptr;
    int series = -1; ///< into Scene::series
    int datum = -1;

    ScenePoint at() const { return {*pair->x.value, *estimate->value}; }
};
/// Those of all series, in their order; without values that no axis holds (scene/drawable.h).
std::vector<ScatterPoint> pointsOf(const AssembledPanel& panel);

/// The line of least squares through all points, if it is asked for and there is one.
std::optional<LinearFit> fitOf(const AssembledPanel& panel);
/// "y = 36.2 + 0.298x, R² = 0.01, n = 10".
std::string fitText(const LinearFit& fit);

/// Says where a line of fit is asked for and none can be drawn (figure.no-fit).
void checkFits(const Assembly& assembly, Diagnostics& findings);

struct ScatterAxes {
    SceneAxis x;
    SceneAxis y;
};
/// Both axes from the marks and the spec. Neither need start at zero.
ScatterAxes scatterAxes(const std::vector<Mark>& marks, const AssembledPanel& panel);

/// How the numbers were paired, which dots have no name, and what a line of fit does not say; for the footer.
std::string scatterNotesFor(const Assembly& assembly);

/// The second and third level of the alt text, where the figure's numbers are pairs; else empty.
std::string pairStatistics(const Scene& scene);
std::string pairPattern(const FigureSpec& spec, const Scene& scene);
/// "Along x: …; along y: …"; empty where no number is a pair.
std::string pairAxesText(const Scene& scene);

/// Keys that show how large a dot stands for which number.
std::vector<LegendKey> sizeKeys(const AssembledPanel& panel, const Theme& theme);
/// The area of a dot, times that of a marker; 1 where all dots are alike.
double areaOf(const Pair& pair, const AssembledPanel& panel);

} // namespace driftline
