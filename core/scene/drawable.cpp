// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/drawable.h"

#include "base/text.h"
#include "scene/sentences.h"

#include <cmath>
#include <limits>

namespace driftline {

namespace {
constexpr double largestDrawn = 1e100;
constexpr double smallestDrawn = 1e-100;
} // namespace

bool isDrawable(double value) {
    const double size = std::fabs(value);
    return value == 0 || (size >= smallestDrawn && size <= largestDrawn);
}

void withdrawUndrawable(SceneData& scene, Assembly& assembly) {
    std::size_t count = 0;
    const Datum* first = nullptr;
    for (auto& datum : scene.data) {
        if (!datum.value || isDrawable(*datum.value))
            continue;
        datum.at.y = std::numeric_limits<double>::quiet_NaN();
        first = first == nullptr ? &datum : first;
        ++count;
    }
    if (count == 0)
        return;
    for (auto& answer : assembly.answers) {
        for (auto& series : answer.series) {
            for (auto& estimate : series.estimates) {
                if (estimate.value && !isDrawable(*estimate.value)) {
                    estimate.value.reset();
                    estimate.missing = MissingReason::NotComputable;
                }
            }
        }
    }
    scene.findings.warn(
        scene_sentences::numberOutOfRange(counted(count, "value", "values"), first->valueText(),
                                          inQuotes(first->words->seriesName), first->position()));
}

} // namespace driftline
