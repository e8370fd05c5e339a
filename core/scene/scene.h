// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"
#include "base/diagnostic.h"
#include "base/optional_number.h"
#include "base/period.h"
#include "base/shared_text.h"
#include "base/shared_value.h"
#include "data/missing.h"
#include "data/status.h"
#include "figure/alt_text.h"
#include "scene/time_scale.h"
#include "style/caption_placement.h"
#include "style/event_placement.h"
#include "style/theme.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace driftline {

/// A Scene is what is to be seen: data coordinates, finished strings, resolved colours. It knows no
/// pixels and no fonts, and nothing of the data it came from beyond what a reader may ask about it.

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

enum class AxisKind {
    Value,   ///< numbers
    Time,    ///< years, see TimeScale
    Category ///< names at 0, 1, 2 …
};

/// How the numbers of a value axis are written.
struct NumberStyle {
    double divisor = 1;    ///< shown = value / divisor: 1000 shows US$ million as billion
    std::string suffix;    ///< "%", " bn", or empty
    int decimals = 1;      ///< of values; ticks take as many as they need
    bool sign = false;     ///< values carry a plus: differences and changes
    bool bothWays = false; ///< ticks grow both ways from the middle: the side is no minus

    bool operator==(const NumberStyle&) const = default;
};

struct SceneAxis {
    AxisKind kind = AxisKind::Value;
    double from = 0; ///< visible range
    double to = 1;
    std::vector<Tick> ticks; ///< for the range above; ticksFor() (scene/ticks.h) makes them for another
    /// Where the numbers end; what stands beyond it has its own beginning and only a length.
    std::optional<double> scaleEnd = {};
    bool grid = false;
    std::string title;                   ///< the unit in words where ticks do not say it; may be empty
    NumberStyle numbers;                 ///< of values
    TimeScale time;                      ///< of time
    bool isLog = false;                  ///< of values: places are their logarithms to the base of ten
    bool isReversed = false;             ///< of values: places are their negatives
    std::optional<double> step = {};     ///< between ticks, if the author sets it
    std::vector<double> tickValues = {}; ///< where they are, if the author sets them

    bool operator==(const SceneAxis&) const = default;
    /// Where a value is, in the coordinates of marks; a logarithmic axis has no place for zero and below.
    double placeOf(double value) const;
    double valueAt(double place) const;
};

/// A name at an end of a line. The layout moves names apart when they would touch.
struct DirectLabel {
    int series = -1;
    ScenePoint at;     ///< the last point of the line, or the first
    std::string name;  ///< "United States"
    std::string value; ///< "55%"; may be empty
    Colour colour;
    bool atStart = false; ///< stands left of the plot, where the line begins
    double shift = 0;     ///< up from where the layout would put it, in ems of the labels

    bool operator==(const DirectLabel&) const = default;
};

struct ScenePanel {
    std::string title;  ///< of a small multiple; may be empty
    std::string letter; ///< "a" of the first, where a separate caption names several panels; else empty
    bool emphasised = false;
    SceneAxis x;
    SceneAxis y;
    std::vector<Mark> marks;
    std::vector<DirectLabel> labels;

    bool operator==(const ScenePanel&) const = default;
    /// Whether values run from left to right.
    bool isSideways() const { return y.kind != AxisKind::Value; }
    /// Whether both axes have numbers, so that a mark is at two of them.
    bool isScatter() const { return x.kind == AxisKind::Value && y.kind == AxisKind::Value; }
};

/// How the legend samples a series: as its marks are drawn.
struct KeySample {
    std::optional<Colour> fill; ///< of bars and areas; nothing: the colour of the series
    bool hollow = false;        ///< all marks are
    bool marked = true;         ///< points on its lines have markers

    bool operator==(const KeySample&) const = default;
};

struct SceneSeries {
    std::string name;
    SeriesStyle style;
    bool context = false; ///< grey, without a label of its own
    bool isBar = false;   ///< legend key is a swatch, not a line
    bool isDot = false;   ///< legend key is the marker alone
    KeySample key = {};
    bool isNamedAtAxis = false; ///< needs no entry in the legend

    bool operator==(const SceneSeries&) const = default;
};

/// What a shade or size of mark means that is not a series: the waves of a dumbbell chart, sizes of dots.
/// Shown in the legend.
struct LegendKey {
    std::string name;
    Colour colour;
    Marker marker = Marker::Circle;
    double area = 1; ///< times that of a marker
    bool hollow = false;

    bool operator==(const LegendKey&) const = default;
};

/// What a value is read against, and whether the two can be compared.
struct EarlierValue {
    enum class Obstacle : std::uint8_t { None, Break, Length }; ///< Length: of their periods

    OptionalNumber value; ///< none: there is nothing to compare with
    Period period;
    Obstacle obstacle = Obstacle::None;

    bool operator==(const EarlierValue&) const = default;
};

/// A further number of a datum in a scatter chart: its place along x, or its size.
struct PairedNumber {
    std::string name; ///< "Share of exports"
    double value = 0; ///< in `unit`
    std::string unit;
    std::optional<Period> period; ///< if its period is not that of the datum
    NumberStyle numbers;
    StatusSet status;
    std::string sourceText;
    std::string note;
    std::string derivation;

