// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/inspector/inspector_section.h"
#include "ui/inspector/setting_search.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
struct SettingFixture : WindowFixture {
    void openActive() {
        open();
        window->activateWindow();
        canvas().setFocus();
        BOOST_TEST(QTest::qWaitForWindowActive(window.get()));
    }
    void find(const char* words) {
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(QApplication::focusWidget() == &child<QLineEdit>("settingSearch"));
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(words));
    }
    QListWidget& found() { return child<QListWidget>("settingList"); }
    std::string focused() {
        QCoreApplication::processEvents();
        return QApplication::focusWidget() == nullptr
                   ? std::string()
                   : QApplication::focusWidget()->objectName().toStdString();
    }
    int placeOf(const char* section) { return child<InspectorSection>(section).y(); }
    void type(const char* field, const char* text) {
        auto& edit = child<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QString::fromUtf8(text));
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    const ValueAxis& axis() { return session.currentFigure()->panels[0].axis; }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(setting_search, SettingFixture)

BOOST_AUTO_TEST_CASE(a_setting_is_found_by_its_name_and_gets_the_focus) {
    openActive();
    BOOST_TEST(!child<InspectorSection>("axisSection").isOpen());
    find("log");
    BOOST_TEST(found().isVisible());
    BOOST_TEST(found().item(0)->text().toStdString() == "Logarithmic – Value axis");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    BOOST_TEST(focused() == "axisLog");
    BOOST_TEST(child<InspectorSection>("axisSection").isOpen());
    BOOST_TEST(child<QCheckBox>("axisLog").isVisible());
    BOOST_TEST(!found().isVisible());
    // The first change makes a copy; the section stays open under the hand.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    BOOST_TEST((axis().scale == AxisScale::Logarithmic));
    BOOST_TEST(child<InspectorSection>("axisSection").isOpen());
}

BOOST_AUTO_TEST_CASE(settings_are_found_by_their_purpose_and_their_choices) {
    openActive();
    find("moving");
    BOOST_REQUIRE(found().count() > 0);
    BOOST_TEST(found().item(0)->text().toStdString() == "Show – Measure");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    find("colour");
    BOOST_REQUIRE(found().count() > 1);
    BOOST_TEST(contains(found().item(0)->text().toStdString(), "Colour"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    const auto second = found().currentRow();
    BOOST_TEST(second == 1);
    QTest::mouseClick(found().viewport(), Qt::LeftButton, {},
                      found().visualItemRect(found().item(0)).center());
    BOOST_TEST(focused() == "seriesColour");
}

BOOST_AUTO_TEST_CASE(escape_leads_back_to_the_chart_and_nothing_found_says_so) {
    openActive();
    find("xyzzy");
    BOOST_TEST(!found().isVisible());
    BOOST_TEST(contains(visibleText(child<QWidget>("inspector")), "No setting has this name."));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    BOOST_TEST(child<QLineEdit>("settingSearch").text().isEmpty());
    BOOST_TEST(child<QWidget>("chartSection").isVisible());
    BOOST_TEST((QApplication::focusWidget() == &canvas()));
}

BOOST_AUTO_TEST_CASE(names_go_before_purposes_and_purposes_before_sections) {
    QWidget one;
    QWidget two;
    QWidget three;
    const std::vector<InspectorSetting> all = {{"Names", "Axis of values", {}, &one},
                                               {"Decimals", "Look", {"of the axis"}, &two},
                                               {"Axis title", "Look", {}, &three}};
    const auto ranked = settingsFound(all, "axis");
    BOOST_REQUIRE(ranked.size() == 3U);
    BOOST_TEST(ranked[0].field == &three);
    BOOST_TEST(ranked[1].field == &two);
    BOOST_TEST(ranked[2].field == &one);
    BOOST_TEST(settingsFound(all, "xis").empty(), "words are found by their beginnings");
    BOOST_TEST(settingsFound(all, " ").empty());
}

BOOST_AUTO_TEST_CASE(a_backward_range_is_told_beside_its_field_and_put_right_by_a_click) {
    openActive();
    child<QWidget>("axisSection").findChild<QToolButton*>()->click();
    type("axisFrom", "80");
    type("axisTo", "20");
    BOOST_TEST(axis().to.value_or(100) == 100.0, "nothing has changed");
    auto& problem = child<QWidget>("axisToProblem");
    BOOST_TEST(problem.isVisible());
    BOOST_TEST(problem.y() > child<QWidget>("axisTo").y());
    BOOST_TEST(problem.y() < child<QWidget>("axisStep").y());
    BOOST_TEST(contains(visibleText(problem), "would go backwards, from 80 to 20"));
    BOOST_TEST(child<QWidget>("axisTo").property("wrong").toBool());
    auto& fix = child<QPushButton>("axisToFix");
    BOOST_TEST(fix.text().toStdString() == "Swap them: 20 to 80");
    QTest::mouseClick(&fix, Qt::LeftButton);
    BOOST_TEST(axis().from.value_or(0) == 20.0);
    BOOST_TEST(axis().to.value_or(0) == 80.0);
    BOOST_TEST(window->findChild<QWidget*>(QStringLiteral("axisToProblem")) == nullptr);
    BOOST_TEST(!child<QWidget>("axisTo").property("wrong").toBool());
    type("axisFrom", "some");
    QTest::mouseClick(&child<QPushButton>("axisFromFix"), Qt::LeftButton);
    BOOST_TEST(!axis().from.has_value());
}

BOOST_AUTO_TEST_CASE(what_matters_for_the_chart_stands_first_and_is_open) {
    openActive();
    BOOST_TEST(child<InspectorSection>("measureSection").isOpen());
    BOOST_TEST(!child<InspectorSection>("pairingSection").isOpen());
    BOOST_TEST(placeOf("measureSection") < placeOf("pairingSection"));
    clickFigure("alignment-and-exports");
    BOOST_REQUIRE(shows("alignment-and-exports"));
    QCoreApplication::processEvents();
    BOOST_TEST(child<InspectorSection>("pairingSection").isOpen());
    BOOST_TEST(placeOf("pairingSection") < placeOf("axisSection"));
    // What the user folds stays so.
    child<QWidget>("pairingSection").findChild<QToolButton*>()->click();
    clickFigure("article-forced-alignment");
    clickFigure("alignment-and-exports");
    BOOST_TEST(!child<InspectorSection>("pairingSection").isOpen());
}

BOOST_AUTO_TEST_CASE(without_a_figure_in_view_there_is_nothing_to_change) {
    openActive();
    const auto isEmpty = [this] {
        return child<QLabel>("inspectorAbsence").isVisible() && !child<QWidget>("kindBar").isVisible() &&
               !child<QLineEdit>("settingSearch").isVisible();
    };
    BOOST_TEST(!isEmpty());
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(isEmpty());
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(isEmpty());
    press(Qt::Key_Escape);
    BOOST_TEST(!isEmpty());
}

BOOST_AUTO_TEST_CASE(fields_are_explained_when_it_is_asked_for) {
    openActive();
    const auto says = [this](const char* words) {
        return contains(visibleText(child<QWidget>("dataSection")), words);
    };
    BOOST_TEST(says("If several rows match"));
    BOOST_TEST(says("Latest values: "));
    BOOST_TEST(!says("several rows of the data fall on one point"));
    child<QToolButton>("dataSectionHelp").click();
    BOOST_TEST(says("several rows of the data fall on one point"));
    child<QToolButton>("dataSectionHelp").click();
    BOOST_TEST(!says("several rows of the data fall on one point"));
}

BOOST_AUTO_TEST_SUITE_END()
