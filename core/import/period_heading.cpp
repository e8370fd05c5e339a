// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/cell_reading.h"
#include "import/cell_text.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// Years outside of these are parts of names: ISO 3166, HS 1000.
constexpr int firstHeadingYear = 1500;
constexpr int lastHeadingYear = 2199;

/// Beside a year these say that it is a base, not a time of the column.
constexpr auto baseWords = std::to_array<std::string_view>(
    {"constant", "base", "based", "since", "until", "before", "after", "chained", "price", "prices",
     "reference", "revision", "rev", "iso", "hs", "sitc", "isic", "isced", "icd"});

bool isHeadingDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isJoint(char c) {
    return c == ' ' || c == '_' || c == '-' || c == '.' || c == ':' || c == ',' || c == '(' || c == ')' ||
           c == '[' || c == ']' || c == '/' || c == '|';
}

std::string_view withoutJoints(std::string_view text) {
    while (!text.empty() && isJoint(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isJoint(text.back()))
        text.remove_suffix(1);
    return text;
}

/// "GDP (US$)" keeps its brackets, of "GDP (" and ") GDP" they go.
std::string_view measureIn(std::string_view text) {
    const auto bare = withoutJoints(text);
    const auto from = static_cast<std::size_t>(bare.data() - text.data());
    const auto open = bare.find_last_of("([");
    const bool isClosedAfter = open != std::string_view::npos &&
                               bare.find_first_of(")]", open) == std::string_view::npos &&
                               from + bare.size() < text.size() &&
                               (text[from + bare.size()] == ')' || text[from + bare.size()] == ']');
    return isClosedAfter ? text.substr(from, bare.size() + 1) : bare;
}

bool namesBaseYear(std::string_view measure) {
    auto plain = lowered(measure);
    std::replace_if(plain.begin(), plain.end(), isJoint, ' ');
    const auto parts = words(plain);
    return std::any_of(parts.begin(), parts.end(), [](const std::string& word) {
        return std::find(baseWords.begin(), baseWords.end(), word) != baseWords.end();
    });
}

/// A part of a heading must look like a time by itself: it has a year of four digits that is likely.
std::optional<PeriodReading> readPart(std::string_view part, const PeriodConventions& conventions) {
    auto reading = readPeriodCell(part, conventions);
    if (!reading)
        return {};
    const int year = reading->period.start.year();
    const auto digits = std::count_if(part.begin(), part.end(), isHeadingDigit);
    return year >= firstHeadingYear && year <= lastHeadingYear && digits >= 4 ? reading : std::nullopt;
}

/// "Wave 2 (2005-08)" was in the field from 2005 to 2008: the years of a wave, not a month.
std::optional<PeriodReading> yearsOfWave(std::string_view measure, std::string_view part,
                                         const PeriodConventions& conventions) {
    constexpr std::size_t length = 7; // 2005-08
    const auto low = lowered(measure);
    const bool isWave = low.starts_with("wave") || low.starts_with("round") || low.starts_with("welle") ||
                        low.starts_with("vague");
    if (!isWave || part.size() != length || (part[4] != '-' && part[4] != '/'))
        return {};
    const auto century = std::string(part.substr(0, 2));
    const auto last = std::string(part.substr(length - 2));
    return last > part.substr(2, 2)
               ? readPeriodCell(std::string(part.substr(0, 4)) + "-" + century + last, conventions)
               : std::nullopt;
}

/// One letter before the year is a survey's variable: V2010, Q2021.
bool isNameOfVariable(std::string_view measure, bool isAttached) {
    return isAttached && measure.size() == 1 && isWordByte(measure.front());
}

std::optional<PeriodHeading> headingOf(const PeriodReading& reading, std::string_view measure,
                                       bool isAttached) {
    if (namesBaseYear(measure) || isNameOfVariable(measure, isAttached) ||
        std::none_of(measure.begin(), measure.end(), isWordByte))
        return {};
    return PeriodHeading{reading.period, std::string(measure), reading.flag};
}

/// Whether a period can begin or end between two characters.
bool isBorder(char before, char after) {
    return isJoint(before) || isJoint(after) || (isWordByte(before) && isHeadingDigit(after)) ||
           (isHeadingDigit(before) && isWordByte(after));
}
} // namespace

std::optional<PeriodHeading> readPeriodHeading(std::string_view heading,
                                               const PeriodConventions& conventions) {
    constexpr std::size_t longest = 200;
    const auto plain = plainCell(heading);
    if (plain.size() > longest || std::count_if(plain.begin(), plain.end(), isHeadingDigit) < 2)
        return {};
    if (const auto whole = readPeriodCell(plain, conventions))
        return PeriodHeading{whole->period, {}, whole->flag};
    const std::string_view text = plain;
    // The longest period at the end, then the longest at the beginning.
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!isBorder(text[at - 1], text[at]) || isJoint(text[at]))
            continue;
        const auto part = withoutJoints(text.substr(at));
        if (const auto reading = readPart(part, conventions)) {
            const bool isAttached = !isJoint(text[at - 1]);
            const auto measure = measureIn(text.substr(0, at));
            return headingOf(yearsOfWave(measure, part, conventions).value_or(*reading), measure, isAttached);
        }
    }
    // "GDP 2010 (US$)": in front of what stands in brackets at the end.
    const auto open =
        text.ends_with(')') || text.ends_with(']') ? text.find_last_of("([") : std::string_view::npos;
    if (open != std::string_view::npos && open > 4 &&
        text.substr(open).find_first_of("0123456789") == std::string_view::npos) {
        if (auto inner = readPeriodHeading(text.substr(0, open), conventions);
            inner && !inner->measure.empty()) {
            inner->measure += " " + std::string(text.substr(open));
            return inner;
        }
    }
    for (std::size_t end = text.size() - 1; end > 3; --end) {
        if (!isBorder(text[end - 1], text[end]) || isJoint(text[end - 1]))
            continue;
        if (const auto reading = readPart(withoutJoints(text.substr(0, end)), conventions))
            return headingOf(*reading, measureIn(text.substr(end)), false);
    }
    return {};
}

} // namespace driftline
