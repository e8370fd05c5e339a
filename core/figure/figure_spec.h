// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/codebook.h"
#include "figure/alt_text.h"
#include "figure/date_format.h"
#include "query/query.h"
#include "style/caption_placement.h"
#include "style/event_placement.h"
#include "style/preset_choice.h"
#include "style/theme.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace driftline {

/// The words of a figure.
struct FigureText {
    std::string title;      ///< the finding or, where there is none, the subject
    std::string subtitle;   ///< what was measured, of whom, in which unit
    std::string shortTitle; ///< for lists
    std::string source;     ///< who made the numbers; the sources that were read are added
    std::string note;
    AltText alt;

    bool operator==(const FigureText&) const = default;
};

struct LineChart {
    bool differenceFill = false; ///< shade between exactly two series

    bool operator==(const LineChart&) const = default;
};

enum class AreaStacking {
    Stacked, ///< one on the other: the top is the sum
    Percent  ///< parts of a hundred
};

struct AreaChart {
    AreaStacking stacking = AreaStacking::Stacked;

    bool operator==(const AreaChart&) const = default;
};

enum class Stacking {
    Grouped,
    Stacked,
    Percent, ///< every bar 100 % long
    /// A lone series grows both ways from zero. Of several, which are answers to one question, half grow one
    /// way and half the other from the middle of their scale.
    Diverging
};

enum class BarDirection {
    Auto, ///< bars lie where names along the axis would not stand below them; else, and for dots: Vertical
    Vertical,
    Horizontal
};
enum class BarValues { Auto, All, None };

struct BarChart {
    Stacking stacking = Stacking::Grouped;
    BarDirection direction = BarDirection::Auto;
    BarValues values = BarValues::Auto;
    AnswerScale scale = {};    ///< of diverging answers; empty: the codebook's
    bool neutralApart = false; ///< the neutral answer stands at the side and not across the middle

    bool operator==(const BarChart&) const = default;
};

/// Two waves: if none are named, the two farthest apart that every series has, or where there are no such
/// two, that the most series have.
struct WavePair {
    std::optional<Period> from;
    std::optional<Period> to;

    bool operator==(const WavePair&) const = default;
};

/// A straight line from one wave to the other for each series.
struct SlopeChart {
    WavePair waves;

    bool operator==(const SlopeChart&) const = default;
};

/// A row for each series (or, over categories, for each category) with a dot for either wave.
struct DumbbellChart {
    WavePair waves;

    bool operator==(const DumbbellChart&) const = default;
};

/// A dot for each estimate, not joined; with error bars where there are intervals.
struct DotChart {
    BarDirection direction = BarDirection::Vertical; ///< horizontal: values run from left to right

    bool operator==(const DotChart&) const = default;
};

/// Lines at the mean or median of all dots of a panel, one per axis.
enum class AverageLines { None, Mean, Median };

enum class PointNames {
    Auto, ///< all, or, if there are many, those that stand out and those with room
    All,
    None
};

/// A dot for each pair of values: Panel::query gives the height, Panel::pairing what it is set against.
struct ScatterChart {
    bool path = false; ///< joins the dots of a series in order of time
    bool fit = false;  ///< a least-squares line through all dots of the panel
    AverageLines averages = AverageLines::None;
    PointNames names = PointNames::Auto;

    bool operator==(const ScatterChart&) const = default;
};

/// A closed set, in the order in which kinds are offered. Each is described in its own file (figure/charts);
/// what is to be known of any of them is asked in figure/chart_traits.h.
using Chart = std::variant<LineChart, AreaChart, BarChart, SlopeChart, DumbbellChart, DotChart, ScatterChart>;

/// How intervals are drawn, where there are any.
enum class IntervalShape { Band, ErrorBars };

enum class AxisScale {
    Linear,
    Logarithmic ///< only where values are read at the axis and not by length (canScale)
};

/// What numbers are counted in.
enum class NumberWord {
    Auto, ///< whatever suits the largest of them
    None,
    Thousand,
    Million,
    Billion
};

