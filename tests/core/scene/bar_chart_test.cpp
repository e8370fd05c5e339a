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

BOOST_AUTO_TEST_CASE(percent_bars_carry_shares_and_not_raw_values) {
    const auto scene = barScene({Stacking::Percent, {}, {}});
    const auto texts = marksOf<TextMark>(scene.panels[0]);
    BOOST_REQUIRE(texts.size() == 4U);
    BOOST_TEST(texts[0].text == "75%");
    BOOST_TEST(texts[1].text == "25%");
    BOOST_TEST(scene.data[0].valueText() == "75% (30 points)");
    BOOST_TEST(scene.data[0].value.value() == 30.0);
}

BOOST_AUTO_TEST_CASE(shares_of_negative_parts_are_refused) {
    auto figure = smallFigure(BarChart{Stacking::Percent, {}, {}});
    figure.panels[0].query.x = "place";
    const auto data = smallData("place:place who:series value:value\nLaos a 30\nLaos b −10");
    const auto scene = resolved(figure, data);
    BOOST_REQUIRE(!scene);
    BOOST_TEST(scene.error().code == "figure.bar-negative");
    BOOST_TEST(scene.error().message.find("“b” is −10% in Laos") != std::string::npos);
    figure.panels[0].chart = BarChart{Stacking::Stacked, {}, {}};
    BOOST_TEST(isOk(resolved(figure, data)), "a sum may go down");
}

BOOST_AUTO_TEST_CASE(a_missing_part_marks_its_bar_as_incomplete) {
    for (const auto* data : {"place:place who:series value:value\nLaos a 30\nLaos b .\nPeru a 20\nPeru b 60",
                             "place:place who:series value:value\nLaos a 30\nPeru a 20\nPeru b 60"}) {
        const auto scene = barScene({Stacking::Stacked, {}, {}}, data);
        const auto bars = barsOf(scene);
        BOOST_REQUIRE(bars.size() == 3U);
        BOOST_TEST(bars[0].hollow);
        BOOST_TEST(!bars[1].hollow);
        const auto texts = marksOf<TextMark>(scene.panels[0]);
        BOOST_TEST(texts.back().isRemark);
        BOOST_TEST(texts.back().text == "incomplete");
        BOOST_TEST(texts.back().at.y == 30.0);
        BOOST_TEST(scene.footer.back().find("Incomplete (…): Laos (no value of b).") != std::string::npos);
        // Shares of an unknown sum are not known.
        const auto shares = barScene({Stacking::Percent, {}, {}}, data);
        BOOST_TEST(barsOf(shares).size() == 2U);
        BOOST_TEST(marksOf<TextMark>(shares.panels[0]).back().text == "incomplete");
    }
}

