// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "figure/figure_json.h"
#include "scene/scatter.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto dots = "place:place what:indicator year:period value:value\n"
                      "Laos side 2022 80\nLaos share 2022 30\nVietnam side 2022 20\nVietnam share 2022 10\n"
                      "Thailand side 2022 40\nThailand share 2022 20\nMyanmar side 2022 60\n"
                      "Laos people 2022 4\nVietnam people 2022 16\nThailand people 2022 1";

constexpr auto paths = "place:series what:indicator year:period value:value\n"
                       "Laos side 2020 74\nLaos side 2021 80\nLaos side 2022 82\n"
                       "Laos share 2020 31\nLaos share 2021 30\nLaos share 2022 33\n"
                       "Vietnam side 2020 14\nVietnam side 2021 16\nVietnam side 2024 21\n"
                       "Vietnam share 2020 17\nVietnam share 2021 18\nVietnam share 2024 16";

Query indicator(const std::string& name, const std::string& x = "place") {
    Query query;
    query.dataset = "test/data";
    query.x = x;
    query.filters.push_back(TextFilter{"what", {name}});
    return query;
}

FigureSpec scatter(const ScatterChart& chart, const std::string& x = "place") {
    auto figure = smallFigure(chart);
    auto& panel = figure.panels[0];
    panel.query = indicator("side", x);
    panel.pairing = Pairing{indicator("share", x), {}, {}, {}, 0};
    return figure;
}

std::vector<std::string> namesIn(const ScenePanel& panel) {
    std::vector<std::string> names;
    for (const auto& text : marksOf<TextMark>(panel)) {
        if (text.isName)
            names.push_back(text.text);
    }
    return names;
}
} // namespace

BOOST_AUTO_TEST_SUITE(scatter_chart)

