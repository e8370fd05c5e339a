// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "figure/figure_template.h"
#include "figure/placeholders.h"
#include "figure/series_style.h"
#include "figure/template_json.h"
#include "query/filters.h"
#include "support/expect_result.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
const DatasetPtr tradeShares = smallData(R"(
year:period place:place partner:series value:value
2020 Cambodia US 30
2020 Cambodia China 20
2021 Cambodia US 35
2021 Cambodia China 25
2020 Laos US 3
2020 Laos Thailand 60
2021 Laos US 4
2021 Laos Thailand 62
)");
const DatasetPtr tradeDollars = smallData(R"(
year:period place:place partner:series value:value
2020 Laos US 300
2021 Laos US 350
)",
                                          SamplingDesign::Unknown, "US$ million");

DatasetLookup tradeLookup() {
    return [](std::string_view id) -> Result<DatasetPtr> {
        if (id == "dollars")
            return tradeDollars;
        if (id == "shares")
            return tradeShares;
        return fail("dataset.unknown", "no such dataset");
    };
}

FigureSpec tradeFigure(const std::string& place, const std::string& dataset = "shares") {
    FigureSpec spec;
    spec.id = "trade";
    spec.group = "own";
    spec.text.title = place + "’s trade";
    spec.text.note = "Nobody else trades like this.";
    auto& panel = spec.panels.emplace_back();
    panel.query.dataset = dataset;
    panel.query.filters = {TextFilter{"place", {place}}};
    panel.chart = LineChart{};
    return spec;
}

/// Bars with a dark theme, a fixed axis, a line of the author's own and a colour for China.
FigureTemplate barDesign() {
    auto figure = tradeFigure("Cambodia");
    figure.theme = std::string("dark");
    figure.output.widthMm = 89;
    figure.labels = SeriesLabels::Legend;
    figure.series = {{"China", {}, Colour::parse("#7B3294"), {}, {}, {}}};
    figure.panels[0].chart = BarChart{Stacking::Stacked, BarDirection::Auto, BarValues::All};
    figure.panels[0].axis.from = 0;
    figure.panels[0].axis.to = 100;
    figure.panels[0].lines = {{"a half", 50, {}}};
    figure.panels[0].notes = {{"here", "2020", 30, {}}};
    const auto design = templateOf(figure, "Bars", tradeLookup());
    BOOST_REQUIRE(isOk(design));
    return *design;
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_template)

BOOST_AUTO_TEST_CASE(a_template_keeps_the_design_and_none_of_the_data) {
    const auto design = barDesign();
    BOOST_TEST(design.design.text.title == "{place}’s trade");
    BOOST_TEST(design.design.text.note == ""); // it is about these data only
    BOOST_REQUIRE(design.design.panels.size() == 1U);
    BOOST_TEST((design.design.panels[0].query == Query{}));
    BOOST_TEST(design.design.panels[0].notes.empty());
    BOOST_TEST((design.units == std::vector<std::string>{"percent"}));
    BOOST_TEST(design.design.id.empty());
}

