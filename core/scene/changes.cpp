// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/changes.h"

#include "base/decimal.h"
#include "base/number_text.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <cmath>

namespace driftline {

namespace {
/// A difference of two percentages is in percentage points; indices and scores differ in points too.
bool changesInPoints(std::string_view unit) {
    return unit == "percent" || unit == "percent change" || unit == "percentage points" || unit == "share" ||
           unit.starts_with("index");
}

std::string signedNumber(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    const double rounded = std::round(value * scale) / scale;
    return (value > 0 ? "+" : "") + roundedNumber(value, decimalsNeeded(rounded, decimals));
}

std::string differenceText(double before, double after, const Estimates& answer, const NumberStyle& numbers) {
    if (changesInPoints(answer.unit)) {
        const int decimals = std::max(1, numbers.decimals);
        const auto number = signedNumber(decimalDifference(after, before) / numbers.divisor, decimals);
        return number + (number == "+1" || number == "−1" ? " point" : " points");
    }
    if (before > 0 && after > 0)
        return signedNumber((after / before - 1) * 100, 1) + "%";
    auto style = numbers;
    style.sign = true;
    return valueText(decimalDifference(after, before), style);
}

/// Why two values may not be compared; empty if they may.
std::string_view obstacle(const Estimate& before, const Estimate& after, bool isBroken) {
    if (isBroken)
        return "break";
    if (before.status.has(Status::Partial) != after.status.has(Status::Partial) ||
        before.at.period->granularity != after.at.period->granularity)
        return "periods of different length";
    return {};
}
} // namespace

void addChanges(Scene& scene, const Assembly& assembly) {
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
                if (before != nullptr) {
                    const auto why = obstacle(*before, estimate, isBroken);
                    const auto since = before->at.period->label();
                    datum.changeText = why.empty()
                                           ? fmt::format("{} since {}",
                                                         differenceText(*before->value, *estimate.value,
                                                                        *panel.answer, panel.numbers),
                                                         since)
                                           : fmt::format("not comparable with {}: {}", since, why);
                }
                before = &estimate;
                isBroken = false;
            }
        }
    }
}

} // namespace driftline
