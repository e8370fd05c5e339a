// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "encoding/encoding.h"
#include "query/engine.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

using namespace driftline;
using namespace driftline::test;

namespace {
DatasetPtr flows() {
    std::string text = "year:period place:place flow:indicator who:series value:value\n";
    for (const auto* year : {"2020", "2021", "2022"}) {
        for (const auto* place : {"Laos", "Peru", "Chad"}) {
            if (std::string(year) == "2022" && std::string(place) != "Laos")
                continue; // the last year is not complete
            for (const auto* flow : {"in", "out"}) {
                for (const auto* who : {"a", "b"})
                    text += std::string(year) + " " + place + " " + flow + " " + who + " 1\n";
            }
        }
    }
    return smallData(text);
}

std::string textOf(const Encoding& encoding) {
    std::string text = "x=" + encoding.x + " series=" + encoding.series.value_or("?") +
                       " facet=" + encoding.facet.value_or("?");
    for (const auto& filter : encoding.filters) {
        text += " " + filter.column + "=";
        for (const auto& value : filter.values)
            text += (text.back() == '=' ? "" : ",") + value;
    }
    return text + (encoding.period ? " in " + encoding.period->text() : "");
}
} // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(what_is_left_open_is_filled_in_so_that_each_point_is_one_number) {
    const auto data = flows();
    const auto complete = completed({}, *data);
    BOOST_TEST(textOf(complete) == "x=year series=who facet=place flow=in");
    BOOST_TEST(isOk(answer(queryOf(complete, *data), data)));
}

BOOST_AUTO_TEST_CASE(names_along_the_axis_take_the_latest_period_that_nearly_all_have) {
    const auto data = flows();
    const auto complete = completed(withColumn({}, Channel::X, "place"), *data);
    BOOST_TEST(textOf(complete) == "x=place series=who facet= flow=in in 2021");
    BOOST_TEST(isOk(answer(queryOf(complete, *data), data)));
    auto later = withColumn({}, Channel::X, "place");
    later.period = Period::parse("2022");
    BOOST_TEST(textOf(completed(later, *data)) == "x=place series=who facet= flow=in in 2022");
    BOOST_TEST(periodsLeft(complete, *data).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_column_stands_in_one_place_and_what_it_displaces_is_kept_to_one_value) {
    const auto data = flows();
    auto chosen = withColumn(completed({}, *data), Channel::Series, "place");
    BOOST_TEST(textOf(completed(chosen, *data)) == "x=year series=place facet= flow=in who=a");
    chosen = withColumn({}, Channel::Series, "flow");
    BOOST_TEST((chosen.channelOf("flow") == Channel::Series));
    chosen = withColumn(chosen, Channel::Facet, "flow");
    BOOST_TEST((chosen.channelOf("flow") == Channel::Facet));
    BOOST_TEST(chosen.series.value() == "");
    chosen = withoutColumn(chosen, "flow");
    BOOST_TEST(!chosen.channelOf("flow").has_value());
}

BOOST_AUTO_TEST_CASE(one_series_is_one_although_the_data_have_a_column_of_series) {
    const auto data = flows();
    Encoding chosen;
    chosen.series = "";
    const auto complete = completed(chosen, *data);
    BOOST_TEST(textOf(complete) == "x=year series= facet=place flow=in who=a");
    const auto query = queryOf(complete, *data);
    BOOST_TEST(query.isOneSeries);
    const auto answered = answer(query, data);
    BOOST_REQUIRE(isOk(answered));
    for (const auto& series : answered->series)
        BOOST_TEST(series.series == "");
}

BOOST_AUTO_TEST_CASE(another_column_of_numbers_can_be_drawn) {
    auto data =
        *smallData("year:period place:place value:value weight:weight\n2020 Laos 1 7\n2021 Laos 2 8\n");
    data.codebook.variables[3].unit = "persons";
    const auto shared = std::make_shared<const Dataset>(data);
    BOOST_TEST(!canStandAt(Channel::Value, data, "place"));
    BOOST_TEST(bool(canStandAt(Channel::Value, data, "weight")));
    const auto chosen = withColumn({}, Channel::Value, "weight");
    BOOST_TEST((chosen.channelOf("weight") == Channel::Value));
    const auto answered = answer(queryOf(completed(chosen, data), data), shared);
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->unit == "persons");
    BOOST_TEST(answered->valueLabel == "weight");
    BOOST_TEST(answered->series[0].estimates[0].value.value() == 7.0);
    const auto plain = queryOf(completed(withColumn({}, Channel::Value, "value"), data), data);
    BOOST_TEST(plain.value == ""); // the one with the role need not be named
}