BOOST_AUTO_TEST_CASE(another_figure_takes_the_design_and_keeps_its_data) {
    const auto figure = tradeFigure("Laos");
    const auto made = designed(figure, barDesign(), tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->figure.text.title == "Laos’s trade");
    BOOST_TEST(made->figure.text.note == "Nobody else trades like this.");
    BOOST_TEST((made->figure.theme == ThemeChoice(std::string("dark"))));
    BOOST_TEST(made->figure.output.widthMm == 89);
    BOOST_TEST((made->figure.labels == SeriesLabels::Legend));
    BOOST_TEST((made->figure.panels[0].query == figure.panels[0].query));
    BOOST_TEST((made->figure.panels[0].chart ==
                Chart(BarChart{Stacking::Stacked, BarDirection::Auto, BarValues::All})));
    BOOST_TEST((made->figure.panels[0].axis.to == std::optional(100.0)));
    BOOST_TEST(made->figure.panels[0].lines.size() == 1U);
    // Laos does not trade with China in these data: its colour is told, not kept.
    BOOST_TEST(made->figure.series.empty());
    BOOST_REQUIRE(made->findings.items().size() == 1U);
    BOOST_TEST(made->findings.items()[0].code == "template.series");
    BOOST_TEST(made->findings.items()[0].message.find("China") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(its_own_figure_takes_it_without_a_finding) {
    auto figure = tradeFigure("Cambodia");
    const auto made = designed(figure, barDesign(), tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->findings.empty());
    BOOST_TEST((seriesChoice(made->figure, "China").colour == Colour::parse("#7B3294")));
}

BOOST_AUTO_TEST_CASE(a_range_in_another_unit_is_left_out_and_told) {
    const auto made = designed(tradeFigure("Laos", "dollars"), barDesign(), tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(!made->figure.panels[0].axis.to.has_value());
    BOOST_TEST(made->figure.panels[0].lines.empty());
    BOOST_TEST(made->findings.count("template.unit") == 1U);
}

BOOST_AUTO_TEST_CASE(a_chart_that_the_data_do_not_allow_is_told_and_the_old_one_stays) {
    auto design = barDesign();
    design.design.panels[0].chart = ScatterChart{};
    const auto made = designed(tradeFigure("Laos"), design, tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST((made->figure.panels[0].chart == Chart(LineChart{})));
    BOOST_TEST(made->findings.count("template.chart") == 1U);
}

BOOST_AUTO_TEST_CASE(a_placeholder_that_stands_for_nothing_and_a_second_panel_are_told) {
    auto design = barDesign();
    design.design.text.title = "{place} and {sector}";
    design.design.panels.push_back(design.design.panels[0]);
    const auto made = designed(tradeFigure("Laos"), design, tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->figure.text.title == "Laos and {sector}");
    BOOST_TEST(made->findings.count("template.placeholder") == 1U);
    BOOST_TEST(made->findings.count("template.panels") == 1U);
}

BOOST_AUTO_TEST_CASE(events_of_a_dataset_that_is_not_here_are_told) {
    auto design = barDesign();
    design.design.events.dataset = "mine/events";
    design.design.events.own = {{Period::ofYear(2020), {}, "Something", "Somebody"}};
    const auto made = designed(tradeFigure("Laos"), design, tradeLookup());
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(made->figure.events.dataset.empty());
    BOOST_TEST(made->figure.events.own.size() == 1U);
    BOOST_TEST(made->findings.count("template.events") == 1U);
}

BOOST_AUTO_TEST_CASE(a_template_comes_back_from_its_document) {
    auto design = barDesign();
    const auto again = parseTemplate(writeTemplate(design), "bars.json");
    BOOST_REQUIRE(isOk(again));
    BOOST_TEST((*again == design));
    design.design.text = {};
    design.design.panels[0].chart = ScatterChart{true, false, AverageLines::Mean, PointNames::All};
    design.design.panels[0].pairing = Pairing{};
    design.design.panels[0].pairing->axis.title = "{value}";
    design.design.panels[0].pairing->yearsBefore = 2;
    const auto scatter = parseTemplate(writeTemplate(design), "scatter.json");
    BOOST_REQUIRE(isOk(scatter));
    BOOST_TEST((*scatter == design));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_a_document_is_named) {
    BOOST_TEST(failsWith(parseTemplate("{", "t.json"), "json.broken"));
    BOOST_TEST(
        failsWith(parseTemplate(R"({"version": 1, "panels": []})", "t.json"), "template.missing-field"));
    BOOST_TEST(failsWith(parseTemplate(R"({"version": 2, "name": "T", "panels": []})", "t.json"),
                         "template.version"));
    BOOST_TEST(failsWith(parseTemplate(R"({"version": 1, "name": "T", "panels": [
        {"chart": {"kind": "line"}, "query": {"dataset": "d"}}]})",
                                       "t.json"),
                         "template.unknown-field"));
}

BOOST_AUTO_TEST_CASE(placeholders_are_whole_words_and_the_longest_first) {
    const std::vector<PlaceholderValue> values = {
        {"place", "Laos"}, {"partner", "US"}, {"group", "Laos and Cambodia"}};
    BOOST_TEST(patternOf("Laos and Cambodia in US$, US and US-made", values) ==
               "{group} in US$, {partner} and {partner}-made");
    BOOST_TEST(patternOf("Laosian, {Laos}, Laos", values) == "Laosian, {Laos}, {place}");
    const auto written = filled("{Place} {x} {} {1} {place", values);
    BOOST_TEST(written.text == "Laos {x} {} {1} {place");
    BOOST_TEST((written.unknown == std::vector<std::string>{"x"}));
}

BOOST_AUTO_TEST_CASE(placeholders_stand_for_what_the_figure_keeps) {
    auto figure = tradeFigure("Laos");
    putFilter(figure.panels[0].query.filters, PeriodFilter{Period::ofYear(2021), {}});
    const auto values = placeholdersOf(figure, tradeLookup());
    BOOST_REQUIRE(isOk(values));
    const auto wordsOf = [&](std::string_view name) {
        const auto found = std::find_if(values->begin(), values->end(),
                                        [name](const auto& value) { return value.name == name; });
        return found == values->end() ? std::string() : found->words;
    };
    BOOST_TEST(wordsOf("place") == "Laos");
    BOOST_TEST(wordsOf("partner") == ""); // several of them
    BOOST_TEST(wordsOf("period") == "2021");
    BOOST_TEST(wordsOf("unit") == "percent");
}

BOOST_AUTO_TEST_SUITE_END()
