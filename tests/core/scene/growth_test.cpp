// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Right values where there is much of everything. Each of these would take minutes if it compared all with
// all.
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "query/estimate.h"
#include "scene/figure_check.h"
#include "support/expect_result.h"

#include <fmt/format.h>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr int many = 20000;

Scene sceneFor(const FigureSpec& figure, const DatasetPtr& data) {
    auto scene = resolved(figure, data);
    BOOST_REQUIRE(isOk(scene));
    return *std::move(scene);
}

/// So many lines of two years; the second year turns their order around.
std::string turnedLines(int count) {
    std::string text = "year:period who:series value:value";
    for (int i = 0; i < count; ++i)
        text += fmt::format("\n2020 s{} {}\n2021 s{} {}", i, i, i, count - i);
    return text;
}

std::string patternFor(int count) {
    return sceneFor(smallFigure(LineChart{}), smallData(turnedLines(count))).alt.pattern;
}
} // namespace

BOOST_AUTO_TEST_SUITE(growth)

BOOST_AUTO_TEST_CASE(every_bar_of_many_categories_stands_in_its_place) {
    std::string text = "name:place value:value";
    for (int i = 0; i < many; ++i)
        text += fmt::format("\nn{} {}", i, i % 100);
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Vertical, BarValues::None});
    figure.panels[0].query.x = "name";
    const auto scene = sceneFor(figure, smallData(text));
    const auto bars = marksOf<Rectangle>(scene.panels[0]);
    BOOST_REQUIRE(bars.size() == static_cast<std::size_t>(many));
    for (int i = 0; i < many; ++i) {
        const auto& bar = bars[static_cast<std::size_t>(i)];
        BOOST_REQUIRE(std::abs((bar.left + bar.right) / 2 - i) < 1e-6);
        BOOST_REQUIRE(bar.top == i % 100);
    }
    BOOST_TEST(scene.panels[0].x.ticks.back().label == fmt::format("n{}", many - 1));
    BOOST_TEST(scene.panels[0].x.to == many - 0.5);
}

BOOST_AUTO_TEST_CASE(a_number_takes_few_bytes_and_shares_its_words) {
    BOOST_TEST(sizeof(Estimate) <= 88U);
    BOOST_TEST(sizeof(Datum) <= 144U);
    const auto scene =
        sceneFor(smallFigure(LineChart{}),
                 smallData("year:period who:series value:value\n2020 a 1\n2021 a 2\n2020 b 3"));
    BOOST_REQUIRE(scene.data.size() == 3U);
    BOOST_TEST(scene.data[0].words.isSameAs(scene.data[1].words));
    BOOST_TEST(!scene.data[0].words.isSameAs(scene.data[2].words));
    BOOST_TEST(scene.data[2].words->seriesName == "b");
    BOOST_TEST(scene.data[0].provenance.isSameAs(scene.data[2].provenance));
}

BOOST_AUTO_TEST_CASE(many_series_are_counted_and_checked) {
    constexpr int count = many / 4;
    const auto figure = smallFigure(LineChart{});
    const auto scene = sceneFor(figure, smallData(turnedLines(count)));
    BOOST_TEST(scene.series.size() == static_cast<std::size_t>(count));
    BOOST_TEST(scene.series.back().name == fmt::format("s{}", count - 1));
    BOOST_TEST(
        scene.alt.statistics.starts_with(fmt::format("{} series with {} values in all.", count, 2 * count)));
    const auto findings = checkFigure(figure, scene);
    BOOST_TEST(std::any_of(findings.begin(), findings.end(),
                           [](const FigureFinding& one) { return one.code == "figure.two-points"; }));
}

