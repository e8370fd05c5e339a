// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr alignment = smallData(R"(
question:indicator wave:period place:place answer:series value:value n:sample_size status:status source:source
align 2022 Cambodia China 81.5 81 . FULCRUM
align 2022 Cambodia US 18.5 81 . FULCRUM
align 2023 Cambodia US 73.1 134 . FULCRUM_CSIS
align 2023 Cambodia China 26.9 134 . FULCRUM
align 2024 Cambodia US . . . FULCRUM
align 2024 Cambodia China 45 . implausible FULCRUM
rules 2022 Cambodia China 65.4 81 . FULCRUM
align 2022 Laos US 18.2 44 . CSIS
)");

Query alignmentOf(std::string_view place) {
    Query query;
    query.dataset = "test/data";
    query.filters = {TextFilter{"question", {"align"}}, TextFilter{"place", {std::string(place)}}};
    return query;
}
} // namespace

BOOST_AUTO_TEST_SUITE(engine)

BOOST_AUTO_TEST_CASE(values_come_with_everything_known_of_them) {
    const auto result = answer(alignmentOf("Cambodia"), alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_REQUIRE(result->series.size() == 2U);
    BOOST_TEST(result->series[0].series == "China");
    const auto& us = result->series[1];
    BOOST_TEST(us.series == "US");
    BOOST_REQUIRE(us.estimates.size() == 3U);
    BOOST_TEST(us.estimates[1].value.value() == 73.1);
    BOOST_TEST(us.estimates[1].sampleSize.value() == 134.0);
    BOOST_TEST(us.estimates[1].provenance->sources == (std::vector<std::string>{"FULCRUM", "CSIS"}),
               boost::test_tools::per_element());
    BOOST_TEST(!us.estimates[2].value);
    BOOST_TEST((us.estimates[2].missing == MissingReason::NotReported));
    BOOST_TEST(result->unit == "percent");
}

BOOST_AUTO_TEST_CASE(the_only_source_of_a_table_is_that_of_every_number) {
    const auto table = smallData("year:period value:value\n2021 1\n2022 2\n");
    Dataset one = *table;
    one.sources.resize(1);
    one.sources[0].name = "WDI";
    Query query;
    query.dataset = one.id;
    const auto known = answer(query, std::make_shared<const Dataset>(one));
    BOOST_REQUIRE(isOk(known));
    BOOST_TEST(known->series.front().estimates.back().provenance->sources == std::vector<std::string>{"WDI"},
               boost::test_tools::per_element());
    // Of two nobody knows which it is.
    one.sources.resize(2);
    one.sources[1].name = "IMF";
    const auto unknown = answer(query, std::make_shared<const Dataset>(one));
    BOOST_REQUIRE(isOk(unknown));
    BOOST_TEST(unknown->series.front().estimates.back().provenance->sources.empty());
}

BOOST_AUTO_TEST_CASE(implausible_values_are_left_out_and_told) {
    const auto result = answer(alignmentOf("Cambodia"), alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].estimates.size() == 2U);
    BOOST_TEST(result->findings.count("query.implausible-left-out") == 1U);
}

BOOST_AUTO_TEST_CASE(the_filter_gives_the_order) {
    auto query = alignmentOf("Cambodia");
    query.filters.emplace_back(TextFilter{"answer", {"US", "China"}});
    const auto result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].series == "US");
}

BOOST_AUTO_TEST_CASE(periods_can_be_cut) {
    auto query = alignmentOf("Cambodia");
    query.filters.emplace_back(PeriodFilter{Period::ofYear(2023), Period::ofYear(2023)});
    const auto result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].estimates.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_empty_value_keeps_missing_cells) {
    auto query = alignmentOf("Cambodia");
    query.filters.emplace_back(TextFilter{"status", {""}});
    const auto result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->findings.count("query.implausible-left-out") == 0U);
    BOOST_TEST(result->series[0].estimates.size() == 2U);
}

BOOST_AUTO_TEST_CASE(several_rows_on_a_point_are_refused_with_what_to_filter) {
    auto query = alignmentOf("Cambodia");
    query.filters.erase(query.filters.begin());
    BOOST_TEST(failsWith(answer(query, alignment), "query.several-rows", "“question”"));
    query.filters.clear();
    BOOST_TEST(failsWith(answer(query, alignment), "query.several-rows", "filter it, or aggregate"));
}

