// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_lines.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

namespace {
std::string columnNamesLine(const std::vector<std::string>& columns, std::string_view what) {
    constexpr std::size_t mostNamed = 6;
    std::vector<std::string> names;
    for (const auto& column : columns) {
        if (names.size() < mostNamed)
            names.push_back(inQuotes(column));
    }
    if (columns.size() > mostNamed)
        names.push_back(fmt::format("{} more", columns.size() - mostNamed));
    return fmt::format("{} {}: {}.",
                       columns.size() == 1 ? "1 column is" : fmt::format("{} columns are", columns.size()),
                       what, joinedForReading(names));
}

std::string rowsLine(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("1 row {}.", one) : fmt::format("{} rows {}.", count, many);
}
} // namespace

std::vector<std::string> editionLines(const DatasetDifference& difference) {
    std::vector<std::string> lines;
    if (!difference.columnsAdded.empty())
        lines.push_back(columnNamesLine(difference.columnsAdded, "new"));
    if (!difference.columnsRemoved.empty())
        lines.push_back(columnNamesLine(difference.columnsRemoved, "missing"));
    if (const auto rows = difference.count(Presence::OnlyAfter); rows > 0)
        lines.push_back(rowsLine(rows, "is new", "are new"));
    if (const auto rows = difference.count(Presence::OnlyBefore); rows > 0)
        lines.push_back(rowsLine(rows, "is missing", "are missing"));
    if (const auto rows = difference.count(Presence::Both); rows > 0)
        lines.push_back(rowsLine(rows, "has changed", "have changed"));
    return lines;
}

} // namespace driftline