/// The value axis. Bounds, step and ticks in the unit of the estimates.
struct ValueAxis {
    std::optional<double> from;
    std::optional<double> to;
    std::string title;
    AxisScale scale = AxisScale::Linear;
    bool isReversed = false;          ///< small values on top, as is usual for ranks
    std::optional<double> step = {};  ///< between ticks; not for a logarithmic axis
    std::vector<double> ticks = {};   ///< where the numbers are; empty: round ones, or every step
    std::optional<int> decimals = {}; ///< of values and ticks; mostAxisDecimals at most
    NumberWord numbers = NumberWord::Auto;

    bool operator==(const ValueAxis&) const = default;
};

enum class RankBy {
    Given, ///< as the filter or, without one, the data have them: an order by hand
    Value,
    Name,
    Change ///< the value minus that of the period Ranking::since
};

inline constexpr int mostAxisDecimals = 6;
inline constexpr std::size_t mostAxisTicks = 50;

/// In which order the places or other names along an axis stand, and how many of them are shown. By value
/// and by change, names without one come last. Over periods it does nothing.
struct Ranking {
    RankBy by = RankBy::Given;
    bool isReversed = false;     ///< smallest first, or Z to A
    std::string series;          ///< the cell of the series that decides; empty: the first
    std::optional<Period> since; ///< for RankBy::Change
    int top = 0;                 ///< show so many from the beginning; with bottom also 0: all
    int bottom = 0;              ///< and so many from the end, of those with a value

    bool operator==(const Ranking&) const = default;
};

/// What a scatter chart sets its values against. The queries are joined by small multiple, series and
/// position (query/pairing.h); they may ask different datasets.
struct Pairing {
    Query x;
    std::optional<Query> size; ///< of the dots: their area is proportional to it
    ValueAxis axis;            ///< along x
    std::string sizeTitle;     ///< what the size is called; empty: its name in the data
    /// Where x or the size has no number for a period, the latest from up to this many years before replaces
    /// it.
    int yearsBefore = 0;

    bool operator==(const Pairing&) const = default;
};

/// Which axis the value of a line belongs to.
enum class LineAxis {
    Value,
    X ///< of a scatter chart
};

/// A labelled line at a value that stands in a dataset, so that it has a source.
struct ReferenceLine {
    std::string label;
    std::string dataset;
    std::map<std::string, std::string> where; ///< column to cell; must select exactly one row
    std::string facet = {}; ///< facet cell of the only small multiple it stands in; empty: all
    LineAxis axis = LineAxis::Value;

    bool operator==(const ReferenceLine&) const = default;
};

/// A labelled line at a value that the author gives, with where it comes from.
struct OwnLine {
    std::string label;
    double value = 0; ///< in the unit of the estimates
    std::string source;
    std::string facet = {}; ///< as of a ReferenceLine
    LineAxis axis = LineAxis::Value;

    bool operator==(const OwnLine&) const = default;
};

/// A short text at a place of the data, so that it moves with the axes.
struct TextNote {
    std::string text;
    std::string at;    ///< a period as Period::text() writes it, or a category
    double value = 0;  ///< in the unit of the estimates
    std::string facet; ///< facet cell of the small multiple; empty: the first

    bool operator==(const TextNote&) const = default;
};

struct Panel {
    std::string title;
    Query query;
    std::optional<Pairing> pairing; ///< of scatter charts
    Chart chart;
    IntervalShape intervals = IntervalShape::Band;
    ValueAxis axis;
    Ranking ranking;
    std::vector<ReferenceLine> references;
    std::vector<OwnLine> lines;
    std::vector<TextNote> notes;

    bool operator==(const Panel&) const = default;
    /// All queries of the panel, its own first.
    std::vector<const Query*> queries() const;
    std::vector<Query*> queries();
};

enum class FacetOrder {
    AsGiven, ///< as the filter, or else the data, has them
    ByName,
    ByLatest ///< of the first series, largest first
};

/// How small multiples are laid out.
struct FacetLayout {
    bool sharedAxis = true;
    FacetOrder order = FacetOrder::AsGiven;
    std::string highlight; ///< facet cell of the panel that stands out
    int columns = 0;       ///< 0: the width decides

