// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_contents.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace driftline {

namespace {
bool isWhole(double number) {
    return number == std::floor(number);
}

bool areAllWhole(CellNumbers cells) {
    bool isAny = false;
    for (const auto& cell : cells) {
        if (!cell)
            continue;
        if (!isWhole(*cell))
            return false;
        isAny = true;
    }
    return isAny;
}

/// Whether every value of `from` has one partner in `to`.
bool hasOnePartner(CellViews from, CellViews to, std::size_t& distinct) {
    std::unordered_map<std::string_view, std::string_view> partner;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i].empty() || to[i].empty())
            continue;
        const auto [known, isNew] = partner.emplace(from[i], to[i]);
        if (!isNew && known->second != to[i])
            return false;
    }
    distinct = partner.size();
    return true;
}

bool hasTwoDecimals(double number) {
    constexpr double tenth = 10;
    return std::abs(number * tenth - std::round(number * tenth)) > 1e-6;
}
/// What one step of the last decimal that a number shows is worth: 1 for 12, 0.1 for 12.5; at least 0.001.
double lastDigitOf(double number) {
    double digit = 1;
    for (double scale = 1; digit > 1e-3; scale *= 10, digit /= 10) {
        if (std::abs(number * scale - std::round(number * scale)) < 1e-6)
            break;
    }
    return digit;
}
} // namespace

bool areRowNumbers(CellNumbers cells) {
    if (cells.size() < 2 || !cells.front() || (*cells.front() != 0 && *cells.front() != 1))
        return false;
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (!cells[i] || *cells[i] != *cells[i - 1] + 1)
            return false;
    }
    return true;
}

bool areDistinct(CellViews cells) {
    std::unordered_set<std::string_view> seen;
    return !cells.empty() && std::all_of(cells.begin(), cells.end(), [&seen](std::string_view cell) {
        return !cell.empty() && seen.insert(cell).second;
    });
}

bool isConstant(CellViews cells) {
    return cells.size() >= 2 && !cells.front().empty() &&
           std::all_of(cells.begin(), cells.end(),
                       [&](std::string_view cell) { return cell == cells.front(); });
}

bool areOneToOne(CellViews one, CellViews other) {
    if (one.size() != other.size())
        return false;
    std::size_t distinct = 0;
    std::size_t back = 0;
    return hasOnePartner(one, other, distinct) && hasOnePartner(other, one, back) && distinct >= 2;
}

bool areYears(CellNumbers cells) {
    constexpr double first = 1800;
    constexpr double last = 2100;
    if (!areAllWhole(cells))
        return false;
    std::set<double> years;
    std::size_t filled = 0;
    for (const auto& cell : cells) {
        if (!cell)
            continue;
        if (*cell < first || *cell > last)
            return false;
        years.insert(*cell);
        ++filled;
    }
    const bool isRun = *years.rbegin() - *years.begin() + 1 == static_cast<double>(years.size());
    return (isRun && years.size() >= 2) || years.size() * 3 <= filled;
}

bool areZeroOrOne(CellNumbers cells) {
    bool isZero = false;
    bool isOne = false;
    for (const auto& cell : cells) {
        if (!cell)
            continue;
        if (*cell != 0 && *cell != 1)
            return false;
        (*cell == 0 ? isZero : isOne) = true;
    }
    return isZero && isOne;
}

bool areAnswerCodes(CellNumbers cells) {
    constexpr double highestAnswer = 10;
    constexpr std::size_t mostCodes = 15;
    if (!areAllWhole(cells))
        return false;
    std::set<double> codes;
    std::size_t filled = 0;
    for (const auto& cell : cells) {
        if (!cell)
            continue;
        const bool isSpecial =
            (*cell >= 77 && *cell <= 99) || (*cell >= -99 && *cell < 0) || (*cell >= 777 && *cell <= 999);
        if (*cell > highestAnswer && !isSpecial)
            return false;
        codes.insert(*cell);
        ++filled;
    }
    const auto highest = std::find_if(codes.begin(), codes.end(), [](double code) { return code >= 0; });
    return highest != codes.end() && *highest <= highestAnswer && codes.size() <= mostCodes &&
           filled >= 3 * codes.size();
}

bool areCoordinates(CellNumbers latitudes, CellNumbers longitudes) {
    constexpr double mostLatitude = 90;
    constexpr double mostLongitude = 180;
    if (latitudes.size() != longitudes.size())
        return false;
    std::size_t filled = 0;
    std::size_t fine = 0;
    for (std::size_t i = 0; i < latitudes.size(); ++i) {
        if (latitudes[i].has_value() != longitudes[i].has_value())
            return false;
        if (!latitudes[i])
            continue;
        if (std::abs(*latitudes[i]) > mostLatitude || std::abs(*longitudes[i]) > mostLongitude)
            return false;
        ++filled;
        fine += hasTwoDecimals(*latitudes[i]) && hasTwoDecimals(*longitudes[i]) ? 1U : 0U;
    }
    return filled >= 2 && fine * 3 >= filled * 2;
}

bool areBoundsOf(CellNumbers value, CellNumbers low, CellNumbers high) {
    if (value.size() != low.size() || value.size() != high.size())
        return false;
    std::size_t filled = 0;
    bool isWide = false;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (!value[i] || !low[i] || !high[i])
            continue;
        if (*low[i] > *value[i] || *value[i] > *high[i])
            return false;
        isWide = isWide || *low[i] < *high[i];
        ++filled;
    }
    return filled >= 2 && isWide;
}

bool isTotalOf(CellNumbers total, std::span<const CellNumbers> parts) {
    constexpr double rounding = 0.5;
    constexpr std::size_t fewestRows = 3;
    if (parts.size() < 2)
        return false;
    std::size_t rows = 0;
    bool isAnyTotal = false;
    for (std::size_t i = 0; i < total.size(); ++i) {
        double sum = 0;
        double largest = 0;
        bool isFilled = total[i].has_value();
        for (const auto& part : parts) {
            if (part.size() != total.size())
                return false;
            if (!part[i]) {
                isFilled = false;
                break;
            }
            sum += *part[i];
            largest = std::max(largest, std::abs(*part[i]));
        }
        if (!isFilled)
            continue;
        // Each part may have been rounded at the last digit that the total shows.
        const double slack = rounding * lastDigitOf(*total[i]) * static_cast<double>(parts.size());
        if (std::abs(sum - *total[i]) > slack * (1 + 1e-9) + largest * 1e-12)
            return false;
        isAnyTotal = isAnyTotal || *total[i] != 0;
        ++rows;
    }
    return rows >= fewestRows && isAnyTotal;
}

} // namespace driftline
