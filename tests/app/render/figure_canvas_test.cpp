// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"
#include "render/panel_words.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_FIXTURE_TEST_SUITE(figure_canvas_test, CanvasFixture)

BOOST_AUTO_TEST_CASE(pointing_reads_the_nearest_year) {
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    moveTo(map().toPoint({2022.7, 30}));
    BOOST_REQUIRE(spy.count() == 1);
    const auto read = reading(spy);
    BOOST_TEST(read.panel == 0);
    BOOST_TEST(read.x == 2023);
    BOOST_REQUIRE(read.data.size() == 2U);
    BOOST_TEST(shown->data[static_cast<std::size_t>(read.data[0])].valueText() == "73.1%");
    BOOST_TEST(std::abs(read.at.x() - map().toX(2023)) < 0.01);
    // The same place again is no news.
    moveTo(map().toPoint({2023.1, 31}));
    BOOST_TEST(spy.count() == 1);
}

BOOST_AUTO_TEST_CASE(leaving_clears) {
    QSignalSpy spy(&canvas, &FigureCanvas::readingCleared);
    moveTo(map().toPoint({2022, 30}));
    moveTo({3, 3});
    BOOST_TEST(spy.count() == 1);
}

BOOST_AUTO_TEST_CASE(an_event_line_tells_its_detail) {
    show(wordy());
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    moveTo(map().toPoint({2023.64, 50}) + QPointF(2, 0));
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(reading(spy).eventDetail.toStdString() ==
               "A new prime minister takes office, with its date and source");
    moveTo(map().toPoint({2023.64, 50}) + QPointF(9, 0));
    BOOST_TEST(reading(spy).eventDetail.isEmpty());
}

BOOST_AUTO_TEST_CASE(bars_are_read_by_category) {
    show(lyingBars(5));
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    moveTo(map().toPoint({40, -2.1}));
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_REQUIRE(reading(spy).data.size() == 2U);
    BOOST_TEST(shown->data[static_cast<std::size_t>(reading(spy).data[0])].position().ends_with("number 3"));
}

BOOST_AUTO_TEST_CASE(the_wheel_zooms_and_a_double_click_resets) {
    QSignalSpy spy(&canvas, &FigureCanvas::viewChanged);
    wheel(map().plot.center(), 360);
    BOOST_TEST(canvas.isZoomed());
    BOOST_REQUIRE(spy.count() > 0);
    BOOST_TEST(spy.last().first().toBool());
    QTest::mouseDClick(&surface(), Qt::LeftButton, {}, map().plot.center().toPoint());
    BOOST_TEST(!canvas.isZoomed());
    BOOST_TEST(!spy.last().first().toBool());
}

BOOST_AUTO_TEST_CASE(the_wheel_cannot_zoom_out_of_the_figure) {
    wheel(map().plot.center(), -360);
    BOOST_TEST(!canvas.isZoomed());
    wheel(map().plot.center(), 240, Qt::ShiftModifier);
    BOOST_TEST(canvas.isZoomed());
    wheel(map().plot.center(), -480, Qt::ShiftModifier);
    BOOST_TEST(!canvas.isZoomed());
}

