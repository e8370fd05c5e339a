// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/average.h"

#include "base/decimal.h"
#include "base/number_text.h"
#include "base/text.h"
#include "query/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace driftline {

namespace {
constexpr double hairsBreadth = 5; ///< per cent of the weight; less than half of one place of ten

std::string inPercent(double value) {
    return formatNumber(value, 1) + "%";
}

double ownWeight(const OwnWeights& own, const std::string& place) {
    const auto given = own.find(place);
    return given == own.end() || !(given->second > 0) ? 0 : given->second;
}

/// Raw weights of the places that count, or why there are none.
struct Weights {
    std::vector<double> of;
    std::string refusal;
};

Weights weightsFor(const AverageWave& wave, const std::vector<bool>& counts, PlaceWeighting weighting,
                   const OwnWeights& own) {
    Weights weights;
    weights.of.resize(wave.places.size());
    std::size_t places = 0;
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < wave.places.size(); ++i) {
        if (!counts[i])
            continue;
        ++places;
        const auto& place = wave.places[i];
        if (weighting == PlaceWeighting::Equal)
            weights.of[i] = 1;
        else if (weighting == PlaceWeighting::Own)
            weights.of[i] = ownWeight(own, place.place);
        else if (place.sampleSize && *place.sampleSize > 0)
            weights.of[i] = *place.sampleSize;
        else
            ++unknown;
    }
    const double total = std::accumulate(weights.of.begin(), weights.of.end(), 0.0);
    if (places == 0)
        weights.refusal = query_sentences::noPlaceHasValue;
    else if (unknown > 0)
        weights.refusal = query_sentences::respondentsKnownFor(places - unknown, places);
    else if (total <= 0)
        weights.refusal = query_sentences::noPlaceHasAnyWeight;
    for (auto& weight : weights.of)
        weight = weights.refusal.empty() ? weight / total : 0;
    return weights;
}

double weightedMean(const std::vector<double>& values, const std::vector<double>& weights) {
    return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

/// Takes weight from the places that lean most to the leader and gives it to the one that leans most the
/// other way, until nothing is left of the lead.
void findFlip(Lead& lead, const AverageWave& wave, const std::vector<double>& differences,
              const std::vector<bool>& counts, const std::vector<double>& weights) {
    const double sign = *lead.points < 0 ? -1 : 1;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (counts[i])
            order.push_back(i);
    }
    if (order.empty())
        return;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return sign * differences[a] > sign * differences[b]; });
    const auto taker = order.back();
    const double least = sign * differences[taker];
    if (least >= 0)
        return;
    double remaining = std::abs(*lead.points);
    double moved = 0;
    for (const auto giver : order) {
        const double gain = sign * differences[giver] - least; // of the whole weight
        if (weights[giver] <= 0 || gain <= 0)
            continue;
        if (lead.from.empty())
            lead.from = wave.places[giver].label;
        const double needed = remaining / gain;
        if (needed <= weights[giver]) {
            lead.toFlip = moved + needed;
            lead.to = wave.places[taker].label;
            return;
        }
        moved += weights[giver];
        remaining -= weights[giver] * gain;
    }
    lead.from.clear();
}

std::string_view weightingLabel(PlaceWeighting weighting) {
    switch (weighting) {
    case PlaceWeighting::Equal:
        return query_sentences::eachPlaceTheSame;
    case PlaceWeighting::Pooled:
        return query_sentences::eachRespondentTheSame;
    case PlaceWeighting::Own:
        break;
    }
    return query_sentences::withYourOwnWeights;
}

/// Leads that are shown as 0.0 are none.
int sideOf(double lead, const DrawnUnit& unit) {
    return isShownAsZero(lead, unit) ? 0 : (lead > 0 ? 1 : -1);
}

std::string leadText(double lead, const std::string& first, const std::string& second,
                     const DrawnUnit& unit) {
    const auto side = sideOf(lead, unit);
    if (side == 0)
        return query_sentences::areLevel(first, second);
    return query_sentences::isAheadBy(side > 0 ? first : second, distanceText(lead, unit));
}

std::string flipText(const Lead& lead) {
    if (!lead.toFlip)
        return query_sentences::nothingTurnsIt;
    const auto share = *lead.toFlip * 100;
    return query_sentences::movingWeightTurnsIt(
        share < 0.05 ? query_sentences::lessThanATenth : inPercent(share), lead.from, lead.to);
}
} // namespace

PlaceAverage averageOf(const AverageWave& wave, std::size_t answer, PlaceWeighting weighting,
                       const OwnWeights& own) {
    PlaceAverage average;
    std::vector<bool> counts;
    std::vector<double> values;
    for (const auto& place : wave.places) {
        counts.push_back(place.values[answer].has_value());
        values.push_back(place.values[answer].value_or(0));
    }
    const auto weights = weightsFor(wave, counts, weighting, own);
    average.refusal = weights.refusal;
    if (average.refusal.empty())
        average.mean = weightedMean(values, weights.of);
    for (std::size_t i = 0; i < wave.places.size(); ++i) {
        PlacePull pull;
        pull.weight = weights.of[i];
        pull.value = wave.places[i].values[answer];
        if (average.mean && pull.value && pull.weight < 1) {
            pull.without = (*average.mean - pull.weight * *pull.value) / (1 - pull.weight);
            pull.pull = *average.mean - *pull.without;
        }
        average.places.push_back(pull);
    }
    return average;
}

