// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/editing_fixture.h"
#include "ui/inspector/inspector_section.h"

#include <QApplication>
#include <QListWidget>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_FIXTURE_TEST_SUITE(chart_editing_test, EditingFixture)

BOOST_AUTO_TEST_CASE(a_click_selects_and_escape_leaves) {
    const auto plain = canvas().grab().toImage();
    click(part(PartKind::Title));
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Title));
    BOOST_TEST((canvas().grab().toImage() != plain));
    BOOST_TEST(canvas().accessibleDescription().toStdString() == "Selected: " + canvas().scene()->title);
    click(part(PartKind::Footer));
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Footer));
    key(Qt::Key_Escape);
    BOOST_TEST(canvas().selectedPart() == -1);
    BOOST_TEST(canvas().accessibleDescription().toStdString() == canvas().scene()->altText);
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_part_opens_its_section_of_the_inspector) {
    click(part(PartKind::Title));
    BOOST_TEST(child<InspectorSection>("textSection").isOpen());
    click(part(PartKind::Series, "China"));
    BOOST_TEST(child<InspectorSection>("seriesSection").isOpen());
    BOOST_TEST(child<QListWidget>("seriesList").currentItem()->text().toStdString() == "China");
    click(part(PartKind::Series, "United States"));
    BOOST_TEST(child<QListWidget>("seriesList").currentItem()->text().toStdString() == "United States");
}

BOOST_AUTO_TEST_CASE(tab_goes_through_the_parts_as_one_reads) {
    key(Qt::Key_E);
    const auto parts = canvas().parts();
    BOOST_REQUIRE(parts.size() > 4U);
    BOOST_TEST((parts.front().kind == PartKind::Title));
    BOOST_TEST((parts[1].kind == PartKind::Subtitle));
    BOOST_TEST((parts.back().kind == PartKind::Footer));
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        BOOST_TEST(canvas().selectedPart() == i);
        key(Qt::Key_Tab);
    }
    // Behind the last one the focus goes on.
    BOOST_TEST(canvas().selectedPart() == -1);
    canvas().setFocus();
    key(Qt::Key_E);
    key(Qt::Key_Tab);
    key(Qt::Key_Backtab);
    BOOST_TEST(canvas().selectedPart() == 0);
}

BOOST_AUTO_TEST_CASE(a_double_click_edits_in_place) {
    const auto before = canvas().scene();
    const auto title = spec().text.title;
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    BOOST_TEST(editor()->toPlainText().toStdString() == title);
    BOOST_TEST(editor()->accessibleName().toStdString() == "Title");
    QTest::keyClick(editor(), Qt::Key_Escape);
    BOOST_TEST(session.undoStack().count() == 0);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    doubleClick(part(PartKind::Title));
    typeAndEnter("What the leaders chose");
    settle(before);
    BOOST_TEST(spec().text.title == "What the leaders chose");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Change title");
    // It is selected again, so that one can go on.
    BOOST_TEST(canvas().selectedPart() == part(PartKind::Title));
    session.undo();
    BOOST_TEST(spec().text.title == title);
}

BOOST_AUTO_TEST_CASE(a_title_is_never_taken_away) {
    const auto title = spec().text.title;
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    editor()->clear();
    QTest::keyClick(editor(), Qt::Key_Return);
    BOOST_TEST(spec().text.title == title);
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(a_series_is_named_where_it_stands) {
    const auto before = canvas().scene();
    doubleClick(part(PartKind::Series, "China"));
    BOOST_TEST(canvas().focusedSeries() == -1);
    typeAndEnter("PRC");
    settle(before);
    BOOST_REQUIRE(spec().series.size() == 1U);
    BOOST_TEST(spec().series[0].name == "China");
    BOOST_TEST(spec().series[0].label == "PRC");
    // Its own name again says nothing.
    const auto renamed = canvas().scene();
    doubleClick(part(PartKind::Series, "PRC"));
    typeAndEnter("China");
    settle(renamed);
    BOOST_TEST(spec().series.empty());
}

BOOST_AUTO_TEST_CASE(notes_and_events_are_edited_and_removed_and_the_figure_stays) {
    annotate();
    auto before = canvas().scene();
    doubleClick(part(PartKind::Note, "of mine"));
    typeAndEnter("Another note");
    settle(before);
    BOOST_TEST(spec().panels[0].notes.at(0).text == "Another note");
    before = canvas().scene();
    click(part(PartKind::Note, "Another"));
    key(Qt::Key_Delete);
    settle(before);
    BOOST_TEST(spec().panels[0].notes.empty());
    BOOST_TEST(canvas().selectedPart() == -1);
    before = canvas().scene();
    click(part(PartKind::Event, "My event"));
    key(Qt::Key_Delete);
    settle(before);
    BOOST_TEST(spec().events.own.empty());
    BOOST_TEST(session.isOwnFigure(session.currentFigureId()));
    session.undo();
    session.undo();
    BOOST_TEST(spec().panels[0].notes.size() == 1U);
    BOOST_TEST(spec().events.own.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_note_moves_by_keys_and_by_dragging) {
    annotate();
    click(part(PartKind::Note, "of mine"));
    auto before = canvas().scene();
    key(Qt::Key_Right);
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].at == "2024");
    BOOST_TEST(spec().panels[0].notes[0].value == 50.0);
    before = canvas().scene();
    key(Qt::Key_Up); // it is still selected
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].value > 50.0);
    before = canvas().scene();
    const double value = spec().panels[0].notes[0].value;
    const auto from = middleOf(part(PartKind::Note, "of mine"));
    const auto plot = canvas().panelRect(before, 0);
    const auto to = from - QPoint(plot.width() / 2, 0) + QPoint(0, plot.height() / 4);
    QTest::mousePress(&surface(), Qt::LeftButton, {}, from);
    for (const auto at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(surface().mapToGlobal(at)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&surface(), &move);
    }
    QTest::mouseRelease(&surface(), Qt::LeftButton, {}, to);
    settle(before);
    BOOST_TEST(spec().panels[0].notes[0].at == "2023");
    BOOST_TEST(spec().panels[0].notes[0].value < value);
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Move note");
}

BOOST_AUTO_TEST_CASE(the_menu_lists_what_can_be_done_here) {
    auto& menu = menuOn(part(PartKind::Series, "China"));
    BOOST_TEST(item(menu, "Rename").isEnabled());
    const auto before = canvas().scene();
    item(menu, "Only this").trigger();
    settle(before);
    BOOST_REQUIRE(canvas().scene()->series.size() == 1U);
    BOOST_TEST(canvas().scene()->series[0].name == "China");
    menu.close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto& title = menuOn(part(PartKind::Title));
    BOOST_TEST(item(title, "Edit text").isEnabled());
    BOOST_TEST(!item(title, "Remove").isEnabled());
    item(title, "Edit in inspector").trigger();
    BOOST_TEST(child<InspectorSection>("textSection").isOpen());
    title.close();
}

BOOST_AUTO_TEST_CASE(a_selection_does_not_outlive_its_picture) {
    click(part(PartKind::Footer));
    BOOST_REQUIRE(session.showFigure("trade-mirror-gap").has_value());
    BOOST_REQUIRE(shows("trade-mirror-gap"));
    BOOST_TEST(canvas().selectedPart() == -1);
    // An editor that was open goes with the picture whose words it had.
    doubleClick(part(PartKind::Title));
    BOOST_REQUIRE(editor() != nullptr);
    BOOST_REQUIRE(session.showFigure("article-forced-alignment").has_value());
    BOOST_REQUIRE(shows("article-forced-alignment"));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    BOOST_TEST((editor() == nullptr));
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
