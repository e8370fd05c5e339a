// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/dataset_events.h"
#include "support/expect_result.h"
#include "support/words.h"

using namespace driftline;
using namespace driftline::test;

namespace {
const auto* const monthsOverNewYear =
    "month:period value:value\n2023-11 10\n2023-12 30\n2024-01 20\n2024-02 25";
const auto* const twoLinesOfYears =
    "name:series year:period value:value\nA 2020 1\nA 2022 3\nB 2020 2\nB 2022 4";
const auto* const libraryDates =
    "date:period label:label category:category\n2020-07-01 Pact trade\n2021-07-01 Ban "
    "security\n2021-08-01 Rift security";

std::string tickLabels(const SceneAxis& axis) {
    std::vector<std::string> labels;
    for (const auto& tick : axis.ticks)
        labels.push_back(tick.label);
    return joined(labels, ", ");
}

Result<Scene> withDates(DateFormat format, const char* data = monthsOverNewYear) {
    auto figure = smallFigure(LineChart{});
    figure.dateFormat = format;
    return resolved(figure, smallData(data));
}
} // namespace

BOOST_AUTO_TEST_SUITE(placement)

BOOST_AUTO_TEST_CASE(dates_are_written_as_the_author_says) {
    BOOST_TEST(tickLabels(withDates(DateFormat::Auto)->panels[0].x) ==
               "Nov 2023, Dec 2023, Jan 2024, Feb 2024");
    BOOST_TEST(tickLabels(withDates(DateFormat::NumericMonth)->panels[0].x) ==
               "11/2023, 12/2023, 01/2024, 02/2024");
    // Months that would all be called the same are no ticks.
    const auto years = withDates(DateFormat::ShortYear);
    BOOST_REQUIRE(isOk(years));
    BOOST_TEST(tickLabels(years->panels[0].x) == "’24");
}

BOOST_AUTO_TEST_CASE(dates_finer_than_the_data_are_refused) {
    BOOST_TEST(failsWith(withDates(DateFormat::Day), "figure.date-format",
                         "The dates on the axis cannot be written as “day”. The data are given in months"));
    BOOST_TEST(failsWith(withDates(DateFormat::Month, twoLinesOfYears), "figure.date-format",
                         "The data are given in years"));
}

BOOST_AUTO_TEST_CASE(the_legend_stands_where_the_author_wants_it) {
    auto figure = smallFigure(LineChart{});
    figure.labels = SeriesLabels::Legend;
    BOOST_TEST((resolved(figure, smallData(twoLinesOfYears))->legend == LegendPlace::Top));
    figure.legend = LegendPosition::Bottom;
    BOOST_TEST((resolved(figure, smallData(twoLinesOfYears))->legend == LegendPlace::Bottom));
    figure.legend = LegendPosition::Right;
    BOOST_TEST((resolved(figure, smallData(twoLinesOfYears))->legend == LegendPlace::Right));
    // Without a legend there is none to place.
    figure.labels = SeriesLabels::Direct;
    BOOST_TEST((resolved(figure, smallData(twoLinesOfYears))->legend == LegendPlace::None));
}

BOOST_AUTO_TEST_CASE(a_name_is_shifted_also_after_it_was_changed) {
    auto figure = smallFigure(LineChart{});
    figure.series.push_back({"B", "Beta", {}, {}, {}, {}, 1.5});
    const auto scene = resolved(figure, smallData(twoLinesOfYears));
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels[0].labels.size() == 2U);
    for (const auto& label : scene->panels[0].labels)
        BOOST_TEST(label.shift == (label.name == "Beta" ? 1.5 : 0.0), label.name);
}

BOOST_AUTO_TEST_CASE(events_have_the_rows_and_sides_that_were_given_them) {
    auto figure = smallFigure(LineChart{});
    figure.events.dataset = "test/events";
    figure.events.places["2021-07-01"] = {3, EventSide::Left};
    figure.events.own = {{Period::ofYear(2021), {}, "Own", "Me", {}, {2, EventSide::Auto}}};
    const auto data = smallData("year:period value:value\n2020 10\n2021 30\n2022 20");
    const auto scene = resolve(figure, [&](std::string_view id) -> Result<DatasetPtr> {
        return id == "test/events" ? smallData(libraryDates) : data;
    });
    BOOST_REQUIRE(isOk(scene));
    int seen = 0;
    for (const auto& rule : marksOf<Rule>(scene->panels[0])) {
        if (rule.kind != RuleKind::Event)
            continue;
        ++seen;
        const auto expected = rule.label == "Ban"   ? EventPlacement{3, EventSide::Left}
                              : rule.label == "Own" ? EventPlacement{2, EventSide::Auto}
                                                    : EventPlacement{};
        BOOST_TEST((rule.place == expected), rule.label);
    }
    BOOST_TEST(seen == 4);
}

BOOST_AUTO_TEST_CASE(events_of_a_dataset_are_told_as_an_author_would_write_them) {
    EventChoice choice;
    choice.dataset = "test/events";
    choice.categories = {"security"};
    choice.places["2021-08-01"] = {2, EventSide::Right};
    const auto events = datasetEvents(choice, *smallData(libraryDates));
    BOOST_REQUIRE(events.size() == 2U);
    BOOST_TEST(events[0].date == "2021-07-01");
    BOOST_TEST(events[0].event.label == "Ban");
    BOOST_TEST((events[0].event.when == *Period::parse("2021-07-01")));
    BOOST_TEST((events[1].event.place == EventPlacement{2, EventSide::Right}));
}

BOOST_AUTO_TEST_CASE(a_preset_that_is_not_known_is_told) {
    auto figure = smallFigure(LineChart{});
    figure.output.preset = std::string("natur-single");
    const auto scene = resolved(figure, smallData(twoLinesOfYears));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(contains(joined(scene->findings.lines(), "\n"), "“nature-single”"));
}

BOOST_AUTO_TEST_CASE(names_are_in_ink_where_the_preset_takes_no_coloured_words) {
    auto figure = smallFigure(LineChart{});
    const auto coloured = resolved(figure, smallData(twoLinesOfYears));
    BOOST_REQUIRE(isOk(coloured));
    BOOST_TEST((coloured->panels[0].labels[0].colour != coloured->theme.ink));
    Preset plain;
    plain.id = "plain";
    plain.colouredText = false;
    figure.output.preset = plain;
    const auto inked = resolved(figure, smallData(twoLinesOfYears));
    BOOST_REQUIRE(isOk(inked));
    for (const auto& label : inked->panels[0].labels)
        BOOST_TEST((label.colour == inked->theme.ink));
}

BOOST_AUTO_TEST_SUITE_END()