BOOST_AUTO_TEST_CASE(aggregates_are_computed_and_a_missing_part_is_not_hidden) {
    Query query;
    query.dataset = "test/data";
    query.series = "answer";
    query.filters = {TextFilter{"question", {"align"}}};
    query.aggregate = Aggregate::Mean;
    auto result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[1].estimates[0].value.value() == (18.5 + 18.2) / 2,
               boost::test_tools::tolerance(1e-12));
    BOOST_TEST(!result->series[1].estimates[0].derivation.empty());
    query.aggregate = Aggregate::Count;
    result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[1].estimates[0].value.value() == 2.0);

    const auto holes = smallData(R"(
year:period part:dimension value:value
2020 a 1
2020 b .
2021 a 1
2021 b 2
)");
    Query sum;
    sum.aggregate = Aggregate::Sum;
    const auto totals = answer(sum, holes);
    BOOST_REQUIRE(isOk(totals));
    BOOST_TEST(!totals->series[0].estimates[0].value);
    BOOST_TEST(totals->series[0].estimates[1].value.value() == 3.0);
}

BOOST_AUTO_TEST_CASE(weights_count) {
    const auto weighted = smallData(R"(
year:period place:place value:value w:weight
2020 a 10 1
2020 b 40 2
2021 a 10 0
2021 b 40 0
)");
    Query query;
    query.aggregate = Aggregate::WeightedMean;
    const auto result = answer(query, weighted);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].estimates[0].value.value() == 30.0);
    BOOST_TEST((result->series[0].estimates[1].missing == MissingReason::NotComputable));
}

BOOST_AUTO_TEST_CASE(units_are_not_mixed) {
    const auto mixed = smallData(R"(
year:period value:value unit:unit
2020 1 percent
2021 2 US$
)");
    BOOST_TEST(failsWith(answer({}, mixed), "query.mixed-units", "percent"));
}

BOOST_AUTO_TEST_CASE(names_along_the_axis_keep_their_order) {
    Query query;
    query.x = "place";
    query.filters = {TextFilter{"question", {"align"}}, TextFilter{"place", {"Laos", "Cambodia"}},
                     PeriodFilter{Period::ofYear(2022), Period::ofYear(2022)}, TextFilter{"answer", {"US"}}};
    const auto result = answer(query, alignment);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->categories == (std::vector<std::string>{"Laos", "Cambodia"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(wrong_names_are_named) {
    auto query = alignmentOf("Cambodja");
    BOOST_TEST(failsWith(answer(query, alignment), "query.unknown-value", "Did you mean “Cambodia”?"));
    query = alignmentOf("Cambodia");
    query.series = "anser";
    BOOST_TEST(failsWith(answer(query, alignment), "query.unknown-column", "Did you mean “answer”?"));
    query.series = "value";
    BOOST_TEST(failsWith(answer(query, alignment), "query.wrong-column-type", "value"));
    query = alignmentOf("Cambodia");
    query.x = "n";
    BOOST_TEST(failsWith(answer(query, alignment), "query.wrong-column-type", "“n”"));
    BOOST_TEST(failsWith(answer({}, smallData("year:period a:note\n2020 x")), "query.no-value-column"));
    BOOST_TEST(failsWith(answer({}, smallData("a:note value:value\nx 1")), "query.no-x-column"));
}

BOOST_AUTO_TEST_CASE(nothing_left_is_a_finding_and_cancelling_an_error) {
    auto query = alignmentOf("Cambodia");
    query.filters.emplace_back(PeriodFilter{Period::ofYear(1990), Period::ofYear(1991)});
    const auto empty = answer(query, alignment);
    BOOST_REQUIRE(isOk(empty));
    BOOST_TEST(empty->findings.count("query.no-rows") == 1U);
    const WorkToken token;
    token.cancel();
    BOOST_TEST(failsWith(answer(alignmentOf("Cambodia"), alignment, token), "query.cancelled"));
}

BOOST_AUTO_TEST_SUITE_END()
