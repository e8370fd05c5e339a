// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_evidence.h"

#include <algorithm>

namespace driftline {

namespace {
void addOnce(std::vector<std::string>& ids, const std::string& id) {
    if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
        ids.push_back(id);
}

void addPeriods(std::set<Period>& periods, const Estimates& answer) {
    bool isDated = false;
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            if (!estimate.value || !estimate.at.period)
                continue;
            periods.insert(*estimate.at.period);
            isDated = true;
        }
    }
    if (!isDated && answer.covered)
        periods.insert(*answer.covered); // places or items along x, all at one time
}
} // namespace

bool isSurvey(const Dataset& dataset) {
    const auto design = dataset.sampling.design;
    if (design == SamplingDesign::Administrative)
        return false;
    return design != SamplingDesign::Unknown || !dataset.waves.empty() ||
           !dataset.sampling.population.empty();
}

std::vector<std::vector<const Estimates*>> answersByDataset(const Assembly& assembly) {
    std::vector<std::vector<const Estimates*>> groups;
    for (const auto& answer : assembly.answers) {
        const auto found = std::find_if(groups.begin(), groups.end(), [&answer](const auto& group) {
            return group.front()->dataset->id == answer.dataset->id;
        });
        if (found == groups.end())
            groups.push_back({&answer});
        else
            found->push_back(&answer);
    }
    return groups;
}

std::set<Period> valuedPeriods(const std::vector<const Estimates*>& answers) {
    std::set<Period> periods;
    for (const auto* answer : answers)
        addPeriods(periods, *answer);
    return periods;
}

std::vector<DatasetPtr> datasetsOf(const FigureSpec& spec, const DatasetLookup& datasets) {
    auto ids = spec.datasets();
    for (const auto& panel : spec.panels) {
        for (const auto& line : panel.references)
            addOnce(ids, line.dataset);
    }
    addOnce(ids, spec.events.dataset);
    std::vector<DatasetPtr> found;
    for (const auto& id : ids) {
        if (auto dataset = datasets(id))
            found.push_back(*std::move(dataset));
    }
    return found;
}

} // namespace driftline
