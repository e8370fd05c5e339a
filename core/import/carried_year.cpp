// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/carried_year.h"

#include "base/text.h"
#include "import/cell_reading.h"
#include "import/heading_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// Of the months or quarters above or below.
bool namesWholeYear(std::string_view plain) {
    static constexpr std::array<std::string_view, 20> names = {
        "total", "annual",  "year",    "whole year", "full year",      "average",   "annual total",
        "avg",   "jan dec", "sum",     "year total", "annual average", "insgesamt", "gesamt",
        "jahr",  "jumlah",  "moyenne", "cả năm",     "yearly total",   "合计"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

/// "Total 2022", "Year 2022", "2022 total".
std::optional<int> yearOfTotal(std::string_view cell) {
    const auto named = readPeriodHeading(cell);
    const bool isYear = named && named->period.granularity == Granularity::Year;
    return isYear && (named->measure.empty() || namesWholeYear(plainHeading(named->measure)))
               ? std::optional(named->period.start.year())
               : std::nullopt;
}
} // namespace

std::string CarriedYear::complete(std::string_view cell) {
    cell = trimmed(cell);
    if (isPartOfYear(cell))
        return m_year ? fmt::format("{} {}", cell, *m_year) : std::string(cell);
    if (const auto reading = readPeriodCell(cell)) {
        m_year = reading->period.start.year();
        return std::string(cell);
    }
    if (m_year && namesWholeYear(plainHeading(cell)))
        return std::to_string(*m_year);
    if (const auto year = yearOfTotal(cell)) {
        m_year = year;
        return std::to_string(*year);
    }
    return std::string(cell);
}

bool carriesYear(const std::vector<std::string_view>& cells) {
    CarriedYear carried;
    std::size_t parts = 0;
    for (const auto cell : cells) {
        if (trimmed(cell).empty())
            continue;
        const bool isPart = isPartOfYear(cell);
        // Columns of words or numbers are long, and the first cell that does not fit decides.
        const auto whole = carried.complete(cell);
        const auto reading = readPeriodCell(whole);
        if (!reading || (isPart && whole == trimmed(cell)))
            return false;
        parts += isPart ? 1U : 0U;
    }
    constexpr std::size_t fewest = 2;
    return parts >= fewest;
}

} // namespace driftline
