// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

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
    std::string alt; ///< written automatically if empty

    bool operator==(const FigureText&) const = default;
};

struct LineChart {
    bool differenceFill = false; ///< shade between exactly two series

    bool operator==(const LineChart&) const = default;
};

enum class Stacking {
    Grouped,
    Stacked,
    Percent,  ///< every bar 100 % long
    Diverging ///< negative values grow the other way from zero
};

enum class BarDirection { Vertical, Horizontal };
enum class BarValues { Auto, All, None };

struct BarChart {
    Stacking stacking = Stacking::Grouped;
    BarDirection direction = BarDirection::Vertical;
    BarValues values = BarValues::Auto;

    bool operator==(const BarChart&) const = default;
};

/// A closed set: a new kind of chart must be answered by every visit.
using Chart = std::variant<LineChart, BarChart>;

/// The value axis. Bounds in the unit of the estimates.
struct ValueAxis {
    std::optional<double> from;
    std::optional<double> to;
    std::string title;

    bool operator==(const ValueAxis&) const = default;
};

/// A labelled line at a value that stands in a dataset, so that it has a source.
struct ReferenceLine {
    std::string label;
    std::string dataset;
    std::map<std::string, std::string> where; ///< column to cell; must select exactly one row

    bool operator==(const ReferenceLine&) const = default;
};

struct Panel {
    std::string title;
    Query query;
    Chart chart;
    ValueAxis axis;
    std::vector<ReferenceLine> references;

    bool operator==(const Panel&) const = default;
};

/// How small multiples are laid out.
struct FacetLayout {
    bool sharedAxis = true;
    std::string highlight; ///< facet cell of the panel that stands out
    int columns = 0;       ///< 0: the width decides

    bool operator==(const FacetLayout&) const = default;
};

enum class SeriesLabels { Auto, Direct, Legend, None };

/// Dated events drawn as vertical lines.
struct EventChoice {
    std::string dataset;            ///< empty: no events
    std::vector<std::string> dates; ///< as the dataset writes them; empty: all

    bool operator==(const EventChoice&) const = default;
};

/// Size on paper. A missing height is what the figure needs at that width.
struct OutputSize {
    double widthMm = 183;
    std::optional<double> heightMm;
    double dpi = 300;

    bool operator==(const OutputSize&) const = default;
};

/// What an author wants to show, declaratively. A value: comparable, printable (figure_json.h) and
/// independent of data, pixels and fonts.
struct FigureSpec {
    static constexpr int currentVersion = 1;

    std::string id;
    std::string group; ///< article, perception, trade, investment or own
    FigureText text;
    std::vector<Panel> panels;
    FacetLayout facets;
    std::vector<std::string> emphasis; ///< series in colour; empty: all
    SeriesLabels labels = SeriesLabels::Auto;
    EventChoice events;
    OutputSize output;

    bool operator==(const FigureSpec&) const = default;
    /// The short title, or the title.
    const std::string& listName() const { return text.shortTitle.empty() ? text.title : text.shortTitle; }
    /// Every dataset that the figure asks, without repeats.
    std::vector<std::string> datasets() const;
};

} // namespace driftline
