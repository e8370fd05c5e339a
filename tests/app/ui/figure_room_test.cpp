// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "ui/pages/chart_page.h"
#include "ui/widgets/honesty_strip.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
/// Findings as a figure with many faults has them.
std::vector<FigureFinding> manyFindings() {
    std::vector<FigureFinding> out;
    for (int i = 0; i < 20; ++i)
        out.push_back(
            {Severity::Warning, "code-" + std::to_string(i),
             "A sentence about this figure that is long enough to need a second line in a narrow window.",
             "Because of that.", std::nullopt});
    return out;
}

QStringList longDetails() {
    QStringList out;
    for (int i = 0; i < 20; ++i)
        out << QStringLiteral("Column %1: 3 cells are no numbers and were left out.").arg(i);
    return out;
}
} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_room, WindowFixture)

BOOST_AUTO_TEST_CASE(in_a_small_window_the_figure_keeps_half_of_the_middle) {
    open();
    window->resize(1280, 720);
    // A figure that the article makes a claim about, an import note with all its details, and every finding
    // open.
    clickFigure("article-forced-alignment");
    BOOST_REQUIRE(shows("article-forced-alignment"));
    auto& page = *window->findChild<ChartPage*>();
    page.setNotice(QStringLiteral("Read 20 columns."), longDetails());
    page.setFindings(manyFindings());
    page.findChild<HonestyStrip*>()->setOpen(true);
    QApplication::processEvents();
    auto& notice = child<QWidget>("notice");
    auto* more = notice.findChild<QLabel*>(QStringLiteral("noteText"));
    BOOST_REQUIRE(more != nullptr);
    Q_EMIT more->linkActivated(QStringLiteral("more"));
    QApplication::processEvents();
    BOOST_TEST(notice.isVisible());
    BOOST_TEST(child<QWidget>("doubt").isVisible());
    const int middle = window->centralWidget()->height();
    BOOST_TEST(child<QWidget>("figureCard").height() * 2 >= middle);
    // What gives way can still be read: it is scrolled.
    BOOST_TEST(child<QScrollArea>("honestyList").height() >= 56);
    BOOST_TEST(more->height() > notice.height());
}

BOOST_AUTO_TEST_CASE(a_note_with_room_is_shown_whole) {
    open();
    window->resize(1600, 1100);
    auto& page = *window->findChild<ChartPage*>();
    page.setNotice(QStringLiteral("Read 3 columns."), {});
    QApplication::processEvents();
    auto& notice = child<QWidget>("notice");
    BOOST_TEST(notice.findChild<QLabel*>(QStringLiteral("noteText"))->height() < notice.height());
}

BOOST_AUTO_TEST_SUITE_END()
