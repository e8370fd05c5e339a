// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "style/style_names.h"

#include <array>

namespace driftline::names {

inline constexpr std::array<NameEntry<Aggregate>, 6> aggregates = {{
    {Aggregate::None, "none"},
    {Aggregate::Sum, "sum"},
    {Aggregate::Mean, "mean"},
    {Aggregate::WeightedMean, "weighted mean"},
    {Aggregate::PooledMean, "pooled mean"},
    {Aggregate::Count, "count"},
}};
inline constexpr std::array<NameEntry<Stacking>, 4> stackings = {{
    {Stacking::Grouped, "grouped"},
    {Stacking::Stacked, "stacked"},
    {Stacking::Percent, "percent"},
    {Stacking::Diverging, "diverging"},
}};
inline constexpr std::array<NameEntry<BarDirection>, 3> directions = {{
    {BarDirection::Auto, "auto"},
    {BarDirection::Vertical, "vertical"},
    {BarDirection::Horizontal, "horizontal"},
}};
inline constexpr std::array<NameEntry<BarValues>, 3> barValues = {{
    {BarValues::Auto, "auto"},
    {BarValues::All, "all"},
    {BarValues::None, "none"},
}};
inline constexpr std::array<NameEntry<AxisScale>, 2> axisScales = {{
    {AxisScale::Linear, "linear"},
    {AxisScale::Logarithmic, "log"},
}};
inline constexpr std::array<NameEntry<NumberWord>, 5> numberWords = {{
    {NumberWord::Auto, "auto"},
    {NumberWord::None, "none"},
    {NumberWord::Thousand, "thousand"},
    {NumberWord::Million, "million"},
    {NumberWord::Billion, "billion"},
}};
inline constexpr std::array<NameEntry<AverageLines>, 3> averageLines = {{
    {AverageLines::None, "none"},
    {AverageLines::Mean, "mean"},
    {AverageLines::Median, "median"},
}};
inline constexpr std::array<NameEntry<PointNames>, 3> pointNames = {{
    {PointNames::Auto, "auto"},
    {PointNames::All, "all"},
    {PointNames::None, "none"},
}};
inline constexpr std::array<NameEntry<LineAxis>, 2> lineAxes = {{
    {LineAxis::Value, "value"},
    {LineAxis::X, "x"},
}};
inline constexpr std::array<NameEntry<SeriesLabels>, 4> labels = {{
    {SeriesLabels::Auto, "auto"},
    {SeriesLabels::Direct, "direct"},
    {SeriesLabels::Legend, "legend"},
    {SeriesLabels::None, "none"},
}};
inline constexpr std::array<NameEntry<LegendPosition>, 3> legendPositions = {{
    {LegendPosition::Top, "top"},
    {LegendPosition::Bottom, "bottom"},
    {LegendPosition::Right, "right"},
}};
inline constexpr std::array<NameEntry<DateFormat>, 6> dateFormats = {{
    {DateFormat::Auto, "auto"},
    {DateFormat::Year, "year"},
    {DateFormat::ShortYear, "short year"},
    {DateFormat::Month, "month"},
    {DateFormat::NumericMonth, "numeric month"},
    {DateFormat::Day, "day"},
}};
inline constexpr std::array<NameEntry<EventSide>, 4> eventSides = {{
    {EventSide::Auto, "auto"},
    {EventSide::Left, "left"},
    {EventSide::Right, "right"},
    {EventSide::Across, "across"},
}};
inline constexpr std::array<NameEntry<IntervalWish>, 3> intervals = {{
    {IntervalWish::None, "none"},
    {IntervalWish::Published, "published"},
    {IntervalWish::FromSampleSize, "sample size"},
}};
inline constexpr std::array<NameEntry<IntervalShape>, 2> intervalShapes = {{
    {IntervalShape::Band, "band"},
    {IntervalShape::ErrorBars, "error bars"},
}};
inline constexpr std::array<NameEntry<FacetOrder>, 3> facetOrders = {{
    {FacetOrder::AsGiven, "as given"},
    {FacetOrder::ByName, "name"},
    {FacetOrder::ByLatest, "latest"},
}};
inline constexpr std::array<NameEntry<RankBy>, 4> rankings = {{
    {RankBy::Given, "as given"},
    {RankBy::Value, "value"},
    {RankBy::Name, "name"},
    {RankBy::Change, "change"},
}};

} // namespace driftline::names