    bool operator==(const FacetLayout&) const = default;
};

enum class SeriesLabels { Auto, Direct, Legend, None };

/// Where the legend stands, if there is one.
enum class LegendPosition { Top, Bottom, Right };

/// How one series looks and what it is called, where the author says so. What is not said is the theme's.
struct SeriesChoice {
    std::string name;  ///< as the data call it: the label of its cell
    std::string label; ///< what the figure calls it; empty: its name
    std::optional<Colour> colour;
    std::optional<Marker> marker;
    std::optional<Dash> dash;
    std::optional<double> width; ///< of its line, times that of the theme; mostSeriesWidth at most
    /// How far its name at the end of its line is moved up from the place that the layout gives it, in ems of
    /// the labels; mostLabelShift at most, down as well.
    double labelShift = 0;

    bool operator==(const SeriesChoice&) const = default;
};
inline constexpr double leastSeriesWidth = 0.25;
inline constexpr double mostSeriesWidth = 4;
inline constexpr double mostLabelShift = 40;

/// An event that the author adds. It says where it comes from, as every fact does.
struct OwnEvent {
    Period when;
    std::optional<Period> until; ///< makes it a range
    std::string label;
    std::string source;     ///< who says so, in words
    std::string facet = {}; ///< as of a ReferenceLine
    EventPlacement place = {};

    bool operator==(const OwnEvent&) const = default;
};

/// Dated events drawn as vertical lines, ranges as bands.
struct EventChoice {
    std::string dataset;                 ///< empty: none of a dataset
    std::vector<std::string> dates;      ///< as the dataset writes them; empty: all
    std::vector<std::string> categories; ///< of the dataset's column "category"; empty: all
    /// Facet cell of the only small multiple that an event of the dataset stands in, by its date as the
    /// dataset writes it; those that are not named here stand in all.
    std::map<std::string, std::string> facets = {};
    std::vector<OwnEvent> own;
    std::map<std::string, EventPlacement> places = {}; ///< of the dataset's events, by their dates

    bool operator==(const EventChoice&) const = default;
};

/// Size on paper, and what for. A missing height is what the figure needs at that width.
struct OutputSize {
    double widthMm = 183;
    std::optional<double> heightMm;
    double dpi = 300;
    /// Whose type sizes, lines and font the figure has, on the page as in a file. Its own size is this
    /// figure's, and not the preset's.
    PresetChoice preset = {};

    bool operator==(const OutputSize&) const = default;
};

/// The size that a preset begins with; without one, or with one that is not known, that of any figure.
OutputSize usualOutput(const PresetChoice& preset);
/// Where a figure that is made for the preset has its caption unless it says otherwise.
CaptionPlacement usualCaption(const PresetChoice& preset);

/// What an author wants to show, declaratively. A value: comparable, printable (figure_json.h) and
/// independent of data, pixels and fonts.
struct FigureSpec {
    static constexpr int currentVersion = 1;

    std::string id;
    std::string group; ///< article, perception, trade, investment or own
    FigureText text;
    std::vector<Panel> panels;
    FacetLayout facets;
    std::vector<std::string> emphasis; ///< series in colour, by their names in the data; empty: all
    std::vector<SeriesChoice> series;  ///< of some series, each named once
    SeriesLabels labels = SeriesLabels::Auto;
    LegendPosition legend = LegendPosition::Top;
    DateFormat dateFormat = DateFormat::Auto; ///< of the time axis, which all panels share
    EventChoice events;
    ThemeChoice theme = std::string(usualTheme);
    OutputSize output;
    CaptionPlacement captionPlacement =
        CaptionPlacement::Inside; ///< that of a preset asked for at export comes first

    bool operator==(const FigureSpec&) const = default;
    /// The short title, or the title.
    const std::string& listName() const { return text.shortTitle.empty() ? text.title : text.shortTitle; }
    /// Every dataset that the figure asks, without repeats.
    std::vector<std::string> datasets() const;
};

} // namespace driftline
