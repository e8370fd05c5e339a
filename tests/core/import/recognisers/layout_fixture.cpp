// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout_fixture.h"

#include "import/csv_importer.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

ReadLayout::ReadLayout(std::string_view bytes, std::string_view name) {
    const TemporaryFolder folder;
    auto result = csvImporter()->import({folder.write(std::string(name), bytes), false, {}}, {});
    BOOST_REQUIRE(isOk(result));
    package = std::move(*result);
    table = package.datasets.front();
}

std::string ReadLayout::column(Role role) const {
    const auto index = table->codebook.indexOf(role);
    return index ? table->codebook.variables[*index].name : std::string();
}

double ReadLayout::sum(std::string_view key, std::string_view cell) const {
    const auto value = table->codebook.indexOf(Role::Value);
    BOOST_REQUIRE(value.has_value());
    const auto column = key.empty() ? std::nullopt : table->codebook.indexOf(key);
    BOOST_REQUIRE((key.empty() || column));
    double sum = 0;
    for (std::size_t row = 0; row < table->table.rows(); ++row) {
        if (!column || table->table.cellText(*column, row) == cell)
            sum += table->table.number(*value, row).value_or(0);
    }
    return sum;
}

double ReadLayout::level() const {
    const auto low = table->codebook.indexOf(Role::Low);
    const auto high = table->codebook.indexOf(Role::High);
    BOOST_REQUIRE((low && high));
    const auto& variables = table->codebook.variables;
    return variables[*low].level == variables[*high].level ? variables[*low].level.value_or(0) : 0;
}

std::size_t ReadLayout::values() const {
    const auto value = table->codebook.indexOf(Role::Value);
    BOOST_REQUIRE(value.has_value());
    std::size_t values = 0;
    for (std::size_t row = 0; row < table->table.rows(); ++row)
        values += table->table.number(*value, row).has_value() ? 1U : 0U;
    return values;
}

std::string ReadLayout::cells(double number, const std::vector<std::string>& columns) const {
    const auto value = table->codebook.indexOf(Role::Value);
    BOOST_REQUIRE(value.has_value());
    for (std::size_t row = 0; row < table->table.rows(); ++row) {
        if (table->table.number(*value, row) != number)
            continue;
        std::string out;
        for (const auto& name : columns) {
            const auto column = table->codebook.indexOf(name);
            out += (out.empty() ? "" : "|") + (column ? table->table.cellText(*column, row) : "no column");
        }
        return out;
    }
    return "no such value";
}

} // namespace driftline::test
