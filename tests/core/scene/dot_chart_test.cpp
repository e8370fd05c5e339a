// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const auto* const withIntervals =
    "year:period who:series value:value low:low high:high\n2023 a 40 35 45\n2024 a 50 44 "
    "56\n2023 b 60 55 65\n2024 b 50 44 56";

FigureSpec published(const Chart& chart) {
    auto figure = smallFigure(chart);
    figure.panels[0].query.interval = IntervalWish::Published;
    return figure;
}

Result<Scene> sampled(const FigureSpec& figure) {
    return resolved(figure, smallData(withIntervals, SamplingDesign::Probability));
}
} // namespace

BOOST_AUTO_TEST_SUITE(dot_chart)

BOOST_AUTO_TEST_CASE(dots_are_not_joined_and_stand_beside_each_other_where_they_have_intervals) {
    const auto scene = sampled(published(DotChart{}));
    BOOST_REQUIRE(isOk(scene));
    const auto points = marksOf<PointMark>(scene->panels[0]);
    BOOST_REQUIRE(points.size() == 4U);
    BOOST_TEST(points[0].at.x < 2023.0);
    BOOST_TEST(points[2].at.x > 2023.0);
    BOOST_TEST(points[0].at.x + points[2].at.x == 2 * 2023.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((scene->data[0].at == points[0].at), "the ring of the crosshair lies on the dot");
    const auto bars = marksOf<Polyline>(scene->panels[0]);
    BOOST_REQUIRE(bars.size() == 4U);
    BOOST_REQUIRE(bars[0].points.size() == 6U);
    BOOST_TEST((bars[0].points[2] == ScenePoint{points[0].at.x, 35}));
    BOOST_TEST((bars[0].points[3] == ScenePoint{points[0].at.x, 45}));
    BOOST_TEST(scene->footer.back().find("Error bars: 95% margin of error, as published.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(dots_on_their_side_have_time_from_the_top_down) {
    const auto scene = sampled(published(DotChart{BarDirection::Horizontal}));
    BOOST_REQUIRE(isOk(scene));
    const auto& panel = scene->panels[0];
    BOOST_TEST((panel.x.kind == AxisKind::Value));
    BOOST_REQUIRE(panel.y.ticks.size() == 2U);
    BOOST_TEST((panel.y.ticks[0] == Tick{-2023, "2023"}));
    BOOST_TEST(panel.y.from < -2024.0);
    BOOST_TEST(panel.y.to > -2023.0);
    BOOST_TEST(marksOf<PointMark>(panel)[0].at.x == 40.0);
}

BOOST_AUTO_TEST_CASE(bars_beside_each_other_have_error_bars_and_their_values_stand_beyond_them) {
    const auto scene = sampled(published(BarChart{}));
    BOOST_REQUIRE(isOk(scene));
    const auto& panel = scene->panels[0];
    const auto bars = marksOf<Rectangle>(panel);
    const auto intervals = marksOf<Polyline>(panel);
    BOOST_REQUIRE(bars.size() == 4U);
    BOOST_REQUIRE(intervals.size() == 4U);
    const double middle = (bars[0].left + bars[0].right) / 2;
    BOOST_TEST((intervals[0].points[2] == ScenePoint{middle, 35}));
    BOOST_TEST((intervals[0].points[3] == ScenePoint{middle, 45}));
    BOOST_TEST((intervals[0].stroke.colour == scene->theme.ink), "seen on the bar and beyond it");
    BOOST_TEST(panel.y.to >= 65.0);
    const auto values = marksOf<TextMark>(panel);
    BOOST_REQUIRE(!values.empty());
    BOOST_TEST(values[0].at.y == 45.0);
    BOOST_TEST(scene->footer.back().find("Error bars: 95% margin of error, as published.") !=
               std::string::npos);
    // On the side the same, with values from left to right.
    BarChart lying;
    lying.direction = BarDirection::Horizontal;
    const auto onSide = sampled(published(lying));
    BOOST_REQUIRE(isOk(onSide));
    BOOST_TEST(marksOf<Polyline>(onSide->panels[0])[0].points[2].x == 35.0);
}

BOOST_AUTO_TEST_CASE(stacked_bars_and_areas_have_no_intervals_and_do_not_speak_of_them) {
    BarChart stacked;
    stacked.stacking = Stacking::Stacked;
    for (const auto& chart : {Chart(stacked), Chart(AreaChart{})}) {
        const auto scene = sampled(published(chart));
        BOOST_REQUIRE(isOk(scene));
        for (const auto& line : scene->footer)
            BOOST_TEST(line.find("margin of error") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_line_shows_its_intervals_as_a_band_or_as_error_bars) {
    auto figure = published(LineChart{});
    const auto banded = sampled(figure);
    BOOST_REQUIRE(isOk(banded));
    BOOST_TEST(marksOf<Band>(banded->panels[0]).size() == 2U);
    figure.panels[0].intervals = IntervalShape::ErrorBars;
    const auto barred = sampled(figure);
    BOOST_REQUIRE(isOk(barred));
    BOOST_TEST(marksOf<Band>(barred->panels[0]).empty());
    BOOST_TEST(marksOf<Polyline>(barred->panels[0]).size() == 6U, "two lines and four error bars");
}

BOOST_AUTO_TEST_CASE(over_categories_dots_are_in_columns_of_their_own) {
    auto figure = smallFigure(DotChart{});
    figure.panels[0].query.x = "place";
    const auto scene = resolved(
        figure, smallData("place:place who:series value:value status:status\nX a 1 estimated\nX b 4 .\nY "
                          "a 5 .\nY b 2 ."));
    BOOST_REQUIRE(isOk(scene));
    const auto points = marksOf<PointMark>(scene->panels[0]);
    BOOST_REQUIRE(points.size() == 4U);
    BOOST_TEST(points[0].at.x < 0.0);
    BOOST_TEST(points[2].at.x > 0.0);
    BOOST_TEST(points[0].hollow);
    BOOST_TEST(scene->series[0].isDot);
}

BOOST_AUTO_TEST_SUITE_END()
