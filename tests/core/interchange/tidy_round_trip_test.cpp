// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/missing.h"
#include "data/table_builder.h"
#include "import/importer_registry.h"
#include "interchange/table_xlsx.h"
#include "interchange/tidy_table.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <array>
#include <random>

namespace driftline::test {

namespace {
/// Random datasets as imports make them: keys, a value with or without a unit, statuses and reasons.
class RandomDataset {
public:
    explicit RandomDataset(unsigned seed) : m_random(seed) {}

    Dataset make() {
        addColumns();
        std::vector<ColumnType> types;
        for (const auto& variable : m_dataset.codebook.variables)
            types.push_back(variable.type);
        TableBuilder builder(types);
        const auto rows = 3 + pick(30);
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t i = 0; i < types.size(); ++i)
                addCell(m_dataset.codebook.variables[i], i, row, builder);
        }
        m_dataset.table = std::move(builder).build();
        return std::move(m_dataset);
    }

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }

    void add(std::string name, ColumnType type, Role role, std::string unit = {}) {
        Variable variable;
        variable.name = std::move(name);
        variable.type = type;
        variable.role = role;
        variable.unit = std::move(unit);
        m_dataset.codebook.variables.push_back(std::move(variable));
    }

    void addColumns() {
        m_dataset.id = "own/own";
        if (pick(5) > 0)
            add("period", ColumnType::Period, Role::Period);
        if (pick(5) > 0)
            add("place", ColumnType::Text, Role::Place);
        if (pick(3) == 0)
            add("series", ColumnType::Text, Role::Series);
        if (pick(3) == 0)
            add("indicator", ColumnType::Text, Role::Indicator);
        if (m_dataset.codebook.variables.empty() || pick(3) == 0)
            add("sector", ColumnType::Text, Role::Dimension);
        const bool statesUnit = pick(2) == 0;
        add("value", ColumnType::Number, Role::Value, statesUnit ? "US$ million" : "");
        m_hasUnits = !statesUnit && pick(2) == 0;
        if (m_hasUnits)
            add("unit", ColumnType::Text, Role::Unit);
        if (pick(2) == 0)
            add("status", ColumnType::Text, Role::Status);
        if (pick(3) == 0) {
            add("low", ColumnType::Number, Role::Low);
            add("high", ColumnType::Number, Role::High);
        }
        if (pick(3) == 0)
            add("n", ColumnType::Number, Role::SampleSize);
        if (pick(4) == 0)
            add("note", ColumnType::Text, Role::Note);
    }

    Period period(std::size_t row) {
        const auto year = 1990 + static_cast<int>(row);
        switch (m_grain) {
        case 0:
            return Period::ofYear(year);
        case 1:
            return *Period::parse(fmt::format("{}-Q{}", year, 1 + pick(4)));
        case 2:
            return *Period::parse(fmt::format("{}-{:02}", year, 1 + pick(12)));
        case 3:
            return Period::ofFiscalYear(year);
        default:
            return *Period::parse(fmt::format("{}-{:02}-{:02}", year, 1 + pick(12), 1 + pick(28)));
        }
    }

    void addCell(const Variable& variable, std::size_t column, std::size_t row, TableBuilder& builder) {
        switch (variable.role) {
        case Role::Period:
            builder.addPeriod(column, period(row));
            return;
        case Role::Place:
            builder.addText(column, m_places[pick(m_places.size())]);
            return;
        case Role::Value:
            if (pick(5) == 0)
                builder.addMissing(column, m_reasons[pick(m_reasons.size())]);
            else
                builder.addNumber(column, static_cast<double>(pick(2'000'000)) / 64 - 5000);
            return;
        case Role::Low:
        case Role::High:
        case Role::SampleSize:
            builder.addNumber(column,
                              static_cast<double>(pick(1000)) + (variable.role == Role::High ? 1000 : 0));
            return;
        case Role::Unit:
            // Two at least, so that they are a column and not the unit of all values.
            builder.addText(column, row == 0   ? "percent"
                                    : row == 1 ? "persons"
                                               : m_units[pick(m_units.size())]);
            return;
        case Role::Status:
            if (row > 0 && pick(2) == 0)
                builder.addMissing(column, MissingReason::NotReported);
            else
                builder.addText(column, m_statuses[pick(m_statuses.size())]);
            return;
        default:
            builder.addText(column, fmt::format("{} {}", variable.name, static_cast<char>('A' + pick(5))));
        }
    }

    std::mt19937 m_random;
    Dataset m_dataset;
    bool m_hasUnits = false;
    std::size_t m_grain = m_random() % 5;
    static constexpr auto m_places =
        std::to_array<std::string_view>({"Cambodia", "Laos", "Viet Nam", "ASEAN", "China, Hong Kong SAR"});
    static constexpr auto m_units = std::to_array<std::string_view>({"percent", "persons"});
    static constexpr auto m_statuses =
        std::to_array<std::string_view>({"estimated", "provisional", "break", "forecast break"});
    static constexpr auto m_reasons = std::to_array<MissingReason>(
        {MissingReason::NotReported, MissingReason::NotAsked, MissingReason::DontKnow, MissingReason::Refused,
         MissingReason::Confidential, MissingReason::DidNotExist, MissingReason::NotComputable});
};

