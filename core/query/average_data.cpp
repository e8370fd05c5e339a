// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/average_data.h"

#include "query/engine.h"
#include "query/filters.h"
#include "query/measure.h"
#include "query/query_check.h"
#include "query/sentences.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace driftline {

namespace {
bool isOn(const Filter& filter, const Dataset& dataset, std::size_t column) {
    const auto* text = std::get_if<TextFilter>(&filter);
    return text != nullptr && dataset.codebook.indexOf(text->column) == column;
}

/// Cells of places that have a code; nothing if the dataset knows no codes.
std::optional<std::set<std::string>> codedPlaces(const Dataset& dataset, std::size_t place) {
    const auto code = dataset.codebook.indexOf(Role::PlaceCode);
    if (!code)
        return {};
    std::set<std::string> places;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const auto cell = dataset.table.text(place, row);
        if (cell && !dataset.table.cellText(*code, row).empty())
            places.emplace(*cell);
    }
    return places.empty() ? std::nullopt : std::optional(std::move(places));
}

std::vector<std::string> filteredPlaces(const Query& query, const Dataset& dataset, std::size_t place,
                                        const std::optional<std::set<std::string>>& coded) {
    std::vector<std::string> places;
    for (const auto& filter : query.filters) {
        if (!isOn(filter, dataset, place))
            continue;
        for (const auto& value : std::get<TextFilter>(filter).values) {
            if (!coded || coded->count(value) > 0)
                places.push_back(value);
        }
    }
    return places;
}

Query byPlace(const Query& query, const Dataset& dataset, std::size_t place) {
    Query out;
    out.dataset = query.dataset;
    out.series = query.series;
    out.measure = query.measure;
    out.impossibleAsMissing = query.impossibleAsMissing;
    for (const auto& filter : query.filters) {
        if (!isOn(filter, dataset, place))
            putFilter(out.filters, filter);
    }
    if (dataset.codebook.indexOf(out.series) == place)
        out.series.clear();
    out.facet = dataset.codebook.variables[place].name;
    return out;
}

/// The two that a gap is the difference of, if they are the series of the figure.
std::optional<Query> operandsOf(const Query& query, const Dataset& dataset) {
    const auto gap = differenceOf(query.measure);
    if (!gap)
        return {};
    const auto column = dataset.codebook.indexOf(gap->column);
    const auto series = seriesColumnOf(query, dataset);
    if (!column || column != series)
        return {};
    auto out = query;
    out.measure = ValueMeasure{};
    std::erase_if(out.filters, [&](const Filter& filter) { return isOn(filter, dataset, *column); });
    putFilter(out.filters, TextFilter{gap->column, {gap->of, gap->minus}});
    return out;
}

/// Whether the measure is taken along the places themselves: then there is nothing left to average over.
bool isOverPlaces(const Measure& measure, const Dataset& dataset, std::size_t place) {
    const auto column = columnOf(measure);
    return !column.empty() && dataset.codebook.indexOf(column) == place;
}

std::size_t answerIndex(AverageData& data, const EstimateSeries& series, const std::string& unit) {
    const auto found = std::find(data.answers.begin(), data.answers.end(), series.series);
    if (found != data.answers.end())
        return static_cast<std::size_t>(found - data.answers.begin());
    data.answers.push_back(series.series);
    data.answerLabels.push_back(series.seriesLabel);
    data.units.push_back({unit, 1, 1});
    return data.answers.size() - 1;
}

PlaceShares& placeIn(std::vector<PlaceShares>& places, const EstimateSeries& series) {
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&series](const PlaceShares& p) { return p.place == series.facet; });
    if (found != places.end())
        return *found;
    PlaceShares place;
    place.place = series.facet;
    place.label = series.facetLabel;
    places.push_back(std::move(place));
    return places.back();
}

void addEstimate(PlaceShares& place, std::size_t answer, const Estimate& estimate) {
    place.values.resize(std::max(place.values.size(), answer + 1));
    place.values[answer] = estimate.value;
    if (!place.sampleSize) {
        place.sampleSize = estimate.sampleSize;
        place.sampleSizeInferred = estimate.sampleSizeInferred;
    }
}

using PlacesByWave = std::map<Period, std::vector<PlaceShares>>;

