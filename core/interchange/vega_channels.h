// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <nlohmann/json.hpp>

#include <string>

namespace driftline {

/// How the figure's looks are said in Vega-Lite.

/// "#0072B2" or "rgba(0,114,178,0.5)", which every program that draws SVG understands.
std::string cssColour(const Colour& colour);
double vegaWidth(StrokeWeight weight); ///< pixels
nlohmann::ordered_json vegaDash(Dash dash);
const char* vegaShape(Marker marker);

/// How large a dot is: its area in square pixels.
inline constexpr double vegaDotArea = 55;

/// A field along an axis with the figure's range and tick labels. Every layer says the same of its axes, or
/// Vega-Lite would make its own out of them.
nlohmann::ordered_json vegaAlong(const SceneAxis& axis, const char* field);

/// What a channel is where the test holds.
nlohmann::ordered_json vegaCondition(const char* test, nlohmann::ordered_json value);

/// A colour that stands in the row itself, in its field "colour".
nlohmann::ordered_json vegaOwnColour();

} // namespace driftline
