// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/interval.h"

#include <algorithm>

namespace driftline {

std::string intervalRefusal(const Dataset& dataset) {
    switch (dataset.sampling.design) {
    case SamplingDesign::Purposive:
        return "Not available: respondents were chosen, not drawn at random, so no margin of error can be "
               "given.";
    case SamplingDesign::Mixed:
        return "Not available: the table mixes surveys of different sampling, so no margin of error can be "
               "given.";
    case SamplingDesign::Administrative:
        return "Not available: these are counts from records, not a sample, so there is no sampling error.";
    case SamplingDesign::Unknown:
        return "Not available: the package does not say how respondents were sampled.";
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

} // namespace driftline
