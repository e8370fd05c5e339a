// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"
#include "style/event_placement.h"
#include "style/theme.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What is drawn in a panel, in coordinates of its data.
namespace driftline {

/// How thick a line is, in the medium's own terms (the renderer knows points and pixels).
enum class StrokeWeight {
    Data,      ///< a series
    Context,   ///< a series that only gives context
    Reference, ///< reference and event lines
    Hairline   ///< grid, leaders, outlines
};

struct Stroke {
    Colour colour;
    StrokeWeight weight = StrokeWeight::Data;
    Dash dash = Dash::Solid;
    double width = 1; ///< times that of the weight

    bool operator==(const Stroke&) const = default;
};

struct ScenePoint {
    double x = 0;
    double y = 0;

    bool operator==(const ScenePoint&) const = default;
};

/// Marks carry the index of their series in Scene::series (-1: none), so that a series can be focused
/// without building the scene again, and where they stand for a number, its index in Scene::data.

/// An unbroken stretch of line; a gap in the data is two polylines.
struct Polyline {
    int series = -1;
    Stroke stroke;
    std::vector<ScenePoint> points;

    bool operator==(const Polyline&) const = default;
};

/// A filled area between two edges over the same x.
struct Band {
    int series = -1;
    Colour fill; ///< translucent
    std::vector<double> x;
    std::vector<double> low;
    std::vector<double> high;

    bool operator==(const Band&) const = default;
};

/// A bar or a part of one.
struct Rectangle {
    int series = -1;
    int datum = -1;
    Colour fill;
    Colour outline;      ///< drawn on hollow bars, and where the theme outlines bars
    bool hollow = false; ///< only the outline, with a light wash: an estimated or inferred value
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;

    bool operator==(const Rectangle&) const = default;
};

struct PointMark {
    int series = -1;
    int datum = -1;
    ScenePoint at;
    Marker marker = Marker::Circle;
    Colour colour;
    bool hollow = false; ///< estimated or inferred
    double area = 1;     ///< times that of a marker

    bool operator==(const PointMark&) const = default;
};

enum class RuleKind {
    Event,     ///< vertical, dated, label on top
    Reference, ///< a labelled value
    Zero,      ///< the zero line
    Break      ///< vertical: what follows is not comparable with what came before
};

/// A straight line across the panel.
struct Rule {
    RuleKind kind = RuleKind::Reference;
    bool vertical = false;
    double at = 0;
    Stroke stroke;
    std::string label;         ///< may be empty
    std::string detail;        ///< for pointing at it: the full event with its date and source
    EventPlacement place = {}; ///< of the label of an event

    bool operator==(const Rule&) const = default;
};

/// Which point of a text stands at its place.
enum class Anchor { Centre, Above, Below, Left, Right }; ///< Above: the text is above the place, and so on

/// A value written at a mark, or a note of the author.
struct TextMark {
    int series = -1;
    int datum = -1;
    ScenePoint at;
    std::string text;
    Colour colour;
    Anchor anchor = Anchor::Centre;
    bool isNote = false; ///< words of the author: wrapped, and never left out for want of room
    /// Says what is not there ("not reported") or stands beside all marks of a row ("net +12"); `brief` where
    /// there is no room for it, but never left out. The other values of a panel come and go together.
    bool isRemark = false;
    std::string brief = {}; ///< of a remark
    /// A value at a point of a line, which can be read without it: written on the side that is free, and
    /// nothing is missing where there is no room.
    bool isOptional = false;
    /// The name of a dot, on the side that is free. Those that are not optional are moved away, with a
    /// leader, where there is no room beside their dot.
    bool isName = false;

    bool operator==(const TextMark&) const = default;
};

/// The few primitives to which every kind of chart resolves. Drawn in the order given.
using Mark = std::variant<Band, Rectangle, Rule, Polyline, PointMark, TextMark>;

} // namespace driftline
