// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/units.h"

#include "base/number_text.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
constexpr std::string_view million = " million";

bool isPercent(std::string_view unit) {
    return unit == "percent" || unit == "percent change" || unit == "share";
}
} // namespace

NumberStyle numberStyleFor(std::string_view unit, const std::vector<double>& values) {
    double largest = 0;
    for (const auto value : values)
        largest = std::max(largest, std::fabs(value));
    NumberStyle style;
    int most = 1;
    if (isPercent(unit)) {
        style.suffix = "%";
        style.divisor = unit == "share" ? 0.01 : 1;
        style.sign = unit == "percent change";
    } else if (unit == "percentage points") {
        style.suffix = " pts";
        style.sign = true;
    } else if (unit.ends_with(million) && largest >= 1000) {
        style.divisor = 1000;
        style.suffix = " bn";
    } else if (unit.ends_with(million)) {
        style.suffix = " m";
    } else if (unit.ends_with(" billion")) {
        style.suffix = " bn";
    }
    if (style.suffix != "%" && largest / style.divisor < 10)
        most = 2;
    style.decimals = 0;
    for (const auto value : values)
        style.decimals = std::max(style.decimals, decimalsNeeded(value / style.divisor, most));
    return style;
}

NumberStyle percentStyle() {
    NumberStyle style;
    style.suffix = "%";
    return style;
}

std::string axisTitleFor(std::string_view unit, const NumberStyle& style) {
    if (style.suffix == "%")
        return {};
    if (unit.ends_with(million) && style.divisor == 1000)
        return std::string(unit.substr(0, unit.size() - million.size())) + " billion";
    std::string title(unit);
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

} // namespace driftline
