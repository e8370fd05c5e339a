// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"
#include "interchange/tidy_table.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;

namespace {
Variable tidyVariable(const std::string& name, ColumnType type, Role role) {
    Variable variable;
    variable.name = name;
    variable.type = type;
    variable.role = role;
    return variable;
}
} // namespace

BOOST_AUTO_TEST_SUITE(tidy_table)

BOOST_AUTO_TEST_CASE(roles_decide_what_a_column_is_called) {
    Dataset dataset;
    dataset.codebook.variables = {tidyVariable("yield", ColumnType::Number, Role::Value),
                                  tidyVariable("crop", ColumnType::Text, Role::Dimension),
                                  tidyVariable("land", ColumnType::Text, Role::Place),
                                  tidyVariable("when", ColumnType::Period, Role::Period),
                                  tidyVariable("least", ColumnType::Number, Role::Low),
                                  tidyVariable("flag", ColumnType::Text, Role::Status)};
    dataset.codebook.variables[0].unit = "t";
    TableBuilder builder({ColumnType::Number, ColumnType::Text, ColumnType::Text, ColumnType::Period,
                          ColumnType::Number, ColumnType::Text});
    builder.addNumber(0, 2.5);
    builder.addMissing(0, MissingReason::Confidential);
    for (const auto* crop : {"rice", "maize"})
        builder.addText(1, crop);
    for (int i = 0; i < 2; ++i) {
        builder.addText(2, "Laos");
        builder.addPeriod(3, *Period::parse("2021-Q1"));
    }
    builder.addNumber(4, 2);
    builder.addMissing(4, MissingReason::NotReported);
    builder.addText(5, "e");
    builder.addMissing(5, MissingReason::NotReported);
    dataset.table = std::move(builder).build();

    const auto tidy = csvOf(tidyRows(dataset));
    BOOST_TEST(tidy.csv == "period,place,place_code,crop,value,unit,status,missing,low\n"
                           "2021-Q1,Laos,LAO,rice,2.5,t,e,,2\n"
                           "2021-Q1,Laos,LAO,maize,,t,,confidential,\n");
    BOOST_TEST(tidy.count.observations == 2U);
    BOOST_TEST(tidy.count.values == 1U);
}

BOOST_AUTO_TEST_CASE(microdata_are_told_answer_by_answer) {
    Dataset dataset;
    dataset.codebook.variables = {tidyVariable("id", ColumnType::Text, Role::Dimension),
                                  tidyVariable("trust", ColumnType::Number, Role::None),
                                  tidyVariable("fear", ColumnType::Number, Role::None)};
    dataset.codebook.variables[2].title = "Fear of crime";
    TableBuilder builder({ColumnType::Text, ColumnType::Number, ColumnType::Number});
    builder.addText(0, "a");
    builder.addNumber(1, 7);
    builder.addMissing(2, MissingReason::Refused);
    dataset.table = std::move(builder).build();

    BOOST_TEST(csvOf(tidyRows(dataset)).csv == "id,measure,value,unit,status,missing\n"
                                               "a,trust,7,,,\n"
                                               "a,Fear of crime,,,,refused\n");
}

BOOST_AUTO_TEST_CASE(a_key_called_value_does_not_hide_the_value) {
    Dataset dataset;
    dataset.codebook.variables = {tidyVariable("value", ColumnType::Text, Role::Dimension),
                                  tidyVariable("amount", ColumnType::Number, Role::Value)};
    TableBuilder builder({ColumnType::Text, ColumnType::Number});
    builder.addText(0, "high");
    builder.addNumber(1, 3);
    dataset.table = std::move(builder).build();

    BOOST_TEST(csvOf(tidyRows(dataset)).csv == "value 2,value,unit,status,missing\nhigh,3,,,\n");
}

BOOST_AUTO_TEST_CASE(labels_of_coded_answers_are_written) {
    Dataset dataset;
    dataset.codebook.variables = {tidyVariable("sex", ColumnType::Text, Role::Dimension),
                                  tidyVariable("age", ColumnType::Number, Role::Value)};
    dataset.codebook.variables[0].categories = {{"1", "men", {}}, {"2", "women", {}}};
    TableBuilder builder({ColumnType::Text, ColumnType::Number});
    builder.addText(0, "2");
    builder.addNumber(1, 40);
    dataset.table = std::move(builder).build();

    BOOST_TEST(csvOf(tidyRows(dataset)).csv == "sex,value,unit,status,missing\nwomen,40,,,\n");
    BOOST_TEST(csvOf(plainRows(dataset)).csv == "sex,age\nwomen,40\n");
}

BOOST_AUTO_TEST_CASE(a_number_that_means_several_states_follows_the_year_of_its_row) {
    Dataset dataset;
    dataset.codebook.variables = {tidyVariable("year", ColumnType::Period, Role::Period),
                                  tidyVariable("ccode", ColumnType::Text, Role::PlaceCode),
                                  tidyVariable("score", ColumnType::Number, Role::Value)};
    TableBuilder builder({ColumnType::Period, ColumnType::Text, ColumnType::Number});
    for (const auto& [year, code] :
         {std::pair{1980, "345"}, std::pair{2010, "345"}, std::pair{2010, "811"}}) {
        builder.addPeriod(0, Period::ofYear(year));
        builder.addText(1, code);
        builder.addNumber(2, 1);
    }
    builder.addMissing(0, MissingReason::NotReported);
    builder.addText(1, "345");
    builder.addNumber(2, 1);
    dataset.table = std::move(builder).build();
    BOOST_TEST(csvOf(tidyRows(dataset)).csv == "period,place_code,value,unit,status,missing\n"
                                               "1980,YUG,1,,,\n"
                                               "2010,SRB,1,,,\n"
                                               "2010,KHM,1,,,\n"
                                               ",345,1,,,\n");
}

BOOST_AUTO_TEST_SUITE_END()
