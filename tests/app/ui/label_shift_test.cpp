// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/series_style.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
/// The first figure of the program: the United States and China.
struct LabelShiftFixture : WindowFixture {
    void openSeries() {
        open();
        auto* heading = child<QWidget>("seriesSection").findChild<QToolButton*>();
        if (!heading->isChecked())
            heading->click();
    }
    void chooseSeries(int row) {
        auto& list = child<OrderList>("seriesList");
        list.setFocus();
        while (list.currentRow() != row)
            QTest::keyClick(&list, list.currentRow() < row ? Qt::Key_Down : Qt::Key_Up);
    }
    void type(const char* field, const char* text) {
        auto& edit = child<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, QString::fromUtf8(text));
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    SeriesChoice chosen(const char* name) { return seriesChoice(*session.currentFigure(), name); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(label_shift, LabelShiftFixture)

BOOST_AUTO_TEST_CASE(the_name_at_the_end_of_a_line_is_moved_and_put_back) {
    openSeries();
    chooseSeries(1);
    BOOST_TEST(!child<QPushButton>("seriesLabelReset").isVisible());
    const auto steps = session.undoStack().index();
    type("seriesLabelShift", "-2,5");
    BOOST_TEST(chosen("China").labelShift == -2.5);
    BOOST_TEST(session.undoStack().index() == steps + 1);
    BOOST_TEST(child<QLineEdit>("seriesLabelShift").text().toStdString() == "-2.5");
    BOOST_REQUIRE(becomes([this] {
        const auto& labels = canvas().scene()->panels[0].labels;
        return std::any_of(labels.begin(), labels.end(),
                           [](const DirectLabel& label) { return label.shift == -2.5; });
    }));
    // It is no look, so there is nothing that all figures could share.
    BOOST_TEST(!child<QCheckBox>("seriesEverywhere").isEnabled());
    type("seriesLabelShift", "99");
    BOOST_TEST(chosen("China").labelShift == -2.5);
    BOOST_TEST(contains(visibleText(child<QWidget>("seriesSection")), "at most 40 letter heights"));
    type("seriesLabelShift", "far");
    BOOST_TEST(contains(visibleText(child<QWidget>("seriesSection")), "“far” is not a number"));
    QTest::mouseClick(&child<QPushButton>("seriesLabelReset"), Qt::LeftButton);
    BOOST_TEST(chosen("China").labelShift == 0);
    BOOST_TEST(session.undoStack().index() == steps + 2);
    session.undo();
    BOOST_TEST(chosen("China").labelShift == -2.5);
    // The look of all figures takes the place of the figure's own; the name stays where it was put.
    type("seriesName", "PRC");
    QTest::mouseClick(&child<QCheckBox>("seriesEverywhere"), Qt::LeftButton);
    BOOST_TEST(session.workspace().entities.size() == 1U);
    BOOST_TEST(chosen("China").label == "");
    BOOST_TEST(chosen("China").labelShift == -2.5);
}

BOOST_AUTO_TEST_SUITE_END()
