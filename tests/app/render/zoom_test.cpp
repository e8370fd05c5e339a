// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"

#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_FIXTURE_TEST_SUITE(zoom_test, CanvasFixture)

BOOST_AUTO_TEST_CASE(a_box_fills_the_panel_with_what_is_in_it) {
    drag(map().toPoint({2022.4, 90}), map().toPoint({2024, 40}), Qt::ShiftModifier);
    BOOST_TEST(canvas.isZoomed());
    moveTo({3, 3}); // away, so that the next reading is news
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    moveTo({map().plot.left() + 0.375 * map().plot.width(), map().plot.center().y()});
    BOOST_REQUIRE(spy.count() > 0);
    BOOST_TEST(reading(spy).x == 2023);
    BOOST_TEST(std::abs(reading(spy).at.x() - map().plot.left() - 0.375 * map().plot.width()) < 3);
}

BOOST_AUTO_TEST_CASE(the_next_drag_is_a_box_once_when_it_was_asked_for) {
    QSignalSpy spy(&canvas, &FigureCanvas::boxZoomChanged);
    canvas.setBoxZoom(true);
    drag(map().toPoint({2022, 90}), map().toPoint({2024, 20}));
    BOOST_TEST(canvas.isZoomed());
    BOOST_TEST(!canvas.isBoxZoom());
    BOOST_TEST(spy.count() == 2);
    canvas.setBoxZoom(true);
    QTest::keyClick(&canvas, Qt::Key_Escape);
    BOOST_TEST(!canvas.isBoxZoom());
}

BOOST_AUTO_TEST_CASE(the_reader_goes_back_and_forward_through_views) {
    const QPointF middle = map().plot.center();
    BOOST_TEST(!canvas.canGoBack());
    wheel(middle, 240);
    wheel(middle, 240); // the same movement
    drag(map().toPoint({2021, 80}), map().toPoint({2023, 30}), Qt::ShiftModifier);
    BOOST_TEST(canvas.canGoBack());
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(canvas.isZoomed());
    BOOST_TEST(canvas.canGoForward());
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::AltModifier);
    BOOST_TEST(!canvas.isZoomed());
    BOOST_TEST(!canvas.canGoBack());
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::AltModifier);
    BOOST_TEST(canvas.isZoomed());
    QTest::keyClick(&canvas, Qt::Key_0);
    BOOST_TEST(!canvas.isZoomed());
    BOOST_TEST(!canvas.canGoForward()); // what lay forward is gone
    QTest::mouseClick(&surface(), Qt::BackButton, {}, middle.toPoint());
    BOOST_TEST(canvas.isZoomed());
}

BOOST_AUTO_TEST_CASE(another_figure_has_a_history_of_its_own) {
    wheel(map().plot.center(), 240);
    canvas.setScene(std::make_shared<const Scene>(*shown), page);
    BOOST_TEST(canvas.canGoBack());
    auto other = *shown;
    other.id = "other";
    canvas.setScene(std::make_shared<const Scene>(other), page);
    BOOST_TEST(!canvas.canGoBack());
}

BOOST_AUTO_TEST_CASE(no_box_and_no_wheel_loses_the_data) {
    QSignalSpy spy(&canvas, &FigureCanvas::readingChanged);
    // Between two waves, and above every value.
    drag(map().toPoint({2022.3, 99}), map().toPoint({2022.6, 92}), Qt::ShiftModifier);
    BOOST_TEST(canvas.isZoomed());
    moveTo(map().plot.center());
    BOOST_REQUIRE(spy.count() > 0);
    BOOST_TEST(map().plot.adjusted(-1, -1, 1, 1).contains(reading(spy).at));
    for (int i = 0; i < 30; ++i)
        wheel(map().plot.topLeft() + QPointF(30, 5), 240, i % 2 == 0 ? Qt::ShiftModifier : Qt::NoModifier);
    int inSight = 0;
    for (int datum = 0; datum < static_cast<int>(shown->data.size()); ++datum)
        inSight += canvas.datumRect({shown, datum}).isEmpty() ? 0 : 1;
    BOOST_TEST(inSight > 0);
}

BOOST_AUTO_TEST_CASE(the_value_axis_of_lying_bars_is_zoomed_with_shift) {
    show(lyingBars(5));
    wheel(map().plot.center(), 240);
    BOOST_TEST(!canvas.isZoomed());
    wheel(map().plot.center(), 240, Qt::ShiftModifier);
    BOOST_TEST(canvas.isZoomed());
}

BOOST_AUTO_TEST_CASE(the_keyboard_pans) {
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&canvas, Qt::Key_Plus);
    const auto before = canvas.datumRect({shown, 2});
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::ShiftModifier);
    BOOST_TEST((canvas.datumRect({shown, 2}) != before));
}

BOOST_AUTO_TEST_SUITE_END()
