// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace driftline {

/// The numbers of a scene as rows of Vega-Lite's data, each with where and how its mark is drawn: "x" and "y"
/// of a point, "x1" to "y2" of a bar, "segment" where it is part of a line.
struct VegaNumbers {
    nlohmann::ordered_json rows;
    bool haveViews = false; ///< a row names its small multiple
    bool havePairs = false; ///< a row is set against another number
    bool haveSizes = false; ///< a row has a size
    /// By panel: the lines that do not lead from number to number, such as error bars.
    std::vector<std::vector<const Polyline*>> strokes;
};
VegaNumbers vegaNumbers(const Scene& scene);

/// The layers of one panel, the farthest back first. They read the data set "numbers" and bring what else
/// they draw with them.
nlohmann::ordered_json vegaLayers(const Scene& scene, std::size_t panel, const VegaNumbers& numbers);

} // namespace driftline