BOOST_AUTO_TEST_CASE(published_shares_keep_their_numbers_where_rounding_makes_them_99) {
    auto figure = smallFigure(BarChart{Stacking::Percent, {}, {}});
    figure.panels[0].query.x = "place";
    const auto scene =
        resolved(figure, smallData("place:place who:series value:value\nLaos a 33\nLaos b 33\nLaos c 33",
                                   SamplingDesign::Unknown, "percent"));
    BOOST_REQUIRE(isOk(scene));
    const auto bars = barsOf(*scene);
    BOOST_TEST(bars[2].top == 100.0, boost::test_tools::tolerance(1e-9));
    for (const auto& text : marksOf<TextMark>(scene->panels[0]))
        BOOST_TEST(text.text == "33%");
    BOOST_TEST(scene->footer.back().find("add up to 99%") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_bar_says_why_and_keeps_its_room) {
    const auto scene =
        barScene({}, "place:place who:series value:value\nLaos a 30\nLaos b .\nPeru a 20\nPeru b 0");
    const auto bars = barsOf(scene);
    BOOST_REQUIRE(bars.size() == 3U);
    BOOST_TEST((bars[0].left + bars[0].right) / 2 < 0.0, "the place of b stays empty");
    const auto texts = marksOf<TextMark>(scene.panels[0]);
    BOOST_REQUIRE(texts.size() == 4U);
    BOOST_TEST(texts[2].text == "0", "a zero is written as one");
    BOOST_TEST(texts[3].isRemark);
    BOOST_TEST(texts[3].text == "not reported");
    BOOST_TEST(texts[3].at.x > 0.0);
    BOOST_TEST(scene.footer.back().find("Not reported (–): Laos, b.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_bar_without_a_row_is_not_reported_either) {
    const auto scene = barScene({}, "place:place who:series value:value\nLaos a 30\nLaos b 10\nPeru b 60");
    const auto bars = barsOf(scene);
    BOOST_REQUIRE(bars.size() == 3U);
    BOOST_TEST((bars[2].left + bars[2].right) / 2 > 1.0, "the place of a stays empty");
    const auto remark = marksOf<TextMark>(scene.panels[0]).back();
    BOOST_TEST(remark.isRemark);
    BOOST_TEST(remark.text == "not reported");
    BOOST_TEST(remark.brief == "–");
    BOOST_TEST(remark.at.x < 1.0);
    BOOST_TEST(remark.at.y == 0.0);
    BOOST_TEST(scene.footer.back().find("Not reported (–): Peru, a.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_series_of_its_own_place_is_not_missing_at_the_others) {
    const auto scene = barScene({}, "place:place who:series value:value\nLaos a 30\nPeru b 60");
    const auto bars = barsOf(scene);
    BOOST_REQUIRE(bars.size() == 2U);
    BOOST_TEST((bars[0].left + bars[0].right) / 2 == 0.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((bars[1].left + bars[1].right) / 2 == 1.0, boost::test_tools::tolerance(1e-9));
    for (const auto& text : marksOf<TextMark>(scene.panels[0]))
        BOOST_TEST(!text.isRemark);
}

BOOST_AUTO_TEST_CASE(long_names_lay_the_bars_on_their_sides_unless_they_are_to_stand) {
    const auto* const names =
        "place:place value:value\nLao_People's_Democratic_Republic 3\nBrunei_Darussalam "
        "4\nUnited_Arab_Emirates 5";
    BOOST_TEST(barScene({}, names).panels[0].isSideways());
    BOOST_TEST(!barScene({Stacking::Grouped, BarDirection::Vertical, {}}, names).panels[0].isSideways());
    BOOST_TEST(!barScene({}).panels[0].isSideways(), "two short names stand below their bars");
    // Ten short names are too many for a picture of one column.
    std::string ten = "place:place value:value";
    for (const auto* name : {"Brunei", "Cambodia", "Indonesia", "Laos", "Malaysia", "Myanmar", "Philippines",
                             "Singapore", "Thailand", "Vietnam"})
        ten += std::string("\n") + name + " 5";
    BOOST_TEST(barScene({}, ten).panels[0].isSideways());
    // Periods are never long.
    const auto scene =
        resolved(smallFigure(BarChart{}),
                 smallData("year:period value:value\n2020-08-01 1\n2020-08-02 2\n2020-08-03 3"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(!scene->panels[0].isSideways());
}

BOOST_AUTO_TEST_CASE(bars_that_the_axis_names_have_one_colour_and_no_legend) {
    std::string data = "answer:series value:value";
    for (int i = 1; i <= 12; ++i)
        data += "\nanswer" + std::to_string(i) + " " + std::to_string(i);
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Horizontal, {}});
    figure.panels[0].query.x = "answer";
    const auto scene = resolved(figure, smallData(data));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST((scene->legend == LegendPlace::None));
    for (const auto& bar : barsOf(*scene))
        BOOST_TEST(bar.fill.text() == barsOf(*scene).front().fill.text());
    BOOST_TEST(scene->findings.count("figure.colours-used-up") == 0U);
}

BOOST_AUTO_TEST_CASE(series_without_a_colour_of_their_own_are_named) {
    std::string data = "year:period who:series value:value";
    for (int i = 1; i <= 30; ++i)
        data += "\n2020 s" + std::to_string(i) + " 4";
    const auto scene = resolved(smallFigure(BarChart{}), smallData(data));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->findings.count("figure.colours-used-up") == 1U);
    BOOST_TEST(scene->findings.lines().front().find("“s") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_axis_says_the_unit_once) {
    auto figure = smallFigure(BarChart{});
    const auto scene = resolved(figure, smallData("year:period value:value\n2020 8200\n2021 12206.4",
                                                  SamplingDesign::Unknown, "US$ million"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->panels[0].y.title == "US$ billion");
    BOOST_TEST(marksOf<TextMark>(scene->panels[0])[1].text == "12.2");
    BOOST_TEST(scene->data[1].valueText() == "12.2 bn");
    figure.panels[0].axis.title = "Trade";
    const auto titled = resolved(figure, smallData("year:period value:value\n2020 8200\n2021 12206.4",
                                                   SamplingDesign::Unknown, "US$ million"));
    BOOST_TEST(marksOf<TextMark>(titled->panels[0])[1].text == "12.2 bn", "nothing else says it");
}

BOOST_AUTO_TEST_CASE(numbers_that_no_axis_holds_are_told_and_not_drawn) {
    const auto scene = barScene({}, "place:place value:value\nLaos 1e200\nPeru 20");
    BOOST_TEST(barsOf(scene).size() == 1U);
    BOOST_TEST(scene.panels[0].y.to == 20.0);
    BOOST_REQUIRE(scene.findings.count("figure.number-range") == 1U);
    BOOST_TEST(scene.data[0].value.value() == 1e200);
    BOOST_TEST(scene.data[0].valueText() == "1 × 10²⁰⁰");
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
        barsOf(barScene({}, "place:place who:series value:value\nLaos a 30\nLaos b 10\nPeru c 60\nChad d 5"));
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
    BOOST_TEST(scene->data[0].valueText() == "−63.0 pts");
    BOOST_TEST(scene->data[0].derivation == "United States 18.5 − China 81.5");
}

BOOST_AUTO_TEST_CASE(bars_of_uneven_waves_do_not_lie_on_each_other) {
    for (const auto stacking : {Stacking::Grouped, Stacking::Stacked}) {
        const auto scene =
            resolved(smallFigure(BarChart{stacking, {}, {}}),
                     smallData("year:period value:value\n2010 1\n2014 2\n2018 3\n2019 4\n2023 5"));
        BOOST_REQUIRE(isOk(scene));
        const auto bars = barsOf(*scene);
        BOOST_REQUIRE(bars.size() == 5U);
        for (std::size_t i = 1; i < bars.size(); ++i)
            BOOST_TEST(bars[i - 1].right < bars[i].left);
    }
}

BOOST_AUTO_TEST_SUITE_END()
