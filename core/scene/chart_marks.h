// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_text.h"
#include "scene/scene.h"

#include <optional>
#include <utility>
#include <vector>

namespace driftline {

/// Where a number of the figure is placed.
struct PlacedDatum {
    int datum = -1; ///< into Scene::data
    ScenePoint at;  ///< upright: position and value
};

/// What a chart has to say of a number beyond its value.
struct DatumText {
    int datum = -1; ///< into Scene::data
    SharedText text;
};

/// Part of an axis of values that a chart lays out itself.
struct ValueRange {
    double from = 0;
    double to = 1;
    std::optional<double> scaleEnd = {}; ///< see SceneAxis::scaleEnd
};

/// What stands for a series in the legend.
enum class KeyShape { Line, Swatch, Dot };

/// What a builder made of one panel. Always upright, even if the chart will be horizontal: the x of a mark is
/// its position along the chart, counted from the first name or period, and its y is a value.
struct ChartMarks {
    std::vector<Mark> marks; ///< in the order in which they are drawn
    std::vector<DirectLabel> labels;
    KeyShape keyShape = KeyShape::Line; ///< of the panel's series
    std::vector<LegendKey> keys;        ///< what shades mean that are not series
    std::optional<SceneAxis> along;     ///< of a chart that lays out its positions itself
    std::optional<ValueRange> values;   ///< of a chart that lays out its values itself
    std::vector<PlacedDatum> placed;    ///< the others stay at their position and value
    std::vector<DatumText> shown;       ///< see DatumWords::shown
    std::vector<DatumText> groups;      ///< see DatumWords::group

    void add(Mark mark) { marks.push_back(std::move(mark)); }
    void addIfAny(std::optional<Mark> mark) {
        if (mark)
            marks.push_back(*std::move(mark));
    }
    /// With the number that it stands for.
    void addPoint(PointMark point) {
        placed.push_back({point.datum, point.at});
        marks.emplace_back(point);
    }
};

} // namespace driftline
