// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/changes.h"

namespace driftline {

namespace {
EarlierValue::Obstacle obstacle(const Estimate& before, const Estimate& after, bool isBroken) {
    if (isBroken)
        return EarlierValue::Obstacle::Break;
    if (before.status.has(Status::Partial) != after.status.has(Status::Partial) ||
        before.at.period->granularity != after.at.period->granularity)
        return EarlierValue::Obstacle::Length;
    return EarlierValue::Obstacle::None;
}
} // namespace

void addChanges(SceneData& scene, const Assembly& assembly) {
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series) {
            const Estimate* before = nullptr;
            bool isBroken = false;
            for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
                const auto& estimate = series.estimates->estimates[i];
                auto& datum = scene.data[static_cast<std::size_t>(series.data[i])];
                datum.isBreak = estimate.status.has(Status::Break);
                isBroken = isBroken || datum.isBreak;
                if (!estimate.value || !estimate.at.period)
                    continue;
                if (before != nullptr)
                    datum.before = EarlierValue{*before->value, *before->at.period,
                                                obstacle(*before, estimate, isBroken)};
                before = &estimate;
                isBroken = false;
            }
        }
    }
}

} // namespace driftline
