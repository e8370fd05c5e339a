// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/interval.h"

#include "base/text.h"
#include "query/measure.h"
#include "query/normal_law.h"
#include "query/sentences.h"

#include <algorithm>
#include <cmath>

namespace driftline {

std::optional<double> publishedLevel(const Dataset& dataset) {
    for (const auto role : {Role::Low, Role::High, Role::Margin}) {
        const auto column = dataset.codebook.indexOf(role);
        if (column && dataset.codebook.variables[*column].level)
            return dataset.codebook.variables[*column].level;
    }
    return {};
}

std::string intervalRefusal(const Dataset& dataset, IntervalWish wish) {
    switch (dataset.sampling.design) {
    case SamplingDesign::Purposive:
        return query_sentences::notAvailablePurposive;
    case SamplingDesign::Mixed:
        return query_sentences::notAvailableMixed;
    case SamplingDesign::Administrative:
        return query_sentences::notAvailableAdministrative;
    case SamplingDesign::Unknown:
        if (wish == IntervalWish::Published && publishedLevel(dataset))
            break;
        return query_sentences::notAvailableUnknown;
    case SamplingDesign::Probability:
        break;
    }
    return {};
}

void addPublishedInterval(Estimate& estimate, const Dataset& dataset, std::size_t row,
                          std::string_view unit) {
    const auto cell = [&](Role role) {
        const auto column = dataset.codebook.indexOf(role);
        return column ? dataset.table.number(*column, row) : std::nullopt;
    };
    estimate.low = cell(Role::Low);
    estimate.high = cell(Role::High);
    const auto margin = cell(Role::Margin);
    if (margin && estimate.value && !estimate.low) {
        estimate.low = *estimate.value - *margin;
        estimate.high = *estimate.value + *margin;
    }
    if (unit == "percent" && estimate.low && estimate.high) {
        estimate.low = std::max(0.0, *estimate.low);
        estimate.high = std::min(100.0, *estimate.high);
    }
}

Interval scoreInterval(double percent, double n) {
    const double z = normalHalfWidth95();
    const double p = percent / 100;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {std::clamp((middle - half) * 100, 0.0, percent),
            std::clamp((middle + half) * 100, percent, 100.0)};
}

void addSampleSizeInterval(Estimate& estimate) {
    const auto n = estimate.effectiveSampleSize ? estimate.effectiveSampleSize : estimate.sampleSize;
    if (!estimate.value || *estimate.value < 0 || *estimate.value > 100 || !n || *n <= 0)
        return;
    const auto interval = scoreInterval(*estimate.value, *n);
    estimate.low = interval.low;
    estimate.high = interval.high;
}

void tellMissingIntervals(Estimates& estimates, const Query& query) {
    const Place place{estimates.dataset->id, 0, {}, {}};
    if (!traitsOf(query.measure).isPlain) {
        estimates.findings.note(query_sentences::intervalNotForMeasure(), place);
        return;
    }
    if (estimates.unit != "percent") {
        estimates.findings.note(query_sentences::intervalNotAShare(inQuotes(estimates.unit)), place);
        return;
    }
    std::size_t values = 0;
    std::size_t without = 0;
    for (const auto& series : estimates.series) {
        for (const auto& estimate : series.estimates) {
            values += estimate.value ? 1U : 0U;
            without += estimate.value && !estimate.low ? 1U : 0U;
        }
    }
    if (without > 0)
        estimates.findings.note(query_sentences::intervalNoSampleSize(without, values), place);
}

} // namespace driftline
