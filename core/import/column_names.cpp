// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_names.h"

#include "base/text.h"

#include <fmt/format.h>

namespace driftline {

std::string ColumnNames::freeName(const std::string& wished) const {
    auto name = wished;
    for (int number = 2; m_taken.contains(name); ++number)
        name = fmt::format("{} {}", wished, number);
    return name;
}

void ColumnNames::keep(std::string name) {
    m_taken.insert(name);
    m_names.push_back(std::move(name));
}

void ColumnNames::add(const std::string& heading) {
    auto name = freeName(heading);
    if (name != heading)
        m_findings.warn("csv.header-duplicate",
                        fmt::format("Two columns are named {}; the second is called {} here.",
                                    inQuotes(heading), inQuotes(name)),
                        m_heading, "Give every column a name of its own.");
    keep(std::move(name));
}

void ColumnNames::addNameless(std::size_t number, bool isMissed) {
    auto name = freeName(fmt::format("column {}", number));
    if (isMissed)
        m_findings.note("csv.header-empty",
                        fmt::format("Column {} has no name; it is called {} here.", number, inQuotes(name)),
                        m_heading, "Give it a name in the heading.");
    keep(std::move(name));
}

} // namespace driftline
