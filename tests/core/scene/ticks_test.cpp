// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/ticks.h"
#include "scene/units.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace driftline;

namespace {
std::string labels(const SceneAxis& axis, double from, double to, int wanted) {
    std::string out;
    for (const auto& tick : ticksFor(axis, from, to, wanted))
        out += (out.empty() ? "" : " ") + tick.label;
    return out;
}

SceneAxis valueAxis(std::string suffix = {}, double divisor = 1) {
    SceneAxis axis;
    axis.numbers = {divisor, std::move(suffix), 1, false};
    return axis;
}
} // namespace

BOOST_AUTO_TEST_SUITE(ticks)

BOOST_AUTO_TEST_CASE(percentages_are_read_in_quarters_with_the_sign_once) {
    BOOST_TEST(labels(valueAxis("%"), 0, 100, 5) == "0 25 50 75 100%");
    BOOST_TEST(labels(valueAxis("%"), 0, 40, 5) == "0 10 20 30 40%");
}

BOOST_AUTO_TEST_CASE(values_get_round_steps) {
    BOOST_TEST(labels(valueAxis(" bn", 1000), 0, 10000, 5) == "0 2 4 6 8 10");
    BOOST_TEST(labels(valueAxis(), 2.5, 4, 5) == "2.5 3.0 3.5 4.0");
    BOOST_TEST(labels(valueAxis(), -0.3, 0.3, 3) == "−0.2 0 0.2");
    BOOST_TEST(labels(valueAxis(), 0, 12e6, 4) == "0 5,000,000 10,000,000");
}

BOOST_AUTO_TEST_CASE(years_are_years) {
    SceneAxis axis;
    axis.kind = AxisKind::Time;
    BOOST_TEST(labels(axis, 2019.9, 2024.1, 14) == "2020 2021 2022 2023 2024");
    BOOST_TEST(labels(axis, 2002, 2023, 5) == "2005 2010 2015 2020");
    BOOST_TEST(labels(axis, 2021.9, 2024.1, 2) == "2022 2024");
    BOOST_TEST(labels(axis, 2023.95, 2024.6, 4) == "2024", "annual data have no months");
}

BOOST_AUTO_TEST_CASE(an_empty_or_broken_range_has_no_ticks) {
    BOOST_TEST(ticksFor(valueAxis(), 1, 1, 5).empty());
    BOOST_TEST(ticksFor(valueAxis(), 0, std::nan(""), 5).empty());
    BOOST_TEST(ticksFor(valueAxis(), 2, 1, 5).empty());
    // Where adding one changes nothing, counting would never end.
    BOOST_TEST(ticksFor(valueAxis(), 1e20, 1e20 + 16384, 5).empty());
    BOOST_TEST(ticksFor(valueAxis(), 5e-324, 1e-323, 5).empty());
    BOOST_TEST(ticksFor(valueAxis(), -1e308, 1e308, 5).empty());
}

BOOST_AUTO_TEST_CASE(every_tick_lies_inside) {
    for (double low : {-7.3, 0.0, 0.004, 1234.5}) {
        for (double span : {0.001, 0.7, 3.0, 250.0, 1e6}) {
            const auto made = ticksFor(valueAxis(), low, low + span, 5);
            BOOST_TEST(made.size() >= 2U, low << " + " << span);
            BOOST_TEST(made.size() <= 12U);
            for (const auto& tick : made)
                BOOST_TEST((tick.at >= low - span * 1e-9 && tick.at <= low + span * (1 + 1e-9)));
        }
    }
}

BOOST_AUTO_TEST_CASE(nice_ranges_hold_the_data) {
    const auto range = niceRange(3, 97, 5);
    BOOST_TEST(range.from == 0.0);
    BOOST_TEST(range.to == 100.0);
    const auto flat = niceRange(5, 5, 5);
    BOOST_TEST((flat.from < 5 && flat.to > 5));
}

BOOST_AUTO_TEST_CASE(values_are_written_as_printed) {
    BOOST_TEST(valueText(81.5, {1, "%", 1, false}) == "81.5%");
    BOOST_TEST(valueText(45, {1, "%", 1, false}) == "45.0%", "one rule for decimals in a figure");
    BOOST_TEST(valueText(39.96, {1, "%", 1, false}) == "40.0%");
    BOOST_TEST(valueText(12206.4, {1000, " bn", 1, false}) == "12.2 bn");
    BOOST_TEST(valueText(54.6, {1, " pts", 1, true}) == "+54.6 pts");
    BOOST_TEST(valueText(-54.6, {1, " pts", 1, true}) == "−54.6 pts");
    BOOST_TEST(valueText(0, {1, " pts", 1, true}) == "0 pts");
}

BOOST_AUTO_TEST_CASE(a_value_never_reads_as_nothing_or_as_the_whole) {
    BOOST_TEST(valueText(0.04, {1, "%", 0, false}) == "0.04%");
    BOOST_TEST(valueText(99.96, {1, "%", 1, false}) == "99.96%");
    BOOST_TEST(valueText(100.004, {1, "%", 1, false}) == "100.004%");
    BOOST_TEST(valueText(99.96, {1, "", 1, false}) == "100.0", "only a percentage has a whole");
    BOOST_TEST(valueText(100, {1, "%", 1, false}) == "100.0%");
    BOOST_TEST(valueText(0.04, {1, " pts", 1, true}) == "+0.04 pts");
    BOOST_TEST(valueText(100.00000000000001, {1, "%", 0, false}) == "100%",
               "the dust of adding up is no number");
}

BOOST_AUTO_TEST_CASE(no_two_ticks_of_an_axis_are_alike) {
    for (const double largest : {3e-12, 3.1e-7, 0.0004, 0.07, 1.0, 99.97, 4e5, 2.25e15, 7e20, 1e100}) {
        const auto style = numberStyleFor("", {largest / 7, largest});
        SceneAxis axis;
        axis.numbers = style;
        const auto made = ticksFor(axis, 0, largest, 5);
        BOOST_TEST(made.size() >= 2U, largest);
        for (std::size_t i = 1; i < made.size(); ++i)
            BOOST_TEST(made[i].label != made[i - 1].label, largest);
    }
}

BOOST_AUTO_TEST_CASE(ticks_may_grow_both_ways_and_end_before_the_axis) {
    auto axis = valueAxis("%");
    axis.numbers.bothWays = true;
    axis.scaleEnd = 100;
    BOOST_TEST(labels(axis, -100, 130, 5) == "100 50 0 50 100%");
}

BOOST_AUTO_TEST_SUITE_END()
