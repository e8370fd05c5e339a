// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/length.h"

#include "base/sentences.h"
#include "base/text.h"
#include "base/units.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace driftline {

namespace {
constexpr double mmPerCm = 10;

struct UnitName {
    std::string_view name;
    Length::Unit unit;
};
constexpr std::array<UnitName, 4> unitNames = {{
    {"mm", Length::Unit::Mm},
    {"cm", Length::Unit::Cm},
    {"in", Length::Unit::Inch},
    {"px", Length::Unit::Px},
}};

/// Digits with at most one decimal point; no sign, no exponent, no words.
std::optional<double> plainNumber(std::string_view text) {
    const bool isPlain = !text.empty() && text != "." && std::count(text.begin(), text.end(), '.') <= 1 &&
                         text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!isPlain)
        return {};
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return {};
    return value;
}
} // namespace

Result<Length> Length::parse(std::string_view text) {
    const auto whole = trimmed(text);
    for (const auto& [name, unit] : unitNames) {
        if (!whole.ends_with(name))
            continue;
        if (const auto value = plainNumber(trimmed(whole.substr(0, whole.size() - name.size()))))
            return Length{*value, unit};
    }
    return fail(base_sentences::sizeNotALength(inQuotes(text)));
}

double Length::millimetres(double dpi) const {
    switch (unit) {
    case Unit::Mm:
        return value;
    case Unit::Cm:
        return value * mmPerCm;
    case Unit::Inch:
        return value * mmPerInch;
    case Unit::Px:
        return value / dpi * mmPerInch;
    }
    return value;
}

std::string Length::text() const {
    const auto* const name = std::find_if(unitNames.begin(), unitNames.end(),
                                          [this](const UnitName& one) { return one.unit == unit; });
    constexpr std::size_t longest = 1100; // the smallest double has that many decimals
    std::array<char, longest> digits{};
    const auto written =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return std::string(digits.data(), written.ptr) + std::string(name->name);
}

} // namespace driftline
