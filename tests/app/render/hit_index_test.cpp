// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "render/hit_index.h"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(hit_index_test)

BOOST_AUTO_TEST_CASE(series_meet_at_a_place) {
    const auto scene = twoLines();
    const HitIndex index(scene);
    BOOST_TEST(index.isAlongX(0));
    BOOST_REQUIRE(index.places(0).size() == 5U);
    BOOST_TEST(index.places(0)[3].at == 2023);
    BOOST_REQUIRE(index.places(0)[3].data.size() == 2U);
    BOOST_TEST(scene.data[static_cast<std::size_t>(index.places(0)[3].data[0])].words->seriesName ==
               "United States");
    BOOST_TEST(scene.data[static_cast<std::size_t>(index.places(0)[3].data[1])].words->seriesName == "China");
}

BOOST_AUTO_TEST_CASE(the_nearest_visible_place_is_found) {
    const HitIndex index(twoLines());
    BOOST_TEST(*index.nearest(0, 2022.4, {2020, 2024}) == 2U);
    BOOST_TEST(*index.nearest(0, 2022.6, {2020, 2024}) == 3U);
    BOOST_TEST(*index.nearest(0, 1990, {2020, 2024}) == 0U);
    BOOST_TEST(*index.nearest(0, 2020, {2021.5, 2024}) == 2U);
    BOOST_TEST(!index.nearest(0, 2020, {2020.2, 2020.8}).has_value());
}

BOOST_AUTO_TEST_CASE(of_many_places_each_is_found) {
    constexpr int count = 50000;
    Scene scene = twoLines();
    scene.data.resize(1);
    const Datum one = scene.data.front();
    scene.data.clear();
    for (int i = 0; i < count; ++i) {
        Datum datum = one;
        datum.at.x = i;
        datum.period.reset();
        datum.category = std::to_string(i);
        scene.data.push_back(std::move(datum));
    }
    const HitIndex index(scene);
    BOOST_REQUIRE(index.places(0).size() == static_cast<std::size_t>(count));
    for (int i = 0; i < count; i += 7) {
        const auto place = static_cast<std::size_t>(i);
        BOOST_REQUIRE(index.placeOf(0, i) == place);
        BOOST_REQUIRE(index.nearest(0, i + 0.4, {0, count}) == place);
        // Between two places the one on the left.
        BOOST_REQUIRE(index.nearest(0, i + 0.5, {0, count}) == place);
        BOOST_REQUIRE(index.nearest(0, i, {i + 0.5, i + 1.0}).value_or(count) ==
                      (i + 1 < count ? place + 1 : static_cast<std::size_t>(count)));
        BOOST_REQUIRE(index.counterpart({0, place, -1}, 0, scene) == place);
    }
    BOOST_TEST(!index.placeOf(0, count).has_value());
    BOOST_TEST(!index.placeOf(0, -1).has_value());
    BOOST_TEST(*index.nearest(0, 1e9, {0, 1e12}) == static_cast<std::size_t>(count - 1));
    BOOST_TEST(*index.nearest(0, -1e9, {-1e12, 1e12}) == 0U);
}

BOOST_AUTO_TEST_CASE(grouped_bars_belong_to_their_category) {
    const HitIndex upright(uprightBars(4));
    BOOST_TEST(upright.isAlongX(0));
    BOOST_REQUIRE(upright.places(0).size() == 4U);
    BOOST_TEST(upright.places(0)[1].data.size() == 2U);
    BOOST_TEST(upright.places(0)[1].at == 1, boost::test_tools::tolerance(1e-9));
    const HitIndex lying(lyingBars(4));
    BOOST_TEST(!lying.isAlongX(0));
    BOOST_TEST(lying.places(0)[3].at == 0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(a_missing_value_has_a_place) {
    auto scene = twoLines();
    scene.data[2].at.y = std::numeric_limits<double>::quiet_NaN();
    scene.data[2].value.reset();
    BOOST_TEST(HitIndex(scene).places(0)[2].data.size() == 2U);
    auto bars = lyingBars(3);
    bars.data[2].at.y = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(HitIndex(bars).places(0)[1].data.size() == 2U);
}

BOOST_AUTO_TEST_CASE(data_of_a_group_are_read_together_even_from_different_waves) {
    auto scene = lyingBars(2);
    for (auto& datum : scene.data) {
        datum.words.edit().group = datum.position();
        datum.period = Period::ofYear(datum.series == 0 ? 2023 : 2024);
    }
    const HitIndex index(scene);
    BOOST_REQUIRE(index.places(0).size() == 2U);
    BOOST_TEST(index.places(0)[0].data.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_reference_value_stands_nowhere) {
    auto scene = twoLines();
    auto reference = scene.data[0];
    reference.at.x = std::numeric_limits<double>::quiet_NaN();
    reference.period.reset();
    reference.category = "reference";
    scene.data.push_back(reference);
    BOOST_TEST(HitIndex(scene).places(0).size() == 5U);
}

BOOST_AUTO_TEST_CASE(days_that_follow_one_another_are_not_one_time) {
    auto scene = twoLines();
    scene.panels.push_back(scene.panels.front());
    for (std::size_t i = 0; i < scene.data.size(); ++i) {
        auto& datum = scene.data[i];
        datum.panel = datum.series;
        datum.at.x = 2024 + static_cast<double>(i % 5) / 366;
        datum.period = Period::parse("2024-01-0" + std::to_string(i % 5 + 1));
    }
    const HitIndex index(scene);
    BOOST_REQUIRE(index.places(1).size() == 5U);
    for (std::size_t day = 0; day < 5; ++day)
        BOOST_TEST(index.counterpart({0, day, -1}, 1, scene).value() == day);
}

BOOST_AUTO_TEST_CASE(a_datum_is_found_again) {
    const HitIndex index(twoLines());
    BOOST_TEST(*index.placeOf(0, 8) == 3U);
    BOOST_TEST(!index.placeOf(0, 99).has_value());
}

BOOST_AUTO_TEST_CASE(events_are_near_within_reach) {
    const auto scene = wordy();
    const auto& panel = scene.panels[0];
    BOOST_REQUIRE(ruleNear(panel, 2023.0, 0.06) != nullptr);
    BOOST_TEST(ruleNear(panel, 2023.0, 0.06)->at == 2022.95);
    BOOST_TEST(ruleNear(panel, 2023.09, 0.5)->at == 2023.1);
    BOOST_TEST((ruleNear(panel, 2021.5, 0.1) == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
