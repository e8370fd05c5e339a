// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/figure_change.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/pages/gallery_page.h"
#include "ui/widgets/figure_tile.h"
#include "ui/workbench/chart_choices.h"
#include "ui/workbench/new_figure_page.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

#include <string_view>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view investmentCsv = "year,country,indicator,value\n"
                                           "2022,Laos,FDI,3\n2022,Cambodia,FDI,4\n2022,Vietnam,FDI,18\n"
                                           "2023,Laos,FDI,2\n2023,Cambodia,FDI,5\n2023,Vietnam,FDI,19\n"
                                           "2022,Laos,Aid,1\n2023,Cambodia,Aid,2\n";

/// Work is done at once: what is chosen is on the page when the key is up.
struct NewFigureFixture : WindowFixture {
    NewFigureFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}

    NewFigurePage& page() { return child<NewFigurePage>("newFigure"); }
    FigureTile& chart(const char* name) { return child<FigureTile>((std::string("chart-") + name).c_str()); }

    void addData(std::string_view csv) {
        const auto file = folder.write("fdi.csv", csv);
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
    }

    void openPage() {
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        require(page().isVisible(), "Ctrl+Shift+N opens the page");
        waitForCharts();
    }

    /// Every chart has its picture or says why it has none.
    void waitForCharts() {
        require(becomes([this] {
                    const auto tiles = page().charts().findChildren<FigureTile*>();
                    return !tiles.empty() && std::all_of(tiles.begin(), tiles.end(), [](const auto* tile) {
                        return tile->objectName().isEmpty() || tile->hasPicture() || !tile->isEnabled();
                    });
                }),
                "the charts have their pictures");
    }

    /// As somebody does who tabs to a field and presses an arrow key.
    void choose(const char* field, const char* item) {
        auto& box = child<QComboBox>(field);
        const int wanted = box.findText(QString::fromUtf8(item), Qt::MatchStartsWith);
        require(wanted >= 0, item);
        box.setFocus();
        for (int tries = 0; tries < 2 * box.count() && box.currentIndex() != wanted; ++tries)
            QTest::keyClick(&box, box.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        require(box.currentIndex() == wanted, item);
    }

    const FigureSpec& spec() { return *session.currentFigure(); }
    std::string shownColumn(const char* field) { return child<QComboBox>(field).currentText().toStdString(); }

    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(new_figure, NewFigureFixture)

BOOST_AUTO_TEST_CASE(a_built_in_dataset_becomes_a_figure_of_ones_own_and_undo_takes_it_away) {
    open();
    openPage();
    BOOST_TEST(child<QLabel>("newFigureHeading").text().toStdString() == "New figure");
    const auto before = session.currentFigureId();
    QTest::mouseClick(&chart("Lines"), Qt::LeftButton);
    BOOST_TEST(!page().isVisible());
    BOOST_REQUIRE(session.workspace().figures.size() == 1U);
    BOOST_TEST(session.isOwnFigure(session.currentFigureId()));
    BOOST_TEST(shows(session.currentFigureId()));
    BOOST_TEST(session.undoStack().undoText().toStdString() == "New figure");
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.currentFigureId() == before);
}

BOOST_AUTO_TEST_CASE(ranked_bars_of_ones_own_file_by_keyboard) {
    open();
    addData(investmentCsv);
    openPage();
    BOOST_TEST(child<QComboBox>("newFigureDataset").currentText().toStdString().find("fdi") !=
               std::string::npos);
    choose("channelX", "country");
    waitForCharts();
    BOOST_TEST(shownColumn("channelX") == "country");
    BOOST_TEST(shownColumn("filterPeriod") == "2023");
    BOOST_TEST(shownColumn("filter-indicator") == "FDI");
    chart("Ranked bars").setFocus();
    QTest::keyClick(&chart("Ranked bars"), Qt::Key_Return);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    const auto& panel = spec().panels[0];
    BOOST_TEST((kindOf(panel.chart) == ChartKind::Bar));
    BOOST_TEST((panel.ranking.by == RankBy::Value));
    const auto scene = canvas().scene();
    BOOST_REQUIRE(scene->data.size() == 3U);
    BOOST_TEST(scene->panels[0].y.ticks[0].label == "Vietnam");
    BOOST_TEST(scene->panels[0].y.ticks[1].label == "Cambodia");
    BOOST_TEST(scene->panels[0].y.ticks[2].label == "Laos");
}

