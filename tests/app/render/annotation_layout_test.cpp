// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/layout_fixture.h"
#include "base/text.h"
#include "render/crowding.h"

#include <QLineF>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(annotation_layout)

BOOST_AUTO_TEST_CASE(a_note_is_written_in_full_inside_the_figure_wherever_it_stands) {
    for (const ScenePoint at : {ScenePoint{2020, 0}, ScenePoint{2022, 50}, ScenePoint{2024, 100}}) {
        auto scene = twoLines();
        TextMark note;
        note.at = at;
        note.text = "Fieldwork ended before the visit was announced in the press";
        note.isNote = true;
        scene.panels[0].marks.emplace_back(note);
        const auto size = naturalSize(scene, 89);
        const auto out = layOut(scene, size);
        BOOST_TEST(allOf(out.texts, WordRole::Note).find("announced") != std::string::npos);
        for (const auto& text : out.texts) {
            if (text.role == WordRole::Note)
                BOOST_TEST(QRectF(QPointF(), size).contains(text.box));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_note_stands_beside_the_data_with_a_leader_to_its_place) {
    for (const auto& at : {ScenePoint{2020, 42}, ScenePoint{2022, 19}, ScenePoint{2023, 73}}) {
        auto scene = twoLines();
        TextMark note;
        note.at = at;
        note.text = "Fieldwork ended early";
        note.isNote = true;
        scene.panels[0].marks.emplace_back(note);
        const EvenMeasurer measurer;
        for (const double mm : {89.0, 183.0}) {
            const auto layout = layoutFigure(scene, naturalSize(scene, mm), paperMedium(), measurer);
            const auto words = panelWords(scene, 0, layout.panels[0], PanelView::whole(scene.panels[0]),
                                          paperMedium(), measurer)
                                   .words;
            const PlotMap map{layout.panels[0].plot, PanelView::whole(scene.panels[0])};
            BOOST_REQUIRE(words.leaders.size() >= 1U);
            const auto place = map.toPoint(at);
            const auto& leader = words.leaders.back();
            // It ends at the edge of the marker, with a hairline between.
            BOOST_TEST(QLineF(leader.to, place).length() == 2.4, boost::test_tools::tolerance(1e-6));
            for (const auto& text : words.texts) {
                if (text.role != WordRole::Note)
                    continue;
                BOOST_TEST(crowding(scene.panels[0], map, text.box) == 0, at.x << " at " << mm << " mm");
                BOOST_TEST(text.hasHalo);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_note_finds_the_only_free_place_of_a_panel_however_far) {
    auto scene = twoLines();
    auto& panel = scene.panels[0];
    // Bars fill the plot but for a window at its upper right.
    Rectangle bar;
    bar.left = 2019.5;
    bar.right = 2022.5;
    bar.top = 100;
    panel.marks = {bar};
    bar.left = 2022.5;
    bar.right = 2024.5;
    bar.top = 40;
    panel.marks.emplace_back(bar);
    TextMark note;
    note.at = {2020, 20};
    note.text = "Far away";
    note.isNote = true;
    panel.marks.emplace_back(note);
    const auto out = layOut(scene, naturalSize(scene, 89));
    const PlotMap map{out.layout.panels[0].plot, PanelView::whole(panel)};
    BOOST_TEST(count(out.texts, WordRole::Note) == 1);
    for (const auto& text : out.texts) {
        if (text.role != WordRole::Note)
            continue;
        BOOST_TEST(text.box.left() >= map.toX(2022.5));
        BOOST_TEST(text.box.bottom() <= map.toY(40));
    }
}

BOOST_AUTO_TEST_CASE(names_of_references_stay_in_their_panel) {
    for (const double value : {0.0, 40.0, 97.0, 100.0}) {
        auto scene = smallMultiples(4);
        for (auto& panel : scene.panels)
            panel.marks.emplace_back(Rule{RuleKind::Reference, false, value, {}, "The article: 40%", {}});
        for (const double mm : {89.0, 183.0}) {
            const auto out = layOut(scene, naturalSize(scene, mm));
            std::size_t inside = 0;
            std::size_t all = 0;
            for (const auto& text : out.texts) {
                if (text.role != WordRole::ReferenceLabel)
                    continue;
                ++all;
                inside += std::any_of(
                              out.layout.panels.begin(), out.layout.panels.end(),
                              [&](const PanelFrame& frame) { return QRectF(frame.plot).contains(text.box); })
                              ? 1U
                              : 0U;
            }
            BOOST_TEST(all >= 4U);
            BOOST_TEST(inside == all, value << " at " << mm << " mm");
        }
    }
}

BOOST_AUTO_TEST_CASE(no_reference_strikes_out_its_own_name) {
    // Near the top of a plot so narrow that the name would be wrapped, with data close below.
    auto scene = twoLines();
    auto& panel = scene.panels[0];
    Polyline data;
    data.points = {{2020, 80}, {2024, 80}};
    panel.marks = {data, Rule{RuleKind::Reference, false, 87, {}, "The article: 40%", {}}};
    const auto out = layOut(scene, naturalSize(scene, 57));
    const double y = PlotMap{out.layout.panels[0].plot, PanelView::whole(panel)}.toY(87);
    BOOST_TEST(count(out.texts, WordRole::ReferenceLabel) == 1);
    for (const auto& text : out.texts) {
        if (text.role == WordRole::ReferenceLabel)
            BOOST_TEST(text.box.bottom() <= y);
    }
}

BOOST_AUTO_TEST_CASE(names_of_events_stay_above_their_own_panel) {
    auto scene = smallMultiples(4);
    scene.panels[0].marks.emplace_back(
        Rule{RuleKind::Event, true, 2022.5, {}, "A new prime minister takes office", {}});
    const auto out = layOut(scene, naturalSize(scene, 183));
    for (const auto& text : out.texts) {
        if (text.role == WordRole::EventLabel)
            BOOST_TEST(text.box.right() < out.layout.panels[1].plot.left());
    }
}

BOOST_AUTO_TEST_CASE(every_event_is_named_once_and_above_the_plot) {
    const auto scene = wordy();
    const auto out = layOut(scene, naturalSize(scene, 89));
    const auto names = allOf(out.texts, WordRole::EventLabel);
    BOOST_TEST(names.find("takes office") != std::string::npos);
    for (const auto& text : out.texts) {
        if (text.role == WordRole::EventLabel)
            BOOST_TEST(text.box.bottom() <= out.layout.panels[0].plot.top());
    }
    auto panels = smallMultiples(4);
    for (auto& panel : panels.panels)
        panel.marks.emplace_back(Rule{RuleKind::Event, true, 2022.5, {}, "Summit", "A summit"});
    BOOST_TEST(count(layOut(panels, naturalSize(panels, 183)).texts, WordRole::EventLabel) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
