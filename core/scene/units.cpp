// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/units.h"

#include "base/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace driftline {

namespace {
/// A word for a power of ten in a unit ("US$ million", "billion tonnes"), and how a value says it.
struct ScaleWord {
    int exponent;
    std::string_view word;
    std::string_view suffix;
};
constexpr std::array<ScaleWord, 4> scaleWords = {{
    {3, "thousand", " k"},
    {6, "million", " m"},
    {9, "billion", " bn"},
    {12, "trillion", " tn"},
}};
/// Numbers up to here are counted in trillions; then by a power of ten.
constexpr int mostInWords = 18;
/// Units without a scale word keep their digits below a million.
constexpr int leastScaled = 6;
/// Below this, zeros after the decimal mark are counted by a power of ten.
constexpr double leastInDigits = 1e-4;
/// More decimals than the usual ones, where values would be mistaken for others.
constexpr int mostMoreDecimals = 2;
/// Values that lie within so many units of the last place cannot be told apart.
constexpr double leastUnitsOfSpan = 20;

/// A unit taken apart: "US$ million" is US$, six, behind.
struct UnitParts {
    std::string_view base;
    int exponent = 0;
    bool wordInFront = false;
};

UnitParts partsOf(std::string_view unit) {
    for (const auto& scale : scaleWords) {
        if (unit == scale.word)
            return {{}, scale.exponent, true};
        const auto before = unit.size() - std::min(unit.size(), scale.word.size());
        if (unit.ends_with(scale.word) && unit[before - 1] == ' ')
            return {unit.substr(0, before - 1), scale.exponent, false};
        if (unit.starts_with(scale.word) && unit[scale.word.size()] == ' ')
            return {unit.substr(scale.word.size() + 1), scale.exponent, true};
    }
    // Money is followed by the word, people and tonnes are preceded by it.
    const bool isMoney =
        unit.find('$') != std::string_view::npos || unit.find("€") != std::string_view::npos ||
        unit.find("£") != std::string_view::npos || unit.find("¥") != std::string_view::npos ||
        (unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    return {unit, 0, !isMoney};
}

bool isPercent(std::string_view unit) {
    return unit == "percent" || unit == "percent change" || unit == "share";
}

const ScaleWord* scaleWith(int exponent) {
    const auto* found = std::find_if(scaleWords.begin(), scaleWords.end(),
                                     [exponent](const ScaleWord& s) { return s.exponent == exponent; });
    return found == scaleWords.end() ? nullptr : found;
}

int exponentOf(double value) {
    return value > 0 ? static_cast<int>(std::floor(std::log10(value))) : 0;
}

bool isPowerOfTen(const NumberStyle& style) {
    return style.suffix.starts_with(" × ");
}

/// What is counted by the power of ten of its largest value, where no word and no digits will do.
void takePowerOfTen(NumberStyle& style, std::string_view unit, double largest) {
    const double shown = largest / style.divisor;
    const double mostInDigits = std::pow(10, mostInWords - partsOf(unit).exponent);
    if (largest == 0 || (shown >= leastInDigits && shown < mostInDigits))
        return;
    const int exponent = exponentOf(shown);
    style.divisor *= std::pow(10, exponent);
    style.suffix = " × " + powerOfTen(exponent) + (style.suffix == "%" ? "%" : "");
}

/// The word for numbers as large as these; the unit's own where they are smaller.
void takeScaleWord(NumberStyle& style, std::string_view unit, double largest) {
    const auto parts = partsOf(unit);
    const int reached = parts.exponent + exponentOf(largest);
    int exponent = parts.exponent;
    for (const auto& scale : scaleWords) {
        if (reached < mostInWords && scale.exponent >= leastScaled && scale.exponent > exponent &&
            reached >= scale.exponent)
            exponent = scale.exponent;
    }
    style.divisor = std::pow(10, exponent - parts.exponent);
    if (const auto* scale = scaleWith(exponent))
        style.suffix = scale->suffix;
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

int decimalsFor(const std::vector<double>& shown, int most, bool isPercent) {
    int decimals = 0;
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto value : shown) {
        decimals = std::max(decimals, decimalsNeeded(value, most));
        low = std::min(low, value);
        high = std::max(high, value);
    }
    const auto isMistaken = [&](int places) {
        return std::any_of(shown.begin(), shown.end(), [&](double value) {
            if (decimalsNeeded(value, places + 1) <= places)
                return false;
            const bool areAlike =
                high > low && std::pow(10, -places) * leastUnitsOfSpan > (high - low) * (1 + 1e-9);
            return areAlike || readsAsAnother(value, rounded(value, places), isPercent);
        });
    };
    const int limit = most + mostMoreDecimals;
    while (decimals < limit && isMistaken(decimals))
        ++decimals;
    return decimals;
}
} // namespace

NumberStyle numberStyleFor(std::string_view unit, const std::vector<double>& values) {
    double largest = 0;
    for (const auto value : values)
        largest = std::max(largest, std::fabs(value));
    NumberStyle style;
    if (isPercent(unit)) {
        style.suffix = "%";
        style.divisor = unit == "share" ? 0.01 : 1;
        style.sign = unit == "percent change";
    } else if (unit == "percentage points") {
        style.suffix = " pts";
        style.sign = true;
    } else {
        takeScaleWord(style, unit, largest);
    }
    const bool isHundredth = style.suffix == "%";
    takePowerOfTen(style, unit, largest);
    const int most = !isHundredth && largest / style.divisor < 10 ? 2 : 1;
    std::vector<double> shown;
    shown.reserve(values.size());
    for (const auto value : values)
        shown.push_back(value / style.divisor);
    style.decimals = decimalsFor(shown, most, isHundredth);
    return style;
}

void applyNumberChoice(NumberStyle& style, std::string_view unit, const ValueAxis& axis,
                       const std::vector<double>& values) {
    if (axis.numbers != NumberWord::Auto && style.suffix != "%") {
        const auto parts = partsOf(unit);
        int exponent = parts.exponent;
        if (axis.numbers == NumberWord::Thousand)
            exponent = 3;
        else if (axis.numbers == NumberWord::Million)
            exponent = 6;
        else if (axis.numbers == NumberWord::Billion)
            exponent = 9;
        const auto* scale = scaleWith(exponent);
        style.divisor = std::pow(10, exponent - parts.exponent);
        style.suffix = scale == nullptr ? std::string() : std::string(scale->suffix);
        std::vector<double> shown;
        for (const auto value : values)
            shown.push_back(value / style.divisor);
        style.decimals = decimalsFor(shown, 1, false);
    }
    if (axis.decimals)
        style.decimals = *axis.decimals;
}

NumberStyle percentStyle(const std::vector<double>& shares) {
    return numberStyleFor("percent", shares);
}

bool readsAsAnother(double value, double rounded, bool isPercent) {
    constexpr double noise = 1e-9; // of adding up doubles
    if (std::fabs(value - rounded) <= noise * std::max(std::fabs(value), std::fabs(rounded)))
        return false;
    // Half of the last place rounds up to all of it: 0.0005 is not 0.001.
    constexpr double mostLost = 1.0 / 3;
    return rounded == 0 || std::fabs(value - rounded) > mostLost * std::fabs(value) ||
           (isPercent && std::fabs(rounded) == 100);
}

std::string withoutUnit(const std::string& text, const NumberStyle& style) {
    if (style.suffix.empty() || !text.ends_with(style.suffix))
        return text;
    return text.substr(0, text.size() - style.suffix.size());
}

std::string axisTitleFor(std::string_view unit, const NumberStyle& style) {
    if (style.suffix == "%")
        return {};
    const auto parts = partsOf(unit);
    std::string title(unit);
    const auto* scale = scaleWith(parts.exponent + exponentOf(style.divisor));
    if (isPowerOfTen(style))
        title += (title.empty() ? "" : " (") + style.suffix.substr(1) + (title.empty() ? "" : ")");
    else if (style.divisor > 1 && scale != nullptr) {
        title = parts.base;
        if (parts.wordInFront)
            title = std::string(scale->word) + (title.empty() ? "" : " ") + title;
        else
            title += " " + std::string(scale->word);
    }
    if (!title.empty() && title.front() >= 'a' && title.front() <= 'z')
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

} // namespace driftline