BOOST_AUTO_TEST_CASE(a_filter_chosen_by_the_author_holds) {
    const auto data = flows();
    const auto complete = completed(keeping({}, {"flow", {"out"}}), *data);
    BOOST_TEST(textOf(complete) == "x=year series=who facet=place flow=out");
    // Both flows on one point: nobody chose between them, so the query says so.
    const auto both = completed(keeping({}, {"flow", {}}), *data);
    BOOST_TEST(failsWith(answer(queryOf(both, *data), data), "query.several-rows"));
    auto summed = both;
    summed.aggregate = Aggregate::Sum;
    const auto answered = answer(queryOf(summed, *data), data);
    BOOST_REQUIRE(isOk(answered));
    BOOST_TEST(answered->series[0].estimates[0].value.value() == 2.0);
}

BOOST_AUTO_TEST_CASE(of_many_places_the_most_interesting_are_lines) {
    std::string text = "year:period place:place value:value\n";
    for (int i = 0; i < 40; ++i)
        text += "2020 p" + std::to_string(i) + " 1\n2021 p" + std::to_string(i) + " 2\n";
    const auto data = smallData(text);
    const auto complete = completed({}, *data);
    BOOST_TEST(complete.series.value() == "place");
    BOOST_REQUIRE(complete.filterOn("place") != nullptr);
    BOOST_TEST(complete.filterOn("place")->values.size() == 9U);
    BOOST_TEST(complete.filterOn("place")->values.front() == "p0");
}

BOOST_AUTO_TEST_CASE(why_a_column_cannot_stand_somewhere_is_said) {
    const auto data = flows();
    BOOST_TEST(canStandAt(Channel::X, *data, "year").whyNot == "");
    BOOST_TEST(canStandAt(Channel::X, *data, "place").whyNot == "");
    BOOST_TEST(!canStandAt(Channel::Series, *data, "year"));
    BOOST_TEST(!canStandAt(Channel::X, *data, "value"));
    BOOST_TEST(canStandAt(Channel::X, *data, "nothing").whyNot == "The data have no column “nothing”.");
}

BOOST_AUTO_TEST_CASE(the_shelf_shows_kind_count_and_examples) {
    const auto columns = shelfColumns(*flows());
    BOOST_REQUIRE(columns.size() == 5U);
    BOOST_TEST(columns[0].name == "value");
    BOOST_TEST(columns[0].kind == "Numbers");
    BOOST_TEST(columns[1].kind == "Time");
    BOOST_TEST((columns[1].examples == std::vector<std::string>{"2020", "2022"}));
    BOOST_TEST(columns[2].kind == "Places");
    BOOST_TEST(columns[2].distinct == 3U);
    BOOST_TEST((columns[2].examples == std::vector<std::string>{"Laos", "Peru", "Chad"}));
    BOOST_TEST(columns[3].kind == "Categories");
}

BOOST_AUTO_TEST_CASE(every_built_in_table_of_values_can_be_drawn_as_it_is_completed) {
    const Gallery gallery;
    std::size_t drawn = 0;
    for (const auto& data : gallery.datasets()) {
        const auto value = data->codebook.indexOf(Role::Value);
        const auto period = data->codebook.indexOf(Role::Period);
        if (!value || typeOf(data->table.column(*value)) != ColumnType::Number || !period)
            continue;
        const auto answered = answer(queryOf(completed({}, *data), *data), data);
        // Rows that no key tells apart are for the author to choose between.
        if (answered || answered.error().code != "query.several-rows")
            BOOST_TEST(isOk(answered), data->id);
        drawn += answered ? 1U : 0U;
    }
    BOOST_TEST(drawn >= 8U);
}

BOOST_AUTO_TEST_SUITE_END()
