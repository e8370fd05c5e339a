// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

BOOST_AUTO_TEST_CASE(a_part_that_is_not_there_is_named) {
    BOOST_TEST(failsWith(answer(exports(ShareMeasure{"partner", "Wrld"}, {"US"}), trade),
                         "query.unknown-value", "World"));
    BOOST_TEST(failsWith(answer(exports(GapMeasure{"partnr", "US", "China"}, {"US"}), trade),
                         "query.unknown-column", "partner"));
}

BOOST_AUTO_TEST_SUITE_END()
