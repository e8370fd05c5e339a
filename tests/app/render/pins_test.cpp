// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"
#include "app/render/sample_scenes.h"
#include "render/reading_words.h"

#include <QTest>
#include <boost/test/unit_test.hpp>

#include <utility>

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
    BOOST_TEST((chosen.last().first().value<SceneDatum>().scene == shown));
    BOOST_TEST(chosen.last().first().value<SceneDatum>().get()->position() == "2021");
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2023));
    BOOST_TEST(canvas.pins().size() == 2U);
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2021));
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2023);
    const auto last = canvas.pins()[0];
    canvas.removePin(last);
    canvas.removePin(last);
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
    std::erase_if(changed.data, [](const Datum& datum) { return datum.position() == "2020"; });
    canvas.setScene(std::make_shared<const Scene>(changed), page);
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2023);
    std::erase_if(changed.data, [](const Datum& datum) { return datum.position() == "2023"; });
    canvas.setScene(std::make_shared<const Scene>(changed), page);
    BOOST_TEST(canvas.pins().empty());
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2022));
    changed.id = "other";
    canvas.setScene(std::make_shared<const Scene>(changed), page);
    BOOST_TEST(canvas.pins().empty());
}

BOOST_AUTO_TEST_CASE(a_reading_keeps_the_scene_that_it_counts_in) {
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2024));
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    const auto old = canvas.pins()[0];
    BOOST_TEST((old.scene == shown));
    auto fewer = *shown;
    fewer.data.resize(2);
    canvas.setScene(std::make_shared<const Scene>(fewer), page);
    BOOST_TEST(canvas.pins().empty());
    BOOST_TEST(readingWords(*old.scene, old.data).heading.toStdString() == "2024");
    // It is of no use in the other scene, and does no harm there.
    canvas.setSelectedDatum(old.meant());
    canvas.readDatum(old.meant());
    canvas.removePin(old);
    BOOST_TEST(canvas.datumRect(old.meant()).isEmpty());
    BOOST_TEST(canvas.panelRect(old.scene, 0).isEmpty());
    BOOST_TEST(canvas.walkedReading().panel == -1);
}

BOOST_AUTO_TEST_CASE(whoever_hears_of_a_change_finds_scene_and_pins_of_one_kind) {
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, ground(2024));
    int heard = 0;
    const auto look = [this, &heard] {
        ++heard;
        for (const auto& pin : canvas.pins()) {
            BOOST_TEST((pin.scene == canvas.scene()));
            for (const int datum : pin.data)
                BOOST_TEST(static_cast<std::size_t>(datum) < canvas.scene()->data.size());
        }
    };
    QObject::connect(&canvas, &FigureCanvas::pinsChanged, &canvas, look);
    QObject::connect(&canvas, &FigureCanvas::readingCleared, &canvas, look);
    QObject::connect(&canvas, &FigureCanvas::viewChanged, &canvas, look);
    wheel(map().plot.center(), 240);
    moveTo(map().plot.center());
    auto fewer = *shown;
    fewer.data.resize(2);
    canvas.setScene(std::make_shared<const Scene>(fewer), page);
    canvas.setScene(nullptr, page);
    BOOST_TEST(heard >= 3);
}

BOOST_AUTO_TEST_CASE(the_focus_stays_with_its_series) {
    canvas.setFocusedSeries(1);
    auto changed = *shown;
    std::swap(changed.series[0], changed.series[1]);
    canvas.setScene(std::make_shared<const Scene>(changed), page);
    BOOST_TEST(canvas.focusedSeries() == 0);
    changed.series[0].name = "Nobody";
    canvas.setScene(std::make_shared<const Scene>(changed), page);
    BOOST_TEST(canvas.focusedSeries() == -1);
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
