// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/models/figure_table_model.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QWheelEvent>
#include <boost/test/unit_test.hpp>

#include <map>

using namespace driftline;
using namespace driftline::test;

namespace {

/// Sweeps the mouse over the chart; the text of the reading card by what its heading begins with.
std::map<std::string, std::string> readings(WindowFixture& fixture) {
    std::map<std::string, std::string> out;
    auto& canvas = fixture.canvas();
    const auto& card = fixture.child<QWidget>("reading");
    for (int x = 20; x < canvas.width() - 20; x += 10) {
        hover(canvas, {x, canvas.height() / 2});
        if (!card.isVisible())
            continue;
        const auto text = visibleText(card);
        out.emplace(text.substr(0, 4), text);
    }
    return out;
}

/// Clicks along the right side until a series is in focus, as a reader who aims at a label.
bool clickSomeLabel(WindowFixture& fixture) {
    auto& canvas = fixture.canvas();
    for (int x = canvas.width() - 40; x > canvas.width() * 2 / 3; x -= 24) {
        for (int y = 60; y < canvas.height() - 60; y += 6) {
            auto* target = canvas.childAt(x, y);
            auto& widget = target == nullptr ? canvas : *target;
            QTest::mouseClick(&widget, Qt::LeftButton, {}, widget.mapFrom(&canvas, QPoint(x, y)));
            if (canvas.focusedSeries() >= 0)
                return true;
        }
    }
    return false;
}

void wheel(FigureCanvas& canvas) {
    const auto middle = canvas.rect().center();
    auto* target = canvas.childAt(middle);
    auto& widget = target == nullptr ? static_cast<QWidget&>(canvas) : *target;
    const auto place = widget.mapFrom(&canvas, middle);
    QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(window_test, WindowFixture)

BOOST_AUTO_TEST_CASE(it_opens_at_the_headline_figure) {
    open();
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    BOOST_TEST(shows("article-forced-alignment"));
    BOOST_TEST(contains(window->windowTitle().toStdString(), "If forced to choose"));
    BOOST_TEST((library().currentIndex() == row("article-forced-alignment")));
    const auto names = tabs();
    BOOST_REQUIRE(names.size() == 5U);
    BOOST_TEST(names[0] == "Chart");
    BOOST_TEST(names[2].starts_with("Sources ("));
    BOOST_TEST(names[3].starts_with("Claims ("));
    BOOST_TEST(names[4] == "Data");
}

BOOST_AUTO_TEST_CASE(the_status_line_counts_what_is_shown) {
    open();
    BOOST_TEST(child<QLabel>("statusCounts").text().startsWith(QStringLiteral("6 values · ")));
    BOOST_TEST(QTest::qWaitFor(
        [this] { return child<QLabel>("statusSize").text().contains(QStringLiteral("300 dpi")); }));
}

BOOST_AUTO_TEST_CASE(a_click_in_the_library_shows_another_figure) {
    open();
    clickFigure("article-alignment-gap");
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap");
    clickFigure("trade-us-china-share");
    BOOST_TEST(QTest::qWaitFor([this] { return tabs().size() == 4U; })); // no claims about it
}

BOOST_AUTO_TEST_CASE(arrow_keys_walk_from_figure_to_figure) {
    open();
    library().setFocus();
    QTest::keyClick(&library(), Qt::Key_Down);
    const auto next = session.currentFigureId();
    BOOST_TEST(next != "article-forced-alignment");
    BOOST_TEST(shows(next));
    QTest::keyClick(&library(), Qt::Key_Up);
    BOOST_TEST(shows("article-forced-alignment"));
}

BOOST_AUTO_TEST_CASE(every_figure_of_the_library_can_be_shown) {
    open();
    BOOST_TEST(session.gallery().figures().size() >= 16U);
    for (const auto& figure : session.gallery().figures())
        clickFigure(figure->id);
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(pointing_at_the_chart_reads_every_value_there) {
    open();
    const auto all = readings(*this);
    BOOST_REQUIRE(all.contains("2023"));
    const auto& text = all.at("2023");
    BOOST_TEST_INFO(text);
    for (const auto* words : {"United States", "73.1%", "China", "26.9%", "percent", "n ≈ 134 (inferred)",
                              "fieldwork", "Fulcrum"})
        BOOST_TEST(contains(text, words), words);
    BOOST_REQUIRE(all.contains("2022"));
    BOOST_TEST(contains(all.at("2022"), "81.5%"));
}

BOOST_AUTO_TEST_CASE(the_table_has_the_numbers_of_the_figure) {
    open();
    selectTab(1);
    const auto* model = child<QTableView>("figureTable").model();
    std::map<std::string, std::string> values;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto cell = [&](int column) {
            return model->index(row, column).data().toString().toStdString();
        };
        values[cell(0) + " " + cell(1)] = cell(2);
    }
    BOOST_TEST(values["United States 2022"] == "18.5%");
    BOOST_TEST(values["United States 2023"] == "73.1%");
    BOOST_TEST(values["China 2022"] == "81.5%");
    BOOST_TEST(values["China 2024"] == "45.0%");
    BOOST_TEST(model->rowCount() == 6);
}

BOOST_AUTO_TEST_CASE(the_search_narrows_the_library) {
    open();
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    auto& search = child<QLineEdit>("librarySearch");
    QTest::keyClicks(&search, QStringLiteral("mirror"));
    BOOST_TEST(row("trade-mirror-gap").isValid());
    BOOST_TEST(!row("article-forced-alignment").isValid());
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    QTest::keyClick(&search, Qt::Key_Return);
    BOOST_TEST(shows("trade-mirror-gap"));
    search.setText(QStringLiteral("no such words"));
    BOOST_TEST(contains(visibleText(child<QWidget>("library")), "No figure matches “no such words”"));
    QTest::keyClick(&search, Qt::Key_Escape);
    BOOST_TEST(row("article-forced-alignment").isValid());
}

BOOST_AUTO_TEST_CASE(an_edit_during_a_search_keeps_the_figure_in_view) {
    open();
    clickFigure("trade-mirror-gap");
    nameFigure("Qqq one");
    const auto own = session.currentFigureId();
    clickFigure("article-alignment-gap");
    nameFigure("Qqq two");
    clickFigure(own);
    auto& search = child<QLineEdit>("librarySearch");
    search.setText(QStringLiteral("qqq"));
    nameFigure("Another");
    BOOST_TEST(session.currentFigureId() == own);
    BOOST_TEST(!row(own).isValid());
    search.setText(QStringLiteral("zzz"));
    BOOST_TEST(contains(visibleText(child<QWidget>("library")), "No figure matches"));
    nameFigure("Zzz");
    BOOST_TEST(!contains(visibleText(child<QWidget>("library")), "No figure matches"));
    BOOST_TEST(library().visualRect(row(own)).height() > 0);
    BOOST_TEST((library().currentIndex() == row(own)));
}

BOOST_AUTO_TEST_CASE(a_label_focuses_its_series_and_escape_ends_it) {
    open();
    BOOST_TEST(clickSomeLabel(*this));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    BOOST_TEST(canvas().focusedSeries() == -1);
    QTest::keyClick(&canvas(), Qt::Key_2);
    BOOST_TEST(canvas().focusedSeries() == 1);
    QTest::keyClick(&canvas(), Qt::Key_2);
    BOOST_TEST(canvas().focusedSeries() == -1);
}

BOOST_AUTO_TEST_CASE(zooming_offers_a_way_back) {
    open();
    auto& reset = child<QToolButton>("resetZoom");
    auto& back = child<QToolButton>("viewBack");
    auto& forward = child<QToolButton>("viewForward");
    BOOST_TEST(!reset.isVisible());
    BOOST_TEST(!back.isVisible());
    wheel(canvas());
    BOOST_TEST(canvas().isZoomed());
    BOOST_TEST(reset.isVisible());
    reset.click();
    BOOST_TEST(!canvas().isZoomed());
    BOOST_TEST(!reset.isVisible());
    BOOST_TEST(back.isEnabled());
    BOOST_TEST(!forward.isEnabled());
    back.click();
    BOOST_TEST(canvas().isZoomed());
    back.click();
    BOOST_TEST(!canvas().isZoomed());
    BOOST_TEST(forward.isEnabled());
    child<QToolButton>("zoomBox").click();
    BOOST_TEST(canvas().isBoxZoom());
}

BOOST_AUTO_TEST_CASE(a_claim_in_doubt_is_told_under_the_figure) {
    open();
    const auto text = visibleText(child<QWidget>("doubt"));
    BOOST_TEST_INFO(text);
    BOOST_TEST(contains(text, "The article says:"));
    BOOST_TEST(contains(text, "“consistently favoured the US over China”"));
    BOOST_TEST(contains(text, "Contradicted by the article’s own numbers."));
    Q_EMIT child<QWidget>("doubt").findChild<QLabel*>()->linkActivated(QStringLiteral("claim"));
    BOOST_TEST(child<QWidget>("claims").isVisible());
    BOOST_TEST(QTest::qWaitFor(
        [this] { return contains(visibleText(child<QWidget>("claims")), "Tested by this figure"); }));
}

BOOST_AUTO_TEST_CASE(the_next_run_begins_where_this_one_ended) {
    open();
    clickFigure("trade-mirror-gap");
    window->resize(1200, 800);
    close();
    BOOST_TEST(settings.load().figure.toStdString() == "trade-mirror-gap");
    Session next;
    MainWindow again({next, jobs, settings, dialogs});
    BOOST_TEST(next.currentFigureId() == "trade-mirror-gap");
    BOOST_TEST((again.size() == QSize(1200, 800)));
}

BOOST_AUTO_TEST_CASE(a_remembered_figure_that_is_gone_gives_way_to_the_headline) {
    Remembered remembered;
    remembered.figure = QStringLiteral("gone");
    remembered.geometry = QByteArray("damaged");
    remembered.docks = QByteArray("damaged");
    settings.save(remembered);
    open();
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_SUITE_END()
