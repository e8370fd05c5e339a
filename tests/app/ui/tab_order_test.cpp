// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "ui/window/eye_order.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>

using namespace driftline;
using namespace driftline::test;

namespace {
std::string named(const QWidget& widget) {
    return widget.metaObject()->className() + std::string(" ") + widget.objectName().toStdString() + " " +
           widget.accessibleName().toStdString();
}

struct TabFixture : WindowFixture {
    void openActive() {
        open();
        window->resize(1440, 900);
        window->activateWindow();
        BOOST_TEST(QTest::qWaitForWindowActive(window.get()));
    }

    QPoint placeOf(const QWidget& widget) const { return widget.mapTo(window.get(), QPoint()); }

    /// From the widget that has the focus back to it. Buttons over the chart come and go with its focus, so
    /// what is next is asked at every step.
    void goesRound(Qt::Key key, QWidget& start, std::size_t mostSteps) {
        std::size_t steps = 0;
        do {
            auto stops = tabStopsInEyeOrder(*window);
            if (key == Qt::Key_Backtab)
                std::reverse(stops.begin(), stops.end());
            const auto here = std::find(stops.begin(), stops.end(), QApplication::focusWidget());
            BOOST_REQUIRE((here != stops.end()));
            const auto* next = here + 1 == stops.end() ? stops.front() : *(here + 1);
            QTest::keyClick(*here, key);
            BOOST_REQUIRE(QApplication::focusWidget() != nullptr);
            if (QApplication::focusWidget() == *here)
                continue; // Tab goes to the link in a label first
            BOOST_TEST((QApplication::focusWidget() == next), named(*QApplication::focusWidget())
                                                                  << " instead of " << named(*next));
        } while (QApplication::focusWidget() != &start && ++steps < mostSteps);
        BOOST_TEST((QApplication::focusWidget() == &start));
        BOOST_TEST(steps > 20U);
    }

    /// With a little around it, where a focus may be drawn.
    QImage seen(const QWidget& widget) const {
        constexpr int around = 4;
        const QRect place(placeOf(widget), widget.size());
        return window->grab(place.adjusted(-around, -around, around, around)).toImage();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(tab_order, TabFixture)

BOOST_AUTO_TEST_CASE(tab_goes_through_the_window_as_the_eye_does) {
    openActive();
    auto& search = child<QWidget>("librarySearch");
    search.setFocus();
    const auto stops = tabStopsInEyeOrder(*window);
    BOOST_REQUIRE(stops.size() > 20U);
    const auto mostSteps = 2 * stops.size();
    goesRound(Qt::Key_Tab, search, mostSteps);
    // The bar above everything, then the library, the figure and the inspector beside each other.
    const auto placeIn = [&](const char* name) {
        const auto& part = child<QWidget>(name);
        return std::find_if(
                   stops.begin(), stops.end(),
                   [&part](const QWidget* stop) { return part.isAncestorOf(stop) || stop == &part; }) -
               stops.begin();
    };
    BOOST_TEST(placeIn("librarySearch") < placeIn("libraryList"));
    BOOST_TEST(placeIn("libraryList") < placeIn("figureTabs"));
    BOOST_TEST(placeIn("figureTabs") < placeIn("figure"));
    BOOST_TEST(placeIn("figure") < placeIn("honestyHeading"));
    BOOST_TEST(placeIn("honestyHeading") < placeIn("inspector"));
    goesRound(Qt::Key_Backtab, search, mostSteps);
}

BOOST_AUTO_TEST_CASE(every_stop_shows_that_it_has_the_focus) {
    openActive();
    for (auto* stop : tabStopsInEyeOrder(*window)) {
        if (!stop->isVisible() || stop->visibleRegion().boundingRect().size() != stop->size())
            continue; // it is scrolled to when it gets the focus
        canvas().setFocus();
        if (stop == &canvas())
            child<QWidget>("librarySearch").setFocus();
        const auto without = seen(*stop);
        stop->setFocus(Qt::TabFocusReason);
        QApplication::processEvents();
        BOOST_TEST((seen(*stop) != without), named(*stop));
    }
}

BOOST_AUTO_TEST_SUITE_END()
