// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/average.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
const DatasetPtr survey = smallData(R"(
wave:period place:place code:place_code answer:series value:value n:sample_size
2023 Average . US 52 1000
2023 Average . China 48 1000
2023 Laos LAO US 30 100
2023 Laos LAO China 70 100
2023 Japan JPN US 60 200
2023 Japan JPN China 40 200
2023 Malta MLT US 66 500
2023 Malta MLT China 34 500
2024 Laos LAO US 20 .
2024 Laos LAO China 80 .
2024 Japan JPN US 70 200
2024 Japan JPN China 30 200
2025 Laos LAO US 10 100
2025 Laos LAO China 90 100
)");

AverageData data(Query query = {}) {
    auto found = averageData(query, survey);
    BOOST_REQUIRE(isOk(found));
    return *found;
}

constexpr std::size_t us = 0;
constexpr std::size_t china = 1;
} // namespace

BOOST_AUTO_TEST_SUITE(average)

BOOST_AUTO_TEST_CASE(places_are_averaged_and_the_uncoded_one_is_the_headline) {
    Query query;
    query.filters = {TextFilter{"place", {"Average"}}, TextFilter{"answer", {"US", "China"}}};
    const auto found = data(query);
    BOOST_TEST(found.answers == (std::vector<std::string>{"US", "China"}), boost::test_tools::per_element());
    BOOST_REQUIRE(found.waves.size() == 2U); // in 2025 there is one place only
    BOOST_TEST(found.waves[0].places.size() == 3U);
    BOOST_REQUIRE(found.waves[0].headline.has_value());
    BOOST_TEST(found.waves[0].headline->values[us].value() == 52.0);
    BOOST_TEST(!found.waves[1].headline);
    BOOST_TEST(found.waves[1].absent == (std::vector<std::string>{"Malta"}),
               boost::test_tools::per_element());
    query.filters.front() = TextFilter{"place", {"Laos", "Japan"}};
    BOOST_TEST(data(query).waves[0].places.size() == 2U);
}

BOOST_AUTO_TEST_CASE(means_weights_and_pulls) {
    const auto waves = data({}).waves;
    const auto answers = data({}).answers;
    const auto at =
        static_cast<std::size_t>(std::find(answers.begin(), answers.end(), "US") - answers.begin());
    const auto equal = averageOf(waves[0], at, PlaceWeighting::Equal);
    BOOST_TEST(equal.mean.value() == 52.0, tolerance(1e-12));
    BOOST_TEST(equal.places[0].weight == 1.0 / 3, tolerance(1e-12));
    BOOST_TEST(equal.places[0].without.value() == 63.0, tolerance(1e-12));
    BOOST_TEST(equal.places[0].pull.value() == -11.0, tolerance(1e-12));
    const auto pooled = averageOf(waves[0], at, PlaceWeighting::Pooled);
    BOOST_TEST(pooled.mean.value() == (30 * 100 + 60 * 200 + 66 * 500) / 800.0, tolerance(1e-12));
    const auto own = averageOf(waves[0], at, PlaceWeighting::Own, {{"Laos", 3}, {"Japan", 1}, {"Malta", -2}});
    BOOST_TEST(own.mean.value() == 37.5, tolerance(1e-12));
    BOOST_TEST(own.places[2].weight == 0.0);
    const auto alone = averageOf(waves[0], at, PlaceWeighting::Own, {{"Laos", 1}});
    BOOST_TEST(!alone.places[0].without);
    const auto nobody = averageOf(waves[0], at, PlaceWeighting::Own);
    BOOST_TEST(!nobody.mean);
    BOOST_TEST(nobody.refusal == "No place has any weight.");
    BOOST_TEST(averageOf(waves[1], at, PlaceWeighting::Pooled).refusal ==
               "The number of respondents is known for 1 of 2 places.");
}

