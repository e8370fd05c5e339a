// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/average_data.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// How much each place counts.
enum class PlaceWeighting {
    Equal,
    Pooled, ///< by its number of respondents, as if all samples were one
    Own     ///< as the reader says
};

/// Weights that a reader gives, by place cell. Not negative; a place that is not named counts nothing; only
/// proportions matter.
using OwnWeights = std::map<std::string, double>;

/// What one place does to an average.
struct PlacePull {
    double weight = 0; ///< share of all weight, 0 to 1
    std::optional<double> value;
    std::optional<double> without; ///< the average if this place were left out; nothing if no other counts
    std::optional<double> pull;    ///< average − without: how far the place moves it. The leave-one-out
                                   ///< change, because it says what a reader can check: take it away and see

    bool operator==(const PlacePull&) const = default;
};

/// A weighted mean over the places of a wave that have a value; weights are shared out among these.
struct PlaceAverage {
    std::optional<double> mean;
    std::string refusal;           ///< why there is no mean; empty if there is one
    std::vector<PlacePull> places; ///< as AverageWave::places

    bool operator==(const PlaceAverage&) const = default;
};

PlaceAverage averageOf(const AverageWave& wave, std::size_t answer, PlaceWeighting weighting,
                       const OwnWeights& own = {});

/// One answer's mean against another's.
struct Lead {
    std::optional<double> points; ///< mean of the first minus mean of the second, in their unit
    std::string refusal;          ///< why there is none
    /// The least share of all weight (0 to 1) that has to move from some places to others until the two are
    /// level; nothing if no weights of these places do it. Found exactly: it is taken from the places that
    /// lean most to the leader and given to the one that leans most to the other.
    std::optional<double> toFlip;
    std::string from; ///< label of the place that gives first; empty if nothing flips
    std::string to;   ///< label of the place that takes

    bool operator==(const Lead&) const = default;
};

Lead leadOf(const AverageWave& wave, std::size_t first, std::size_t second, PlaceWeighting weighting,
            const OwnWeights& own = {});

/// Does the published side survive? One sentence for each weighting.
struct HeadlineTest {
    struct Line {
        PlaceWeighting weighting = PlaceWeighting::Equal;
        Lead lead;
        std::string words;
        bool survives = false; ///< same side as the headline, or as equal weights where none is published

        bool operator==(const Line&) const = default;
    };
    std::optional<double> published; ///< lead of the first answer in the headline
    std::string title;               ///< the verdict in a few words
    std::string words;               ///< what is published, or that nothing is
    /// Where an average as published is more than half a point from the mean of the places that are known,
    /// what each of the two is; empty where they agree, or where nothing is published. Only where every place
    /// has a value.
    std::string discrepancy;
    std::vector<Line> lines; ///< equal, pooled, own

    bool operator==(const HeadlineTest&) const = default;
};

/// Holds the first answer against the second under every weighting.
HeadlineTest testHeadline(const AverageData& data, const AverageWave& wave, std::size_t first,
                          std::size_t second, const OwnWeights& own);

} // namespace driftline
