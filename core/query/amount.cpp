// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/amount.h"

#include "base/number_text.h"

#include <cmath>
#include <string_view>

namespace driftline {

namespace {
/// "US$ 1.5 billion" and not "1.5 US$ billion": the currency comes first, the scale last.
std::string inUnit(const std::string& number, std::string_view unit) {
    constexpr std::string_view scales[] = {" thousand", " million", " billion", " trillion"};
    for (const auto scale : scales) {
        const bool isCurrency = unit.ends_with(scale) && unit.find('$') != std::string_view::npos;
        if (isCurrency)
            return std::string(unit.substr(0, unit.size() - scale.size())) + " " + number +
                   std::string(scale);
    }
    return unit.empty() ? number : number + " " + std::string(unit);
}

std::string number(double shown, const DrawnUnit& unit) {
    return formatNumber(std::abs(shown), unit.decimals);
}

std::string_view signOf(double shown, const DrawnUnit& unit, std::string_view plus) {
    if (isShownAsZero(shown, unit))
        return {};
    return shown < 0 ? std::string_view("−") : plus;
}
} // namespace

bool differsInPoints(const DrawnUnit& unit) {
    return unit.name == "percent" || unit.name == "percentage points" || unit.name == "percent change" ||
           unit.name.starts_with("index");
}

bool isShownAsZero(double difference, const DrawnUnit& unit) {
    return std::abs(difference) < 0.5 * std::pow(10, -unit.decimals);
}

std::string distanceText(double shown, const DrawnUnit& unit) {
    return inUnit(number(shown, unit), differsInPoints(unit) ? std::string_view("points") : unit.name);
}

std::string differenceText(double shown, const DrawnUnit& unit) {
    return std::string(signOf(shown, unit, "+")) + distanceText(shown, unit);
}

std::string shortDifferenceText(double shown, const DrawnUnit& unit) {
    return std::string(signOf(shown, unit, "+")) + number(shown, unit) +
           (differsInPoints(unit) ? " pts" : "");
}

std::string amountText(double shown, const DrawnUnit& unit) {
    if (unit.name == "percentage points")
        return differenceText(shown, unit);
    if (unit.name == "percent change")
        return std::string(signOf(shown, unit, "+")) + number(shown, unit) + "%";
    const auto sign = std::string(signOf(shown, unit, ""));
    if (unit.name == "percent")
        return sign + number(shown, unit) + "%";
    if (unit.name.starts_with("index"))
        return sign + number(shown, unit);
    return sign + inUnit(number(shown, unit), unit.name);
}

} // namespace driftline
