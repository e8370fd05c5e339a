// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/series_style.h"
#include "render/figure_canvas.h"
#include "session/own_figures.h"
#include "support/words.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
/// The first figure of the program: the United States and China.
struct SeriesFixture : WindowFixture {
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
    std::string concerns() { return child<QLabel>("seriesConcerns").text().toStdString(); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(series_section, SeriesFixture)

BOOST_AUTO_TEST_CASE(a_series_gets_a_colour_a_name_and_a_marker_and_each_is_one_step) {
    openSeries();
    chooseSeries(1);
    type("seriesColourCode", "#7B3294");
    type("seriesName", "PRC");
    auto& marker = child<QComboBox>("seriesMarker");
    marker.setFocus();
    while (marker.currentText() != QStringLiteral("Diamond"))
        QTest::keyClick(&marker, Qt::Key_Down);
    BOOST_TEST(chosen("China").colour->text() == "#7B3294");
    BOOST_TEST(chosen("China").label == "PRC");
    BOOST_TEST((chosen("China").marker == Marker::Diamond));
    BOOST_REQUIRE(becomes([this] {
        const auto scene = canvas().scene();
        return scene->series.size() == 2 && scene->series[1].style.marker == Marker::Diamond;
    }));
    BOOST_TEST(canvas().scene()->series[1].name == "PRC");
    BOOST_TEST(canvas().scene()->series[1].style.colour.text() == "#7B3294");
    type("seriesColourCode", "");
    BOOST_TEST(!chosen("China").colour.has_value());
    while (!session.workspace().figures.empty())
        press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
}

BOOST_AUTO_TEST_CASE(what_some_readers_cannot_see_is_said_at_once) {
    openSeries();
    chooseSeries(1);
    type("seriesColourCode", "#F5F0A0");
    BOOST_TEST(contains(concerns(), "China is faint on its ground"), concerns());
    type("seriesColourCode", "#0072B0");
    BOOST_TEST(contains(concerns(), "China looks like United States to every reader"), concerns());
    type("seriesColourCode", "#D55E00");
    BOOST_TEST(concerns() == "");
    type("seriesColourCode", "crimson");
    BOOST_TEST(contains(concerns(), "“crimson” is not a colour"), concerns());
    BOOST_TEST(chosen("China").colour->text() == "#D55E00");
}

BOOST_AUTO_TEST_CASE(one_series_stands_alone_and_all_come_back) {
    openSeries();
    chooseSeries(1);
    QTest::mouseClick(&child<QPushButton>("seriesOnly"), Qt::LeftButton);
    BOOST_REQUIRE(becomes([this] { return canvas().scene()->series.size() == 1; }));
    BOOST_TEST(canvas().scene()->series[0].name == "China");
    BOOST_TEST(child<QPushButton>("seriesAll").isVisible());
    QTest::mouseClick(&child<QPushButton>("seriesAll"), Qt::LeftButton);
    BOOST_TEST(becomes([this] { return canvas().scene()->series.size() > 1; }));
}

BOOST_AUTO_TEST_CASE(several_can_be_in_focus_and_the_order_is_changed_with_the_keyboard) {
    openSeries();
    chooseSeries(1);
    QTest::mouseClick(&child<QCheckBox>("seriesFocus"), Qt::LeftButton, {}, QPoint(8, 8));
    BOOST_TEST((session.currentFigure()->emphasis == std::vector<std::string>{"China"}));
    BOOST_TEST(becomes([this] { return canvas().scene()->series[0].context; }));
    auto& list = child<OrderList>("seriesList");
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    BOOST_TEST(becomes([this] { return canvas().scene()->series[0].name == "China"; }));
    // What is chosen is still the one that was moved.
    BOOST_TEST(list.current() == "China");
    BOOST_TEST(list.currentRow() == 0);
}

BOOST_AUTO_TEST_CASE(a_look_for_all_figures_is_kept_by_the_workspace_and_each_change_is_one_step) {
    open();
    BOOST_REQUIRE(duplicateFigure(session, "article-forced-alignment").has_value());
    const auto other = session.currentFigureId();
    BOOST_REQUIRE(duplicateFigure(session, "article-forced-alignment").has_value());
    BOOST_REQUIRE(shows(session.currentFigureId()));
    auto* heading = child<QWidget>("seriesSection").findChild<QToolButton*>();
    if (!heading->isChecked())
        heading->click();
    chooseSeries(1);
    auto& everywhere = child<QCheckBox>("seriesEverywhere");
    BOOST_TEST(!everywhere.isEnabled());
    type("seriesColourCode", "#7B3294");
    BOOST_TEST(!everywhere.isChecked());
    everywhere.click();
    // Kept by the code of the country, so that it is the same under each of its names.
    BOOST_TEST_REQUIRE(session.workspace().entities.size() == 1U);
    BOOST_TEST(session.workspace().entities.front().key == "CHN");
    BOOST_TEST(!chosen("China").colour.has_value());
    BOOST_TEST(everywhere.isChecked());
    const auto colourIn = [this](const std::string& figure) {
        const auto scene = resolve(*session.figure(figure), session.datasets(figure));
        BOOST_REQUIRE(scene.has_value());
        for (const auto& series : scene->series) {
            if (series.name == "China")
                return series.style.colour.text();
        }
        return std::string();
    };
    BOOST_TEST(colourIn(other) == "#7B3294");
    BOOST_TEST(colourIn("article-forced-alignment") != "#7B3294");
    // What is changed now is changed for all; the concerns follow.
    type("seriesColourCode", "#F7F7F7");
    BOOST_TEST(colourIn(other) == "#F7F7F7");
    BOOST_TEST(contains(concerns(), "contrast"));
    // A look of its own stays with the figure.
    everywhere.click();
    type("seriesColourCode", "#004488");
    BOOST_TEST(chosen("China").colour->text() == "#004488");
    BOOST_TEST(colourIn(other) == "#F7F7F7");
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(colourIn(other) == "#7B3294");
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.workspace().entities.empty());
    BOOST_TEST(chosen("China").colour.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
