// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "import/importer.h"

#include <string>
#include <string_view>

namespace driftline::test {

/// A file of delimited text as the program reads it.
struct ReadLayout {
    explicit ReadLayout(std::string_view bytes, std::string_view name = "table.csv");

    const Recipe& recipe() const { return package.origins.front().recipe; }
    /// The name of the column with that role; empty if there is none.
    std::string column(Role role) const;
    /// Sum of the values; of the rows whose `key` has that cell if one is given.
    double sum(std::string_view key = {}, std::string_view cell = {}) const;
    std::size_t values() const;
    /// Per cent of the interval whose bounds the table has; 0 if it does not say, or says two.
    double level() const;
    /// The cells of the first row whose value is this number: "period|place|status".
    std::string cells(double value, const std::vector<std::string>& columns) const;
    std::size_t count(std::string_view code) const { return package.findings.count(code); }

    ImportedPackage package;
    DatasetPtr table;
};

} // namespace driftline::test
