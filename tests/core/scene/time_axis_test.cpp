// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

#include <algorithm>
#include <cmath>

using namespace driftline;
using namespace driftline::test;

namespace {
const auto* const monthlyValues =
    "month:period value:value\n2024-01 1\n2024-02 2\n2024-03 3\n2024-04 4\n2024-05 "
    "5\n2024-06 6\n2024-07 7\n2024-08 8";

std::string labelsOf(const SceneAxis& axis) {
    std::string out;
    for (const auto& tick : axis.ticks)
        out += (out.empty() ? "" : ", ") + tick.label;
    return out;
}

/// The label of the tick nearest to a position.
std::string nearestTo(const SceneAxis& axis, double at) {
    const auto nearest =
        std::min_element(axis.ticks.begin(), axis.ticks.end(), [at](const Tick& a, const Tick& b) {
            return std::fabs(a.at - at) < std::fabs(b.at - at);
        });
    return nearest == axis.ticks.end() ? std::string() : nearest->label;
}
} // namespace

BOOST_AUTO_TEST_SUITE(time_axis)

BOOST_AUTO_TEST_CASE(every_month_stands_on_the_tick_of_its_name) {
    for (const Chart& chart :
         {Chart(LineChart{}), Chart(BarChart{}), Chart(DotChart{}), Chart(AreaChart{})}) {
        const auto scene = resolved(smallFigure(chart), smallData(monthlyValues));
        BOOST_REQUIRE(isOk(scene));
        const auto& axis = scene->panels[0].x;
        BOOST_TEST(labelsOf(axis) ==
                   "Jan 2024, Feb 2024, Mar 2024, Apr 2024, May 2024, Jun 2024, Jul 2024, Aug 2024");
        for (const auto& datum : scene->data)
            BOOST_TEST(nearestTo(axis, datum.at.x) == datum.position());
    }
}

BOOST_AUTO_TEST_CASE(an_event_stands_in_the_month_of_its_date) {
    auto figure = smallFigure(LineChart{});
    figure.events.own = {{*Period::parse("2024-03-15"), {}, "Election", "X"}};
    figure.panels[0].notes = {{"June", "2024-06", 6, ""}};
    const auto scene = resolved(figure, smallData(monthlyValues));
    BOOST_REQUIRE(isOk(scene));
    const auto& panel = scene->panels[0];
    const auto rules = marksOf<Rule>(panel);
    BOOST_REQUIRE(rules.size() == 1U);
    BOOST_TEST(rules[0].at == 2024 + 74.5 / 366, boost::test_tools::tolerance(1e-12));
    BOOST_TEST(nearestTo(panel.x, rules[0].at) == "Mar 2024");
    auto notes = marksOf<TextMark>(panel);
    std::erase_if(notes, [](const TextMark& text) { return !text.isNote; });
    BOOST_REQUIRE(notes.size() == 1U);
    BOOST_TEST(nearestTo(panel.x, notes[0].at.x) == "Jun 2024");
}

BOOST_AUTO_TEST_CASE(two_annual_values_have_two_years_between_them_nothing) {
    const auto scene =
        resolved(smallFigure(LineChart{}), smallData("year:period value:value\n2021 1\n2022 2"));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(labelsOf(scene->panels[0].x) == "2021, 2022");
}

BOOST_AUTO_TEST_CASE(panels_of_one_figure_have_one_calendar) {
    auto figure = smallFigure(LineChart{});
    figure.panels.push_back(figure.panels.front());
    figure.panels[1].query.dataset = "test/months";
    const auto scene = resolve(figure, [](std::string_view id) -> Result<DatasetPtr> {
        return smallData(id == "test/months" ? monthlyValues : "year:period value:value\n2023 1\n2024 2");
    });
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(scene->panels.size() == 2U);
    BOOST_TEST((scene->panels[0].x == scene->panels[1].x));
    BOOST_TEST(labelsOf(scene->panels[0].x) == "2023, 2024");
    // The total of 2024 is named in the middle of the year: between its June and its July.
    BOOST_TEST(scene->data[7].position() == "Jun 2024");
    BOOST_TEST(scene->data[7].at.x < 2024.0);
    BOOST_TEST(scene->data[8].at.x > 2024.0);
}

BOOST_AUTO_TEST_CASE(a_panel_without_data_has_no_dates_of_its_own) {
    const auto empty =
        resolved(smallFigure(LineChart{}), smallData("year:period value:value\n2021 .\n2022 ."));
    BOOST_REQUIRE(isOk(empty));
    BOOST_TEST(empty->panels[0].x.ticks.empty());
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "place";
    const auto beside = resolved(
        figure, smallData("year:period place:place value:value\n2021 A .\n2022 A .\n2021 B 1\n2022 B 2"));
    BOOST_REQUIRE(isOk(beside));
    BOOST_REQUIRE(beside->panels.size() == 2U);
    for (const auto& panel : beside->panels)
        BOOST_TEST(labelsOf(panel.x) == "2021, 2022");
}

BOOST_AUTO_TEST_CASE(a_lone_month_is_as_wide_as_a_month) {
    for (const Chart& chart : {Chart(LineChart{}), Chart(BarChart{})}) {
        const auto scene = resolved(smallFigure(chart), smallData("month:period value:value\n2024-03 3"));
        BOOST_REQUIRE(isOk(scene));
        const auto& axis = scene->panels[0].x;
        BOOST_TEST(labelsOf(axis) == "Mar 2024");
        BOOST_TEST(axis.from > 2024 + 45.0 / 366);
        BOOST_TEST(axis.to < 2024 + 105.0 / 366);
    }
}

BOOST_AUTO_TEST_CASE(an_axis_of_many_quarters_names_its_first_year) {
    std::string data = "quarter:period value:value";
    for (int year = 2018; year < 2024; ++year) {
        for (int quarter = 1; quarter <= 4; ++quarter)
            data += "\n" + std::to_string(year) + "-Q" + std::to_string(quarter) + " 1";
    }
    const auto scene = resolved(smallFigure(LineChart{}), smallData(data));
    BOOST_REQUIRE(isOk(scene));
    const auto& axis = scene->panels[0].x;
    BOOST_TEST(labelsOf(axis) == "2018, 2019, 2020, 2021, 2022, 2023");
    BOOST_TEST(axis.ticks.front().at == 2018.0);
    BOOST_TEST(axis.from == 2018.0);
}

BOOST_AUTO_TEST_CASE(bars_have_the_same_room_on_both_sides) {
    const auto scene = resolved(smallFigure(BarChart{}), smallData(monthlyValues));
    BOOST_REQUIRE(isOk(scene));
    const auto& axis = scene->panels[0].x;
    BOOST_TEST(axis.ticks.front().at - axis.from == axis.to - axis.ticks.back().at,
               boost::test_tools::tolerance(1e-6));
}

BOOST_AUTO_TEST_SUITE_END()
