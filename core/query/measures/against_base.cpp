// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/against_base.h"

#include "query/measures/operands.h"

#include <map>
#include <utility>

namespace driftline {

namespace {
/// What is known of the base is true of what is compared with it, but for a break: that the base is not
/// comparable with what came before it says nothing of what comes after.
void mergeBase(Estimate& into, Estimate base) {
    StatusSet kept;
    for (const auto status : {Status::Estimated, Status::Provisional, Status::Forecast, Status::Derived,
                              Status::Inferred, Status::Indicative, Status::Partial, Status::Rounded,
                              Status::Disputed, Status::Implausible, Status::Confidential}) {
        if (base.status.has(status))
            kept |= status;
    }
    base.status = kept;
    mergeProvenance(into, base);
}

/// The value each series is compared with, by series key: the one at a period, or the first.
std::map<CellKey, Estimate> basesAt(const std::optional<Period>& at,
                                    const std::vector<KeyedEstimate>& estimates) {
    std::map<CellKey, Estimate> bases;
    for (const auto& [key, estimate] : estimates) {
        if (!estimate.value || (at && estimate.at.period != at))
            continue;
        auto seriesKey = key;
        seriesKey.at = {};
        const auto [entry, isNew] = bases.try_emplace(seriesKey, estimate);
        if (!isNew && estimate.at.period < entry->second.at.period)
            entry->second = estimate;
    }
    return bases;
}
} // namespace

std::vector<KeyedEstimate> againstBases(const std::optional<Period>& at, std::vector<KeyedEstimate> estimates,
                                        const CompareWithBase& compare) {
    const auto bases = basesAt(at, estimates);
    for (auto& [key, estimate] : estimates) {
        if (!estimate.value)
            continue;
        auto seriesKey = key;
        seriesKey.at = {};
        const auto base = bases.find(seriesKey);
        std::optional<ComparedValue> compared;
        if (base != bases.end())
            compared = compare(*estimate.value, *base->second.value, positionName(base->second));
        if (!compared) {
            makeMissing(estimate, MissingReason::NotComputable);
            continue;
        }
        if (base->second.at != estimate.at)
            mergeBase(estimate, base->second);
        estimate.value = compared->value;
        estimate.low.reset();
        estimate.high.reset();
        estimate.derivation = std::move(compared->derivation);
    }
    return estimates;
}

} // namespace driftline
