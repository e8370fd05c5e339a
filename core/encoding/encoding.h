// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_change.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// A place that a column can take in a figure, as on the shelves of Tableau or in an encoding of Vega-Lite.
enum class Channel {
    Value,  ///< the numbers that are drawn
    X,      ///< along the axis
    Series, ///< tells lines, bars or dots apart, by colour
    Facet,  ///< a panel for each
    Where   ///< only some rows
};
std::vector<Channel> allChannels();
/// "Numbers", "Along the axis", "Colour", "Panels", "Filter".
std::string channelTitle(Channel channel);

/// A column as an author sees it before anything is drawn.
struct ShelfColumn {
    std::string name;
    std::string label;
    std::string kind; ///< "Time", "Places", "Categories", "Numbers" or "Text"
    Role role = Role::None;
    std::size_t distinct = 0;          ///< different values; 0 for numbers
    std::vector<std::string> examples; ///< at most three, as a reader sees them

    bool operator==(const ShelfColumn&) const = default;
};
/// Every column of a dataset: the value first, then what a figure can be made of, then what only describes
/// the values.
std::vector<ShelfColumn> shelfColumns(const Dataset& dataset);

/// Whether a column can stand there, and if not, why.
Applicability canStandAt(Channel channel, const Dataset& dataset, const std::string& column);

/// Which columns an author has put where. What is left open is filled in by completed().
struct Encoding {
    std::string x;                     ///< empty: open
    std::string value;                 ///< column of the numbers; empty: the one with role value
    std::optional<std::string> series; ///< nullopt: open; empty: one series
    std::optional<std::string> facet;  ///< nullopt: open; empty: one panel
    std::vector<TextFilter> filters;   ///< no values: every row, although no channel tells them apart
    std::optional<Period> period;      ///< the one that is shown where names stand along the axis
    Aggregate aggregate = Aggregate::None;
    /// The numbers are shares of answers: how many of those who were asked gave each, weighted where the data
    /// have weights. Only completed() sets it, for rows of respondents whose numbers are left open.
    bool areShares = false;

    bool operator==(const Encoding&) const = default;
    const TextFilter* filterOn(const std::string& column) const;
    /// Where the column stands; nullopt if nowhere.
    std::optional<Channel> channelOf(const std::string& column) const;
};

/// The same with the column at that channel and nowhere else; what stood there becomes open again. At the
/// filter it keeps every row until values are chosen.
Encoding withColumn(Encoding encoding, Channel channel, const std::string& column);
/// The same without the column. Its channel stays empty; axis and numbers become open.
Encoding withoutColumn(Encoding encoding, const std::string& column);
/// The same with only these cells of a column; none: all of them.
Encoding keeping(Encoding encoding, const TextFilter& filter);

/// Fills in what is open, so that one number falls on each point wherever the columns can tell rows apart:
/// time along the axis where there are several periods, else the longest column of names; series and panels
/// from what is left; keys that nothing tells apart are filtered together to the combination with the most
/// numbers (first_selection.h). Of more series or panels than can be told apart the most interesting are
/// kept. Where names stand along the axis, the latest period that nearly all of them have is chosen.
/// Rows of respondents (query/respondents.h) are always joined: into shares of answers, of the first question
/// where no column is chosen, or into the mean of the chosen numbers, weighted where the data have weights.
Encoding completed(Encoding encoding, const Dataset& dataset);

/// The question that a complete encoding asks.
Query queryOf(const Encoding& encoding, const Dataset& dataset);

/// The periods that the rows left by the filters have, ascending; to choose one of.
std::vector<Period> periodsLeft(const Encoding& encoding, const Dataset& dataset);

} // namespace driftline
