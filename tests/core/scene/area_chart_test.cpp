// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
Result<Scene> area(std::string_view data, AreaStacking stacking = AreaStacking::Stacked,
                   std::string_view unit = "US$ million") {
    return resolved(smallFigure(AreaChart{stacking}), smallData(data, SamplingDesign::Unknown, unit));
}
const auto* const twoParts = "year:period who:series value:value\n2020 a 1\n2020 b 3\n2021 a 2\n2021 b 2";
} // namespace

BOOST_AUTO_TEST_SUITE(area_chart)

BOOST_AUTO_TEST_CASE(parts_add_up_from_zero_in_the_order_of_the_series) {
    const auto scene = area(twoParts);
    BOOST_REQUIRE(isOk(scene));
    const auto bands = marksOf<Band>(scene->panels[0]);
    BOOST_REQUIRE(bands.size() == 2U);
    BOOST_TEST((bands[0].low == std::vector<double>{0, 0}));
    BOOST_TEST((bands[0].high == std::vector<double>{1, 2}));
    BOOST_TEST((bands[1].low == std::vector<double>{1, 2}));
    BOOST_TEST((bands[1].high == std::vector<double>{4, 4}));
    BOOST_TEST(scene->panels[0].y.from == 0);
    BOOST_TEST((scene->data[1].at == ScenePoint{2021, 2}), "the crosshair rings the upper edge of the part");
    BOOST_REQUIRE(scene->panels[0].labels.size() == 2U);
    BOOST_TEST((scene->panels[0].labels[1].at == ScenePoint{2021, 3}), "the name stands amid its part");
}

BOOST_AUTO_TEST_CASE(parts_of_a_hundred_have_an_axis_in_per_cent_whatever_the_unit) {
    const auto scene = area(twoParts, AreaStacking::Percent);
    BOOST_REQUIRE(isOk(scene));
    const auto bands = marksOf<Band>(scene->panels[0]);
    BOOST_TEST((bands[0].high == std::vector<double>{25, 50}));
    BOOST_TEST((bands[1].high == std::vector<double>{100, 100}));
    BOOST_TEST(scene->panels[0].y.to == 100);
    BOOST_TEST(scene->panels[0].y.ticks.back().label == "100%");
    BOOST_TEST(scene->panels[0].y.title.empty());
    BOOST_TEST(scene->data[0].valueText() == "25% (1 m)", "the number itself stays as it was published");
}

BOOST_AUTO_TEST_CASE(an_area_stops_where_a_part_is_missing) {
    const auto scene =
        area("year:period who:series value:value\n2018 a 1\n2018 b 3\n2019 a 1\n2019 b 3\n2020 a "
             "1\n2020 b .\n2021 a 2\n2021 b 2\n2022 a 2\n2022 b 2");
    BOOST_REQUIRE(isOk(scene));
    const auto bands = marksOf<Band>(scene->panels[0]);
    BOOST_REQUIRE(bands.size() == 4U);
    BOOST_TEST(bands[0].x.back() == 2019.0);
    BOOST_TEST(bands[2].x.front() == 2021.0);
}

BOOST_AUTO_TEST_CASE(a_row_that_is_not_there_is_missing_too_and_never_zero) {
    const auto scene =
        area("year:period who:series value:value\n2019 a 1\n2019 b 3\n2020 a 1\n2021 a 2\n2021 b 2");
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(marksOf<Band>(scene->panels[0]).empty());
    BOOST_TEST(marksOf<Polyline>(scene->panels[0]).size() == 4U, "lone places stand as strokes");
}

BOOST_AUTO_TEST_CASE(a_break_cuts_the_area_and_estimates_are_hollow) {
    const auto scene = area("year:period value:value status:status\n2019 1 .\n2020 2 .\n2021 3 break\n2022 4 "
                            "estimated");
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(marksOf<Band>(scene->panels[0]).size() == 2U);
    const auto rules = marksOf<Rule>(scene->panels[0]);
    BOOST_TEST(std::count_if(rules.begin(), rules.end(),
                             [](const Rule& rule) { return rule.kind == RuleKind::Break; }) == 1);
    const auto points = marksOf<PointMark>(scene->panels[0]);
    BOOST_REQUIRE(points.size() == 1U);
    BOOST_TEST(points[0].hollow);
    BOOST_TEST((points[0].at == ScenePoint{2022, 4}));
}

BOOST_AUTO_TEST_CASE(negative_parts_and_categories_are_refused_in_a_sentence) {
    BOOST_TEST(failsWith(area("year:period who:series value:value\n2020 a -1\n2020 b 3"),
                         "figure.area-negative", "a"));
    auto overPlaces = smallFigure(AreaChart{});
    overPlaces.panels[0].query.x = "place";
    BOOST_TEST(failsWith(resolved(overPlaces, smallData("place:place value:value\nX 1")),
                         "figure.area-categories", "bar chart"));
}

BOOST_AUTO_TEST_CASE(nothing_known_gives_an_empty_panel_and_a_finding) {
    const auto scene = area("year:period who:series value:value\n2020 a .\n2020 b .");
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(marksOf<Band>(scene->panels[0]).empty());
    BOOST_TEST(scene->findings.count("figure.no-values") == 1U);
    BOOST_TEST(isOk(area("year:period who:series value:value\n2020 a 0\n2020 b 0", AreaStacking::Percent)));
}

BOOST_AUTO_TEST_SUITE_END()