/// Roles and units of the columns, and every cell with its reason.
std::string described(const Dataset& dataset) {
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < dataset.codebook.variables.size(); ++i) {
        const auto& variable = dataset.codebook.variables[i];
        // Derived from the places, and so in every file.
        if (variable.role == Role::PlaceCode)
            continue;
        auto column = fmt::format("{} {} [{}]", variable.name, roleName(variable.role), variable.unit);
        for (std::size_t row = 0; row < dataset.table.rows(); ++row)
            column += fmt::format(" {}{}", dataset.table.cellText(i, row),
                                  missingLabel(dataset.table.missing(i, row)));
        columns.push_back(std::move(column));
    }
    std::sort(columns.begin(), columns.end());
    return fmt::format("{}", fmt::join(columns, "\n"));
}

void comesBack(const Dataset& dataset, std::string_view name, const std::string& bytes) {
    const TemporaryFolder folder;
    const auto read = builtinImporters().import(folder.write(std::string(name), bytes), {});
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST(described(*read->datasets.front()) == described(dataset));
}
} // namespace

BOOST_AUTO_TEST_SUITE(tidy_round_trip)

BOOST_AUTO_TEST_CASE(a_dataset_comes_back_from_its_csv) {
    for (unsigned seed = 0; seed < 150; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            const auto dataset = RandomDataset(seed).make();
            comesBack(dataset, "own.csv", csvOf(tidyRows(dataset)).csv);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_dataset_comes_back_from_its_spreadsheet) {
    for (unsigned seed = 0; seed < 40; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed) {
            const auto dataset = RandomDataset(seed).make();
            const auto bytes = xlsxFor(dataset, tidyRows(dataset));
            BOOST_REQUIRE(isOk(bytes));
            comesBack(dataset, "own.xlsx", *bytes);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_mark_of_a_cell_comes_back_beside_its_reason) {
    const TemporaryFolder folder;
    const auto first = builtinImporters().import(
        folder.write("a.csv", "country,year,value\nLaos,2020,xxx\nLaos,2021,5 p\nLaos,2022,6\nLaos,2023,7\n"),
        {});
    BOOST_REQUIRE(isOk(first));
    const auto csv = csvOf(tidyRows(*first->datasets.front())).csv;
    const auto again = builtinImporters().import(folder.write("b.csv", csv), {});
    BOOST_REQUIRE(isOk(again));
    BOOST_TEST(csvOf(tidyRows(*again->datasets.front())).csv == csv);
    const auto& table = again->datasets.front()->table;
    const auto value = again->datasets.front()->codebook.indexOf(Role::Value);
    BOOST_REQUIRE(value.has_value());
    BOOST_CHECK(table.missing(*value, 0) == MissingReason::DidNotExist);
    BOOST_TEST(table.note(*value, 0) == "xxx");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
