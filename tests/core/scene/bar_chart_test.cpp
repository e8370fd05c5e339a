// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto twoByTwo = "place:place who:series value:value\nLaos a 30\nLaos b 10\nPeru a 20\nPeru b 60";

Scene barScene(BarChart chart, std::string_view data = twoByTwo, const ValueAxis& axis = {}) {
    auto figure = smallFigure(chart);
    figure.panels[0].query.x = "place";
    figure.panels[0].axis = axis;
    auto scene = resolved(figure, smallData(data, SamplingDesign::Unknown, "points"));
    BOOST_REQUIRE(isOk(scene));
    return *scene;
}

std::vector<Rectangle> barsOf(const Scene& scene) {
    return marksOf<Rectangle>(scene.panels[0]);
}
} // namespace

BOOST_AUTO_TEST_SUITE(bar_chart)

BOOST_AUTO_TEST_CASE(grouped_bars_start_at_zero_and_do_not_touch) {
    const auto scene = barScene({});
    const auto bars = barsOf(scene);
    BOOST_REQUIRE(bars.size() == 4U);
    for (const auto& bar : bars)
        BOOST_TEST(bar.bottom == 0.0);
    BOOST_TEST(bars[0].top == 30.0);
    BOOST_TEST(bars[0].right < bars[1].left);
    BOOST_TEST(bars[1].right < bars[2].left);
    BOOST_TEST((bars[0].left + bars[1].right) / 2 == 0.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(stacked_bars_stand_on_each_other) {
    const auto bars = barsOf(barScene({Stacking::Stacked, {}, {}}));
    BOOST_TEST(bars[1].bottom == bars[0].top);
    BOOST_TEST(bars[1].top == 40.0);
    BOOST_TEST(bars[3].top == 80.0);
}

BOOST_AUTO_TEST_CASE(percent_bars_are_all_one_hundred_long) {
    const auto scene = barScene({Stacking::Percent, {}, {}});
    const auto bars = barsOf(scene);
    BOOST_TEST(bars[0].top == 75.0);
    BOOST_TEST(bars[1].top == 100.0);
    BOOST_TEST(bars[3].top == 100.0);
    BOOST_TEST(scene.panels[0].y.to == 100.0);
}

BOOST_AUTO_TEST_CASE(negative_values_grow_the_other_way) {
    const auto scene = barScene({Stacking::Diverging, {}, {}}, "place:place value:value\nLaos −30\nPeru 20");
    const auto bars = barsOf(scene);
    BOOST_TEST(bars[0].bottom == -30.0);
    BOOST_TEST(bars[0].top == 0.0);
    BOOST_TEST(scene.panels[0].y.from <= -30.0);
    const auto texts = marksOf<TextMark>(scene.panels[0]);
    BOOST_REQUIRE(texts.size() == 2U);
    BOOST_TEST((texts[0].anchor == Anchor::Below));
    BOOST_TEST((texts[1].anchor == Anchor::Above));
}

BOOST_AUTO_TEST_CASE(a_lone_bar_stands_over_its_tick) {
    const auto bars =
        barsOf(barScene({}, "place:place who:series value:value\nLaos a 30\nLaos b 10\nPeru b 60"));
    BOOST_TEST((bars[2].left + bars[2].right) / 2 == 1.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(lying_bars_run_from_the_top) {
    const auto scene = barScene({Stacking::Grouped, BarDirection::Horizontal, {}});
    const auto bars = barsOf(scene);
    BOOST_TEST(bars[0].right == 30.0);
    BOOST_TEST(bars[0].bottom > bars[2].top, "the first category is the topmost");
    BOOST_TEST((scene.panels[0].x.kind == AxisKind::Value));
    BOOST_TEST((scene.panels[0].y.kind == AxisKind::Category));
}

BOOST_AUTO_TEST_CASE(an_axis_that_would_cut_bars_is_refused_aloud) {
    const auto scene = barScene({}, twoByTwo, {10.0, 40.0, {}});
    BOOST_TEST(scene.panels[0].y.from == 0.0);
    BOOST_TEST(scene.panels[0].y.to >= 60.0);
    BOOST_TEST(scene.findings.count("figure.bar-axis") == 1U);
}

BOOST_AUTO_TEST_CASE(bars_of_a_gap_tell_who_is_ahead) {
    auto figure = smallFigure(BarChart{Stacking::Diverging, {}, {}});
    figure.panels[0].query.measure = GapMeasure{"who", "United States", "China"};
    const auto scene = resolved(
        figure, smallData("year:period who:series value:value\n2022 United_States 18.5\n2022 China 81.5\n"
                          "2023 United_States 73.1\n2023 China 26.9"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->series.size() == 2U);
    BOOST_TEST(scene->series[0].name == "United States ahead");
    BOOST_TEST(scene->series[0].style.colour.text() == "#0072B2");
    const auto bars = marksOf<Rectangle>(scene->panels[0]);
    BOOST_TEST(bars[0].series == 1);
    BOOST_TEST(bars[1].series == 0);
    BOOST_TEST(scene->data[0].valueText == "−63 pts");
    BOOST_TEST(scene->data[0].derivation == "United States 18.5 − China 81.5");
}

BOOST_AUTO_TEST_SUITE_END()
