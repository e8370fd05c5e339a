// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"
#include "import/reshape.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
struct Wide {
    Codebook codebook;
    Table table;
};

Variable variable(const std::string& name, ColumnType type, Role role = Role::None,
                  const std::string& unit = {}) {
    Variable out;
    out.name = name;
    out.type = type;
    out.role = role;
    out.unit = unit;
    return out;
}

/// One row: 2020, "Laos", and the number of the measure's position, or missing for the last.
Wide wide(std::vector<Variable> variables) {
    std::vector<ColumnType> types;
    for (const auto& v : variables)
        types.push_back(v.type);
    TableBuilder builder(types);
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (types[i] == ColumnType::Period)
            builder.addPeriod(i, Period::ofYear(2020));
        else if (types[i] == ColumnType::Text)
            builder.addText(i, "Laos");
        else if (i + 1 == types.size())
            builder.addMissing(i, MissingReason::Confidential);
        else
            builder.addNumber(i, static_cast<double>(i));
    }
    return {{std::move(variables)}, std::move(builder).build()};
}

constexpr auto number = ColumnType::Number;
constexpr auto text = ColumnType::Text;
constexpr auto period = ColumnType::Period;
} // namespace

BOOST_AUTO_TEST_SUITE(reshape)

BOOST_AUTO_TEST_CASE(knows_wide_from_long) {
    const auto year = variable("year", period, Role::Period);
    const auto isWide = [](const Wide& w) { return wideShape(w.codebook, w.table).has_value(); };
    BOOST_TEST(isWide(wide({year, variable("a", number), variable("b", number)})));
    BOOST_TEST(!isWide(wide({year, variable("a", number, Role::Value), variable("b", number)})));
    BOOST_TEST(!isWide(wide({year, variable("a", number)})));
    BOOST_TEST(!isWide(wide({variable("a", number), variable("b", number)})));
    BOOST_TEST(!isWide(wide({year, variable("n", number, Role::SampleSize), variable("b", number)})));
    BOOST_TEST(isWide(wide({variable("2019", number), variable("2020 [YR2020]", number)})));
    BOOST_TEST(!isWide(wide({variable("2019 total", number), variable("2020 [YR2019]", number)})));
}

BOOST_AUTO_TEST_CASE(keeps_keys_reasons_and_a_common_unit) {
    const auto from =
        wide({variable("year", period, Role::Period), variable("place", text, Role::Place),
              variable("a", number, Role::None, "US$"), variable("b", number, Role::None, "US$")});
    Diagnostics findings;
    const auto made =
        reshapeToLong(from.codebook, from.table, *wideShape(from.codebook, from.table), {}, {}, findings);
    BOOST_TEST(isOk(made));
    BOOST_TEST(made->table.rows() == 2U);
    BOOST_TEST(*made->table.number(3, 0) == 2.0);
    BOOST_TEST((made->table.missing(3, 1) == MissingReason::Confidential));
    BOOST_TEST(*made->table.text(2, 1) == "b");
    BOOST_TEST(*made->table.text(1, 1) == "Laos");
    BOOST_TEST(made->codebook.variables[3].unit == "US$");
    BOOST_TEST(made->codebook.variables[2].categories.size() == 2U);
    BOOST_TEST(findings.count("table.reshaped") == 1U);
}

BOOST_AUTO_TEST_CASE(different_units_are_not_mixed_into_one) {
    const auto from = wide({variable("year", period, Role::Period), variable("a", number, Role::None, "US$"),
                            variable("b", number, Role::None, "percent")});
    Diagnostics findings;
    const auto made =
        reshapeToLong(from.codebook, from.table, *wideShape(from.codebook, from.table), {}, {}, findings);
    BOOST_TEST(made->codebook.variables.back().unit.empty());
}

BOOST_AUTO_TEST_CASE(new_columns_take_free_roles_and_names) {
    const auto from = wide({variable("year", period, Role::Period), variable("partner", text, Role::Series),
                            variable("indicator", text, Role::Indicator), variable("value", text),
                            variable("a", number), variable("b", number)});
    Diagnostics findings;
    const auto made =
        reshapeToLong(from.codebook, from.table, *wideShape(from.codebook, from.table), {}, {}, findings);
    BOOST_TEST(made->codebook.variables[4].name == "measure");
    BOOST_TEST((made->codebook.variables[4].role == Role::Dimension));
    BOOST_TEST(made->codebook.variables[5].name == "value 2");
}

BOOST_AUTO_TEST_CASE(stops_when_cancelled) {
    const auto from =
        wide({variable("year", period, Role::Period), variable("a", number), variable("b", number)});
    Diagnostics findings;
    const WorkToken token;
    token.cancel();
    BOOST_TEST(failsWith(
        reshapeToLong(from.codebook, from.table, *wideShape(from.codebook, from.table), {}, token, findings),
        "import.cancelled"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
