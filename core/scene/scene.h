// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"
#include "base/diagnostic.h"
#include "figure/alt_text.h"
#include "scene/datum.h"
#include "scene/scene_marks.h"
#include "scene/time_scale.h"
#include "style/caption_placement.h"
#include "style/theme.h"

#include <optional>
#include <string>
#include <vector>

/// A Scene is what is to be seen: data coordinates, finished strings, resolved colours. It knows no pixels
/// and no fonts, and nothing of the data it came from beyond what a reader may ask about it.
namespace driftline {

enum class AxisKind {
    Value,   ///< numbers
    Time,    ///< years, see TimeScale
    Category ///< names at 0, 1, 2 …
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
