// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <string_view>
#include <vector>

namespace driftline {

/// Colours of what is not data. Pictures are light unless the author chooses otherwise.
enum class ThemeName { Paper, Dark };

/// Colours of the parts of a figure that are not data.
struct Theme {
    Colour background;
    Colour ink;   ///< title and values
    Colour muted; ///< subtitle, ticks, footer
    Colour grid;
    Colour baseline;           ///< zero line and axis line
    Colour context;            ///< series that only give context
    double fillOpacity = 0.12; ///< area between two series
    double bandOpacity = 0.15; ///< intervals

    bool operator==(const Theme&) const = default;
};

/// The theme of printed figures: dark ink on white.
Theme paperTheme();
/// Light ink on a dark surface, for screens and slides.
Theme darkTheme();
Theme themeFor(ThemeName name);

enum class Dash { Solid, Dashed, Dotted, DashDotted };
enum class Marker { None, Circle, Square, Triangle, Diamond, TriangleDown, Cross };

/// How a series looks everywhere: a colour and second cues that survive grey print.
struct SeriesStyle {
    Colour colour;
    Dash dash = Dash::Solid;
    Marker marker = Marker::Circle;

    bool operator==(const SeriesStyle&) const = default;
};

/// Styles for series in this order. The United States, China and the countries Driftline knows have the
/// same style in every figure; others take what is left, in order. On a dark ground colours are lighter and
/// keep their hue, dash and marker.
/// Source of the colours: Okabe and Ito (2008) for the two powers, Paul Tol's "muted" scheme for the rest.
std::vector<SeriesStyle> stylesFor(const std::vector<std::string_view>& names, const Theme& theme);

} // namespace driftline
