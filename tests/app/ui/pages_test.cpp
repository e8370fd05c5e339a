// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/models/claims_model.h"
#include "ui/pages/chart_page.h"
#include "ui/pages/claims_page.h"
#include "ui/pages/sources_page.h"
#include "ui/pages/table_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

std::shared_ptr<const Scene> pagesScene() {
    auto out = std::make_shared<Scene>();
    for (const int year : {2022, 2023}) {
        Datum datum;
        datum.words.edit().seriesName = "China";
        datum.period = Period::ofYear(year);
        datum.at = {double(year), 1};
        datum.value = 1;
        datum.words.edit().shown = "1%";
        out->data.push_back(datum);
    }
    out->sources = {{"A", "Fulcrum", "Lim (2024). https://fulcrum.sg", "https://fulcrum.sg", "secondary-weak",
                     "read in a copy", "Printed figures"},
                    {"B", "Nobody", "Nobody.", "javascript:alert(1)", "", "", ""}};
    out->derivations = {"the gap is one minus the other"};
    return out;
}

QPushButton* button(QWidget& of, const QString& text) {
    for (auto* found : of.findChildren<QPushButton*>()) {
        if (found->text() == text)
            return found;
    }
    return nullptr;
}

std::string copiedText() {
    return QGuiApplication::clipboard()->text().toStdString();
}

} // namespace

BOOST_AUTO_TEST_SUITE(pages_test)

BOOST_AUTO_TEST_CASE(pins_do_not_outlive_their_numbers_behind_an_error) {
    ChartPage page;
    page.resize(900, 600);
    page.show();
    const auto scene = std::make_shared<const Scene>(twoLines());
    page.setScene(scene, {{820, 600}, Medium::paper()});
    auto& canvas = page.canvas();
    canvas.readDatum({scene, static_cast<int>(scene->data.size()) - 1});
    canvas.pinReading();
    canvas.readDatum({scene, 0});
    canvas.pinReading();
    BOOST_TEST(canvas.pins().size() == 2U);
    // While an error stands in its place the chart is of another size; the figure that comes back has fewer
    // numbers.
    page.setError(Error{"figure.test", "It cannot be drawn.", {}, {}});
    page.resize(1000, 700);
    auto fewer = *scene;
    fewer.data.resize(2);
    page.setScene(std::make_shared<const Scene>(fewer), {{820, 600}, Medium::paper()});
    BOOST_REQUIRE(canvas.pins().size() == 1U);
    BOOST_TEST(canvas.pins()[0].x == 2020);
    int shown = 0;
    for (const auto* card : page.findChildren<QWidget*>(QStringLiteral("pinnedReading")))
        shown += card->isVisible() ? 1 : 0;
    BOOST_TEST(shown == 1);
}

BOOST_AUTO_TEST_CASE(a_chosen_number_of_another_scene_chooses_none) {
    TablePage table;
    const auto scene = pagesScene();
    table.setScene(scene);
    table.selectDatum({scene, 1});
    BOOST_TEST(table.findChild<QTableView*>()->currentIndex().row() == 1);
    table.selectDatum({pagesScene(), 1});
    BOOST_TEST(!table.findChild<QTableView*>()->currentIndex().isValid());
    SourcesPage sources;
    sources.setScene(scene, {scene, 1});
    BOOST_TEST(contains(visibleText(sources), "China, 2023: 1%"));
    sources.setScene(pagesScene(), {scene, 1});
    BOOST_TEST(!contains(visibleText(sources), "China, 2023: 1%"));
}

