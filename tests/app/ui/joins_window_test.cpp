// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "base/file_io.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_FIXTURE_TEST_SUITE(joins_window, WindowFixture)

BOOST_AUTO_TEST_CASE(the_sources_tab_lists_what_did_not_match_and_gives_the_list) {
    const TemporaryFolder folder;
    open();
    const auto file = folder.write("aid.csv", "year,country,value\n2020,Laos,1\n2021,Laos,2\n2022,Laos,3\n"
                                              "2020,Chad,4\n2021,Chad,5\n");
    window->openFiles({QString::fromStdString(file.string())});
    BOOST_REQUIRE(becomes([this] { return session.workspace().figures.size() == 1U; }));
    const auto split = session.editFigure(QStringLiteral("Split"), [](FigureSpec& figure) -> Result<void> {
        auto& query = figure.panels[0].query;
        query.series.clear();
        query.facet = "country";
        return {};
    });
    BOOST_REQUIRE(split.has_value());
    BOOST_REQUIRE(
        becomes([this] { return canvas().scene() != nullptr && canvas().scene()->panels.size() == 2; }));
    press(Qt::Key_3, Qt::ControlModifier);
    BOOST_REQUIRE(becomes([this] { return window->findChild<QPushButton*>("copyUnmatched") != nullptr; }));
    QApplication::processEvents();
    const auto text = visibleText(child<QWidget>("sources"));
    BOOST_TEST(contains(text, "What did not match"), text);
    BOOST_TEST(contains(text, "Small multiples"));
    BOOST_TEST(contains(text, "In all of them: 2 periods."));
    BOOST_TEST(contains(text, "Missing in “Chad” (1): 2022."));
    QTest::mouseClick(&child<QPushButton>("copyUnmatched"), Qt::LeftButton);
    BOOST_TEST(contains(QApplication::clipboard()->text().toStdString(), "\t2022\tChad"));
    dialogs.fileToSave = QString::fromStdString((folder / "list.csv").string());
    QTest::mouseClick(&child<QPushButton>("saveUnmatched"), Qt::LeftButton);
    const auto written = readFile(folder / "list.csv");
    BOOST_REQUIRE(written.has_value());
    BOOST_TEST(contains(*written, "Compared,Place,Period,Missing in\n"));
    BOOST_TEST(contains(*written, ",,2022,Chad\n"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_SUITE_END()
