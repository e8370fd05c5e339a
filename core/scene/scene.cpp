// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene.h"

#include "base/decimal.h"
#include "base/number_text.h"
#include "scene/sentences.h"
#include "scene/ticks.h"

#include <fmt/format.h>

#include <algorithm>
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

std::string differenceText(double before, double after, std::string_view unit, const NumberStyle& numbers) {
    if (changesInPoints(unit)) {
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
} // namespace

double SceneAxis::placeOf(double value) const {
    const double place = isLog ? std::log10(value) : value;
    return isReversed ? -place : place;
}

double SceneAxis::valueAt(double place) const {
    const double value = isReversed ? -place : place;
    return isLog ? std::pow(10, value) : value;
}

std::string PairedNumber::valueText() const {
    return driftline::valueText(value, numbers);
}

std::string PairedNumber::text() const {
    return fmt::format("{}: {}{}", name, valueText(), period ? " (" + period->label() + ")" : "");
}

std::string Datum::position() const {
    return period ? period->label() : category.text();
}

std::string Datum::positionKey() const {
    return period ? period->text() : category.text();
}

std::string Datum::seriesLabel() const {
    const auto& name = words->seriesName;
    const auto& ofPanel = words->panelName;
    return ofPanel.empty() || ofPanel == name ? name.text() : ofPanel.text() + ", " + name.text();
}

std::string Datum::heading() const {
    return words->group.empty() ? position() : words->group.text();
}

std::string Datum::valueText() const {
    if (!value)
        return std::string(missingText());
    return words->shown.empty() ? driftline::valueText(*value, words->numbers) : words->shown.text();
}

std::string_view Datum::missingText() const {
    return missingLabel(value || missing != MissingReason::None ? missing : MissingReason::NotReported);
}

std::string Datum::changeText() const {
    if (!before.value || !value)
        return {};
    const auto since = before.period.label();
    switch (before.obstacle) {
    case EarlierValue::Obstacle::Break:
        return scene_sentences::notComparableBreak(since);
    case EarlierValue::Obstacle::Length:
        return scene_sentences::notComparableLengths(since);
    case EarlierValue::Obstacle::None:
        break;
    }
    return fmt::format("{} since {}", differenceText(*before.value, *value, words->unit, words->numbers),
                       since);
}

std::string Datum::sampleSizeText() const {
    if (!sampleSize)
        return {};
    const auto count = formatNumber(*sampleSize, 0);
    return sampleSizeInferred ? "n ≈ " + count + " (inferred)" : "n = " + count;
}

} // namespace driftline
