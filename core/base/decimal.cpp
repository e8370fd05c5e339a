// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/decimal.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace driftline {

namespace {
/// A double tells so many digits apart; numbers that need more are not decimals somebody wrote.
constexpr int digitsKept = 15;

/// Places after the decimal mark of the shortest text that is this number; nothing if it needs more digits
/// than a written decimal has.
std::optional<int> placesOf(double value) {
    if (value == 0)
        return 0;
    const auto shortest = fmt::format("{}", value);
    int digits = 0;
    bool seenDigit = false;
    const auto exponentAt = shortest.find('e');
    for (const char c : shortest.substr(0, exponentAt)) {
        if (c >= '0' && c <= '9') {
            seenDigit = seenDigit || c != '0';
            digits += seenDigit ? 1 : 0;
        }
    }
    if (digits > digitsKept)
        return {};
    const auto pointAt = shortest.find('.');
    const auto mantissaEnd = exponentAt == std::string::npos ? shortest.size() : exponentAt;
    int places = pointAt == std::string::npos ? 0 : static_cast<int>(mantissaEnd - pointAt - 1);
    if (exponentAt != std::string::npos) {
        int exponent = 0;
        const auto* from = shortest.data() + exponentAt + (shortest[exponentAt + 1] == '+' ? 2 : 1);
        std::from_chars(from, shortest.data() + shortest.size(), exponent);
        places -= exponent;
    }
    return std::max(places, 0);
}

/// `exact`, which may be a little off, as the decimal with that many places that is nearest.
double withPlaces(double exact, int places) {
    if (!std::isfinite(exact))
        return exact;
    const auto text = fmt::format("{:.{}f}", exact, places);
    double value = exact;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value == 0 ? 0 : value; // never minus zero
}
} // namespace

double decimalSum(double a, double b) {
    const auto placesOfA = placesOf(a);
    const auto placesOfB = placesOf(b);
    if (!placesOfA || !placesOfB)
        return a + b;
    return withPlaces(a + b, std::max(*placesOfA, *placesOfB));
}

double decimalDifference(double a, double b) {
    return decimalSum(a, -b);
}

} // namespace driftline
