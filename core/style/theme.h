// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace driftline {

enum class Dash { Solid, Dashed, Dotted, DashDotted };
enum class Marker { None, Circle, Square, Triangle, Diamond, TriangleDown, Cross };

/// How a series looks everywhere: a colour and second cues that survive grey print.
struct SeriesStyle {
    Colour colour;
    Dash dash = Dash::Solid;
    Marker marker = Marker::Circle;
    double width = 1; ///< of its line, times that of the medium

    bool operator==(const SeriesStyle&) const = default;
};

/// The styles that a theme has to give.
struct Palette {
    SeriesStyle unitedStates;
    SeriesStyle china;
    std::vector<SeriesStyle>
        others; ///< for everybody else; series that are periods have the colours of words
    /// The places Driftline knows have the same style in every figure. Without it styles are given in order,
    /// new colours first: right where there are too few colours for every place to keep its own.
    bool samePlaces = true;
    /// The far ends of ordered answers, which grow paler towards the middle. Neither is the colour of a
    /// power.
    Colour firstAnswer = {0x7b, 0x32, 0x94};
    Colour lastAnswer = {0x00, 0x88, 0x37};

    bool operator==(const Palette&) const = default;
};

/// How a figure looks on its ground, whatever its size: colours, styles of series, and how heavy marks are
/// drawn. Type sizes and line widths belong to the medium. A value; its file format is
/// resources/schema/theme.schema.json.
struct Theme {
    static constexpr int currentVersion = 1;

    std::string id;
    std::string name;
    std::string description;
    Colour background;
    Colour ink;   ///< title and values
    Colour muted; ///< subtitle, ticks, footer
    Colour grid;
    Colour baseline;           ///< zero line and axis line
    Colour context;            ///< series that only give context
    double fillOpacity = 0.12; ///< area between two series
    double bandOpacity = 0.15; ///< intervals
    Palette palette;
    bool gridLines = true;
    double lineWeight = 1;     ///< of series and rules, times the medium's
    double markerWeight = 1;   ///< times the medium's
    bool outlinedBars = false; ///< with ink, so that greys beside each other have an edge

    bool operator==(const Theme&) const = default;
};

/// The theme of a figure that names none.
inline constexpr std::string_view usualTheme = "paper";

/// A built-in theme by its id, or the user's own whole, so that a figure looks the same on every computer.
using ThemeChoice = std::variant<std::string, Theme>;

/// Styles for series in this order, from the theme's palette. The United States, China and, if the palette
/// says so, the countries Driftline knows have the same style in every figure; others take what is left, in
/// order. Past the last style series become context.
std::vector<SeriesStyle> stylesFor(const std::vector<std::string_view>& names, const Theme& theme);

} // namespace driftline
