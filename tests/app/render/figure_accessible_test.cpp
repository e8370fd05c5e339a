// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"
#include "render/reading_words.h"

#include <QAccessible>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

struct AccessFixture : CanvasFixture {
    QAccessibleInterface& figure() { return *QAccessible::queryAccessibleInterface(&canvas); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_accessible, AccessFixture)

BOOST_AUTO_TEST_CASE(the_figure_is_a_tree_of_panels_series_and_numbers) {
    show(smallMultiples(3));
    auto& chart = figure();
    BOOST_TEST(chart.role() == QAccessible::Chart);
    BOOST_TEST(chart.text(QAccessible::Name).toStdString() == shown->title);
    BOOST_TEST(chart.text(QAccessible::Description).toStdString() == shown->altText);
    BOOST_REQUIRE(chart.childCount() == 4); // and the parts that can be selected
    auto* panel = chart.child(1);
    BOOST_TEST(panel->text(QAccessible::Name).toStdString() == shown->panels[1].title);
    BOOST_TEST((panel->parent() == &chart));
    BOOST_TEST(chart.indexOfChild(panel) == 1);
    BOOST_REQUIRE(panel->childCount() == 2);
    auto* china = panel->child(1);
    BOOST_TEST(china->text(QAccessible::Name).toStdString() == "China");
    BOOST_REQUIRE(china->childCount() == 5);
    auto* number = china->child(3);
    BOOST_TEST(number->isValid());
    BOOST_TEST(number->text(QAccessible::Name).startsWith(QStringLiteral("China, 2023")));
    BOOST_TEST(china->indexOfChild(number) == 3);
    const QRect plot(canvas.mapToGlobal(layout.panels[1].plot.topLeft()), layout.panels[1].plot.size());
    BOOST_TEST(plot.contains(number->rect().center()));
    BOOST_TEST((chart.childAt(number->rect().center().x(), number->rect().center().y()) == number));
}

BOOST_AUTO_TEST_CASE(walking_says_the_words_of_the_card) {
    QTest::keyClick(&canvas, Qt::Key_Home);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Down);
    auto* number = figure().focusChild();
    BOOST_REQUIRE(number != nullptr);
    const auto said = number->text(QAccessible::Name);
    BOOST_TEST(said.toStdString() == spokenDatum(*shown, canvas.walkedReading().datum).toStdString());
    BOOST_TEST(said.startsWith(QStringLiteral("China, 2021: 46.2%")), said.toStdString());
    BOOST_TEST(number->state().selected);
    BOOST_TEST(!figure().child(0)->child(0)->child(1)->state().selected);
}

BOOST_AUTO_TEST_CASE(events_are_named) {
    show(wordy());
    auto* panel = figure().child(0);
    auto* events = panel->child(panel->childCount() - 1);
    BOOST_TEST(events->text(QAccessible::Name).toStdString() == "Events");
    BOOST_TEST(events->childCount() == 3);
}

BOOST_AUTO_TEST_CASE(another_scene_replaces_the_tree) {
    BOOST_TEST(figure().child(0)->child(0)->childCount() == 5);
    show(smallMultiples(2));
    BOOST_TEST(figure().childCount() == 3);
    BOOST_TEST(figure().child(1)->child(0)->childCount() == 5);
    canvas.setScene(nullptr, page);
    BOOST_TEST(figure().childCount() == 0);
    BOOST_TEST((figure().child(0) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_part_that_is_still_held_is_no_part_of_another_scene) {
    auto* number = figure().child(0)->child(1)->child(4);
    BOOST_TEST(number->isValid());
    BOOST_TEST(!number->rect().isEmpty());
    const bool wasActive = QAccessible::isActive();
    QAccessible::setActive(false); // nobody is told, so the tree of before is still there
    auto fewer = *shown;
    fewer.data.resize(2);
    canvas.setScene(std::make_shared<const Scene>(fewer), page);
    BOOST_TEST(!number->isValid());
    BOOST_TEST(number->rect().isEmpty());
    BOOST_TEST(!number->state().selected);
    number->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    BOOST_TEST(canvas.walkedReading().panel == -1);
    QAccessible::setActive(wasActive);
    BOOST_TEST(figure().child(0)->childCount() == 1);
}

BOOST_AUTO_TEST_CASE(a_screen_reader_can_move_the_focus_to_a_number) {
    auto* number = figure().child(0)->child(1)->child(2);
    BOOST_REQUIRE(number->actionInterface() != nullptr);
    number->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    BOOST_TEST(canvas.walkedReading().x == 2022);
    BOOST_TEST(shown->data[static_cast<std::size_t>(canvas.walkedReading().datum)].words->seriesName ==
               "China");
}

BOOST_AUTO_TEST_SUITE_END()