    bool operator==(const PairedNumber&) const = default;
    /// "Share of exports: 23.1% (2021)".
    std::string text() const;
    /// "23.1%".
    std::string valueText() const;
};

/// What the value of a datum of a scatter chart is set against.
struct DatumPair {
    PairedNumber x;
    std::optional<PairedNumber> size;
    std::string valueName; ///< what the value itself is called

    bool operator==(const DatumPair&) const = default;
};

/// What a number is called and how it is written. The numbers of a series share one, unless a chart says more
/// of each.
struct DatumWords {
    SharedText seriesName;
    SharedText panelName; ///< of the small multiple; may be empty
    SharedText group;     ///< what is read together when pointed at; empty: the position
    SharedText unit;      ///< "percent", "US$ million"
    SharedText shown;     ///< where a chart shows more than the value: "25% (50 people)"
    NumberStyle numbers;

    bool operator==(const DatumWords&) const = default;
};

/// Where a number comes from. Neighbours usually share one.
struct DatumProvenance {
    SharedTexts sources;   ///< names that Scene::sources holds
    SharedText sourceText; ///< "Fulcrum 2024/162 ¶8", for reading
    SharedText locator;
    SharedText note;
    SharedText fieldwork; ///< "fieldwork 14 Nov 2022 – 6 Jan 2023"; may be empty

    bool operator==(const DatumProvenance&) const = default;
};

/// One number of the figure and everything a reader may ask about it. The Table tab, tooltips and CSV
/// export all read this list, so they cannot disagree with the picture. A figure may have millions.
struct Datum {
    int panel = 0;
    int series = -1;
    ScenePoint at;                ///< where its mark stands (bar: end of the bar); NaN y if there is no value
    std::optional<Period> period; ///< where x is time
    SharedText category;          ///< where it is not
    OptionalNumber value;         ///< in DatumWords::unit
    OptionalNumber low;
    OptionalNumber high;
    OptionalNumber sampleSize;
    EarlierValue before; ///< the value before it in its series; none where x is not time
    SharedValue<DatumWords> words;
    SharedValue<DatumProvenance> provenance;
    SharedValue<DatumPair> pair;                 ///< of scatter charts; not set in others
    SharedText derivation;                       ///< how it was computed here; empty if it was read
    MissingReason missing = MissingReason::None; ///< why there is no value
    bool isBreak = false;                        ///< not comparable with what comes before it in its series
    bool sampleSizeInferred = false;
    StatusSet status;

    bool operator==(const Datum&) const = default;

    // Each is made when it is asked for: a figure may have a million points, and few are ever read.
    std::string position() const;    ///< "2023" or a category, for reading
    std::string positionKey() const; ///< for files: Period::text() or the category
    /// "Laos, China": with the name of its small multiple, where that says more.
    std::string seriesLabel() const;
    /// What the reader points at: the group, else the position.
    std::string heading() const;
    /// "73.1%", for reading; without a value the reason.
    std::string valueText() const;
    /// "not reported": why there is no value; empty if there is one.
    std::string_view missingText() const;
    /// "+18.2 points since 2023"; says so where the two cannot be compared. Percentages change in percentage
    /// points, other numbers in per cent where both are positive, else by their difference.
    std::string changeText() const;
    /// "n = 1,000", "n ≈ 134 (inferred)"; empty if unknown.
    std::string sampleSizeText() const;
};

/// A source as the Sources tab shows it.
struct SceneSource {
    std::string name;
    std::string shortText;
    std::string reference;
    std::string path; ///< may be no web address; ask isWebAddress() before opening
    std::string kind;
    std::string note;
    std::string dataset; ///< title of the dataset that cites it

    bool operator==(const SceneSource&) const = default;
};

enum class LegendPlace { None, Top, Bottom, Right };

struct Scene {
    std::string id; ///< of the figure
    std::string title;
    std::string subtitle;
    std::vector<std::string> footer;      ///< paragraphs: source line, n, wording, notes
    std::vector<std::string> briefFooter; ///< without the wording, for a picture too low for all of it
    AltText alt;                          ///< every level filled that there is something to say on
    std::string altText;                  ///< the levels as one text
    Theme theme;
    CaptionPlacement captionPlacement =
        CaptionPlacement::Inside; ///< separate: title, subtitle and footer are not drawn
    LegendPlace legend = LegendPlace::None;
    std::vector<SceneSeries> series;
    std::vector<LegendKey> keys; ///< after the series in the legend
    std::vector<ScenePanel> panels;
    int facetColumns = 0; ///< small multiples side by side; 0: the width decides; 1: stacked panels
    bool sharedY = true;  ///< panels have the same y range, so it is written once a row
    std::vector<Datum> data;
    std::optional<Period>
        covered; ///< from the first to the last period that was read, also where x is not time
    std::vector<SceneSource> sources;
    std::vector<std::string> derivations; ///< how numbers were computed here, distinct sentences
    Diagnostics findings;

    bool operator==(const Scene&) const = default;
    bool isSmallMultiples() const { return panels.size() > 1; }
};

} // namespace driftline
