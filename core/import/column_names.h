// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <set>
#include <string>
#include <vector>

namespace driftline {

/// Gives every column of a table a name of its own, from the first to the last.
class ColumnNames {
public:
    /// `heading`: where it stands in the file.
    ColumnNames(Place heading, Diagnostics& findings) : m_heading(std::move(heading)), m_findings(findings) {}

    /// The heading as the name; "country 2" for the second country. Finding: csv.header-duplicate.
    void add(const std::string& heading);
    /// "column 3" for a column without a heading, `number` as a spreadsheet counts from 1. Finding, unless
    /// nobody misses the heading: csv.header-empty.
    void addNameless(std::size_t number, bool isMissed = true);

    std::vector<std::string> take() && { return std::move(m_names); }

private:
    std::string freeName(const std::string& wished) const;
    void keep(std::string name);

    Place m_heading;
    Diagnostics& m_findings;
    std::vector<std::string> m_names;
    std::set<std::string> m_taken;
};

} // namespace driftline
