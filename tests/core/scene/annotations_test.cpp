// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"
#include "support/words.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const auto* const years = "year:period value:value\n2020 10\n2021 30\n2022 20";
const auto* const dated = "date:period label:label event:none category:category\n2020-07-01 Pact Pact_signed "
                          "trade\n2021-07-01 Ban Ban_begins security";

FigureSpec withOwnEvent(std::optional<Period> until, std::string source) {
    auto figure = smallFigure(LineChart{});
    figure.events.own = {{Period::ofYear(2021), until, "Election", std::move(source)}};
    return figure;
}

Result<Scene> withEvents(const std::vector<std::string>& categories) {
    auto figure = smallFigure(LineChart{});
    figure.events.dataset = "test/events";
    figure.events.categories = categories;
    return resolve(figure, [](std::string_view id) -> Result<DatasetPtr> {
        return smallData(id == "test/events" ? dated : years);
    });
}

Result<Scene> withNote(const TextNote& note, const Chart& chart = LineChart{}) {
    auto figure = smallFigure(chart);
    figure.panels[0].notes = {note};
    return resolved(figure, smallData(years));
}

std::vector<TextMark> notesOf(const Scene& scene) {
    auto texts = marksOf<TextMark>(scene.panels[0]);
    std::erase_if(texts, [](const TextMark& text) { return !text.isNote; });
    return texts;
}

/// Two small multiples, Laos and Peru.
FigureSpec byCountry() {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "place";
    return figure;
}
const auto* const twoCountries =
    "place:place year:period value:value\nLaos 2020 1\nLaos 2022 3\nPeru 2020 2\nPeru 2022 4";

std::vector<std::string> ruleLabels(const ScenePanel& panel) {
    std::vector<std::string> labels;
    for (const auto& rule : marksOf<Rule>(panel))
        labels.push_back(rule.label);
    return labels;
}

std::vector<Rule> eventsOf(const Scene& scene) {
    auto rules = marksOf<Rule>(scene.panels[0]);
    std::erase_if(rules, [](const Rule& rule) { return rule.kind != RuleKind::Event; });
    return rules;
}

} // namespace

BOOST_AUTO_TEST_SUITE(annotations)

BOOST_AUTO_TEST_CASE(events_are_chosen_by_category) {
    const auto all = withEvents({});
    BOOST_REQUIRE(isOk(all));
    BOOST_TEST(eventsOf(*all).size() == 2U);
    const auto trade = withEvents({"trade"});
    BOOST_REQUIRE(isOk(trade));
    BOOST_REQUIRE(eventsOf(*trade).size() == 1U);
    BOOST_TEST(eventsOf(*trade)[0].label == "Pact");
    BOOST_TEST(failsWith(withEvents({"securty"}), "figure.event-category", "Did you mean “security”?"));
}

BOOST_AUTO_TEST_CASE(an_own_event_is_dated_and_sourced) {
    const auto scene = resolved(withOwnEvent({}, "National Election Committee"), smallData(years));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(eventsOf(*scene).size() == 1U);
    BOOST_TEST(eventsOf(*scene)[0].detail == "2021: Election (National Election Committee)");
    BOOST_TEST(contains(scene->footer.front(), "Events: National Election Committee."),
               scene->footer.front());
    BOOST_TEST(contains(scene->alt.context, "2021: Election"));
    BOOST_TEST(scene->findings.empty());
}

BOOST_AUTO_TEST_CASE(a_fact_without_a_source_is_drawn_and_told) {
    const auto scene = resolved(withOwnEvent({}, ""), smallData(years));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(eventsOf(*scene).size() == 1U);
    BOOST_TEST(scene->findings.count("figure.no-source") == 1U);
}

BOOST_AUTO_TEST_CASE(a_range_is_a_band_over_the_whole_height) {
    const auto scene = resolved(withOwnEvent(Period::parse("2021-12-31"), "X"), smallData(years));
    BOOST_REQUIRE(isOk(scene));
    const auto bands = marksOf<Band>(scene->panels[0]);
    BOOST_REQUIRE(bands.size() == 1U);
    BOOST_TEST(bands[0].series == -1);
    BOOST_TEST(bands[0].x.front() == 2020.5, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(bands[0].x.back() == 2021.5, boost::test_tools::tolerance(1e-3));
    BOOST_TEST(bands[0].low.front() == scene->panels[0].y.from);
    BOOST_TEST(bands[0].high.front() == scene->panels[0].y.to);
    BOOST_TEST(failsWith(resolved(withOwnEvent(Period::ofYear(2019), "X"), smallData(years)),
                         "figure.event-range", "before it begins"));
}

BOOST_AUTO_TEST_CASE(an_event_has_one_place_in_a_figure_of_waves_and_totals) {
    auto figure = smallFigure(LineChart{});
    figure.panels.push_back(figure.panels.front());
    figure.panels[1].query.dataset = "test/waves";
    figure.events.own = {{*Period::parse("2021-10-01"), {}, "Election", "X"}};
    const auto scene = resolve(figure, [](std::string_view id) -> Result<DatasetPtr> {
        auto data = *smallData(years);
        if (id == "test/waves")
            data.waves = {{Period::ofYear(2021), {}, {}, {}, {}}};
        return std::make_shared<const Dataset>(std::move(data));
    });
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels.size() == 2U);
    const auto first = marksOf<Rule>(scene->panels[0]);
    const auto second = marksOf<Rule>(scene->panels[1]);
    BOOST_REQUIRE(first.size() == 1U);
    BOOST_REQUIRE(second.size() == 1U);
    BOOST_TEST(first[0].at == second[0].at);
    BOOST_TEST(first[0].at > 2021.7);
}

