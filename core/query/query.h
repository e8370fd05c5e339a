// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace driftline {

/// Keeps rows whose cell is one of the values; the empty value stands for a missing cell. The order of the
/// values is the order in which series, facets and categories of that column appear.
struct TextFilter {
    std::string column;
    std::vector<std::string> values;

    bool operator==(const TextFilter&) const = default;
};

/// Keeps rows whose period lies within, both ends included.
struct PeriodFilter {
    std::optional<Period> from;
    std::optional<Period> to;

    bool operator==(const PeriodFilter&) const = default;
};

using Filter = std::variant<TextFilter, PeriodFilter>;

/// What to do when several rows fall on the same cell of the figure.
enum class Aggregate {
    None, ///< there must be one row a cell; more is an error that says what to filter
    Sum,
    Mean,         ///< every row counts the same
    WeightedMean, ///< by the reader's weights or, without any, by the column with role weight
    PooledMean,   ///< by the column with role sample size: as if all samples were one
    Count
};

/// Weights that a reader gives to the cells of a column, such as one to each country. Not negative; cells
/// that are not named count zero; only their proportions matter.
struct ReaderWeights {
    std::string column;
    std::map<std::string, double> of;

    bool operator==(const ReaderWeights&) const = default;
    bool empty() const { return column.empty(); }
};

/// The number as it stands.
struct ValueMeasure {
    bool operator==(const ValueMeasure&) const = default;
};

/// Per cent of a whole, by period: of the row where `column` is `whole`, or of the sum over all values
/// of `column` when `whole` is empty. Rows without a cell in `column` are no part. If it stands along the
/// axis, all that stands there is one whole.
struct ShareMeasure {
    std::string column;
    std::string whole;

    bool operator==(const ShareMeasure&) const = default;
};

enum class ChangeKind { Difference, Percent };

/// Against the value at `since`, or against the first value of the series. The difference of two
/// percentages is in percentage points.
struct ChangeMeasure {
    std::optional<Period> since;
    ChangeKind kind = ChangeKind::Difference;

    bool operator==(const ChangeMeasure&) const = default;
};

/// The row where `column` is `of` minus the row where it is `minus`.
struct GapMeasure {
    std::string column;
    std::string of;
    std::string minus;

    bool operator==(const GapMeasure&) const = default;
};

/// The value divided by that at `base`, or by the first value of the series, times 100.
struct IndexMeasure {
    std::optional<Period> base;

    bool operator==(const IndexMeasure&) const = default;
};

enum class SmoothingWindow {
    Centred, ///< as many periods before as after; the number of periods is odd
    Trailing ///< the period and those before it
};

/// The mean over neighbouring periods. Where the window is not full there is no value.
struct MovingAverage {
    int periods = 3;
    SmoothingWindow window = SmoothingWindow::Centred;

    bool operator==(const MovingAverage&) const = default;
};

/// A closed set, in the order in which measures are offered. Each is described in its own file
/// (query/measures); what is to be known of any of them is asked in query/measure.h.
using Measure =
    std::variant<ValueMeasure, ShareMeasure, ChangeMeasure, IndexMeasure, GapMeasure, MovingAverage>;

/// Whether 95 % intervals are wanted. They are given only where the sampling allows them.
enum class IntervalWish {
    None,
    Published,     ///< as the source states them
    FromSampleSize ///< computed from the share and n, with the design effect where it is known
};

/// A question to one dataset. Column names left empty mean the first column of the fitting role.
struct Query {
    std::string dataset;         ///< "package/resource"
    std::vector<Filter> filters; ///< all hold; one a column and in one order, see putFilter (query/filters.h)
    std::string series;          ///< column that tells lines apart; role series
    std::string facet;           ///< column that tells panels apart; empty: one panel
    std::string x;               ///< column along the axis; role period
    std::string value;           ///< column of the numbers; role value
    bool isOneSeries = false;    ///< rows are not told apart by the role series either
    Aggregate aggregate = Aggregate::None;
    ReaderWeights weights; ///< for Aggregate::WeightedMean
    Measure measure;
    IntervalWish interval = IntervalWish::None;
    bool impossibleAsMissing = false; ///< shares below 0 or above 100 are not drawn (query/impossible.h)

    bool operator==(const Query&) const = default;
};

} // namespace driftline