BOOST_AUTO_TEST_CASE(the_table_copies_as_tab_separated_text) {
    TablePage page;
    page.setScene(pagesScene());
    auto* all = button(page, QStringLiteral("Copy table"));
    BOOST_REQUIRE(all != nullptr);
    all->click();
    BOOST_TEST(copiedText() == "Series\tPeriod\tValue\nChina\t2022\t1%\nChina\t2023\t1%\n");

    auto* markdown = button(page, QStringLiteral("Copy as Markdown"));
    BOOST_REQUIRE(markdown != nullptr);
    markdown->click();
    BOOST_TEST(
        copiedText().starts_with("| Series | Period | Value |\n| --- | --- | ---: |\n| China | 2022 | 1% |"));

    auto* table = page.findChild<QTableView*>();
    BOOST_REQUIRE(table != nullptr);
    table->selectRow(1);
    page.show();
    page.activateWindow();
    table->setFocus();
    BOOST_TEST(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    BOOST_TEST(copiedText() == "Series\tPeriod\tValue\nChina\t2023\t1%\n");
}

BOOST_AUTO_TEST_CASE(choosing_a_row_tells_its_number) {
    TablePage page;
    page.setScene(pagesScene());
    const QSignalSpy chosen(&page, &TablePage::datumSelected);
    auto* table = page.findChild<QTableView*>();
    table->sortByColumn(1, Qt::DescendingOrder);
    table->selectRow(0);
    BOOST_REQUIRE(chosen.count() > 0);
    BOOST_TEST(chosen.last().first().value<SceneDatum>().index == 1);
}

BOOST_AUTO_TEST_CASE(sources_say_what_they_are_and_open_only_on_the_web) {
    SourcesPage page;
    page.setScene(pagesScene());
    const auto text = visibleText(page);
    BOOST_TEST(contains(text, "Secondary weak"));
    BOOST_TEST(contains(text, "Read in a copy."));
    BOOST_TEST(contains(text, "How numbers were computed"));
    BOOST_TEST(contains(text, "The gap is one minus the other."));
    const QSignalSpy asked(&page, &SourcesPage::addressAsked);
    int opens = 0;
    for (auto* found : page.findChildren<QPushButton*>()) {
        if (found->text().startsWith(QStringLiteral("Open at"))) {
            ++opens;
            found->click();
        }
    }
    BOOST_TEST(opens == 1);
    BOOST_REQUIRE(asked.count() == 1);
    BOOST_TEST(asked.first().first().toUrl().toString().toStdString() == "https://fulcrum.sg");
    button(page, QStringLiteral("Copy reference"))->click();
    BOOST_TEST(copiedText() == "Lim (2024). https://fulcrum.sg");
}

BOOST_AUTO_TEST_CASE(data_without_sources_are_told_how_to_get_some) {
    SourcesPage page;
    page.setScene(std::make_shared<const Scene>());
    BOOST_TEST(contains(visibleText(page), "name no sources"));
}

BOOST_AUTO_TEST_CASE(claims_lead_to_the_figures_that_test_them) {
    ClaimsModel model;
    model.setClaims({{"It rose", "period wrong", "it was two months", {"CDC"}, {"here", "there"}}}, "here");
    ClaimsPage page(model, [](const std::string& id) { return QString::fromStdString("Name of " + id); });
    page.setCurrentFigure("here");
    page.rebuild();
    const auto text = visibleText(page);
    BOOST_TEST(contains(text, "Tested by this figure"));
    BOOST_TEST(contains(text, "Period wrong"));
    BOOST_TEST(contains(text, "It was two months."));
    BOOST_TEST(contains(text, "Evidence: CDC"));
    const QSignalSpy asked(&page, &ClaimsPage::figureAsked);
    BOOST_TEST((button(page, QStringLiteral("Figure: Name of here")) == nullptr));
    auto* there = button(page, QStringLiteral("Figure: Name of there"));
    BOOST_REQUIRE(there != nullptr);
    there->click();
    BOOST_TEST(asked.count() == 1);
}

BOOST_AUTO_TEST_CASE(a_figure_that_cannot_be_drawn_says_so_in_its_place) {
    ChartPage page;
    page.setError({"query.unknown-column", "There is no column gdp.", {"figures/a.json", 0, {}, {}}, {}});
    const auto text = visibleText(page);
    BOOST_TEST(contains(text, "This figure cannot be drawn"));
    BOOST_TEST(contains(text, "figures/a.json: There is no column gdp."));
    BOOST_TEST(contains(text, "query.unknown-column"));
}

BOOST_AUTO_TEST_CASE(where_the_figure_would_be_its_ways_out_are_buttons) {
    ChartPage page;
    std::vector<std::string> asked;
    QObject::connect(&page, &ChartPage::remedyAsked, &page,
                     [&asked](const Remedy& remedy) { asked.push_back(remedy.label); });
    const Error error{"query.several-rows", "2 rows fall on one point.", {}, {}};
    page.setError(error, {{"Show the mean", {}}, {"Show the sum", {}}});
    BOOST_TEST(contains(visibleText(page), "What should this figure show?"));
    const auto buttons = page.findChildren<QPushButton*>(QStringLiteral("errorWay"));
    BOOST_REQUIRE(buttons.size() == 2);
    buttons[1]->click();
    BOOST_REQUIRE(asked.size() == 1U);
    BOOST_TEST(asked[0] == "Show the sum");
    page.setError(error);
    BOOST_TEST(page.findChildren<QPushButton*>(QStringLiteral("errorWay")).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