BOOST_AUTO_TEST_CASE(events_that_the_chart_cannot_show_are_told) {
    auto figure = withOwnEvent({}, "X");
    figure.panels[0].chart = DumbbellChart{};
    const auto scene = resolved(figure, smallData(years));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->findings.count("figure.events-not-drawn") == 1U);
    BOOST_TEST(scene->sources.empty(), "what is not drawn is not cited");
}

BOOST_AUTO_TEST_CASE(an_own_line_stands_at_its_value_with_its_source) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].lines = {{"Target", 25, "Ministry of Planning"}};
    const auto scene = resolved(figure, smallData(years));
    BOOST_REQUIRE(isOk(scene));
    const auto rules = marksOf<Rule>(scene->panels[0]);
    BOOST_REQUIRE(rules.size() == 1U);
    BOOST_TEST(rules[0].at == 25.0);
    BOOST_TEST(rules[0].detail == "25%, Ministry of Planning");
    BOOST_TEST(contains(scene->footer.front(), "Ministry of Planning"));
    BOOST_TEST(scene->data.back().words->seriesName == "Target");
    BOOST_TEST(scene->sources.back().reference == "Ministry of Planning");
}

BOOST_AUTO_TEST_CASE(a_note_stands_at_its_place_in_the_data) {
    const auto scene = withNote({"Peak", "2021", 30, ""});
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(notesOf(*scene).size() == 1U);
    BOOST_TEST((notesOf(*scene)[0].at == ScenePoint{2021, 30}));
    const auto onSide = withNote({"Peak", "2021", 30, ""}, DotChart{BarDirection::Horizontal});
    BOOST_REQUIRE(isOk(onSide));
    BOOST_TEST((notesOf(*onSide)[0].at == ScenePoint{30, -2021}));
}

BOOST_AUTO_TEST_CASE(a_note_at_no_place_is_an_error_and_one_outside_a_finding) {
    BOOST_TEST(failsWith(withNote({"Peak", "soon", 30, ""}), "figure.note-place", "not a period"));
    BOOST_TEST(failsWith(withNote({"Peak", "2021", 30, "Laos"}), "figure.note-facet", "“Laos”"));
    auto overPlaces = smallFigure(DotChart{});
    overPlaces.panels[0].query.x = "place";
    overPlaces.panels[0].notes = {{"Peak", "Lao", 1, ""}};
    BOOST_TEST(failsWith(resolved(overPlaces, smallData("place:place value:value\nLaos 1\nChad 2")),
                         "figure.note-place", "Did you mean “Laos”?"));
    const auto outside = withNote({"Peak", "2035", 30, ""});
    BOOST_REQUIRE(isOk(outside));
    BOOST_TEST(outside->findings.count("figure.note-outside") == 1U);
    BOOST_TEST(notesOf(*outside).empty());
}

BOOST_AUTO_TEST_CASE(lines_and_events_may_be_limited_to_a_small_multiple) {
    auto figure = byCountry();
    figure.panels[0].lines = {{"Goal of Peru", 3, "X", "Peru"}, {"Goal of all", 4, "X", {}}};
    figure.events.own = {{Period::ofYear(2021), {}, "Vote in Laos", "X", "Laos"}};
    const auto scene = resolved(figure, smallData(twoCountries));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels.size() == 2U);
    BOOST_TEST(ruleLabels(scene->panels[0]) == (std::vector<std::string>{"Vote in Laos", "Goal of all"}),
               boost::test_tools::per_element());
    BOOST_TEST(ruleLabels(scene->panels[1]) == (std::vector<std::string>{"Goal of Peru", "Goal of all"}),
               boost::test_tools::per_element());
    figure.events.own[0].facet = "Lao";
    BOOST_TEST(failsWith(resolved(figure, smallData(twoCountries)), "figure.annotation-facet",
                         "“Vote in Laos” is limited to the small multiple “Lao”, which is not there."));
    figure.events.own.clear();
    figure.panels[0].lines[0].facet = "Chad";
    BOOST_TEST(
        failsWith(resolved(figure, smallData(twoCountries)), "figure.annotation-facet", "“Goal of Peru”"));
}

BOOST_AUTO_TEST_CASE(events_of_a_dataset_may_be_limited_to_a_small_multiple) {
    auto figure = byCountry();
    figure.events.dataset = "test/events";
    figure.events.facets = {{"2020-07-01", "Peru"}};
    const auto drawn = [&figure] {
        return resolve(figure, [](std::string_view id) -> Result<DatasetPtr> {
            return smallData(id == "test/events" ? dated : twoCountries);
        });
    };
    const auto scene = drawn();
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(ruleLabels(scene->panels[0]) == (std::vector<std::string>{"Ban"}),
               boost::test_tools::per_element());
    BOOST_TEST(ruleLabels(scene->panels[1]) == (std::vector<std::string>{"Ban", "Pact"}),
               boost::test_tools::per_element());
    figure.events.facets = {{"2020-07-01", "Per"}};
    BOOST_TEST(failsWith(drawn(), "figure.annotation-facet", "Did you mean “Peru”?"));
    // A limit that concerns no event is told.
    figure.events.facets = {{"2020-07", "Peru"}};
    BOOST_TEST(drawn()->findings.count("figure.event-facet") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
