// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/figure_questions.h"

#include "base/number_text.h"
#include "base/text.h"
#include "query/filters.h"
#include "query/measure.h"
#include "questions/sentences.h"
#include "scene/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace driftline {

namespace {
/// The panel's query that the average was taken from: its filters stay, except those on places.
Query averageQuery(const FigureSpec& spec, const AverageData& data, const std::vector<std::string>& places) {
    Query query;
    query.dataset = data.dataset->id;
    putFilter(query.filters, TextFilter{data.placeColumn, places});
    const auto placeColumn = data.dataset->codebook.indexOf(data.placeColumn);
    for (const auto& panel : spec.panels) {
        if (panel.query.dataset != data.dataset->id)
            continue;
        query.series = panel.query.series == data.placeColumn ? std::string() : panel.query.series;
        for (const auto& filter : panel.query.filters) {
            const auto* text = std::get_if<TextFilter>(&filter);
            if (text != nullptr && data.dataset->codebook.indexOf(text->column) != placeColumn)
                putFilter(query.filters, filter);
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
            between.push_back(questions_sentences::waveIncomplete(wave.at.label(), wave.places.size(), most));
        }
    }
    return out;
}

std::string_view titleOf(PlaceWeighting weighting) {
    switch (weighting) {
    case PlaceWeighting::Equal:
        return questions_sentences::eachTheSame;
    case PlaceWeighting::Pooled:
        return questions_sentences::eachRespondentTheSame;
    case PlaceWeighting::Own:
        break;
    }
    return questions_sentences::byMyOwnWeights;
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
    return parts.empty() ? std::string() : questions_sentences::weights(joined(parts, ", "));
}

/// How the figure shows values of a unit, given all of them. Questions are about differences and averages,
/// which have decimals even where no value has one.
DrawnUnit drawnUnit(const std::string& unit, const std::vector<double>& values) {
    const auto style = numberStyleFor(unit, values);
    DrawnUnit drawn{unit, style.divisor, std::max(style.decimals, 1)};
    if (unit == "share")
        drawn.name = "percent";
    else if (style.divisor != 1)
        drawn.name = axisTitleFor(unit, style);
    return drawn;
}

void takeDrawnUnits(Polls& polls) {
    std::map<std::string, std::vector<double>> values;
    for (const auto& series : polls.series) {
        for (const auto& estimate : series.estimates) {
            if (estimate.value)
                values[series.unit.name].push_back(*estimate.value);
        }
    }
    for (auto& series : polls.series)
        series.unit = drawnUnit(series.unit.name, values[series.unit.name]);
}

void scale(PlaceShares& place, const std::vector<DrawnUnit>& units) {
    for (std::size_t answer = 0; answer < units.size(); ++answer) {
        if (place.values[answer])
            *place.values[answer] /= units[answer].divisor;
    }
}

void takeDrawnUnits(AverageData& data) {
    std::map<std::string, std::vector<double>> values;
    for (const auto& wave : data.waves) {
        for (const auto& place : wave.places) {
            for (std::size_t answer = 0; answer < data.units.size(); ++answer) {
                if (place.values[answer])
                    values[data.units[answer].name].push_back(*place.values[answer]);
            }
        }
    }
    for (auto& unit : data.units)
        unit = drawnUnit(unit.name, values[unit.name]);
    for (auto& wave : data.waves) {
        for (auto& place : wave.places)
            scale(place, data.units);
        if (wave.headline)
            scale(*wave.headline, data.units);
    }
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
        takeDrawnUnits(*polls);
        out.push_back(std::move(*polls));
    }
    return out;
}

Result<AverageData> figureAverage(const FigureSpec& spec, const DatasetLookup& datasets,
                                  const WorkToken& token) {
    Result<AverageData> first = fail(questions_sentences::averageNoPlaces());
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        const auto dataset = datasets(spec.panels[index].query.dataset);
        auto found = dataset ? averageData(spec.panels[index].query, *dataset, token)
                             : Result<AverageData>(tl::unexpected(dataset.error()));
        if (found) {
            takeDrawnUnits(*found);
            return found;
        }
        if (index == 0)
            first = std::move(found);
    }
    return first;
}

std::string averageFigureRefusal(const AverageData& data) {
    if (!traitsOf(data.measure).isLinear)
        return questions_sentences::figureAveragesFirst;
    if (data.aggregate != Aggregate::None)
        return questions_sentences::placesHaveSeveralRows;
    return {};
}

FigureSpec averageFigure(const FigureSpec& spec, const AverageData& data, PlaceWeighting weighting,
                         const OwnWeights& own) {
    const auto waves = completeWaves(data);
    FigureSpec figure;
    figure.group = "own";
    Panel panel;
    panel.query = averageQuery(spec, data, waves.places);
    putFilter(panel.query.filters, PeriodFilter{waves.first, waves.last});
    panel.query.aggregate = aggregateOf(weighting);
    if (weighting == PlaceWeighting::Own)
        panel.query.weights = {data.placeColumn, own};
    panel.query.measure = data.measure;
    const auto& unit = data.units[data.drawn];
    const auto lines = data.answers.size() - data.drawn;
    panel.chart = LineChart{lines == 2};
    const bool isPercent = unit.name == "percent" && unit.divisor == 1;
    if (isPercent)
        panel.axis = {0, 100, {}};

    const auto subject = subjectOf(spec, panel.query, *data.dataset);
    figure.text.title = questions_sentences::averageTitle(subject, waves.places.size(), titleOf(weighting));
    figure.text.shortTitle = fmt::format("Average, {}", titleOf(weighting));
    figure.text.subtitle =
        isPercent ? questions_sentences::meanOverNames(joinedForReading(labelsOf(data, waves.places)))
                  : questions_sentences::meanOver2(joinedForReading(labelsOf(data, waves.places)));
    figure.text.source = spec.text.source;
    std::vector<std::string> notes;
    if (weighting == PlaceWeighting::Own)
        notes.push_back(weightNote(data, waves.places, own));
    if (weighting == PlaceWeighting::Pooled && lacksRespondents(data))
        notes.emplace_back(questions_sentences::wavesAreLeftOut);
    if (!waves.incomplete.empty())
        notes.push_back(questions_sentences::wavesAreIncomplete(joinedForReading(waves.incomplete)));
    figure.text.note = joined(notes, " ");
    figure.panels.push_back(std::move(panel));
    return figure;
}

} // namespace driftline