BOOST_AUTO_TEST_CASE(each_pair_is_a_named_dot_between_two_axes_of_numbers) {
    const auto scene = resolved(scatter({}), smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    const auto& panel = scene->panels[0];
    BOOST_TEST(panel.isScatter());
    const auto points = marksOf<PointMark>(panel);
    BOOST_REQUIRE(points.size() == 3U);
    BOOST_TEST(points[0].at.x == 30.0);
    BOOST_TEST(points[0].at.y == 80.0);
    BOOST_TEST((scene->data[0].at == points[0].at), "the ring of the crosshair lies on the dot");
    BOOST_TEST(namesIn(panel) == (std::vector<std::string>{"Laos", "Vietnam", "Thailand"}),
               boost::test_tools::per_element());
    BOOST_TEST(panel.x.title == "share");
    BOOST_TEST(panel.y.title == "side");
    BOOST_TEST(panel.x.from <= 10.0);
    BOOST_TEST(panel.x.to >= 30.0);
    BOOST_TEST(panel.x.ticks.size() >= 2U);
    BOOST_TEST((scene->legend == LegendPlace::None));
    BOOST_TEST(marksOf<Polyline>(panel).empty(), "no line that nobody asked for");
    BOOST_REQUIRE(scene->findings.count("figure.not-paired") == 1U);
}

BOOST_AUTO_TEST_CASE(a_datum_says_what_it_is_set_against) {
    const auto scene = resolved(scatter({}), smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    const auto& datum = scene->data[0];
    BOOST_REQUIRE(bool(datum.pair));
    BOOST_TEST(datum.pair->valueName == "side");
    BOOST_TEST(datum.pair->x.text() == "share: 30%");
    BOOST_TEST(datum.pair->x.unit == "percent");
}

BOOST_AUTO_TEST_CASE(the_area_of_a_dot_is_proportional_and_the_legend_says_how_large) {
    auto figure = scatter({});
    figure.panels[0].pairing->size = indicator("people");
    const auto scene = resolved(figure, smallData(dots, SamplingDesign::Unknown, "million people"));
    BOOST_REQUIRE(isOk(scene));
    const auto points = marksOf<PointMark>(scene->panels[0]);
    BOOST_REQUIRE(points.size() == 3U);
    // The largest is drawn first, so that it hides no other.
    BOOST_TEST(scene->data[static_cast<std::size_t>(points[0].datum)].category.text() == "Vietnam");
    BOOST_TEST(points[0].area / points[1].area == 4.0, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(points[0].area / points[2].area == 16.0, boost::test_tools::tolerance(1e-9));
    BOOST_REQUIRE(scene->keys.size() == 3U);
    BOOST_TEST(scene->keys.back().name == "10 m");
    BOOST_TEST(scene->keys.back().area / points[0].area == 10.0 / 16, boost::test_tools::tolerance(1e-9));
    BOOST_TEST((scene->legend == LegendPlace::Top));
}

BOOST_AUTO_TEST_CASE(a_line_of_fit_comes_with_its_equation_and_says_that_it_shows_no_cause) {
    const auto without = resolved(scatter({}), smallData(dots));
    BOOST_REQUIRE(isOk(without));
    for (const auto& line : without->footer)
        BOOST_TEST(line.find("least squares") == std::string::npos);
    ScatterChart chart;
    chart.fit = true;
    const auto scene = resolved(scatter(chart), smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    const auto lines = marksOf<Polyline>(scene->panels[0]);
    BOOST_REQUIRE(lines.size() == 1U);
    // lm(c(80, 20, 40) ~ c(30, 10, 20)) in R: -13.33, 3.00, R² 0.9643.
    BOOST_TEST(lines[0].points.front().x == 10.0);
    BOOST_TEST(lines[0].points.front().y == 16.6667, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(lines[0].points.back().y == 76.6667, boost::test_tools::tolerance(1e-5));
    BOOST_TEST(scene->footer.back() ==
               "Dashed: line of least squares (y = −13.3 + 3.00x, R² = 0.96, n = 3). It describes these dots "
               "and does not show that one causes the other.");
    BOOST_TEST(scene->alt.pattern.find("does not show that one causes the other") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(no_line_is_fitted_to_two_dots) {
    ScatterChart chart;
    chart.fit = true;
    auto figure = scatter(chart);
    for (auto* query : figure.panels[0].queries())
        query->filters.push_back(TextFilter{"place", {"Laos", "Vietnam"}});
    const auto scene = resolved(figure, smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(marksOf<Polyline>(scene->panels[0]).empty());
    BOOST_TEST(scene->findings.count("figure.no-fit") == 1U);
}

BOOST_AUTO_TEST_CASE(averages_stand_at_both_axes_only_if_they_are_asked_for) {
    ScatterChart chart;
    chart.averages = AverageLines::Median;
    const auto scene = resolved(scatter(chart), smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    const auto rules = marksOf<Rule>(scene->panels[0]);
    BOOST_REQUIRE(rules.size() == 2U);
    BOOST_TEST(rules[0].vertical);
    BOOST_TEST(rules[0].at == 20.0);
    BOOST_TEST(rules[0].label == "median 20%");
    BOOST_TEST(rules[1].at == 40.0);
    chart.averages = AverageLines::Mean;
    const auto mean = resolved(scatter(chart), smallData(dots));
    BOOST_REQUIRE(isOk(mean));
    BOOST_TEST(marksOf<Rule>(mean->panels[0])[1].at == 140.0 / 3, boost::test_tools::tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(lines_stand_at_the_axis_that_their_value_belongs_to) {
    auto figure = scatter({});
    figure.panels[0].lines = {{"half", 50, "me", {}, LineAxis::Value},
                              {"a quarter", 25, "me", {}, LineAxis::X}};
    const auto scene = resolved(figure, smallData(dots));
    BOOST_REQUIRE(isOk(scene));
    const auto rules = marksOf<Rule>(scene->panels[0]);
    BOOST_REQUIRE(rules.size() == 2U);
    BOOST_TEST(!rules[0].vertical);
    BOOST_TEST(rules[1].vertical);
    BOOST_TEST(rules[1].at == 25.0);
}

BOOST_AUTO_TEST_CASE(a_path_leads_from_period_to_period_and_not_over_gaps) {
    ScatterChart chart;
    chart.path = true;
    const auto scene = resolved(scatter(chart, ""), smallData(paths));
    BOOST_REQUIRE(isOk(scene));
    const auto lines = marksOf<Polyline>(scene->panels[0]);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_REQUIRE(lines[0].points.size() == 3U);
    BOOST_TEST((lines[0].points[0] == ScenePoint{31, 74}));
    BOOST_TEST((lines[0].points[1] == ScenePoint{30, 80}), "a path may turn back");
    BOOST_TEST(lines[1].points.size() == 2U, "2024 comes after a gap");
    BOOST_TEST(namesIn(scene->panels[0]) ==
                   (std::vector<std::string>{"2020", "2021", "Laos 2022", "2020", "2021", "Vietnam 2024"}),
               boost::test_tools::per_element());
    BOOST_TEST(scene->alt.pattern.find("Laos goes from 74% at 31% (2020) to 82% at 33% (2022).") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_many_dots_only_those_have_names_that_find_room) {
    std::string text = "place:place what:indicator value:value";
    for (int i = 0; i < 40; ++i)
        text += "\nP" + std::to_string(i) + " side " + std::to_string(i) + "\nP" + std::to_string(i) +
                " share " + std::to_string(i * i);
    const auto data = smallData(text);
    const auto scene = resolved(scatter({}), data);
    BOOST_REQUIRE(isOk(scene));
    for (const auto& mark : marksOf<TextMark>(scene->panels[0]))
        BOOST_TEST(mark.isOptional);
    ScatterChart all;
    all.names = PointNames::All;
    const auto named = resolved(scatter(all), data);
    BOOST_REQUIRE(isOk(named));
    for (const auto& mark : marksOf<TextMark>(named->panels[0]))
        BOOST_TEST(!mark.isOptional);
    ScatterChart none;
    none.names = PointNames::None;
    const auto bare = resolved(scatter(none), data);
    BOOST_REQUIRE(isOk(bare));
    BOOST_TEST(marksOf<TextMark>(bare->panels[0]).empty());
}

BOOST_AUTO_TEST_CASE(a_scatter_chart_without_a_second_measure_is_refused) {
    auto figure = scatter({});
    figure.panels[0].pairing.reset();
    const auto scene = resolved(figure, smallData(dots));
    BOOST_REQUIRE(!scene.has_value());
    BOOST_TEST(scene.error().code == "figure.no-pairing");
}

BOOST_AUTO_TEST_CASE(files_keep_every_choice) {
    auto figure = scatter({true, true, AverageLines::Median, PointNames::All});
    figure.group = "own";
    auto& pairing = *figure.panels[0].pairing;
    pairing.size = indicator("people");
    pairing.sizeTitle = "Inhabitants";
    pairing.yearsBefore = 2;
    pairing.axis = {5, 60, "Share of exports"};
    figure.panels[0].lines = {{"a quarter", 25, "me", {}, LineAxis::X}};
    const auto read = parseFigure(writeFigure(figure), "a file", "");
    BOOST_REQUIRE(isOk(read));
    BOOST_TEST((read->panels == figure.panels));
    BOOST_TEST(figure.datasets().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
