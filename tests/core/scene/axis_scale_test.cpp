// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "figure/chart_traits.h"
#include "figure/figure_json.h"
#include "scene/axis_scale.h"
#include "scene/figure_check.h"
#include "scene/ticks.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto growing = "year:period who:series value:value\n"
                         "2021 a 2\n2022 a 30\n2023 a 400\n2021 b 0\n2022 b 10\n2023 b 90";

FigureSpec withAxis(const Chart& chart, const ValueAxis& axis) {
    auto figure = smallFigure(chart);
    figure.group = "own";
    figure.panels[0].axis = axis;
    return figure;
}

ValueAxis logAxis() {
    ValueAxis axis;
    axis.scale = AxisScale::Logarithmic;
    return axis;
}

Result<Scene> counted(const FigureSpec& figure) {
    return resolved(figure, smallData(growing, SamplingDesign::Unknown, "people"));
}

std::vector<std::string> labelsOf(const std::vector<Tick>& ticks) {
    std::vector<std::string> labels;
    for (const auto& tick : ticks)
        labels.push_back(tick.label);
    return labels;
}

void areLabels(const std::vector<Tick>& ticks, const std::vector<std::string>& expected) {
    BOOST_TEST(labelsOf(ticks) == expected, boost::test_tools::per_element());
}
} // namespace

BOOST_AUTO_TEST_SUITE(axis_scale)

BOOST_AUTO_TEST_CASE(a_logarithmic_axis_has_decades_at_equal_distances) {
    const auto scene = counted(withAxis(LineChart{}, logAxis()));
    BOOST_REQUIRE(isOk(scene));
    const auto& axis = scene->panels[0].y;
    BOOST_TEST(axis.isLog);
    areLabels(axis.ticks, {"2", "5", "10", "20", "50", "100", "200", "500"});
    BOOST_TEST(axis.ticks[2].at == 1.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(axis.ticks[5].at == 2.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(axis.valueAt(axis.from) == 2.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(axis.valueAt(axis.to) == 500.0, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(panels_of_another_scale_keep_their_own_range) {
    auto figure = withAxis(LineChart{}, logAxis());
    figure.panels.push_back(withAxis(LineChart{}, {}).panels[0]);
    const auto scene = counted(figure);
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels.size() == 2U);
    BOOST_TEST(!scene->sharedY);
    BOOST_TEST(scene->panels[0].y.valueAt(scene->panels[0].y.from) == 2.0,
               boost::test_tools::tolerance(1e-9));
    BOOST_TEST(scene->panels[1].y.from == 0.0);
    figure.panels[1].axis = logAxis();
    BOOST_TEST(counted(figure)->sharedY);
}

BOOST_AUTO_TEST_CASE(zero_has_no_place_on_it_and_is_named) {
    const auto scene = counted(withAxis(LineChart{}, logAxis()));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(marksOf<PointMark>(scene->panels[0]).size() == 5U);
    BOOST_REQUIRE(scene->findings.count("figure.log-not-positive") == 1U);
    BOOST_TEST(scene->findings.items().front().message ==
               "1 value of zero or below, which a logarithmic axis cannot show, is left out: b 2021.");
    // The number itself stays in the table.
    BOOST_TEST(*scene->data[3].value == 0.0);
}

BOOST_AUTO_TEST_CASE(bars_and_areas_are_never_logarithmic_or_upside_down) {
    for (const auto& chart : {Chart(BarChart{}), Chart(AreaChart{})}) {
        BOOST_TEST(!canScale(chart, logAxis()));
        const auto scene = counted(withAxis(chart, logAxis()));
        BOOST_REQUIRE(isOk(scene));
        BOOST_TEST(!scene->panels[0].y.isLog);
        const auto read = parseFigure(writeFigure(withAxis(chart, logAxis())), "a file", "");
        BOOST_REQUIRE(!read.has_value());
        BOOST_TEST(read.error().code == "figure.wrong-value");
        BOOST_TEST(read.error().place.path == "/panels/0/axis");
    }
    BOOST_TEST(static_cast<bool>(canScale(LineChart{}, logAxis())));
}

BOOST_AUTO_TEST_CASE(ranks_have_the_first_on_top) {
    ValueAxis axis;
    axis.isReversed = true;
    const auto scene = counted(withAxis(LineChart{}, axis));
    BOOST_REQUIRE(isOk(scene));
    const auto& panel = scene->panels[0];
    BOOST_TEST(panel.y.from == -400.0);
    BOOST_TEST(panel.y.to == 0.0);
    areLabels(panel.y.ticks, {"400", "300", "200", "100", "0"});
    const auto points = marksOf<PointMark>(panel);
    BOOST_REQUIRE(!points.empty());
    BOOST_TEST(points[0].at.y == -2.0);
    BOOST_TEST((scene->data[0].at == points[0].at));
    BOOST_TEST(*scene->data[0].value == 2.0);
}

BOOST_AUTO_TEST_CASE(numbers_stand_where_the_author_wants_them) {
    ValueAxis axis;
    axis.step = 150;
    auto scene = counted(withAxis(LineChart{}, axis));
    BOOST_REQUIRE(isOk(scene));
    areLabels(scene->panels[0].y.ticks, {"0", "150", "300"});
    axis.step.reset();
    axis.ticks = {400, 0, 123.5};
    scene = counted(withAxis(LineChart{}, axis));
    BOOST_REQUIRE(isOk(scene));
    areLabels(scene->panels[0].y.ticks, {"0.0", "123.5", "400.0"});
    // A step of which thousands would stand on the axis is not followed.
    axis.ticks.clear();
    axis.step = 0.01;
    scene = counted(withAxis(LineChart{}, axis));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->panels[0].y.ticks.size() < 10U);
}

BOOST_AUTO_TEST_CASE(decimals_and_words_of_numbers_are_chosen) {
    const auto data =
        smallData("year:period value:value\n2021 1234567\n2022 9876543", SamplingDesign::Unknown, "US$");
    auto figure = withAxis(LineChart{}, {});
    auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data[1].valueText() == "9.88 m");
    figure.panels[0].axis.numbers = NumberWord::Thousand;
    scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data[1].valueText() == "9,876.5 k");
    figure.panels[0].axis.decimals = 0;
    scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data[1].valueText() == "9,877 k");
    figure.panels[0].axis.numbers = NumberWord::None;
    scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->data[1].valueText() == "9,876,543");
}

