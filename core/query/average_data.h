// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "base/result.h"
#include "base/work_token.h"
#include "data/dataset.h"
#include "query/amount.h"
#include "query/query.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// One place in one wave.
struct PlaceShares {
    std::string place; ///< cell
    std::string label;
    std::vector<std::optional<double>> values; ///< by answer, as AverageData::answers
    std::optional<double> sampleSize;
    bool sampleSizeInferred = false;

    bool operator==(const PlaceShares&) const = default;
};

/// What there is to average in one wave.
struct AverageWave {
    Period at;
    std::vector<PlaceShares> places;
    std::vector<std::string> absent;     ///< labels of places of other waves that have no value in this one
    std::optional<PlaceShares> headline; ///< the average that the source publishes

    bool operator==(const AverageWave&) const = default;
};

/// A figure's numbers by place, so that averages over places can be opened up.
struct AverageData {
    DatasetPtr dataset;
    std::string placeColumn;
    std::vector<std::string> answers; ///< cells of the series column; one empty one without such a column
    std::vector<std::string> answerLabels;
    std::vector<DrawnUnit> units; ///< by answer; as drawn once figureAverage() gave them, else of the table
    std::size_t drawn = 0;        ///< the first answer that the figure draws
    Measure measure;              ///< that the figure draws
    Aggregate aggregate = Aggregate::None; ///< of the rows of one place, where there are several
    std::vector<AverageWave> waves;        ///< in time order; only those with two places or more
};

/// The query with its measure, by place. The two that a gap is taken of stand before it, so that it can be
/// seen who is ahead. Its places are those that it filters, if these are two or more; else every place of the
/// dataset. A place without a code (role place_code) where others have one is no country but a published
/// average: it becomes the headline. Codes: average.no-places, average.measure-over-places, and those of
/// answer().
Result<AverageData> averageData(const Query& query, const DatasetPtr& dataset, const WorkToken& token = {});

} // namespace driftline