/// Keeps the places that are averaged, and puts the headline beside them.
AverageWave waveFrom(const Period& at, std::vector<PlaceShares> all, const std::vector<std::string>& wanted,
                     const std::optional<std::set<std::string>>& coded, std::size_t answers) {
    AverageWave wave;
    wave.at = at;
    for (auto& place : all) {
        place.values.resize(answers);
        const bool isHeadline = coded && coded->count(place.place) == 0;
        const bool isWanted =
            wanted.size() < 2 || std::find(wanted.begin(), wanted.end(), place.place) != wanted.end();
        if (isHeadline && !wave.headline)
            wave.headline = std::move(place);
        else if (!isHeadline && isWanted)
            wave.places.push_back(std::move(place));
    }
    return wave;
}

void nameAbsent(std::vector<AverageWave>& waves) {
    std::map<std::string, std::string> labels;
    for (const auto& wave : waves) {
        for (const auto& place : wave.places)
            labels[place.place] = place.label;
    }
    for (auto& wave : waves) {
        for (const auto& [cell, label] : labels) {
            if (std::none_of(wave.places.begin(), wave.places.end(),
                             [&cell = cell](const PlaceShares& place) { return place.place == cell; }))
                wave.absent.push_back(label);
        }
    }
}

/// Each place's own row; only where a place has several are they joined as the figure joins them.
Result<Estimates> answerByPlace(AverageData& data, Query query, Aggregate aggregate, const WorkToken& token) {
    query.aggregate = data.aggregate = Aggregate::None;
    auto answered = answer(query, data.dataset, token);
    if (answered || aggregate == Aggregate::None || answered.error().code != "query.several-rows")
        return answered;
    query.aggregate = data.aggregate = aggregate;
    return answer(query, data.dataset, token);
}

Result<void> takeAnswers(AverageData& data, PlacesByWave& byWave, const Query& query, Aggregate aggregate,
                         const WorkToken& token) {
    const auto answered = answerByPlace(data, query, aggregate, token);
    if (!answered)
        return tl::unexpected(answered.error());
    for (const auto& series : answered->series) {
        const auto index = answerIndex(data, series, answered->unit);
        for (const auto& estimate : series.estimates) {
            if (estimate.at.period && estimate.value)
                addEstimate(placeIn(byWave[*estimate.at.period], series), index, estimate);
        }
    }
    return {};
}
} // namespace

Result<AverageData> averageData(const Query& query, const DatasetPtr& dataset, const WorkToken& token) {
    const auto place = dataset->codebook.indexOf(Role::Place);
    const Place where{dataset->id, 0, {}, {}};
    if (!place || typeOf(dataset->table.column(*place)) != ColumnType::Text)
        return fail(query_sentences::averageNoPlaces(), where);
    if (isOverPlaces(query.measure, *dataset, *place))
        return fail(query_sentences::averageMeasureOverPlaces(), where);
    AverageData data;
    data.dataset = dataset;
    data.measure = query.measure;
    data.placeColumn = dataset->codebook.variables[*place].name;
    auto asked = byPlace(query, *dataset, *place);
    // Weights of the places are what the panel asks for; inside a place they have no say.
    const bool areOfPlaces = dataset->codebook.indexOf(query.weights.column) == place;
    const auto within = areOfPlaces ? Aggregate::Mean : query.aggregate;
    if (!areOfPlaces)
        asked.weights = query.weights;
    const auto operands = operandsOf(asked, *dataset);
    PlacesByWave byWave;
    if (operands) {
        if (auto taken = takeAnswers(data, byWave, *operands, within, token); !taken)
            return tl::unexpected(std::move(taken.error()));
    }
    data.drawn = data.answers.size();
    if (auto taken = takeAnswers(data, byWave, asked, within, token); !taken)
        return tl::unexpected(std::move(taken.error()));
    const auto coded = codedPlaces(*dataset, *place);
    const auto wanted = filteredPlaces(query, *dataset, *place, coded);
    for (auto& [at, places] : byWave) {
        auto wave = waveFrom(at, std::move(places), wanted, coded, data.answers.size());
        if (wave.places.size() > 1)
            data.waves.push_back(std::move(wave));
    }
    if (data.waves.empty())
        return fail(query_sentences::noWaveWithTwoPlaces(), where);
    nameAbsent(data.waves);
    return data;
}

} // namespace driftline
