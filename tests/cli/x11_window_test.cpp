// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/jobs.h"
#include "session/session.h"
#include "session/settings.h"
#include "style/theme_library.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/ui_theme.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace driftline;

namespace {

/// What a person in front of the screen sees.
QImage screenshot() {
    return QApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
}

std::size_t coloursIn(const QImage& image) {
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

int pixelsOf(const QImage& image, Colour colour) {
    const QRgb wanted = qRgb(colour.red, colour.green, colour.blue);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == wanted ? 1 : 0;
    }
    return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(x11_window)

BOOST_AUTO_TEST_CASE(the_headline_chart_is_on_the_screen) {
    BOOST_TEST_REQUIRE(QApplication::platformName().toStdString() == "xcb");
    const ThemeFollower theme(*qApp);
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    const auto settings = desktopSettings();
    const auto dialogs = desktopDialogs();
    MainWindow window({session, jobs, *settings, *dialogs});
    QSignalSpy painted(&window, &MainWindow::firstPainted);
    QSignalSpy ready(&window, &MainWindow::libraryReady);
    window.resize(1280, 800);
    window.show();
    BOOST_TEST_REQUIRE(QTest::qWaitForWindowExposed(&window, 20000));
    BOOST_TEST_REQUIRE((!painted.isEmpty() || painted.wait(20000)));
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");

    // The X server draws on its own time.
    const std::vector<SeriesStyle> styles = stylesFor({"United States", "China"}, *builtinTheme("paper"));
    const auto lineIsThere = [](const SeriesStyle& style) {
        return pixelsOf(screenshot(), style.colour) > 100;
    };
    BOOST_TEST(QTest::qWaitFor([&] { return lineIsThere(styles[0]); }, 10000));
    BOOST_TEST(QTest::qWaitFor([&] { return lineIsThere(styles[1]); }, 10000));
    BOOST_TEST((!ready.isEmpty() || ready.wait(30000)));
    BOOST_TEST(QTest::qWaitForWindowExposed(&window));
    QApplication::processEvents();
    const QImage image = screenshot();
    BOOST_TEST(image.width() >= 1280);
    BOOST_TEST(coloursIn(image) > 100U);

    const QString path = qEnvironmentVariable("DRIFTLINE_SCREENSHOT");
    if (!path.isEmpty())
        BOOST_TEST(image.save(path));
    BOOST_TEST(window.close());
}

BOOST_AUTO_TEST_SUITE_END()
