// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "core/query/small_data.h"
#include "query/engine.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
const DatasetPtr trade = smallData(R"(
year:period flow:dimension partner:series by:dimension value:value
2021 exports US Cambodia 40
2021 exports China Cambodia 10
2021 exports World Cambodia 200
2021 exports US partner 55
2022 exports US Cambodia 90
2022 exports China Cambodia .
2022 exports World Cambodia 300
2022 exports US partner 120
2023 exports US Cambodia 5
2023 exports World Cambodia 0
)",
                                   SamplingDesign::Unknown, "US$ million");

Query exports(Measure measure, std::vector<std::string> partners) {
    Query query;
    query.filters = {TextFilter{"by", {"Cambodia"}}, TextFilter{"partner", std::move(partners)}};
    query.measure = std::move(measure);
    return query;
}
} // namespace

BOOST_AUTO_TEST_SUITE(measure)

BOOST_AUTO_TEST_CASE(share_of_a_named_whole_that_is_not_drawn) {
    const auto result = answer(exports(ShareMeasure{"partner", "World"}, {"US", "China"}), trade);
    BOOST_REQUIRE(isOk(result));
    BOOST_REQUIRE(result->series.size() == 2U);
    const auto& us = result->series[0].estimates;
    BOOST_TEST(us[0].value.value() == 20.0, tolerance(1e-12));
    BOOST_TEST(us[1].value.value() == 30.0, tolerance(1e-12));
    BOOST_TEST(us[0].derivation == "40 of 200 (World)");
    BOOST_TEST((us[2].missing == MissingReason::NotComputable), "a share of zero is no infinity");
    BOOST_TEST((result->series[1].estimates[1].missing == MissingReason::NotReported));
    BOOST_TEST(result->unit == "percent");
}

BOOST_AUTO_TEST_CASE(share_of_the_sum) {
    auto query = exports(ShareMeasure{"partner", ""}, {"US"});
    query.filters.emplace_back(PeriodFilter{Period::ofYear(2021), Period::ofYear(2021)});
    const auto result = answer(query, trade);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].estimates[0].value.value() == 100.0 * 40 / 250, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(gap_along_the_series) {
    const auto result = answer(exports(GapMeasure{"partner", "US", "China"}, {"US", "China"}), trade);
    BOOST_REQUIRE(isOk(result));
    BOOST_REQUIRE(result->series.size() == 1U);
    BOOST_TEST(result->series[0].seriesLabel == "US minus China");
    BOOST_TEST(result->series[0].estimates[0].value.value() == 30.0);
    BOOST_TEST(result->series[0].estimates[0].derivation == "US 40 − China 10");
    BOOST_TEST((result->series[0].estimates[1].missing == MissingReason::NotComputable));
    BOOST_TEST(result->unit == "US$ million");
}

