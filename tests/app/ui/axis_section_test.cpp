// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/inspector_steps.h"
#include "query/measure.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace driftline;
using namespace driftline::test;

BOOST_FIXTURE_TEST_SUITE(axis_section_test, WindowFixture)

BOOST_AUTO_TEST_CASE(a_bound_that_is_no_number_is_refused_in_place) {
    open();
    unfold(*this, "axisSection");
    auto& from = child<QLineEdit>("axisFrom");
    from.setFocus();
    from.setText("ten");
    QTest::keyClick(&from, Qt::Key_Return);
    BOOST_TEST(visibleText(child<QWidget>("axisSection")).find("is not a number") != std::string::npos);
    BOOST_TEST(!session.undoStack().canUndo());
    from.setText("-10");
    QTest::keyClick(&from, Qt::Key_Return);
    BOOST_TEST(spec(*this).panels[0].axis.from.value_or(0) == -10.0);
}

BOOST_AUTO_TEST_CASE(the_numbers_of_an_axis_are_chosen_by_keyboard) {
    open();
    unfold(*this, "axisSection");
    const auto type = [this](const char* field, const char* text) {
        auto& edit = child<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QString::fromUtf8(text));
        QTest::keyClick(&edit, Qt::Key_Return);
    };
    type("axisStep", "20");
    BOOST_TEST(spec(*this).panels[0].axis.step.value_or(0) == 20.0);
    type("axisStep", "-1");
    BOOST_TEST(visibleText(child<QWidget>("axisSection")).find("larger than zero") != std::string::npos);
    BOOST_TEST(spec(*this).panels[0].axis.step.value_or(0) == 20.0);
    type("axisTicks", "0; 50; 100");
    BOOST_TEST(spec(*this).panels[0].axis.ticks == (std::vector<double>{0, 50, 100}),
               boost::test_tools::per_element());
    chooseItem(child<QComboBox>("axisDecimals"), "2");
    BOOST_TEST(spec(*this).panels[0].axis.decimals.value_or(-1) == 2);
    auto& log = child<QCheckBox>("axisLog");
    log.setFocus();
    QTest::keyClick(&log, Qt::Key_Space);
    BOOST_TEST((spec(*this).panels[0].axis.scale == AxisScale::Logarithmic));
    session.undo();
    BOOST_TEST((spec(*this).panels[0].axis.scale == AxisScale::Linear));
    BOOST_TEST(!log.isChecked());
}

BOOST_AUTO_TEST_CASE(where_a_second_axis_is_looked_for_an_index_is_offered) {
    open();
    askWhy(*this, "axisSection");
    BOOST_TEST(visibleText(child<QWidget>("axisSection")).find("no second value axis") != std::string::npos);
    auto& index = child<QPushButton>("secondAxisIndex");
    BOOST_TEST(index.isEnabled());
    index.click();
    BOOST_TEST(traitsOf(spec(*this).panels[0].query.measure).tag == std::string("index"));
    BOOST_TEST(!index.isEnabled());
}

BOOST_AUTO_TEST_SUITE_END()