BOOST_AUTO_TEST_CASE(a_wheel_that_has_nothing_to_zoom_is_left_to_the_window) {
    show(lyingBars(5));
    QWheelEvent event(map().plot.center(), surface().mapToGlobal(map().plot.center()), {}, {0, 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&surface(), &event);
    BOOST_TEST(!event.isAccepted());
}

BOOST_AUTO_TEST_CASE(dragging_pans_a_zoomed_figure) {
    QSignalSpy clicks(&canvas, &FigureCanvas::seriesClicked);
    const QPointF middle = map().plot.center();
    wheel(middle, 720);
    QSignalSpy readings(&canvas, &FigureCanvas::readingChanged);
    drag(middle, middle + QPointF(-1000, 0));
    BOOST_TEST(clicks.count() == 0);
    BOOST_TEST(canvas.isZoomed());
    moveTo({map().plot.right() - 3, middle.y()});
    BOOST_REQUIRE(readings.count() > 0);
    BOOST_TEST(reading(readings).x == 2024);
}

BOOST_AUTO_TEST_CASE(clicking_names_a_series) {
    QSignalSpy spy(&canvas, &FigureCanvas::seriesClicked);
    const auto words =
        panelWords(*shown, 0, layout.panels[0], PanelView::whole(shown->panels[0]), medium, text);
    for (const auto& one : words.words.texts) {
        if (one.role == WordRole::DirectLabel && one.text.startsWith(QStringLiteral("China")))
            QTest::mouseClick(&surface(), Qt::LeftButton, {}, one.box.center().toPoint());
    }
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(spy.last().first().toInt() == 1);
    // A mark is no name: it is read, and can be pinned.
    QSignalSpy marks(&canvas, &FigureCanvas::markClicked);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, map().toPoint({2020.5, 48.05}).toPoint());
    BOOST_TEST(marks.count() == 1);
    BOOST_TEST(spy.count() == 1);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, map().toPoint({2021, 95}).toPoint());
    BOOST_TEST(spy.last().first().toInt() == -1);
}

BOOST_AUTO_TEST_CASE(clicking_a_legend_entry_names_a_series) {
    show(smallMultiples(4));
    QSignalSpy spy(&canvas, &FigureCanvas::seriesClicked);
    BOOST_REQUIRE(layout.words.keys.size() == 2U);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, layout.words.keys[1].box.center().toPoint());
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(spy.last().first().toInt() == 1);
}

BOOST_AUTO_TEST_CASE(the_keyboard_walks) {
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    QTest::keyClick(&canvas, Qt::Key_Right);
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(reading(spy).x == 2020);
    QTest::keyClick(&canvas, Qt::Key_Right);
    BOOST_TEST(reading(spy).x == 2021);
    BOOST_TEST(canvas.walkedReading().datum == reading(spy).data[0]);
    QTest::keyClick(&canvas, Qt::Key_Down);
    BOOST_TEST(reading(spy).datum == reading(spy).data[1]);
    QTest::keyClick(&canvas, Qt::Key_Down); // no further series, no further panel
    BOOST_TEST(reading(spy).datum == reading(spy).data[1]);
    BOOST_TEST(shown->data[static_cast<std::size_t>(reading(spy).datum)].words->seriesName == "China");
    QTest::keyClick(&canvas, Qt::Key_End);
    BOOST_TEST(reading(spy).x == 2024);
    BOOST_TEST(reading(spy).datum == reading(spy).data[1]); // China still
    QTest::keyClick(&canvas, Qt::Key_Right);
    BOOST_TEST(reading(spy).x == 2024);
    QTest::keyClick(&canvas, Qt::Key_Home);
    BOOST_TEST(reading(spy).x == 2020);
    QSignalSpy cleared(&canvas, &FigureCanvas::readingCleared);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    BOOST_TEST(cleared.count() == 1);
    BOOST_TEST(canvas.walkedReading().panel == -1);
}

BOOST_AUTO_TEST_CASE(the_keyboard_zooms_and_walking_reveals) {
    QTest::keyClick(&canvas, Qt::Key_End);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(&canvas, Qt::Key_Plus);
    BOOST_TEST(canvas.isZoomed());
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    QTest::keyClick(&canvas, Qt::Key_Home);
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(reading(spy).x == 2020);
    BOOST_TEST(map().plot.contains(reading(spy).at));
    QTest::keyClick(&canvas, Qt::Key_0);
    BOOST_TEST(!canvas.isZoomed());
}

BOOST_AUTO_TEST_CASE(the_keyboard_goes_from_panel_to_panel) {
    show(smallMultiples(4));
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    QTest::keyClick(&canvas, Qt::Key_End);
    QTest::keyClick(&canvas, Qt::Key_PageDown);
    BOOST_REQUIRE(spy.count() == 2);
    BOOST_TEST(reading(spy).panel == 1);
    BOOST_TEST(reading(spy).x == 2024);
    // Past the last series the next panel begins with its first.
    QTest::keyClick(&canvas, Qt::Key_Down);
    QTest::keyClick(&canvas, Qt::Key_Down);
    BOOST_TEST(reading(spy).panel == 2);
    BOOST_TEST(reading(spy).datum == reading(spy).data[0]);
    QTest::keyClick(&canvas, Qt::Key_Up);
    BOOST_TEST(reading(spy).panel == 1);
    BOOST_TEST(reading(spy).datum == reading(spy).data[1]);
}