BOOST_AUTO_TEST_CASE(notes_that_say_why_a_result_is_uncertain_come_first) {
    const auto data = smallData(R"(
year:period who:series value:value status:status note:note
2021 a 5 . Of_a
2021 b 3 E Why_b
2022 a 5 E Why_a
2022 b 3 E Why_b
)");
    Query query;
    query.measure = GapMeasure{"who", "a", "b"};
    const auto gap = answer(query, data);
    BOOST_REQUIRE(isOk(gap));
    const std::vector<std::string> first = {"Why b", "Of a"};
    const std::vector<std::string> second = {"Why a", "Why b"};
    BOOST_TEST(gap->series[0].estimates[0].provenance->notes.list() == first,
               boost::test_tools::per_element());
    BOOST_TEST(gap->series[0].estimates[1].provenance->notes.list() == second,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(notes_of_a_sum_begin_with_why_it_is_uncertain) {
    const auto data = smallData(R"(
year:period who:dimension value:value status:status note:note
2021 a 5 . Of_a
2021 b 3 E Why_b
)");
    Query query;
    query.aggregate = Aggregate::Sum;
    const auto sum = answer(query, data);
    BOOST_REQUIRE(isOk(sum));
    const std::vector<std::string> notes = {"Why b", "Of a"};
    BOOST_TEST(sum->series[0].estimates[0].provenance->notes.list() == notes,
               boost::test_tools::per_element());
    query.aggregate = Aggregate::None;
    query.measure = ShareMeasure{"who", ""};
    const auto share = answer(query, data);
    BOOST_REQUIRE(isOk(share));
    BOOST_TEST(share->series[0].estimates[0].provenance->notes.front() == "Why b");
}

BOOST_AUTO_TEST_CASE(gap_along_another_column_keeps_the_series) {
    Query query;
    query.filters = {TextFilter{"partner", {"US"}}};
    query.measure = GapMeasure{"by", "partner", "Cambodia"};
    const auto result = answer(query, trade);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->series[0].series == "US");
    BOOST_TEST(result->series[0].estimates[0].value.value() == 15.0);
    BOOST_TEST(result->series[0].estimates[1].value.value() == 30.0);
}

BOOST_AUTO_TEST_CASE(change_in_points_and_per_cent) {
    const auto percentages = smallData(R"(
year:period value:value
2020 50
2021 60
2022 0
2023 30
)");
    Query query;
    query.measure = ChangeMeasure{};
    auto result = answer(query, percentages);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->unit == "percentage points");
    BOOST_TEST(result->series[0].estimates[1].value.value() == 10.0);
    query.measure = ChangeMeasure{Period::ofYear(2021), ChangeKind::Percent};
    result = answer(query, percentages);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(result->unit == "percent change");
    BOOST_TEST(result->series[0].estimates[3].value.value() == -50.0, tolerance(1e-12));
    query.measure = ChangeMeasure{Period::ofYear(2022), ChangeKind::Percent};
    result = answer(query, percentages);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST((result->series[0].estimates[3].missing == MissingReason::NotComputable),
               "growth from zero is no number");
    query.measure = ChangeMeasure{Period::ofYear(1999), ChangeKind::Difference};
    result = answer(query, percentages);
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(!result->series[0].estimates[0].value);
}

