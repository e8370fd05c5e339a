// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "ui/widgets/figure_tile.h"

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
struct PanelsFixture : WindowFixture {
    PanelsFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}

    void openAt(const std::string& figure) {
        open();
        clickFigure(figure);
        auto* heading = child<QWidget>("panelsSection").findChild<QToolButton*>();
        if (!heading->isChecked())
            heading->click();
    }
    void click(const char* button) { QTest::mouseClick(&child<QPushButton>(button), Qt::LeftButton); }
    std::string titles() {
        std::string text;
        for (const auto& panel : session.currentFigure()->panels)
            text += (text.empty() ? "" : " | ") + panel.title;
        return text;
    }
    int edited() { return child<QComboBox>("inspectedPanel").currentIndex(); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(panels, PanelsFixture)

BOOST_AUTO_TEST_CASE(a_title_that_is_longer_than_its_field_is_read_from_its_beginning) {
    openAt("investment-cambodia");
    const auto& title = child<QLineEdit>("panelTitle");
    BOOST_TEST(title.text().toStdString() == "Projects approved, all investors");
    BOOST_TEST(title.cursorPosition() == 0);
}

BOOST_AUTO_TEST_CASE(a_panel_of_another_dataset_is_added_below_and_shares_the_time_axis) {
    openAt("survey-alignment-cambodia");
    const auto first = session.currentFigure()->panels[0].query.dataset;
    click("panelAdd");
    BOOST_TEST(child<QLabel>("newFigureHeading").text().toStdString() == "New panel");
    auto& datasets = child<QComboBox>("newFigureDataset");
    const int trade = datasets.findData(QByteArray("trade/cambodia"));
    BOOST_REQUIRE(trade >= 0);
    datasets.setFocus();
    for (int tries = 0; tries < 2 * datasets.count() && datasets.currentIndex() != trade; ++tries)
        QTest::keyClick(&datasets, datasets.currentIndex() < trade ? Qt::Key_Down : Qt::Key_Up);
    BOOST_REQUIRE(datasets.currentIndex() == trade);
    BOOST_REQUIRE(becomes([this] {
        auto* tile = window->findChild<FigureTile*>(QStringLiteral("chart-Lines"));
        return tile != nullptr && tile->hasPicture() &&
               child<QComboBox>("newFigureDataset").currentData().toByteArray() == "trade/cambodia";
    }));
    QTest::mouseClick(&child<FigureTile>("chart-Lines"), Qt::LeftButton);
    BOOST_REQUIRE(session.isOwnFigure(session.currentFigureId()));
    BOOST_REQUIRE(session.currentFigure()->panels.size() == 2U);
    BOOST_TEST(session.currentFigure()->panels[0].query.dataset == first);
    BOOST_TEST(session.currentFigure()->panels[1].query.dataset == "trade/cambodia");
    BOOST_TEST(!session.currentFigure()->panels[0].title.empty());
    BOOST_REQUIRE(shows(session.currentFigureId()));
    const auto scene = canvas().scene();
    BOOST_REQUIRE(scene->panels.size() == 2U);
    BOOST_TEST(scene->panels[0].x.from == scene->panels[1].x.from);
    BOOST_TEST(scene->panels[0].x.to == scene->panels[1].x.to);
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.currentFigureId() == "survey-alignment-cambodia");
}

BOOST_AUTO_TEST_CASE(panels_are_copied_moved_named_and_removed) {
    openAt("perception-and-exposure-cambodia");
    BOOST_REQUIRE(session.currentFigure()->panels.size() == 3U);
    const auto& shipped = session.currentFigure()->panels;
    const auto a = shipped[0].title;
    const auto b = shipped[1].title;
    const auto c = shipped[2].title;
    BOOST_TEST(!child<QPushButton>("panelUp").isEnabled());
    click("panelDown");
    BOOST_TEST(titles() == b + " | " + a + " | " + c);
    BOOST_TEST(edited() == 1);
    click("panelDuplicate");
    BOOST_TEST(titles() == b + " | " + a + " | " + a + " | " + c);
    BOOST_TEST(edited() == 2);
    auto& title = child<QLineEdit>("panelTitle");
    title.setFocus();
    title.selectAll();
    QTest::keyClicks(&title, QStringLiteral("The same again"));
    QTest::keyClick(&title, Qt::Key_Return);
    BOOST_TEST(titles() == b + " | " + a + " | The same again | " + c);
    click("panelUp");
    BOOST_TEST(titles() == b + " | The same again | " + a + " | " + c);
    click("panelRemove");
    BOOST_TEST(titles() == b + " | " + a + " | " + c);
    BOOST_TEST(edited() == 0);
    click("panelRemove");
    click("panelRemove");
    BOOST_TEST(session.currentFigure()->panels.size() == 1U);
    BOOST_TEST(!child<QPushButton>("panelRemove").isEnabled());
    while (!session.workspace().figures.empty())
        press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.currentFigureId() == "perception-and-exposure-cambodia");
}

BOOST_AUTO_TEST_SUITE_END()
