// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/small_figure.h"
#include "scene/turn.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
/// One mark of each kind between the positions 1 and 2 and the values 10 and 30.
UprightPanel everyMark(bool lies) {
    UprightPanel panel;
    panel.title = "small";
    panel.lies = lies;
    panel.along.kind = AxisKind::Category;
    panel.along.from = 0.5;
    panel.along.to = 2.5;
    panel.along.ticks = {{1, "first"}, {2, "second"}};
    panel.values.from = 0;
    panel.values.to = 40;
    panel.values.ticks = {{0, "0"}, {40, "40"}};
    panel.marks.emplace_back(Band{-1, {}, {1, 2}, {10, 10}, {30, 30}});
    Rectangle bar;
    bar.left = 1;
    bar.right = 2;
    bar.bottom = 10;
    bar.top = 30;
    panel.marks.emplace_back(bar);
    panel.marks.emplace_back(Rule{RuleKind::Break, true, 1.5, {}, {}, {}});
    panel.marks.emplace_back(Rule{RuleKind::Reference, false, 20, {}, {}, {}});
    panel.marks.emplace_back(Polyline{0, {}, {{1, 10}, {2, 30}}});
    panel.marks.emplace_back(PointMark{0, 0, {2, 30}, Marker::Circle, {}, false});
    TextMark value;
    value.at = {2, 30};
    value.anchor = Anchor::Above;
    panel.marks.emplace_back(value);
    value.isNote = true;
    panel.marks.emplace_back(value);
    panel.labels.push_back({0, {2, 30}, "name", {}, {}, false});
    return panel;
}

std::vector<double> edgesOf(const Rectangle& bar) {
    return {bar.left, bar.right, bar.bottom, bar.top};
}
} // namespace

BOOST_AUTO_TEST_SUITE(turn)

BOOST_AUTO_TEST_CASE(a_standing_panel_keeps_its_coordinates) {
    const auto upright = everyMark(false);
    const auto panel = turned(upright);
    BOOST_TEST(panel.title == "small");
    BOOST_TEST((panel.marks == upright.marks));
    BOOST_TEST((panel.labels == upright.labels));
    BOOST_TEST((panel.x == upright.along));
    BOOST_TEST((panel.y == upright.values));
}

BOOST_AUTO_TEST_CASE(a_lying_panel_has_values_from_left_to_right_and_positions_from_the_top_down) {
    const auto upright = everyMark(true);
    const auto panel = turned(upright);
    BOOST_TEST((panel.x == upright.values));
    BOOST_TEST(panel.y.from == -2.5);
    BOOST_TEST(panel.y.to == -0.5);
    BOOST_REQUIRE(panel.y.ticks.size() == 2U);
    BOOST_TEST(panel.y.ticks[0].at == -1.0);
    BOOST_TEST(panel.y.ticks[0].label == "first");
    BOOST_TEST(panel.y.ticks[1].at == -2.0);
    BOOST_TEST(panel.isSideways());
}

BOOST_AUTO_TEST_CASE(every_kind_of_mark_is_turned) {
    const auto panel = turned(everyMark(true));
    const auto band = marksOf<Band>(panel).at(0);
    BOOST_TEST(band.x == (std::vector<double>{10, 30}), boost::test_tools::per_element());
    BOOST_TEST(band.low == (std::vector<double>{-2, -2}), boost::test_tools::per_element());
    BOOST_TEST(band.high == (std::vector<double>{-1, -1}), boost::test_tools::per_element());
    BOOST_TEST(edgesOf(marksOf<Rectangle>(panel).at(0)) == (std::vector<double>{10, 30, -2, -1}),
               boost::test_tools::per_element());
    const auto rules = marksOf<Rule>(panel);
    BOOST_TEST(!rules.at(0).vertical, "a break across the chart crosses it still");
    BOOST_TEST(rules.at(0).at == -1.5);
    BOOST_TEST(rules.at(1).vertical);
    BOOST_TEST(rules.at(1).at == 20.0);
    BOOST_TEST((marksOf<Polyline>(panel).at(0).points == std::vector<ScenePoint>{{10, -1}, {30, -2}}));
    BOOST_TEST((marksOf<PointMark>(panel).at(0).at == ScenePoint{30, -2}));
    BOOST_TEST((panel.labels.at(0).at == ScenePoint{30, -2}));
}

BOOST_AUTO_TEST_CASE(values_move_beside_their_marks_and_notes_stay_above) {
    const auto texts = marksOf<TextMark>(turned(everyMark(true)));
    BOOST_REQUIRE(texts.size() == 2U);
    BOOST_TEST((texts[0].anchor == Anchor::Right));
    BOOST_TEST((texts[1].anchor == Anchor::Above));
    BOOST_TEST((texts[1].at == ScenePoint{30, -2}));
}

BOOST_AUTO_TEST_SUITE_END()
