// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/polls.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
const DatasetPtr twoPlaces = smallData(R"(
wave:period place:place answer:series value:value n:sample_size ne:effective_sample_size
2023 Laos US 59 200 150
2023 Laos China 41 200 150
2024 Laos US 29 210 160
2024 Laos China 60 210 160
2025 Laos US . 220 170
2025 Laos China 50 220 170
2023 Japan US 70 900 .
2024 Japan US 60 900 .
)",
                                       SamplingDesign::Probability);

std::vector<std::string> labelsOf(const Polls& polls) {
    std::vector<std::string> labels;
    for (const auto& series : polls.series)
        labels.push_back(series.label);
    return labels;
}

Polls pollsFor(const Query& query, const DatasetPtr& data) {
    auto polls = pollsOf(query, data);
    BOOST_REQUIRE(isOk(polls));
    return *polls;
}
} // namespace

BOOST_AUTO_TEST_SUITE(polls)

BOOST_AUTO_TEST_CASE(polls_know_who_was_asked) {
    Query query;
    query.facet = "place";
    const auto found = pollsFor(query, twoPlaces);
    BOOST_TEST(labelsOf(found) == (std::vector<std::string>{"Laos · US", "Laos · China", "Japan · US"}),
               boost::test_tools::per_element());
    BOOST_TEST(found.isOfPeople);
    BOOST_TEST(found.series[0].unit.name == "percent");
    const auto last = lastTwo(found);
    BOOST_REQUIRE(last.has_value());
    const auto waves = shiftBetween(found, last->first, last->second);
    BOOST_TEST((waves.samples == Samples::Separate));
    BOOST_TEST(waves.first.name == "Laos · US, 2023");
    BOOST_TEST(waves.second.effectiveSampleSize.value() == 160.0);
    BOOST_TEST((shiftBetween(found, {0, 0}, {1, 0}).samples == Samples::Same));
    BOOST_TEST((shiftBetween(found, {0, 0}, {2, 0}).samples == Samples::Separate), "another place");
    BOOST_TEST(askShift(shiftBetween(found, {0, 2}, {1, 2})).refusal == "shift.no-value");
}

BOOST_AUTO_TEST_CASE(a_gap_is_compared_as_it_is_drawn_and_its_two_sides_follow) {
    Query query;
    query.facet = "place";
    query.measure = GapMeasure{"answer", "US", "China"};
    const auto found = pollsFor(query, twoPlaces);
    BOOST_TEST(labelsOf(found) == (std::vector<std::string>{"Laos · US minus China", "Japan · US minus China",
                                                            "Laos · US", "Laos · China", "Japan · US"}),
               boost::test_tools::per_element());
    BOOST_TEST(found.series[0].unit.name == "percentage points");
    const auto lead = shiftBetween(found, {0, 0}, {0, 1});
    BOOST_TEST(lead.second.value.value() == -31.0);
    BOOST_REQUIRE(lead.second.difference.has_value());
    BOOST_TEST((*lead.second.difference == ShareDifference{29, 60}));
    const auto shift = askShift(lead);
    BOOST_TEST(shift.change.value() == -49.0);
    BOOST_TEST(shift.interval.value().low == -68.9300606, tolerance(1e-6)); // R, see shift_test.cpp
    BOOST_TEST(askShift(shiftBetween(found, {0, 0}, {2, 1})).refusal == "shift.two-units");
    BOOST_TEST(askShift(shiftBetween(found, {2, 0}, {2, 1})).change.value() == -30.0);
}

BOOST_AUTO_TEST_CASE(a_gap_between_places_is_none_within_a_sample) {
    Query query;
    query.series = "place";
    query.filters = {TextFilter{"answer", {"US"}}};
    query.measure = GapMeasure{"place", "Laos", "Japan"};
    const auto found = pollsFor(query, twoPlaces);
    const auto gap = shiftBetween(found, {0, 0}, {0, 1});
    BOOST_TEST(gap.first.value.value() == -11.0);
    BOOST_TEST(!gap.first.difference);
    BOOST_TEST(askShift(gap).refusal == "shift.not-for-measure");
}

BOOST_AUTO_TEST_CASE(shares_are_compared_as_shares_and_never_as_the_money_behind_them) {
    const auto trade = smallData("year:period partner:series value:value\n"
                                 "2023 US 2000\n2023 China 500\n2023 World 10000\n"
                                 "2024 US 3454.7\n2024 China 800\n2024 World 12000\n",
                                 SamplingDesign::Administrative, "US$ million");
    Query query;
    query.filters = {TextFilter{"partner", {"US", "China"}}};
    query.measure = ShareMeasure{"partner", "World"};
    const auto found = pollsFor(query, trade);
    BOOST_TEST(labelsOf(found) == (std::vector<std::string>{"US", "China"}),
               boost::test_tools::per_element());
    BOOST_TEST(!found.isOfPeople);
    const auto asked = shiftBetween(found, {0, 0}, {0, 1});
    BOOST_TEST(asked.first.unit.name == "percent");
    const auto shift = askShift(asked);
    BOOST_TEST(shift.change.value() == 3454.7 / 120 - 20, tolerance(1e-9));
    BOOST_TEST(shift.refusal == "shift.not-a-share");
    BOOST_TEST(shiftText(asked, shift).find("Difference: +8.8 percentage points") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_computed_of_percentages_is_followed_by_these) {
    Query query;
    query.filters = {TextFilter{"place", {"Laos"}}};
    query.measure = ChangeMeasure{};
    const auto found = pollsFor(query, twoPlaces);
    BOOST_TEST(labelsOf(found) == (std::vector<std::string>{"US", "China", "US (value)", "China (value)"}),
               boost::test_tools::per_element());
    const auto changes = askShift(shiftBetween(found, {0, 0}, {0, 1}));
    BOOST_TEST(changes.change.value() == -30.0);
    BOOST_TEST(changes.refusal == "shift.not-for-measure");
    const auto values = askShift(shiftBetween(found, {2, 0}, {2, 1}));
    BOOST_TEST(values.change.value() == -30.0);
    BOOST_TEST(values.refusal == "");
}

BOOST_AUTO_TEST_SUITE_END()
