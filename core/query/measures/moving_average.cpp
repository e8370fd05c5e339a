// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/moving_average.h"

#include "base/decimal.h"
#include "query/measure_sentences.h"
#include "query/measures/operands.h"

#include <algorithm>
#include <array>
#include <map>

namespace driftline {

namespace {
constexpr std::array<FieldChoice, 2> smoothingWindows = {
    {{"centred", query_sentences::centredWindow},
     {"trailing", query_sentences::trailingWindow}}}; ///< as SmoothingWindow numbers them

bool isUneven(const MovingAverage& average) {
    return average.window == SmoothingWindow::Centred && average.periods % 2 == 0;
}

/// The mean of the estimates [first, first + count) of one series; nothing if one of them has no value.
std::optional<double> meanOf(const std::vector<const Estimate*>& series, std::size_t first,
                             std::size_t count) {
    double total = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        if (!series[i]->value)
            return {};
        total = decimalSum(total, *series[i]->value);
    }
    return total / static_cast<double>(count);
}
} // namespace

void MeasureDefinition<MovingAverage>::visit(MovingAverage& average, MeasureFields& fields) {
    const bool isCentred = average.window == SmoothingWindow::Centred;
    fields.count({"periods", "averagePeriods", "Periods", query_sentences::movingAveragePeriodsHelp},
                 average.periods, isCentred ? CountSteps{3, 2} : CountSteps{2, 1});
    fields.choice({"window", "averageWindow", "Window", query_sentences::movingAverageWindowHelp},
                  smoothingWindows, average.window);
}

MovingAverage MeasureDefinition<MovingAverage>::settled(MovingAverage changed,
                                                        const MovingAverage& /*before*/) {
    if (isUneven(changed))
        ++changed.periods;
    return changed;
}

FieldFault MeasureDefinition<MovingAverage>::fault(const MovingAverage& average) {
    if (!isUneven(average))
        return {};
    return {"periods", query_sentences::centredNeedsOddPeriods(average.periods, average.periods + 1)};
}

std::string MeasureDefinition<MovingAverage>::explanation(const MovingAverage& average,
                                                          const Codebook& /*codebook*/) {
    return query_sentences::movingAverageExplained(average.periods,
                                                   average.window == SmoothingWindow::Centred
                                                       ? query_sentences::centredWithinSentence
                                                       : query_sentences::trailingWithinSentence);
}

std::optional<SmoothedPeriods> MeasureDefinition<MovingAverage>::smoothing(const MovingAverage& average) {
    if (average.window == SmoothingWindow::Centred)
        return SmoothedPeriods{average.periods / 2, average.periods / 2};
    return SmoothedPeriods{average.periods - 1, 0};
}

std::vector<KeyedEstimate>
MeasureDefinition<MovingAverage>::apply(const MovingAverage& average, const MeasureInput& /*input*/,
                                        const std::vector<KeyedEstimate>& estimates) {
    std::vector<KeyedEstimate> out = estimates;
    std::map<CellKey, std::vector<std::size_t>> order;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        auto key = estimates[i].key;
        key.at = {};
        order[key].push_back(i);
    }
    const auto window = static_cast<std::size_t>(std::max(average.periods, 1));
    const auto before = average.window == SmoothingWindow::Centred ? window / 2 : window - 1;
    for (auto& [key, members] : order) {
        std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
            return estimates[a].estimate.at.period < estimates[b].estimate.at.period;
        });
        std::vector<const Estimate*> series;
        for (const auto member : members)
            series.push_back(&estimates[member].estimate);
        for (std::size_t i = 0; i < members.size(); ++i) {
            auto& estimate = out[members[i]].estimate;
            const bool isFull = i >= before && i - before + window <= series.size();
            const auto mean = isFull ? meanOf(series, i - before, window) : std::nullopt;
            if (!mean) {
                if (estimate.value)
                    makeMissing(estimate, MissingReason::NotComputable);
                continue;
            }
            for (std::size_t j = i - before; j < i - before + window; ++j)
                mergeProvenance(estimate, *series[j]);
            estimate.value = mean;
            estimate.missing = MissingReason::None;
            estimate.derivation = query_sentences::movingAverageDerivation(
                window, positionName(*series[i - before]), positionName(*series[i - before + window - 1]));
        }
    }
    return out;
}

} // namespace driftline
