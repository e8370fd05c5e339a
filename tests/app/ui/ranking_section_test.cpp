// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "session/own_figures.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/widgets/order_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
struct RankingFixture : WindowFixture {
    /// Bars of one's own file: Laos 5, Peru 9, Chad 1 in 2023.
    void openRanking() {
        open();
        const auto file =
            folder.write("aid.csv", "year,country,value\n2020,Laos,9\n2020,Peru,8\n2020,Chad,0\n"
                                    "2023,Laos,5\n2023,Peru,9\n2023,Chad,1\n");
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
        FigureSpec figure;
        figure.id = "aid-ranked";
        figure.text.title = "Aid";
        Panel panel;
        panel.query.dataset = session.workspace().datasets[0]->id;
        panel.query.x = "country";
        panel.query.series = "country";
        panel.query.filters = {PeriodFilter{Period::ofYear(2023), Period::ofYear(2023)}};
        panel.chart = BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto};
        figure.panels.push_back(panel);
        require(addFigure(session, figure).has_value(), "the figure is added");
        require(shows("aid-ranked"), "the figure is shown");
        auto* heading = child<QWidget>("rankingSection").findChild<QToolButton*>();
        if (!heading->isChecked())
            heading->click();
    }

    void choose(const char* field, const char* item) {
        auto& box = child<QComboBox>(field);
        const int wanted = box.findText(QString::fromUtf8(item));
        require(wanted >= 0, item);
        box.setFocus();
        for (int tries = 0; tries < 2 * box.count() && box.currentIndex() != wanted; ++tries)
            QTest::keyClick(&box, box.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        require(box.currentIndex() == wanted, item);
    }

    void type(const char* field, const char* text) {
        auto& edit = child<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClick(&edit, Qt::Key_Delete);
        QTest::keyClicks(&edit, QString::fromUtf8(text));
        QTest::keyClick(&edit, Qt::Key_Return);
    }

    /// The names along the axis once they are these; what they are instead if they never become so.
    std::string names(const std::string& wanted) {
        const auto shown = [this] {
            std::string text;
            for (const auto& tick : canvas().scene()->panels[0].y.ticks)
                text += (text.empty() ? "" : ", ") + tick.label;
            return text;
        };
        becomes([&] { return shown() == wanted; });
        return shown();
    }

    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(ranking_section, RankingFixture)

BOOST_AUTO_TEST_CASE(names_are_sorted_cut_and_counted) {
    openRanking();
    choose("rankingBy", "Value");
    BOOST_TEST(names("Peru, Laos, Chad") == "Peru, Laos, Chad");
    choose("rankingBy", "Name");
    BOOST_TEST(names("Chad, Laos, Peru") == "Chad, Laos, Peru");
    choose("rankingBy", "Value");
    type("rankingTop", "1");
    BOOST_TEST(names("Peru, 2 others not shown") == "Peru, 2 others not shown");
    type("rankingBottom", "1");
    BOOST_TEST(names("Peru, 1 other not shown, Chad") == "Peru, 1 other not shown, Chad");
    type("rankingTop", "");
    type("rankingBottom", "");
    QTest::mouseClick(&child<QCheckBox>("rankingReversed"), Qt::LeftButton, {}, QPoint(8, 8));
    BOOST_TEST(names("Chad, Laos, Peru") == "Chad, Laos, Peru");
    BOOST_TEST(session.currentFigure()->panels[0].ranking.isReversed);
}

BOOST_AUTO_TEST_CASE(a_change_is_since_a_period_that_can_be_chosen) {
    openRanking();
    BOOST_TEST(!child<QComboBox>("rankingSince").isVisible());
    choose("rankingBy", "Change");
    // Peru +1, Chad +1, Laos -4: equal ones stand as in the data.
    BOOST_TEST(names("Peru, Chad, Laos") == "Peru, Chad, Laos");
    BOOST_TEST(child<QComboBox>("rankingSince").isVisible());
    BOOST_TEST(child<QComboBox>("rankingSince").currentText().toStdString() == "2020");
    BOOST_TEST(contains(canvas().scene()->footer.back(), "Sorted by the change since 2020."));
}

BOOST_AUTO_TEST_CASE(another_period_is_one_choice) {
    openRanking();
    choose("rankingBy", "Value");
    choose("rankingPeriod", "2020");
    BOOST_TEST(names("Laos, Peru, Chad") == "Laos, Peru, Chad");
}

BOOST_AUTO_TEST_CASE(along_time_no_period_has_an_entry) {
    openRanking();
    BOOST_REQUIRE(child<QComboBox>("rankingPeriod").count() == 2);
    const auto done = session.editFigure(QStringLiteral("Edit"), [](FigureSpec& spec) -> Result<void> {
        auto& panel = spec.panels[0];
        panel.query.x = {};
        panel.query.filters = {};
        panel.chart = LineChart{};
        return {};
    });
    BOOST_REQUIRE(done.has_value());
    BOOST_TEST(becomes([this] { return child<QComboBox>("rankingPeriod").count() == 1; })); // all of them
    BOOST_TEST(child<QComboBox>("rankingSince").count() == 0);
}

BOOST_AUTO_TEST_CASE(an_order_by_hand_is_made_with_the_keyboard_and_undone) {
    openRanking();
    auto& list = child<OrderList>("rankingNames");
    BOOST_REQUIRE(list.isVisible());
    BOOST_REQUIRE(list.count() == 3);
    list.setFocus();
    list.setCurrentRow(2);
    QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
    BOOST_TEST(names("Laos, Chad, Peru") == "Laos, Chad, Peru");
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(names("Laos, Peru, Chad") == "Laos, Peru, Chad");
}

BOOST_AUTO_TEST_CASE(over_time_there_is_nothing_to_rank_and_it_is_said) {
    open();
    auto* heading = child<QWidget>("rankingSection").findChild<QToolButton*>();
    if (!heading->isChecked())
        heading->click();
    BOOST_TEST(!child<QComboBox>("rankingBy").isVisible());
    BOOST_TEST(contains(visibleText(child<QWidget>("rankingSection")), "there is nothing to rank"));
}

BOOST_AUTO_TEST_SUITE_END()
