// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/ticks.h"

#include "base/number_text.h"
#include "scene/units.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace driftline {

namespace {
/// No number needs more to be told from a round one beside it.
constexpr int mostDecimals = 6;
constexpr int mostTickDecimals = 15;
constexpr std::array<double, 5> roundSteps = {1, 2, 2.5, 5, 10};

double roundStep(double span, int wanted) {
    const double rough = span / std::max(1, wanted);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const auto* step = std::find_if(roundSteps.begin(), roundSteps.end(),
                                    [&](double s) { return s * power >= rough * 0.999; });
    return (step == roundSteps.end() ? 10 : *step) * power;
}

/// Numbers where the author wants them.
std::vector<Tick> statedTicks(const SceneAxis& axis, double from, double to) {
    const auto& style = axis.numbers;
    const double slack = 1e-9 * std::max(std::fabs(from), std::fabs(to));
    int decimals = 0;
    for (const double value : axis.tickValues)
        decimals = std::max(decimals, decimalsNeeded(value / style.divisor, mostDecimals));
    std::vector<Tick> ticks;
    for (const double value : axis.tickValues) {
        if (value >= from - slack && value <= to + slack)
            ticks.push_back({value, formatNumber(value / style.divisor, decimals)});
    }
    std::sort(ticks.begin(), ticks.end(), [](const Tick& a, const Tick& b) { return a.at < b.at; });
    return ticks;
}

/// Decades, and 2 and 5 between them where there is room; of a stretch within one decade round numbers.
std::vector<Tick> logTicks(const SceneAxis& axis, double from, double to, int wanted) {
    const auto& style = axis.numbers;
    const double low = from / style.divisor;
    const double high = to / style.divisor;
    if (!(low > 0) || !std::isfinite(high))
        return {};
    const int first = static_cast<int>(std::floor(std::log10(low) + 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(high) + 1e-9));
    const double decades = std::log10(high / low);
    const auto stride = std::max(1, static_cast<int>(std::ceil(decades / (2.0 * std::max(1, wanted)))));
    std::vector<double> steps = {1};
    if (3 * decades <= 2.0 * wanted)
        steps = {1, 2, 5};
    else if (2 * decades <= 2.0 * wanted)
        steps = {1, 3};
    std::vector<Tick> ticks;
    for (int power = first; power <= last; power += stride) {
        for (const double step : steps) {
            const double shown = step * std::pow(10, power);
            if (shown >= low * (1 - 1e-9) && shown <= high * (1 + 1e-9))
                ticks.push_back({shown * style.divisor,
                                 formatNumber(shown, std::max(0, decimalsNeeded(shown, mostTickDecimals)))});
        }
    }
    return ticks;
}

std::vector<Tick> roundTicks(const SceneAxis& axis, double from, double to, int wanted) {
    const auto& style = axis.numbers;
    if (axis.scaleEnd)
        to = std::min(to, *axis.scaleEnd);
    if (!(to > from))
        return {};
    const double low = from / style.divisor;
    const double high = to / style.divisor;
    // A full percentage axis is read in quarters.
    const bool isWhole = style.suffix == "%" && low == 0 && high == 100 && wanted >= 4;
    const double step = axis.step ? *axis.step / style.divisor : isWhole ? 25 : roundStep(high - low, wanted);
    const int decimals = decimalsNeeded(step, mostTickDecimals);
    // A step too small for the range would cover the axis with numbers.
    constexpr double mostSteps = 60;
    if (axis.step && !((high - low) / step <= mostSteps))
        return {};
    std::vector<Tick> ticks;
    const auto first = std::ceil(low / step - 1e-9);
    const auto last = std::floor(high / step + 1e-9);
    // Numbers so large, or so close to each other, that a double has none between them to count with.
    constexpr double largestCounted = 1e15;
    if (!std::isfinite(step) || !(std::fabs(first) < largestCounted) || !(std::fabs(last) < largestCounted))
        return {};
    for (double index = first; index <= last; ++index) {
        const double shown = style.bothWays ? std::fabs(index * step) : index * step;
        ticks.push_back({index * step * style.divisor, formatNumber(shown, index == 0 ? 0 : decimals)});
    }
    return ticks;
}

std::vector<Tick> valueTicks(const SceneAxis& axis, double from, double to, int wanted) {
    auto ticks = !axis.tickValues.empty() ? statedTicks(axis, from, to)
                 : axis.isLog             ? logTicks(axis, from, to, wanted)
                                          : roundTicks(axis, from, to, wanted);
    if (ticks.empty() && axis.step) {
        auto round = axis;
        round.step.reset();
        ticks = roundTicks(round, from, to, wanted);
    }
    if (axis.numbers.suffix == "%" && !ticks.empty())
        ticks.back().label += axis.numbers.suffix;
    return ticks;
}

std::vector<Tick> categoryTicks(const SceneAxis& axis, double from, double to) {
    std::vector<Tick> ticks;
    std::copy_if(axis.ticks.begin(), axis.ticks.end(), std::back_inserter(ticks),
                 [&](const Tick& tick) { return tick.at >= from && tick.at <= to; });
    return ticks;
}
} // namespace

std::vector<Tick> ticksFor(const SceneAxis& axis, double from, double to, int wanted) {
    if (!(to > from) || !std::isfinite(from) || !std::isfinite(to))
        return {};
    switch (axis.kind) {
    case AxisKind::Value: {
        const double first = axis.valueAt(from);
        const double last = axis.valueAt(to);
        auto ticks = valueTicks(axis, std::min(first, last), std::max(first, last), wanted);
        for (auto& tick : ticks)
            tick.at = axis.placeOf(tick.at);
        if (axis.isReversed)
            std::reverse(ticks.begin(), ticks.end());
        return ticks;
    }
    case AxisKind::Time:
        return axis.time.ticks(from, to, wanted);
    case AxisKind::Category:
        break;
    }
    return categoryTicks(axis, from, to);
}

std::vector<Tick> ticksForValues(const SceneAxis& axis, double low, double high, int wanted) {
    return high > low && std::isfinite(low) && std::isfinite(high) ? valueTicks(axis, low, high, wanted)
                                                                   : std::vector<Tick>();
}

NiceRange niceRange(double low, double high, int wanted) {
    if (!(high > low)) {
        const double room = low == 0 ? 1 : std::fabs(low) * 0.1;
        low -= room;
        high += room;
    }
    const double step = roundStep(high - low, wanted);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

std::string valueText(double value, const NumberStyle& style) {
    const double shown = value / style.divisor;
    if (shown == 0)
        return "0" + style.suffix;
    // Rounding first, so that a value just below zero carries no minus.
    const auto roundedTo = [shown](int decimals) {
        const double scale = std::pow(10, decimals);
        return std::round(shown * scale) / scale;
    };
    int decimals = style.decimals;
    while (decimals < mostDecimals && roundedTo(decimals) != 0 &&
           readsAsAnother(shown, roundedTo(decimals), style.suffix == "%"))
        ++decimals;
    const auto* plus = style.sign && shown > 0 ? "+" : "";
    return plus + roundedNumber(shown, decimals) + style.suffix;
}

} // namespace driftline