BOOST_AUTO_TEST_CASE(the_figure_check_reads_values_and_not_places) {
    for (auto axis : {logAxis(), ValueAxis{}}) {
        axis.isReversed = axis.scale == AxisScale::Linear;
        const auto figure = withAxis(LineChart{}, axis);
        const auto scene = counted(figure);
        BOOST_REQUIRE(isOk(scene));
        for (const auto& finding : checkFigure(figure, *scene))
            BOOST_TEST(!finding.code.starts_with("figure.axis"), finding.what);
        for (const auto& finding : checkFigure(figure, *scene))
            BOOST_TEST(finding.code != "figure.values-outside", finding.what);
    }
}

BOOST_AUTO_TEST_CASE(files_keep_the_choices_of_an_axis) {
    ValueAxis axis = logAxis();
    axis.from = 1;
    axis.to = 1000;
    axis.title = "People";
    axis.ticks = {1, 30, 1000};
    axis.decimals = 1;
    axis.numbers = NumberWord::Thousand;
    axis.isReversed = true;
    axis.step = 2;
    const auto figure = withAxis(DotChart{}, axis);
    const auto read = parseFigure(writeFigure(figure), "a file", "");
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((read->panels == figure.panels));
}

BOOST_AUTO_TEST_CASE(ranges_of_logarithmic_axes_end_at_one_two_or_five) {
    const auto is = [](double low, double high, double from, double to) {
        const auto range = niceLogRange(low, high);
        BOOST_TEST(range.from == from, boost::test_tools::tolerance(1e-9));
        BOOST_TEST(range.to == to, boost::test_tools::tolerance(1e-9));
    };
    is(2, 400, 2, 500);
    is(0.03, 70, 0.02, 100);
    is(10, 10, 10, 100);
    is(999, 1001, 500, 2000);
}

BOOST_AUTO_TEST_SUITE_END()