BOOST_AUTO_TEST_CASE(another_row_and_another_period_are_one_choice_each) {
    open();
    addData(investmentCsv);
    openPage();
    choose("channelX", "country");
    waitForCharts();
    choose("filterPeriod", "2022");
    waitForCharts();
    // The keyboard is still where it was, although the fields are new.
    BOOST_TEST(QApplication::focusWidget()->objectName().toStdString() == "filterPeriod");
    BOOST_TEST(shownColumn("filterPeriod") == "2022");
    choose("filter-indicator", "Aid");
    waitForCharts();
    QTest::mouseClick(&chart("Ranked bars"), Qt::LeftButton);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_REQUIRE(canvas().scene()->data.size() == 1U);
    BOOST_TEST(canvas().scene()->data[0].value.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_dragged_column_stands_where_it_is_dropped) {
    open();
    addData(investmentCsv);
    openPage();
    auto& list = child<QListWidget>("columnList");
    const auto found = list.findItems(QStringLiteral("country"), Qt::MatchContains);
    BOOST_REQUIRE(!found.isEmpty());
    const std::unique_ptr<QMimeData> data(list.model()->mimeData({list.indexFromItem(found.front())}));
    auto& field = child<QWidget>("channelFacetField");
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&field, &enter);
    BOOST_TEST(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&field, &drop);
    waitForCharts();
    BOOST_TEST(shownColumn("channelFacet") == "country");
    QTest::mouseClick(&chart("Lines"), Qt::LeftButton);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_TEST(spec().panels[0].query.facet == "country");
    BOOST_TEST(canvas().scene()->panels.size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_column_has_a_menu_of_the_places_and_says_where_it_cannot_stand) {
    open();
    addData(investmentCsv);
    openPage();
    auto& list = child<QListWidget>("columnList");
    list.setCurrentItem(list.findItems(QStringLiteral("country"), Qt::MatchContains).front());
    QTest::keyClick(&list, Qt::Key_Return);
    auto& menu = child<QMenu>("placeColumn");
    BOOST_REQUIRE(menu.actions().size() == 5);
    BOOST_TEST(!menu.actions()[0]->isEnabled());
    BOOST_TEST(menu.actions()[0]->toolTip().toStdString() ==
               "Only numbers can be drawn, and this column holds none.");
    menu.actions()[1]->trigger();
    menu.close();
    waitForCharts();
    BOOST_TEST(shownColumn("channelX") == "country");
    list.setCurrentItem(list.findItems(QStringLiteral("year"), Qt::MatchContains).front());
    QTest::keyClick(&list, Qt::Key_Return);
    const auto menus = window->findChildren<QMenu*>(QStringLiteral("placeColumn"));
    BOOST_REQUIRE(!menus.isEmpty());
    const auto* colour = menus.back()->actions()[2];
    BOOST_TEST(!colour->isEnabled());
    BOOST_TEST(colour->toolTip().toStdString() == "Time runs along the axis; colour tells names apart.");
    menus.back()->close();
}

BOOST_AUTO_TEST_CASE(why_a_chart_does_not_fit_is_said) {
    open();
    addData(investmentCsv);
    openPage();
    choose("channelX", "country");
    waitForCharts();
    const auto text = child<QLabel>("otherCharts").text().toStdString();
    BOOST_TEST(contains(text, "Time has to run along the axis."), text);
    BOOST_TEST(window->findChild<FigureTile*>(QStringLiteral("chart-Lines")) == nullptr);
}

BOOST_AUTO_TEST_CASE(several_rows_on_one_point_stop_until_somebody_chooses) {
    open();
    addData("year,country,value\n2022,Laos,1\n2022,Laos,3\n2023,Laos,5\n2022,Chad,1\n2023,Chad,2\n");
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(becomes([this] { return child<QLabel>("chartProblem").isVisible(); }));
    choose("severalRows", "Take their mean");
    waitForCharts();
    BOOST_TEST(!child<QLabel>("chartProblem").isVisible());
    QTest::mouseClick(&chart("Lines"), Qt::LeftButton);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_TEST((spec().panels[0].query.aggregate == Aggregate::Mean));
}

BOOST_AUTO_TEST_CASE(columns_are_searched_and_escape_leads_back) {
    open();
    openPage();
    auto& list = child<QListWidget>("columnList");
    auto& search = child<QLineEdit>("columnSearch");
    if (search.isVisible()) {
        search.setFocus();
        QTest::keyClicks(&search, QStringLiteral("zzz"));
        for (int row = 0; row < list.count(); ++row)
            BOOST_TEST(list.item(row)->isHidden());
        search.clear();
    }
    QTest::keyClick(&list, Qt::Key_Escape);
    BOOST_TEST(!page().isVisible());
    BOOST_TEST(canvas().isVisible());
}

BOOST_AUTO_TEST_CASE(gallery_and_page_take_each_others_place) {
    open();
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(child<GalleryPage>("gallery").isVisible());
    openPage();
    BOOST_TEST(!child<GalleryPage>("gallery").isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(child<GalleryPage>("gallery").isVisible());
    BOOST_TEST(!page().isVisible());
    press(Qt::Key_G, Qt::ControlModifier);
    BOOST_TEST(canvas().isVisible());
}

BOOST_AUTO_TEST_CASE(a_survey_offers_charts_of_its_answers) {
    open();
    addData("respondent,weight,country,age,trust\n1,0.5,Laos,30,yes\n2,1.5,Laos,40,no\n"
            "3,1,Peru,50,yes\n4,1,Peru,60,no\n5,2,Peru,20,yes\n");
    openPage();
    BOOST_TEST(shownColumn("channelValue") == "Shares of answers");
    BOOST_TEST(shownColumn("channelX") == "country");
    BOOST_TEST(shownColumn("channelSeries") == "trust");
    BOOST_TEST(page().charts().findChildren<FigureTile*>().size() >= 3);
    choose("channelValue", "age");
    waitForCharts();
    BOOST_TEST(child<QComboBox>("severalRows").currentText().toStdString() == "Take the weighted mean");
    choose("channelValue", "Shares of answers");
    waitForCharts();
    BOOST_TEST(shownColumn("channelValue") == "Shares of answers");
    QTest::keyClick(&chart("Bars of 100 %"), Qt::Key_Return);
    BOOST_REQUIRE(shows(session.currentFigureId()));
    BOOST_TEST(spec().text.title == "trust");
}

BOOST_AUTO_TEST_SUITE_END()