Lead leadOf(const AverageWave& wave, std::size_t first, std::size_t second, PlaceWeighting weighting,
            const OwnWeights& own) {
    Lead lead;
    std::vector<bool> counts;
    std::vector<double> differences;
    for (const auto& place : wave.places) {
        const bool hasBoth = place.values[first] && place.values[second];
        counts.push_back(hasBoth);
        differences.push_back(hasBoth ? *place.values[first] - *place.values[second] : 0);
    }
    const auto weights = weightsFor(wave, counts, weighting, own);
    lead.refusal = weights.refusal;
    if (!lead.refusal.empty())
        return lead;
    lead.points = weightedMean(differences, weights.of);
    findFlip(lead, wave, differences, counts, weights.of);
    return lead;
}

namespace {
/// Numbers of ten places rounded to one decimal can move their mean by a few hundredths; more than half a
/// point (five of the last digit that is shown) is another average.
double mostFromRounding(const DrawnUnit& unit) {
    return 5 * std::pow(10, -unit.decimals);
}

std::string discrepancyOf(const AverageData& data, const AverageWave& wave) {
    std::vector<std::string> parts;
    for (std::size_t answer = 0; answer < data.answerLabels.size(); ++answer) {
        if (!wave.headline || !wave.headline->values[answer])
            continue;
        const bool isWhole = std::all_of(wave.places.begin(), wave.places.end(),
                                         [&](const auto& place) { return place.values[answer].has_value(); });
        const auto equal = averageOf(wave, answer, PlaceWeighting::Equal);
        if (isWhole && equal.mean &&
            std::abs(*equal.mean - *wave.headline->values[answer]) > mostFromRounding(data.units[answer]))
            parts.push_back(query_sentences::publishedAgainstMean(
                data.answerLabels[answer], amountText(*wave.headline->values[answer], data.units[answer]),
                amountText(*equal.mean, data.units[answer])));
    }
    if (parts.empty())
        return {};
    return query_sentences::publishedIsNotTheMean(wave.places.size(), joined(parts, "; "));
}
} // namespace

HeadlineTest testHeadline(const AverageData& data, const AverageWave& wave, std::size_t first,
                          std::size_t second, const OwnWeights& own) {
    const auto& one = data.answerLabels[first];
    const auto& other = data.answerLabels[second];
    const auto& unit = data.units[first];
    HeadlineTest test;
    if (wave.headline && wave.headline->values[first] && wave.headline->values[second])
        test.published = decimalDifference(*wave.headline->values[first], *wave.headline->values[second]);
    const auto equal = leadOf(wave, first, second, PlaceWeighting::Equal);
    const auto reference = test.published ? test.published : equal.points;
    test.words =
        test.published
            ? query_sentences::publishedValues(one, amountText(*wave.headline->values[first], unit), other,
                                               amountText(*wave.headline->values[second], unit),
                                               leadText(*test.published, one, other, unit))
            : query_sentences::noPublishedAverage;
    test.discrepancy = discrepancyOf(data, wave);
    std::size_t computed = 0;
    std::size_t surviving = 0;
    double leastToFlip = 100;
    for (const auto weighting : {PlaceWeighting::Equal, PlaceWeighting::Pooled, PlaceWeighting::Own}) {
        HeadlineTest::Line line;
        line.weighting = weighting;
        line.lead = leadOf(wave, first, second, weighting, own);
        if (!line.lead.points) {
            line.words = query_sentences::weightingNotAvailable(weightingLabel(weighting), line.lead.refusal);
        } else {
            ++computed;
            line.survives = reference && sideOf(*line.lead.points, unit) == sideOf(*reference, unit);
            surviving += line.survives ? 1U : 0U;
            leastToFlip = std::min(leastToFlip, line.lead.toFlip.value_or(1) * 100);
            line.words = fmt::format("{}: {}.{}", weightingLabel(weighting),
                                     leadText(*line.lead.points, one, other, unit), flipText(line.lead));
        }
        test.lines.push_back(std::move(line));
    }
    const auto* what = test.published ? "The headline" : "The side";
    test.title = computed == 0 ? query_sentences::thereIsNothingToCompare
                 : surviving == computed && leastToFlip < hairsBreadth
                     ? query_sentences::survivesNarrowly(what, inPercent(leastToFlip))
                 : surviving == computed ? query_sentences::survivesEveryWeighting(what)
                 : surviving == 0        ? query_sentences::survivesNoWeighting(what)
                                         : query_sentences::dependsOnWeights(what);
    return test;
}

} // namespace driftline
