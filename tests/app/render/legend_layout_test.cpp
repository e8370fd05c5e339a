// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/layout_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
Scene withLegend(Scene scene, LegendPlace place) {
    scene.legend = place;
    return scene;
}

QRectF legendBox(const LaidOut& out) {
    QRectF box;
    for (const auto& text : out.texts) {
        if (text.role == WordRole::LegendEntry)
            box = box.united(text.box);
    }
    return box;
}

QRectF plotsBox(const LaidOut& out) {
    QRectF box;
    for (const auto& panel : out.layout.panels)
        box = box.united(QRectF(panel.plot));
    return box;
}
} // namespace

BOOST_AUTO_TEST_SUITE(legend_layout)

BOOST_AUTO_TEST_CASE(a_legend_stands_above_below_or_beside_the_panels) {
    const auto scene = smallMultiples(4);
    const auto at = [&scene](LegendPlace place) {
        const auto placed = withLegend(scene, place);
        auto out = layOut(placed, naturalSize(placed, 183));
        BOOST_TEST(overlap(out.texts) == "");
        BOOST_TEST(outside(out.texts, out.layout.size) == "");
        BOOST_TEST(count(out.texts, WordRole::LegendEntry) == 2);
        return out;
    };
    const auto top = at(LegendPlace::Top);
    BOOST_TEST(legendBox(top).bottom() < plotsBox(top).top());
    const auto bottom = at(LegendPlace::Bottom);
    BOOST_TEST(legendBox(bottom).top() > plotsBox(bottom).bottom());
    const auto right = at(LegendPlace::Right);
    BOOST_TEST(legendBox(right).left() > plotsBox(right).right());
    // The panels make room for it, and one entry stands below the other.
    BOOST_TEST(plotsBox(right).width() < plotsBox(top).width());
    BOOST_TEST(legendBox(right).height() > 2 * legendBox(top).height());
}

BOOST_AUTO_TEST_CASE(a_legend_beside_the_panels_keeps_to_every_size_that_is_offered) {
    auto scene = withLegend(smallMultiples(3), LegendPlace::Right);
    scene.series[1].name = sentence(80);
    for (const double mm : {89.0, 120.0, 183.0}) {
        BOOST_TEST_CONTEXT(mm) {
            if (!isWideEnough(scene, mm * pointsPerMm, paperMedium(), EvenMeasurer()))
                continue;
            for (const auto size : {naturalSize(scene, mm), smallestSize(scene, mm)}) {
                const auto out = layOut(scene, size);
                BOOST_TEST(overlap(out.texts) == "");
                BOOST_TEST(outside(out.texts, size) == "");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(more_entries_than_panels_are_high_make_the_figure_higher) {
    auto scene = withLegend(twoLines(), LegendPlace::Right);
    for (int i = 0; i < 60; ++i)
        scene.series.push_back(scene.series.front());
    const auto out = layOut(scene, naturalSize(scene, 120));
    BOOST_TEST(overlap(out.texts) == "");
    BOOST_TEST(outside(out.texts, out.layout.size) == "");
}

BOOST_AUTO_TEST_CASE(a_name_stands_where_it_was_moved_with_a_leader_to_its_line) {
    auto scene = twoLines();
    const auto nameOf = [](const LaidOut& out, const char* text) {
        const auto found = std::find_if(out.texts.begin(), out.texts.end(), [text](const PlacedText& one) {
            return one.role == WordRole::DirectLabel && one.text.startsWith(QString::fromUtf8(text));
        });
        BOOST_REQUIRE((found != out.texts.end()));
        return found->box;
    };
    const auto size = naturalSize(scene, 183);
    const auto before = nameOf(layOut(scene, size), "United");
    scene.panels[0].labels[0].shift = 3;
    const auto moved = layOut(scene, size);
    const double em = paperMedium().label;
    BOOST_TEST(nameOf(moved, "United").top() == before.top() - 3 * em, boost::test_tools::tolerance(1e-6));
    const auto words = panelWords(scene, 0, moved.layout.panels[0], PanelView::whole(scene.panels[0]),
                                  paperMedium(), EvenMeasurer());
    BOOST_TEST(words.words.leaders.size() >= 2U);
    // Two that are moved to one place do not cover each other.
    scene.panels[0].labels[1].shift = 3 - (before.top() - nameOf(moved, "China").top()) / em;
    BOOST_TEST(overlap(layOut(scene, size).texts) == "");
}

BOOST_AUTO_TEST_SUITE_END()
