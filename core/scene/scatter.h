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

/// What is specific to scatter charts, from the queries to the words.

/// Asks for what a panel's values are set against, and joins both: values without a counterpart are removed
/// from `y`. Nothing for panels without a pairing. Errors are those of answer() and pairUp().
Result<std::optional<AssembledPairs>> askPairs(const Panel& panel, const FigureContext& context,
                                               Estimates& y);

/// What a reader calls the numbers of a query: the title that the author gives, the indicator, what else it
/// is filtered to, or the dataset.
std::string measureNameOf(const Query& query, const Dataset& dataset, const std::string& title);

/// Whether every series is a single dot of scatter charts, which bears its name.
bool areDotsNamed(const std::vector<AssembledPanel>& panels);

/// Records what each datum is set against, and adds its sources.
void addPairData(SceneData& scene, const Assembly& assembly);

/// A dot in a panel of pairs.
struct ScatterPoint {
    const Estimate* estimate = nullptr;
    const Pair* pair = nullptr;
    int series = -1; ///< into Scene::series
    int datum = -1;

    ScenePoint at() const { return {*pair->x.value, *estimate->value}; }
};
/// The dots of all series, in order, without values that no axis can hold (scene/drawable.h).
std::vector<ScatterPoint> pointsOf(const AssembledPanel& panel);

/// The least-squares line through all points, if it is asked for and exists.
std::optional<LinearFit> fitOf(const AssembledPanel& panel);
/// "y = 36.2 + 0.298x, R² = 0.01, n = 10".
std::string fitText(const LinearFit& fit);

/// Reports where a line of fit is asked for but cannot be drawn (figure.no-fit).
void checkFits(const Assembly& assembly, Diagnostics& findings);

struct ScatterAxes {
    SceneAxis x;
    SceneAxis y;
};
/// Both axes, from the marks and the spec. Neither has to start at zero.
ScatterAxes scatterAxes(const std::vector<Mark>& marks, const AssembledPanel& panel);

/// How the numbers were paired, which dots have no name, and what a line of fit does not say; for the footer.
std::string scatterNotesFor(const Assembly& assembly);

/// The second and third level of the alt text, where the figure's numbers are pairs; else empty.
std::string pairStatistics(const Scene& scene);
std::string pairPattern(const FigureSpec& spec, const Scene& scene);
/// "Along x: …; along y: …"; empty where no number is a pair.
std::string pairAxesText(const Scene& scene);

/// Keys that show which size of dot stands for which number.
std::vector<LegendKey> sizeKeys(const AssembledPanel& panel, const Theme& theme);
/// The area of a dot, times that of a marker; 1 where all dots are alike.
double areaOf(const Pair& pair, const AssembledPanel& panel);

} // namespace driftline
