// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"

#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace driftline {

namespace {
constexpr std::string_view minusSign = "−";

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Removes group marks, or gives nothing if one does not stand before exactly three digits.
std::optional<std::string> withoutGroups(std::string_view whole, char group) {
    std::string digits;
    std::size_t sinceMark = 0;
    bool seenMark = false;
    for (const char c : whole) {
        if (c == group) {
            if (sinceMark == 0 || sinceMark > 3 || (seenMark && sinceMark != 3))
                return {};
            seenMark = true;
            sinceMark = 0;
        } else {
            digits += c;
            ++sinceMark;
        }
    }
    if (seenMark && sinceMark != 3)
        return {};
    return digits;
}

/// More places than these are harder to read than a power of ten.
constexpr int mostPlaces = 6;
/// From here on digits are counted by the power of ten, not by groups of three.
constexpr double largestInDigits = 1e18;

/// Half away from zero in the decimal places that are read: 2.5 is 3 and not 2.
double roundedTo(double value, int decimals) {
    const double scale = std::pow(10, decimals);
    const double scaled = value * scale;
    return std::isfinite(scaled) ? std::round(scaled) / scale : value;
}

/// Digits, perhaps with a minus before them and a point between: as most files write numbers, and as they are
/// read without a copy.
bool isPlainNumber(std::string_view text, NumberMarks marks) {
    if (marks.decimal != '.')
        return false;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || !isDigit(text.front()))
        return false;
    bool hasPoint = false;
    return std::all_of(text.begin(), text.end(), [&hasPoint](char c) {
        return isDigit(c) || (c == '.' && !std::exchange(hasPoint, true));
    });
}

std::optional<double> finiteNumber(std::string_view text) {
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stopped == end && std::isfinite(value) ? std::optional(value)
                                                                          : std::nullopt;
}

/// One or two digits before a power of ten.
std::string withPowerOfTen(double value) {
    auto exponent = static_cast<int>(std::floor(std::log10(std::fabs(value))));
    // Two steps, as 10 to the power of -320 is no double of full precision.
    double digits = value / std::pow(10, exponent / 2) / std::pow(10, exponent - exponent / 2);
    if (std::fabs(roundedTo(digits, 1)) >= 10) {
        digits /= 10;
        ++exponent;
    }
    digits = roundedTo(digits, 1);
    return formatNumber(digits, decimalsNeeded(digits, 1)) + " × " + powerOfTen(exponent);
}
} // namespace

std::optional<double> parseNumber(std::string_view text, NumberMarks marks) {
    text = trimmed(text);
    if (isPlainNumber(text, marks))
        return finiteNumber(text);
    std::string plain;
    if (text.starts_with(minusSign)) {
        plain = "-";
        text.remove_prefix(minusSign.size());
    } else if (text.starts_with('-') || text.starts_with('+')) {
        if (text.front() == '-')
            plain = "-";
        text.remove_prefix(1);
    }
    if (text.starts_with('-') || text.starts_with('+'))
        return {};
    const auto exponentAt = text.find_first_of("eE");
    const auto mantissa = text.substr(0, exponentAt);
    const auto exponent = exponentAt == std::string_view::npos ? std::string_view() : text.substr(exponentAt);
    const auto decimalAt = mantissa.find(marks.decimal);
    auto whole = mantissa.substr(0, decimalAt);
    if (marks.group != '\0' && whole.find(marks.group) != std::string_view::npos) {
        const auto digits = withoutGroups(whole, marks.group);
        if (!digits)
            return {};
        plain += *digits;
    } else {
        plain += whole;
    }
    if (decimalAt != std::string_view::npos) {
        plain += '.';
        plain += mantissa.substr(decimalAt + 1);
    }
    plain += exponent;

    const auto firstDigit = plain.starts_with('-') ? std::size_t{1} : std::size_t{0};
    if (firstDigit >= plain.size() || (!isDigit(plain[firstDigit]) && plain[firstDigit] != '.'))
        return {};
    return finiteNumber(plain);
}

std::string formatNumber(double value, int decimals) {
    if (!std::isfinite(value))
        return "–";
    auto digits = fmt::format("{:.{}f}", std::fabs(value), decimals);
    const auto wholeEnd = digits.find('.') == std::string::npos ? digits.size() : digits.find('.');
    const bool isZero = digits.find_first_of("123456789") == std::string::npos;
    for (auto at = wholeEnd; at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return (std::signbit(value) && !isZero ? std::string(minusSign) : std::string()) + digits;
}

std::string exactNumber(double value) {
    if (value == 0)
        return "0";
    return fmt::format("{}", value);
}

int decimalsNeeded(double value, int most) {
    if (!std::isfinite(value))
        return 0;
    double scale = 1;
    for (int decimals = 0; decimals < most; ++decimals) {
        const auto scaled = value * scale;
        if (std::fabs(scaled - std::round(scaled)) <= 1e-9 * std::fabs(scaled))
            return decimals;
        scale *= 10;
    }
    return most;
}

std::string powerOfTen(int exponent) {
    constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = exponent < 0 ? "10⁻" : "10";
    for (const char digit : std::to_string(std::abs(exponent)))
        text += raised[static_cast<std::size_t>(digit - '0')];
    return text;
}

std::string roundedNumber(double value, int decimals) {
    if (!std::isfinite(value) || value == 0)
        return formatNumber(value, decimals);
    if (std::fabs(value) >= largestInDigits)
        return withPowerOfTen(value);
    const double rounded = roundedTo(value, decimals);
    if (rounded != 0)
        return formatNumber(rounded, decimals);
    const auto first = -static_cast<int>(std::floor(std::log10(std::fabs(value))));
    if (first > mostPlaces)
        return withPowerOfTen(value);
    return formatNumber(value, decimalsNeeded(roundedTo(value, first + 1), first + 1));
}

} // namespace driftline
