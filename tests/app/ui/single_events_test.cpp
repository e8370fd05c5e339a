// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
struct SingleEventsFixture : WindowFixture {
    const FigureSpec& figure() const { return *session.currentFigure(); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(single_events, SingleEventsFixture)

BOOST_AUTO_TEST_CASE(single_events_are_ticked_and_placed_and_each_is_one_step) {
    open();
    clickFigure("survey-alignment-asean");
    auto* heading = child<QWidget>("singleEventsSection").findChild<QToolButton*>();
    if (!heading->isChecked())
        QTest::mouseClick(heading, Qt::LeftButton);
    auto& list = child<QListWidget>("singleEvents");
    BOOST_TEST(!list.isVisible());
    auto& table = child<QComboBox>("eventTable");
    BOOST_TEST(table.currentText().toStdString() == "None");
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    BOOST_REQUIRE(figure().events.dataset == "events/events");
    QCoreApplication::processEvents();
    BOOST_REQUIRE(list.count() > 2);
    const int count = list.count();
    const auto steps = session.undoStack().index();
    BOOST_TEST((list.item(1)->checkState() == Qt::Checked));

    // One is left out.
    list.setFocus();
    list.setCurrentRow(1);
    QTest::keyClick(&list, Qt::Key_Space);
    QCoreApplication::processEvents();
    BOOST_TEST(session.undoStack().index() == steps + 1);
    BOOST_REQUIRE(!figure().events.dates.empty());
    BOOST_TEST(list.count() == count); // it stays in the list, to be taken in again
    BOOST_TEST((list.item(1)->checkState() == Qt::Unchecked));
    BOOST_TEST(list.currentRow() == 1);
    BOOST_TEST(!child<QComboBox>("eventRow").isEnabled());
    QTest::keyClick(&list, Qt::Key_Space);
    BOOST_TEST(figure().events.dates.empty()); // all
    QTest::keyClick(&list, Qt::Key_Space);
    BOOST_TEST(!figure().events.dates.empty());

    // The row and the side of its neighbour.
    QTest::keyClick(&list, Qt::Key_Up);
    auto& row = child<QComboBox>("eventRow");
    BOOST_TEST(row.currentIndex() == 0);
    row.setFocus();
    QTest::keyClick(&row, Qt::Key_Down);
    QTest::keyClick(&row, Qt::Key_Down);
    BOOST_REQUIRE(figure().events.places.size() == 1U);
    BOOST_TEST(figure().events.places.begin()->second.row == 2);
    auto& side = child<QComboBox>("eventSide");
    side.setFocus();
    QTest::keyClick(&side, Qt::Key_Down);
    BOOST_TEST((figure().events.places.begin()->second.side == EventSide::Left));
    QTest::keyClick(&side, Qt::Key_Up);
    row.setFocus();
    QTest::keyClick(&row, Qt::Key_Up);
    QTest::keyClick(&row, Qt::Key_Up);
    BOOST_TEST(figure().events.places.empty()); // back where the layout puts it
    BOOST_TEST(session.undoStack().index() == steps + 9);
    session.undo();
    BOOST_TEST(figure().events.places.begin()->second.row == 1);
}

BOOST_AUTO_TEST_CASE(the_last_event_of_a_table_stays_and_own_events_can_be_placed) {
    open();
    clickFigure("survey-alignment-asean");
    const auto annotated = session.editFigure(QStringLiteral("Events"), [](FigureSpec& spec) -> Result<void> {
        spec.events.dataset = "events/events";
        spec.events.dates = {"2022-12-23"};
        spec.events.own.push_back({*Period::parse("2023-05"), {}, "Mine", "Me", {}});
        return {};
    });
    BOOST_REQUIRE(annotated.has_value());
    QCoreApplication::processEvents();
    auto* heading = child<QWidget>("singleEventsSection").findChild<QToolButton*>();
    if (!heading->isChecked())
        QTest::mouseClick(heading, Qt::LeftButton);
    auto& list = child<QListWidget>("singleEvents");
    const auto last = list.count() - 1;
    BOOST_TEST(list.item(last)->text().toStdString() == "May 2023: Mine (your own)");
    list.setFocus();
    list.setCurrentRow(last);
    auto& side = child<QComboBox>("eventSide");
    side.setFocus();
    QTest::keyClick(&side, Qt::Key_End);
    BOOST_TEST((figure().events.own[0].place.side == EventSide::Across));
    int chosen = -1;
    for (int i = 0; i < last; ++i)
        chosen = list.item(i)->checkState() == Qt::Checked ? i : chosen;
    BOOST_REQUIRE(chosen >= 0);
    const auto steps = session.undoStack().index();
    for (int i = 0; i < last; ++i) {
        if (list.item(i)->checkState() == Qt::Checked)
            list.item(i)->setCheckState(Qt::Unchecked);
    }
    BOOST_TEST(session.undoStack().index() == steps);
    BOOST_TEST((list.item(chosen)->checkState() == Qt::Checked));
    BOOST_TEST(visibleText(child<QWidget>("singleEventsSection")).find("At least one event") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