BOOST_AUTO_TEST_CASE(a_new_scene_of_the_same_figure_keeps_the_view) {
    wheel(map().plot.center(), 360);
    canvas.setFocusedSeries(1);
    canvas.setScene(std::make_shared<const Scene>(*shown), page);
    BOOST_TEST(canvas.isZoomed());
    BOOST_TEST(canvas.focusedSeries() == 1);
    auto other = *shown;
    other.id = "other";
    canvas.setScene(std::make_shared<const Scene>(other), page);
    BOOST_TEST(!canvas.isZoomed());
    BOOST_TEST(canvas.focusedSeries() == -1);
}

BOOST_AUTO_TEST_CASE(focus_is_only_on_series_that_exist) {
    canvas.setFocusedSeries(7);
    BOOST_TEST(canvas.focusedSeries() == -1);
    canvas.setFocusedSeries(1);
    QCoreApplication::processEvents();
    const auto focused = canvas.grab().toImage();
    canvas.setFocusedSeries(-1);
    QCoreApplication::processEvents();
    BOOST_TEST((canvas.grab().toImage() != focused));
}

BOOST_AUTO_TEST_CASE(it_has_a_name_and_tells_when_it_was_painted) {
    BOOST_TEST(canvas.accessibleName().toStdString() == shown->title);
    BOOST_TEST(canvas.accessibleDescription().toStdString() == shown->altText);
    FigureCanvas fresh;
    QSignalSpy spy(&fresh, &FigureCanvas::painted);
    fresh.show();
    QCoreApplication::processEvents();
    BOOST_TEST(spy.count() == 0);
    fresh.setScene(shown, page);
    BOOST_TEST((!spy.isEmpty() || spy.wait()));
    BOOST_TEST(spy.count() == 1);
}

BOOST_AUTO_TEST_CASE(a_scale_changes_the_size_and_nothing_of_the_layout) {
    const auto before = canvas.figureLayout();
    BOOST_TEST((before == layout));
    canvas.setScale(1.5);
    BOOST_TEST((canvas.figureLayout() == before));
    BOOST_TEST((canvas.size() == QSize(1230, 900)));
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    const QPointF there = 1.5 * map().toPoint({2023, 40});
    moveTo(there);
    BOOST_REQUIRE(spy.count() == 1);
    BOOST_TEST(reading(spy).x == 2023);
    BOOST_TEST(std::abs(reading(spy).at.x() - there.x()) < 0.01);
    const auto plot = layout.panels[0].plot;
    const auto shownAt = canvas.panelRect(shown, 0);
    BOOST_TEST(std::abs(shownAt.left() - 1.5 * plot.left()) <= 1);
    BOOST_TEST(std::abs(shownAt.width() - 1.5 * plot.width()) <= 1);
}

BOOST_AUTO_TEST_CASE(any_scene_survives_any_size) {
    for (const auto& scene :
         {wordy(), smallMultiples(10), lyingBars(40), uprightBars(40), crowdedEnds(), Scene()}) {
        for (const QSize size : {QSize(320, 100), QSize(400, 900), QSize(1600, 300)}) {
            canvas.setScene(std::make_shared<const Scene>(scene), {size, medium});
            BOOST_TEST((canvas.size() == size));
            QCoreApplication::processEvents();
            moveTo({size.width() / 2.0, size.height() / 2.0});
            QTest::keyClick(&canvas, Qt::Key_Right);
        }
    }
    canvas.setScene(nullptr, page);
    moveTo({50, 50});
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Plus);
    BOOST_TEST(!canvas.isZoomed());
}

BOOST_AUTO_TEST_SUITE_END()
