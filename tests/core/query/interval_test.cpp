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

// R: prop.test(x, n, correct = FALSE)$conf.int; see tests/referees/shift.R
BOOST_AUTO_TEST_CASE(score_intervals_are_what_r_says_and_never_leave_the_possible) {
    struct Case {
        double percent, n, low, high;
    };
    for (const auto& c : {Case{50, 400, 45.12345042, 54.87654958}, Case{54.05, 513, 49.72334004, 58.31645617},
                          Case{2, 150, 0.6824751323, 5.714668327}, Case{0, 30, 0, 11.35133932},
                          Case{100, 30, 88.64866068, 100}}) {
        const auto interval = scoreInterval(c.percent, c.n);
        BOOST_TEST(interval.low == c.low, boost::test_tools::tolerance(1e-6));
        BOOST_TEST(interval.high == c.high, boost::test_tools::tolerance(1e-6));
    }
}

BOOST_AUTO_TEST_CASE(intervals_from_n_use_the_effective_n_and_tell_what_is_missing) {
    constexpr auto polls = R"(
wave:period value:value n:sample_size ne:effective_sample_size
2019 54.05 780 513
2020 50 400 .
2021 50 . .
)";
    Query query;
    query.interval = IntervalWish::FromSampleSize;
    const auto result = answer(query, smallData(polls, SamplingDesign::Probability));
    BOOST_REQUIRE(isOk(result));
    const auto& estimates = result->series[0].estimates;
    BOOST_TEST(estimates[0].low.value() == 49.72334004, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(estimates[1].high.value() == 54.87654958, boost::test_tools::tolerance(1e-6));
    BOOST_TEST(!estimates[2].low);
    BOOST_TEST(result->findings.count("interval.no-sample-size") == 1U);

    const auto chosen = answer(query, smallData(polls, SamplingDesign::Purposive));
    BOOST_REQUIRE(isOk(chosen));
    BOOST_TEST(!chosen->series[0].estimates[0].low);
    BOOST_TEST(chosen->findings.count("interval.not-probability") == 1U);

    const auto money = answer(query, smallData(polls, SamplingDesign::Probability, "US$ million"));
    BOOST_REQUIRE(isOk(money));
    BOOST_TEST(!money->series[0].estimates[0].low);
    BOOST_TEST(money->findings.count("interval.not-a-share") == 1U);

    query.measure = ChangeMeasure{};
    const auto change = answer(query, smallData(polls, SamplingDesign::Probability));
    BOOST_REQUIRE(isOk(change));
    BOOST_TEST(!change->series[0].estimates[1].low);
    BOOST_TEST(change->findings.count("interval.not-for-measure") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
