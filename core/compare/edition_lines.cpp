// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_lines.h"

#include "base/text.h"
#include "compare/sentences.h"

#include <fmt/format.h>

namespace driftline {

namespace {
/// The columns by name, and not all of very many.
std::string named(const std::vector<std::string>& columns) {
    constexpr std::size_t mostNamed = 6;
    std::vector<std::string> names;
    for (const auto& column : columns) {
        if (names.size() < mostNamed)
            names.push_back(inQuotes(column));
    }
    if (columns.size() > mostNamed)
        names.push_back(fmt::format("{} more", columns.size() - mostNamed));
    return joinedForReading(names);
}
} // namespace

std::vector<std::string> editionLines(const DatasetDifference& difference) {
    std::vector<std::string> lines;
    if (const auto& added = difference.columnsAdded; !added.empty())
        lines.push_back(added.size() == 1 ? compare_sentences::columnNew(named(added))
                                          : compare_sentences::columnsNew(added.size(), named(added)));
    if (const auto& removed = difference.columnsRemoved; !removed.empty())
        lines.push_back(removed.size() == 1
                            ? compare_sentences::columnMissing(named(removed))
                            : compare_sentences::columnsMissing(removed.size(), named(removed)));
    if (const auto rows = difference.count(Presence::OnlyAfter); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowNew : compare_sentences::rowsNew(rows));
    if (const auto rows = difference.count(Presence::OnlyBefore); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowMissing : compare_sentences::rowsMissing(rows));
    if (const auto rows = difference.count(Presence::Both); rows > 0)
        lines.push_back(rows == 1 ? compare_sentences::rowHasChanged
                                  : compare_sentences::rowsHaveChanged(rows));
    return lines;
}

} // namespace driftline