BOOST_AUTO_TEST_CASE(the_least_weight_that_turns_the_side_is_exact) {
    Query query;
    query.filters = {TextFilter{"answer", {"US", "China"}}};
    const auto found = data(query);
    // Differences Laos −40, Japan 20, Malta 32: mean 4. Malta gives first: each bit moved to Laos loses 72.
    const auto lead = leadOf(found.waves[0], us, china, PlaceWeighting::Equal);
    BOOST_TEST(lead.points.value() == 4.0, tolerance(1e-12));
    BOOST_TEST(lead.toFlip.value() == 4.0 / 72, tolerance(1e-12));
    BOOST_TEST(lead.from == "Malta");
    BOOST_TEST(lead.to == "Laos");
    // All of Malta's tenth does not do; Japan gives the rest: 21.2 = 0.1 × 72 + x × 60.
    const OwnWeights own{{"Malta", 1}, {"Japan", 9}};
    const auto strong = leadOf(found.waves[0], us, china, PlaceWeighting::Own, own);
    BOOST_TEST(strong.points.value() == 21.2, tolerance(1e-12));
    BOOST_TEST(strong.toFlip.value() == 0.1 + (21.2 - 7.2) / 60, tolerance(1e-12));
    // The moved weights do make it level.
    const auto x = (21.2 - 7.2) / 60;
    BOOST_TEST(leadOf(found.waves[0], us, china, PlaceWeighting::Own, {{"Japan", 0.9 - x}, {"Laos", 0.1 + x}})
                       .points.value() == 0.0,
               tolerance(1e-9));
    const auto never = leadOf(found.waves[0], us, us, PlaceWeighting::Equal);
    BOOST_TEST(!never.toFlip);
}

BOOST_AUTO_TEST_CASE(the_headline_is_tested_under_every_weighting) {
    Query query;
    query.filters = {TextFilter{"answer", {"US", "China"}}};
    const auto found = data(query);
    const auto test = testHeadline(found, found.waves[0], us, china, {{"Laos", 1}});
    BOOST_TEST(test.published.value() == 4.0);
    BOOST_TEST(test.words == "Published: US 52.0%, China 48.0%; US is ahead by 4.0 points.");
    BOOST_TEST(test.title == "The headline depends on the weights");
    BOOST_REQUIRE(test.lines.size() == 3U);
    BOOST_TEST(test.lines[0].survives);
    BOOST_TEST(test.lines[1].survives);
    BOOST_TEST(!test.lines[2].survives);
    BOOST_TEST(
        test.lines[2].words ==
        "With your own weights: China is ahead by 40.0 points. Moving 55.6% of the weight, first from Laos "
        "to Malta, makes it level.");
    BOOST_TEST(test.discrepancy == "");
    const auto unpublished = testHeadline(found, found.waves[1], us, china, {});
    BOOST_TEST(!unpublished.published);
    BOOST_TEST(unpublished.title.starts_with("There is nothing") == false);
}

BOOST_AUTO_TEST_CASE(a_published_average_that_is_no_mean_of_the_places_is_reported) {
    Query query;
    query.filters = {TextFilter{"answer", {"US", "China"}}};
    auto found = data(query);
    auto& wave = found.waves[0];
    const auto discrepancy = [&] { return testHeadline(found, wave, us, china, {}).discrepancy; };
    wave.headline->values[us] = 52.5; // the mean is 52: half a point may be rounding
    BOOST_TEST(discrepancy() == "");
    wave.headline->values[us] = 53.6;
    BOOST_TEST(discrepancy() ==
               "The published average is not the mean of the 3 places shown here (US 53.6% against "
               "52.0%), so it was weighted or composed in another way.");
    wave.places[0].values[us].reset(); // what is not known of a place may be the whole difference
    BOOST_TEST(discrepancy() == "");
}

BOOST_AUTO_TEST_CASE(without_places_the_reason_is_given) {
    BOOST_TEST(
        failsWith(averageData({}, smallData("year:period value:value\n2020 1\n")), "average.no-places"));
    BOOST_TEST(failsWith(averageData({}, smallData("year:period at:place value:value\n2020 Laos 1\n")),
                         "average.no-places", "two places"));
}

BOOST_AUTO_TEST_SUITE_END()
