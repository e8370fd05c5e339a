// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"

#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

struct PinFixture : CanvasFixture {
    // As the window does it: ground that is clicked pins.
    PinFixture() {
        QObject::connect(&canvas, &FigureCanvas::seriesClicked, &canvas, [this](int series) {
            if (series < 0)
                canvas.pinReading();
        });
    }
    QPoint ground(double year) const { return map().toPoint({year, 95}).toPoint(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pins_test, PinFixture)

BOOST_AUTO_TEST_CASE(a_click_pins_and_a_second_one_takes_the_pin_away) {
    QSignalSpy chosen(&canvas, &FigureCanvas::datumChosen);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2021));
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2021);
    BOOST_REQUIRE(chosen.count() > 0);
    BOOST_TEST(shown->data[chosen.last().first().toUInt()].position == "2021");
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2023));
    BOOST_TEST(canvas.pins().size() == 2U);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2021));
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2023);
    canvas.removePin(0);
    canvas.removePin(7);
    BOOST_TEST(canvas.pins().empty());
}

BOOST_AUTO_TEST_CASE(a_double_click_resets_and_pins_nothing) {
    QTest::mouseDClick(&surface(), Qt::LeftButton, {}, ground(2022));
    BOOST_TEST(canvas.pins().empty());
}

BOOST_AUTO_TEST_CASE(enter_pins_what_was_walked_to) {
    QTest::keyClick(&canvas, Qt::Key_Return);
    BOOST_TEST(canvas.pins().empty());
    QTest::keyClick(&canvas, Qt::Key_End);
    QTest::keyClick(&canvas, Qt::Key_Return);
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2024);
    canvas.clearPins();
    BOOST_TEST(canvas.pins().empty());
}

BOOST_AUTO_TEST_CASE(pins_stay_with_their_numbers_when_the_figure_changes) {
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2023));
    auto changed = *shown;
    std::erase_if(changed.data, [](const Datum& datum) { return datum.position == "2020"; });
    canvas.setScene(std::make_shared<const Scene>(changed));
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2023);
    std::erase_if(changed.data, [](const Datum& datum) { return datum.position == "2023"; });
    canvas.setScene(std::make_shared<const Scene>(changed));
    BOOST_TEST(canvas.pins().empty());
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2022));
    changed.id = "other";
    canvas.setScene(std::make_shared<const Scene>(changed));
    BOOST_TEST(canvas.pins().empty());
}

BOOST_AUTO_TEST_CASE(pins_move_with_the_view) {
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2022));
    const auto before = canvas.pins()[0].at;
    QSignalSpy moved(&canvas, &FigureCanvas::pinsChanged);
    wheel(map().plot.topLeft() + QPointF(20, 20), 240);
    BOOST_TEST(moved.count() > 0);
    BOOST_TEST((canvas.pins()[0].at != before));
}

BOOST_AUTO_TEST_SUITE_END()
