// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/figure_questions.h"

#include "base/number_text.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// The panel's query that the average was taken from: its filters stay, except those on places.
Query averageQuery(const FigureSpec& spec, const AverageData& data, const std::vector<std::string>& places) {
    Query query;
    query.dataset = data.dataset->id;
    query.filters.emplace_back(TextFilter{data.placeColumn, places});
    const auto placeColumn = data.dataset->codebook.indexOf(data.placeColumn);
    for (const auto& panel : spec.panels) {
        if (panel.query.dataset != data.dataset->id)
            continue;
        query.series = panel.query.series == data.placeColumn ? std::string() : panel.query.series;
        for (const auto& filter : panel.query.filters) {
            const auto* text = std::get_if<TextFilter>(&filter);
            if (text != nullptr && data.dataset->codebook.indexOf(text->column) != placeColumn)
                query.filters.push_back(filter);
        }
        break;
    }
    return query;
}

struct CompleteWaves {
    Period first;
    Period last;
    std::vector<std::string> incomplete; ///< between them: "2022 (9 of 10)"
    std::vector<std::string> places;     ///< cells
};

CompleteWaves completeWaves(const AverageData& data) {
    CompleteWaves out;
    std::size_t most = 0;
    for (const auto& wave : data.waves) {
        if (wave.places.size() <= most)
            continue;
        most = wave.places.size();
        out.places.clear();
        for (const auto& place : wave.places)
            out.places.push_back(place.place);
    }
    bool started = false;
    std::vector<std::string> between;
    for (const auto& wave : data.waves) {
        if (wave.places.size() == most) {
            if (!started)
                out.first = wave.at;
            started = true;
            out.last = wave.at;
            out.incomplete.insert(out.incomplete.end(), between.begin(), between.end());
            between.clear();
        } else if (started) {
            between.push_back(fmt::format("{} ({} of {})", wave.at.label(), wave.places.size(), most));
        }
    }
    return out;
}

std::string_view titleOf(PlaceWeighting weighting) {
    switch (weighting) {
    case PlaceWeighting::Equal:
        return "each counting the same";
    case PlaceWeighting::Pooled:
        return "each respondent counting the same";
    case PlaceWeighting::Own:
        break;
    }
    return "by my own weights";
}

Aggregate aggregateOf(PlaceWeighting weighting) {
    switch (weighting) {
    case PlaceWeighting::Equal:
        return Aggregate::Mean;
    case PlaceWeighting::Pooled:
        return Aggregate::PooledMean;
    case PlaceWeighting::Own:
        break;
    }
    return Aggregate::WeightedMean;
}

std::vector<std::string> labelsOf(const AverageData& data, const std::vector<std::string>& places) {
    const auto column = *data.dataset->codebook.indexOf(data.placeColumn);
    std::vector<std::string> labels;
    for (const auto& place : places)
        labels.push_back(data.dataset->codebook.variables[column].labelOf(place));
    return labels;
}

bool lacksRespondents(const AverageData& data) {
    return std::any_of(data.waves.begin(), data.waves.end(), [](const AverageWave& wave) {
        return std::any_of(wave.places.begin(), wave.places.end(),
                           [](const PlaceShares& place) { return !place.sampleSize; });
    });
}

/// "If forced to choose", of the questions that the query filters; else the figure's name.
std::string subjectOf(const FigureSpec& spec, const Query& query, const Dataset& dataset) {
    const auto indicator = dataset.codebook.indexOf(Role::Indicator);
    std::vector<std::string> names;
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text == nullptr || !indicator || dataset.codebook.indexOf(text->column) != indicator)
            continue;
        for (const auto& value : text->values)
            names.push_back(dataset.codebook.variables[*indicator].labelOf(value));
    }
    return names.empty() ? spec.listName() : joinedForReading(names);
}

std::string weightNote(const AverageData& data, const std::vector<std::string>& places,
                       const OwnWeights& own) {
    const auto column = *data.dataset->codebook.indexOf(data.placeColumn);
    double total = 0;
    for (const auto& place : places)
        total += own.count(place) > 0 ? own.at(place) : 0;
    std::vector<std::string> parts;
    for (const auto& place : places) {
        if (total > 0 && own.count(place) > 0 && own.at(place) > 0)
            parts.push_back(fmt::format("{} {}%", data.dataset->codebook.variables[column].labelOf(place),
                                        formatNumber(own.at(place) / total * 100, 0)));
    }
    return parts.empty() ? std::string() : fmt::format("Weights: {}.", joined(parts, ", "));
}
} // namespace

Result<std::vector<Polls>> figurePolls(const FigureSpec& spec, const DatasetLookup& datasets,
                                       const WorkToken& token) {
    std::vector<Polls> out;
    for (const auto& panel : spec.panels) {
        const auto dataset = datasets(panel.query.dataset);
        if (!dataset)
            return tl::unexpected(dataset.error());
        auto polls = pollsOf(panel.query, *dataset, token);
        if (!polls)
            return tl::unexpected(std::move(polls.error()));
        out.push_back(std::move(*polls));
    }
    return out;
}

Result<AverageData> figureAverage(const FigureSpec& spec, const DatasetLookup& datasets,
                                  const WorkToken& token) {
    Result<AverageData> first = fail("average.no-places", "The figure has no panel to average.");
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        const auto dataset = datasets(spec.panels[index].query.dataset);
        auto found = dataset ? averageData(spec.panels[index].query, *dataset, token)
                             : Result<AverageData>(tl::unexpected(dataset.error()));
        if (found)
            return found;
        if (index == 0)
            first = std::move(found);
    }
    return first;
}

FigureSpec averageFigure(const FigureSpec& spec, const AverageData& data, PlaceWeighting weighting,
                         const OwnWeights& own) {
    const auto waves = completeWaves(data);
    FigureSpec figure;
    figure.group = "own";
    Panel panel;
    panel.query = averageQuery(spec, data, waves.places);
    panel.query.filters.emplace_back(PeriodFilter{waves.first, waves.last});
    panel.query.aggregate = aggregateOf(weighting);
    if (weighting == PlaceWeighting::Own)
        panel.query.weights = {data.placeColumn, own};
    panel.chart = LineChart{data.answers.size() == 2};
    if (data.unit == "percent")
        panel.axis = {0, 100, {}};

    const auto subject = subjectOf(spec, panel.query, *data.dataset);
    figure.text.title =
        fmt::format("{}: average of {} places, {}", subject, waves.places.size(), titleOf(weighting));
    figure.text.shortTitle = fmt::format("Average, {}", titleOf(weighting));
    figure.text.subtitle = fmt::format("Mean over {}{}", joinedForReading(labelsOf(data, waves.places)),
                                       data.unit == "percent" ? ", %" : "");
    figure.text.source = spec.text.source;
    std::vector<std::string> notes;
    if (weighting == PlaceWeighting::Own)
        notes.push_back(weightNote(data, waves.places, own));
    if (weighting == PlaceWeighting::Pooled && lacksRespondents(data))
        notes.emplace_back(
            "Waves in which the number of respondents is not known for every place are left out.");
    if (!waves.incomplete.empty())
        notes.push_back(
            fmt::format("Not all places have a value in {}.", joinedForReading(waves.incomplete)));
    figure.text.note = joined(notes, " ");
    figure.panels.push_back(std::move(panel));
    return figure;
}

} // namespace driftline