BOOST_AUTO_TEST_CASE(index_is_100_at_its_base) {
    const auto first = answer(exports(IndexMeasure{}, {"US"}), trade);
    BOOST_REQUIRE(isOk(first));
    const auto& us = first->series[0].estimates;
    BOOST_TEST(us[0].value.value() == 100.0, tolerance(1e-12));
    BOOST_TEST(us[1].value.value() == 225.0, tolerance(1e-12));
    BOOST_TEST(us[1].derivation == "90 of 40 in 2021, times 100");
    BOOST_TEST(first->unit == "index");
    const auto chosen = answer(exports(IndexMeasure{Period::ofYear(2022)}, {"US"}), trade);
    BOOST_REQUIRE(isOk(chosen));
    BOOST_TEST(chosen->series[0].estimates[0].value.value() == 100.0 * 40 / 90, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(a_break_at_the_base_is_none_of_what_is_compared_with_it) {
    const auto data = smallData("year:period value:value status:status\n2020 50 break_estimated\n2021 60 .");
    for (const auto& measure : {Measure(IndexMeasure{}), Measure(ChangeMeasure{})}) {
        Query query;
        query.dataset = "test/data";
        query.measure = measure;
        const auto found = answer(query, data);
        BOOST_REQUIRE(isOk(found));
        const auto& later = found->series[0].estimates[1].status;
        BOOST_TEST(!later.has(Status::Break));
        BOOST_TEST(later.has(Status::Estimated), "what the base is made of still counts");
    }
}

BOOST_AUTO_TEST_CASE(index_on_nothing_or_below_nothing_is_not_computable) {
    const auto flows = smallData("year:period series:series value:value\n2020 A 0\n2021 A 5\n"
                                 "2020 B -4\n2021 B 8\n2021 C 3\n");
    Query query;
    query.measure = IndexMeasure{Period::ofYear(2020)};
    const auto result = answer(query, flows);
    BOOST_REQUIRE(isOk(result));
    for (const auto& series : result->series) {
        for (const auto& estimate : series.estimates)
            BOOST_TEST((estimate.missing == MissingReason::NotComputable), series.series);
    }
}

BOOST_AUTO_TEST_CASE(moving_average_has_no_value_where_its_window_is_not_full) {
    const auto flows = smallData("year:period value:value\n2020 1\n2021 2\n2022 6\n2023 .\n2024 4\n2025 8\n");
    Query query;
    query.measure = MovingAverage{3, SmoothingWindow::Centred};
    const auto centred = answer(query, flows);
    BOOST_REQUIRE(isOk(centred));
    const auto& values = centred->series[0].estimates;
    BOOST_TEST(!values[0].value);
    BOOST_TEST(values[1].value.value() == 3.0, tolerance(1e-12));
    BOOST_TEST(values[1].derivation == "mean of 3 periods, 2020 to 2022");
    for (const std::size_t i : {2U, 3U, 4U, 5U})
        BOOST_TEST(!values[i].value);
    query.measure = MovingAverage{2, SmoothingWindow::Trailing};
    const auto trailing = answer(query, flows);
    BOOST_REQUIRE(isOk(trailing));
    BOOST_TEST(!trailing->series[0].estimates[0].value);
    BOOST_TEST(trailing->series[0].estimates[1].value.value() == 1.5, tolerance(1e-12));
    BOOST_TEST(trailing->series[0].estimates[5].value.value() == 6.0, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(means_over_places_weigh_as_asked) {
    const auto survey = smallData("wave:period place:place value:value n:sample_size\n"
                                  "2024 Laos 70 100\n2024 Vietnam 20 300\n");
    Query query;
    query.aggregate = Aggregate::Mean;
    BOOST_TEST(answer(query, survey)->series[0].estimates[0].value.value() == 45.0, tolerance(1e-12));
    query.aggregate = Aggregate::PooledMean;
    BOOST_TEST(answer(query, survey)->series[0].estimates[0].value.value() == 32.5, tolerance(1e-12));
    query.aggregate = Aggregate::WeightedMean;
    query.weights = {"place", {{"Laos", 4}, {"Vietnam", 1}}};
    BOOST_TEST(answer(query, survey)->series[0].estimates[0].value.value() == 60.0, tolerance(1e-12));
    query.weights = {"place", {{"Vietnam", 1}}};
    BOOST_TEST(answer(query, survey)->series[0].estimates[0].value.value() == 20.0, tolerance(1e-12));
    query.weights = {"place", {{"Vietman", 1}}};
    BOOST_TEST(failsWith(answer(query, survey), "query.unknown-value"));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_not_there_is_named) {
    BOOST_TEST(failsWith(answer(exports(ShareMeasure{"partner", "Wrld"}, {"US"}), trade),
                         "query.unknown-value", "World"));
    BOOST_TEST(failsWith(answer(exports(GapMeasure{"partnr", "US", "China"}, {"US"}), trade),
                         "query.unknown-column", "partner"));
}

BOOST_AUTO_TEST_CASE(differences_of_decimals_are_decimals) {
    Query query;
    query.dataset = "test/data";
    query.measure = GapMeasure{"who", "a", "b"};
    const auto gap = answer(query, smallData("year:period who:series value:value\n2022 a 26.9\n2022 b 72.5"));
    BOOST_REQUIRE(isOk(gap));
    BOOST_TEST(exactNumber(*gap->series[0].estimates[0].value) == "-45.6");
    query.measure = ChangeMeasure{{}, ChangeKind::Percent};
    const auto growth = answer(query, smallData("year:period value:value\n2022 100\n2023 110"));
    BOOST_REQUIRE(isOk(growth));
    BOOST_TEST(exactNumber(*growth->series[0].estimates[1].value) == "10");
}

BOOST_AUTO_TEST_CASE(a_result_beyond_all_numbers_is_missing_and_told) {
    Query query;
    query.dataset = "test/data";
    query.aggregate = Aggregate::Sum;
    const auto sum = answer(query, smallData("year:period value:value\n2022 1.7e308\n2022 1.7e308"));
    BOOST_REQUIRE(isOk(sum));
    BOOST_TEST(!sum->series[0].estimates[0].value);
    BOOST_TEST(sum->findings.count("query.number-range") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
