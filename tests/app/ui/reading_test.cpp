// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/widgets/reading_card.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

std::string clipboard() {
    return QGuiApplication::clipboard()->text().toStdString();
}

/// The window as a reader has it who points at numbers.
struct ReadingFixture : WindowFixture {
    void openChart() {
        open();
        window->activateWindow();
        canvas().setFocus();
        BOOST_TEST(QTest::qWaitForWindowActive(window.get()));
    }
    std::vector<ReadingCard*> pinned() {
        std::vector<ReadingCard*> cards;
        for (auto* card : window->findChildren<ReadingCard*>(QStringLiteral("pinnedReading"))) {
            if (card->isVisible())
                cards.push_back(card);
        }
        return cards;
    }
    int datumOf(const std::string& series, const std::string& position) {
        const auto scene = canvas().scene();
        for (std::size_t i = 0; i < scene->data.size(); ++i) {
            if (scene->data[i].words->seriesName == series && scene->data[i].position() == position)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// Clicks on empty ground right above a number.
    void clickAbove(int datum) {
        const QPoint at = canvas().datumRect({canvas().scene(), datum}).center() - QPoint(0, 40);
        auto* surface = canvas().childAt(at);
        QTest::mouseClick(surface, Qt::LeftButton, {}, surface->mapFrom(&canvas(), at));
    }
    QTableView& table() { return child<QTableView>("figureTable"); }
    std::string chosenRow() {
        std::string text;
        const auto rows = table().selectionModel()->selectedRows();
        for (int column = 0; !rows.isEmpty() && column < 3; ++column)
            text += rows.first().siblingAtColumn(column).data().toString().toStdString() + " ";
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reading_test, ReadingFixture)

BOOST_AUTO_TEST_CASE(a_click_on_the_ground_pins_a_card_that_can_be_copied_and_closed) {
    openChart();
    clickAbove(datumOf("United States", "2023"));
    BOOST_REQUIRE(pinned().size() == 1U);
    BOOST_TEST(contains(visibleText(*pinned()[0]), "73.1%"));
    clickAbove(datumOf("United States", "2022"));
    BOOST_REQUIRE(pinned().size() == 2U);
    BOOST_TEST(!pinned()[0]->geometry().intersects(pinned()[1]->geometry()));

    auto* copy = pinned()[0]->findChild<QPushButton*>(QStringLiteral("copyReading"));
    BOOST_REQUIRE(copy != nullptr);
    copy->click();
    BOOST_TEST(contains(clipboard(), "United States: "));
    BOOST_TEST(contains(clipboard(), "Source: Fulcrum 2024/162"));
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    BOOST_TEST(contains(clipboard(), "73.1%"));
    BOOST_TEST(contains(clipboard(), "18.5%"));

    pinned()[0]->findChild<QPushButton*>(QStringLiteral("unpin"))->click();
    BOOST_TEST(QTest::qWaitFor([this] { return pinned().size() == 1U; }));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    BOOST_TEST(pinned().empty());
}

BOOST_AUTO_TEST_CASE(a_click_on_the_ground_first_ends_the_focus) {
    openChart();
    canvas().setFocusedSeries(1);
    clickAbove(datumOf("United States", "2023"));
    BOOST_TEST(canvas().focusedSeries() == -1);
    BOOST_TEST(pinned().empty());
    clickAbove(datumOf("United States", "2023"));
    BOOST_TEST(pinned().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_click_on_a_mark_pins_it_whatever_is_in_focus) {
    openChart();
    canvas().setFocusedSeries(0);
    const QPoint at = canvas().datumRect({canvas().scene(), datumOf("United States", "2023")}).center();
    auto* surface = canvas().childAt(at);
    QTest::mouseClick(surface, Qt::LeftButton, {}, surface->mapFrom(&canvas(), at));
    BOOST_REQUIRE(pinned().size() == 1U);
    BOOST_TEST(contains(visibleText(*pinned()[0]), "73.1%"));
    BOOST_TEST(canvas().focusedSeries() == 0);
    // Where the reader has dragged it, it stays when others come and go.
    auto* card = pinned()[0];
    QTest::mousePress(card, Qt::LeftButton, {}, {6, 6});
    QTest::mouseMove(card, {6, 46});
    QTest::mouseRelease(card, Qt::LeftButton, {}, {6, 6});
    const auto moved = card->pos();
    canvas().setFocusedSeries(-1);
    clickAbove(datumOf("United States", "2022"));
    BOOST_TEST(pinned().size() == 2U);
    BOOST_TEST((card->pos() == moved));
}

BOOST_AUTO_TEST_CASE(a_reading_walked_to_is_copied_too) {
    openChart();
    QTest::keyClick(&canvas(), Qt::Key_Home);
    BOOST_TEST(child<QWidget>("reading").isVisible());
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    BOOST_TEST(contains(clipboard(), "18.5%"));
    QTest::keyClick(&canvas(), Qt::Key_Return);
    BOOST_TEST(pinned().size() == 1U);
}

BOOST_AUTO_TEST_CASE(table_and_sources_follow_the_chart_and_the_chart_the_table) {
    openChart();
    clickAbove(datumOf("United States", "2023"));
    selectTab(1);
    BOOST_TEST(contains(chosenRow(), "United States 2023 73.1%"), chosenRow());
    selectTab(2);
    const auto marked = [this] {
        std::string text;
        for (auto* card : child<QWidget>("sources").findChildren<QFrame*>()) {
            if (card->property("chosen").toBool())
                text += visibleText(*card);
        }
        return text;
    };
    BOOST_TEST(QTest::qWaitFor(
        [this] { return contains(visibleText(child<QWidget>("sources")), "United States, 2023: 73.1%"); }));
    BOOST_TEST(contains(marked(), "Fulcrum"), marked());

    // The other way: a row of the table is a ring in the chart.
    selectTab(1);
    table().selectRow((table().currentIndex().row() + 1) % table().model()->rowCount());
    const auto other = chosenRow();
    selectTab(0);
    selectTab(1);
    BOOST_TEST(chosenRow() == other);
}

BOOST_AUTO_TEST_CASE(several_rows_stay_chosen) {
    openChart();
    selectTab(1);
    table().selectRow(0);
    table().selectionModel()->setCurrentIndex(table().model()->index(2, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    BOOST_TEST(table().selectionModel()->selectedRows().size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()