BOOST_AUTO_TEST_CASE(crossings_of_many_lines_are_counted_and_of_more_left_out) {
    // Every pair changes places once.
    BOOST_TEST(patternFor(4).find("s2 passes s1 between 2020 and 2021.") == std::string::npos);
    BOOST_TEST(patternFor(4).find("s1 passes s2 between 2020 and 2021.") != std::string::npos);
    BOOST_TEST(patternFor(60).ends_with("Series pass one another 1770 times."));
    BOOST_TEST(patternFor(61).find("pass one another") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(crossings_are_told_in_the_order_of_the_lines) {
    const auto pattern = sceneFor(smallFigure(LineChart{}), smallData("year:period who:series value:value\n"
                                                                      "2020 a 1\n2021 a 2\n2022 a 9\n"
                                                                      "2020 b 3\n2021 b 2\n2022 b 5\n"
                                                                      "2020 c 2\n2021 c 4\n2022 c 4"))
                             .alt.pattern;
    const auto first = pattern.find("a passes b between 2020 and 2022.");
    const auto second = pattern.find("a passes c between 2021 and 2022.");
    const auto third = pattern.find("c passes b between 2020 and 2021.");
    const auto fourth = pattern.find("b passes c between 2021 and 2022.");
    BOOST_TEST(first < second);
    BOOST_TEST(second < third);
    BOOST_TEST(third < fourth);
    BOOST_TEST(fourth < pattern.size());
}

BOOST_AUTO_TEST_CASE(every_source_of_many_is_listed_once) {
    std::string text = "day:period value:value from:source where:locator";
    for (int i = 0; i < many; ++i)
        text += fmt::format("\n{} {} r{} p{}", Day{i}.text(), i % 7, i / 2, i);
    auto data = std::make_shared<Dataset>(*smallData(text));
    for (int i = 0; i < many / 2; ++i) {
        Source source;
        source.name = fmt::format("r{}", i);
        source.shortTitle = fmt::format("Report {}", i);
        data->sources.push_back(std::move(source));
    }
    const auto scene = sceneFor(smallFigure(LineChart{}), data);
    BOOST_REQUIRE(scene.sources.size() == static_cast<std::size_t>(many / 2));
    BOOST_TEST(scene.sources.back().name == fmt::format("r{}", many / 2 - 1));
    BOOST_TEST(scene.data[7].provenance->sourceText == "Report 3 p7");
    BOOST_TEST(scene.footer.front() ==
               fmt::format("Source: Report 0, Report 1, Report 2, Report 3 and {} more.", many / 2 - 4));
}

BOOST_AUTO_TEST_CASE(every_break_has_one_line_for_all_series) {
    constexpr int days = many / 10;
    std::string text = "day:period who:series value:value status:status";
    for (int i = 0; i < days; ++i)
        text += fmt::format("\n{} a {} break\n{} b {} break", Day{i}.text(), i % 7, Day{i}.text(), i % 5);
    const auto scene = sceneFor(smallFigure(LineChart{}), smallData(text));
    const auto rules = marksOf<Rule>(scene.panels[0]);
    BOOST_TEST(std::count_if(rules.begin(), rules.end(),
                             [](const Rule& rule) { return rule.kind == RuleKind::Break; }) == days - 1);
}

BOOST_AUTO_TEST_CASE(the_difference_of_two_long_lines_is_shaded_at_every_step) {
    std::string text = "day:period who:series value:value";
    for (int i = 0; i < many / 2; ++i)
        text += fmt::format("\n{} a {}\n{} b {}", Day{i}.text(), 20 + i % 7, Day{i}.text(), i % 5);
    const auto scene = sceneFor(smallFigure(LineChart{true}), smallData(text));
    const auto bands = marksOf<Band>(scene.panels[0]);
    BOOST_REQUIRE(bands.size() == static_cast<std::size_t>(many / 2 - 1));
    BOOST_TEST(bands[8].low[0] == 8 % 5);
    BOOST_TEST(bands[8].high[1] == 20 + 9 % 7);
    BOOST_TEST(std::all_of(bands.begin(), bands.end(), [](const Band& band) { return band.series == 0; }));
}

BOOST_AUTO_TEST_CASE(many_small_multiples_have_their_own_numbers) {
    constexpr int places = many / 10;
    std::string text = "year:period place:place value:value";
    for (int i = 0; i < places; ++i)
        text += fmt::format("\n2020 p{} {}\n2021 p{} {}", i, i, i, i + 1);
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "place";
    const auto scene = sceneFor(figure, smallData(text, SamplingDesign::Unknown, "points"));
    BOOST_REQUIRE(scene.panels.size() == static_cast<std::size_t>(places));
    BOOST_TEST(scene.panels[17].title == "p17");
    BOOST_TEST(marksOf<Polyline>(scene.panels[17]).front().points[1].y == 18);
    BOOST_TEST(scene.panels[0].y.to == scene.panels.back().y.to);
    BOOST_TEST(!checkFigure(figure, scene).empty());
}

BOOST_AUTO_TEST_CASE(every_reference_line_of_many_finds_its_row) {
    std::string text = "year:period name:place kind:indicator value:value source:source";
    for (int i = 0; i < many; ++i)
        text += fmt::format("\n{} n{} k{} {} s", 2000 + i % 2, i / 2, i % 5, i);
    auto figure = smallFigure(BarChart{Stacking::Grouped, BarDirection::Vertical, BarValues::None});
    auto& panel = figure.panels[0];
    panel.query.x = "name";
    panel.query.filters = {TextFilter{"kind", {"k0"}}};
    for (int i = 0; i < many; ++i) {
        std::map<std::string, std::string> where = {{"name", fmt::format("n{}", i / 2)},
                                                    {"year", fmt::format("{}", 2000 + i % 2)}};
        // Some say more than they need, and in another set of columns.
        if (i % 3 == 0)
            where.emplace("value", fmt::format("{}", i));
        panel.references.push_back({fmt::format("line {}", i), panel.query.dataset, std::move(where)});
    }
    const auto scene = sceneFor(figure, smallData(text));
    auto rules = marksOf<Rule>(scene.panels[0]);
    std::erase_if(rules, [](const Rule& rule) { return rule.kind != RuleKind::Reference; });
    BOOST_REQUIRE(rules.size() == static_cast<std::size_t>(many));
    for (int i = 0; i < many; ++i) {
        BOOST_REQUIRE(rules[static_cast<std::size_t>(i)].label == fmt::format("line {}", i));
        BOOST_REQUIRE(rules[static_cast<std::size_t>(i)].at == i);
    }
}

BOOST_AUTO_TEST_CASE(reference_lines_of_many_small_multiples_stand_in_their_own) {
    constexpr int places = many / 10;
    std::string text = "year:period place:place value:value";
    for (int i = 0; i < places; ++i)
        text += fmt::format("\n2020 p{} {}\n2021 p{} {}", i, i, i, i + 1);
    auto figure = smallFigure(LineChart{});
    auto& panel = figure.panels[0];
    panel.query.facet = "place";
    for (int i = places - 1; i >= 0; --i) {
        const auto place = fmt::format("p{}", i);
        panel.references.push_back({"row", panel.query.dataset, {{"place", place}, {"year", "2021"}}, place});
        panel.lines.push_back({"own", i + 0.5, fmt::format("source {}", i), place});
    }
    panel.lines.push_back({"everywhere", 3, "source 7"});
    const auto scene = sceneFor(figure, smallData(text, SamplingDesign::Unknown, "points"));
    BOOST_REQUIRE(scene.panels.size() == static_cast<std::size_t>(places));
    for (int i = 0; i < places; ++i) {
        const auto rules = marksOf<Rule>(scene.panels[static_cast<std::size_t>(i)]);
        BOOST_REQUIRE(rules.size() == 3U);
        BOOST_REQUIRE(rules[0].at == i + 1);
        BOOST_REQUIRE(rules[1].at == i + 0.5);
        BOOST_REQUIRE(rules[2].at == 3);
    }
    BOOST_TEST(std::count_if(scene.sources.begin(), scene.sources.end(),
                             [](const SceneSource& source) { return source.kind == "author"; }) == places);
}

BOOST_AUTO_TEST_SUITE_END()
