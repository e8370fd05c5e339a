// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Scene keyScene(Chart chart, std::string_view data) {
    auto scene = resolved(smallFigure(std::move(chart)), smallData(data));
    BOOST_REQUIRE(isOk(scene));
    return *scene;
}
} // namespace

BOOST_AUTO_TEST_SUITE(legend_keys)

BOOST_AUTO_TEST_CASE(a_swatch_is_hollow_where_all_bars_are) {
    const auto scene =
        keyScene(BarChart{}, "year:period who:series value:value status:status\n"
                             "2020 a 1 estimated\n2021 a 2 estimated\n2020 b 1 estimated\n2021 b 2 .");
    BOOST_REQUIRE(scene.series.size() == 2U);
    BOOST_TEST(scene.series[0].key.hollow);
    BOOST_TEST(scene.series[0].key.fill->text() == marksOf<Rectangle>(scene.panels[0])[0].fill.text());
    BOOST_TEST(!scene.series[1].key.hollow);
    BOOST_TEST(scene.series[1].key.fill->text() == scene.series[1].style.colour.text());
}

BOOST_AUTO_TEST_CASE(a_swatch_is_as_pale_as_its_area) {
    const auto scene =
        keyScene(AreaChart{}, "year:period who:series value:value\n2020 a 1\n2021 a 2\n2020 b 1\n2021 b 2");
    BOOST_TEST(scene.series[0].key.fill->text() == marksOf<Band>(scene.panels[0])[0].fill.text());
    BOOST_TEST(scene.series[0].key.fill->text() != scene.series[0].style.colour.text());
}

BOOST_AUTO_TEST_CASE(a_line_without_markers_has_none_in_the_legend) {
    std::string data = "year:period who:series value:value";
    for (int year = 1980; year < 2020; ++year)
        data += "\n" + std::to_string(year) + " long 1";
    BOOST_TEST(!keyScene(LineChart{}, data).series[0].key.marked);
    BOOST_TEST(
        keyScene(LineChart{}, "year:period who:series value:value\n2020 a 1\n2021 a 2").series[0].key.marked);
}

BOOST_AUTO_TEST_SUITE_END()
