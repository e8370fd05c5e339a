// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/resolve.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto facets =
    "year:period place:place who:series value:value\n2020 Laos a 10\n2021 Laos a 20\n2020 Peru a 70\n"
    "2021 Peru a 90\n2021 Peru b 40";
}

BOOST_AUTO_TEST_SUITE(resolve_scene)

BOOST_AUTO_TEST_CASE(small_multiples_share_their_axes_and_series) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "place";
    figure.facets.highlight = "Peru";
    const auto scene = resolved(figure, smallData(facets, SamplingDesign::Unknown, "points"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels.size() == 2U);
    BOOST_TEST(scene->panels[0].title == "Laos");
    BOOST_TEST(scene->panels[1].emphasised);
    BOOST_TEST(scene->panels[0].y.to == scene->panels[1].y.to);
    BOOST_TEST(scene->series.size() == 2U);
    BOOST_TEST((scene->legend == LegendPlace::Top));
    figure.facets.sharedAxis = false;
    const auto own = resolved(figure, smallData(facets, SamplingDesign::Unknown, "points"));
    BOOST_REQUIRE(isOk(own));
    BOOST_TEST(own->panels[0].y.to < own->panels[1].y.to);
    BOOST_TEST(!own->sharedY);
}

BOOST_AUTO_TEST_CASE(a_reference_line_is_a_number_with_a_source) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.filters = {TextFilter{"place", {"Laos"}}};
    figure.panels[0].references = {
        {"Peru in 2021", "test/data", {{"place", "Peru"}, {"year", "2021"}, {"who", "a"}}}};
    const auto scene = resolved(figure, smallData(facets));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data.back().value.value() == 90.0);
    BOOST_TEST(scene->data.back().words->seriesName == "Peru in 2021");
    BOOST_TEST(scene->panels[0].y.to >= 90.0, "the line is inside the picture");
    figure.panels[0].references[0].where.erase("who");
    BOOST_TEST(failsWith(resolved(figure, smallData(facets)), "figure.reference-row", "it names 2"));
    figure.panels[0].references[0].where = {{"plce", "Peru"}};
    BOOST_TEST(failsWith(resolved(figure, smallData(facets)), "query.unknown-column", "place"));
}

BOOST_AUTO_TEST_CASE(errors_say_in_which_figure_and_panel) {
    auto figure = smallFigure(LineChart{});
    figure.panels.push_back(figure.panels[0]);
    figure.panels[0].query.facet = "place";
    figure.panels[1].query.series = "nobody";
    BOOST_TEST(
        failsWith(resolved(figure, smallData(facets)), "query.unknown-column", "Figure small, panel 2"));
}

BOOST_AUTO_TEST_CASE(too_many_lines_get_a_legend_and_few_get_labels) {
    std::string many = "year:period who:series value:value\n";
    for (int i = 0; i < 14; ++i)
        many += "2020 s" + std::to_string(i) + " 1\n2021 s" + std::to_string(i) + " 2\n";
    const auto crowded = resolved(smallFigure(LineChart{}), smallData(many));
    BOOST_REQUIRE(isOk(crowded));
    BOOST_TEST(crowded->panels[0].labels.empty());
    BOOST_TEST((crowded->legend == LegendPlace::Top));
    auto figure = smallFigure(LineChart{});
    const auto few = resolved(figure, smallData("year:period who:series value:value\n2020 a 1\n2021 a 2"));
    BOOST_REQUIRE(isOk(few));
    BOOST_TEST(few->panels[0].labels.size() == 1U);
    BOOST_TEST((few->legend == LegendPlace::None));
    figure.labels = SeriesLabels::None;
    const auto bare = resolved(figure, smallData("year:period who:series value:value\n2020 a 1\n2021 a 2"));
    BOOST_REQUIRE(isOk(bare));
    BOOST_TEST(bare->panels[0].labels.empty());
}

BOOST_AUTO_TEST_SUITE_END()
