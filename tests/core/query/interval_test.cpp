// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/engine.h"
#include "query/interval.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto favourable = R"(
wave:period value:value moe:margin
2019 79.6 3.1
2021 99 3
2022 2 3
2023 50 .
)";

Query withInterval() {
    Query query;
    query.interval = IntervalWish::Published;
    return query;
}
} // namespace

BOOST_AUTO_TEST_SUITE(interval)

BOOST_AUTO_TEST_CASE(published_margins_become_intervals_within_the_possible) {
    const auto result = answer(withInterval(), smallData(favourable, SamplingDesign::Probability));
    BOOST_REQUIRE(isOk(result));
    const auto& estimates = result->series[0].estimates;
    BOOST_TEST(estimates[0].low.value() == 76.5, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(estimates[0].high.value() == 82.7, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(estimates[1].high.value() == 100.0);
    BOOST_TEST(estimates[2].low.value() == 0.0);
    BOOST_TEST(!estimates[3].low);
    BOOST_TEST(result->findings.empty());
}

BOOST_AUTO_TEST_CASE(no_interval_without_a_probability_sample_and_the_reason_is_given) {
    for (const auto design : {SamplingDesign::Purposive, SamplingDesign::Administrative,
                              SamplingDesign::Mixed, SamplingDesign::Unknown}) {
        const auto result = answer(withInterval(), smallData(favourable, design));
        BOOST_REQUIRE(isOk(result));
        BOOST_TEST(!result->series[0].estimates[0].low);
        BOOST_TEST(result->findings.count("interval.not-probability") == 1U);
    }
}

BOOST_AUTO_TEST_CASE(no_interval_unless_asked_for) {
    const auto result = answer({}, smallData(favourable, SamplingDesign::Probability));
    BOOST_REQUIRE(isOk(result));
    BOOST_TEST(!result->series[0].estimates[0].low);
}

BOOST_AUTO_TEST_SUITE_END()
