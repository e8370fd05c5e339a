// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "figure/chart_traits.h"
#include "render/figure_canvas.h"
#include "session/own_figures.h"
#include "support/temporary_folder.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
struct PairingFixture : WindowFixture {
    /// Dots of one's own file of two measures in 2023: Laos, Peru, Chad and, for one of them, Mali.
    void openPairing() {
        open();
        const auto file =
            folder.write("two.csv", "year,country,indicator,value\n"
                                    "2023,Laos,aid,5\n2023,Peru,aid,9\n2023,Chad,aid,1\n2023,Mali,aid,3\n"
                                    "2023,Laos,trade,50\n2023,Peru,trade,20\n2023,Chad,trade,40\n");
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
        FigureSpec figure;
        figure.id = "two-measures";
        figure.text.title = "Aid and trade";
        Panel panel;
        panel.query.dataset = session.workspace().datasets[0]->id;
        panel.query.x = "country";
        panel.query.filters = {PeriodFilter{Period::ofYear(2023), Period::ofYear(2023)},
                               TextFilter{"indicator", {"aid"}}};
        panel.chart = DotChart{};
        figure.panels.push_back(panel);
        require(addFigure(session, figure).has_value(), "the figure is added");
        require(shows("two-measures"), "the figure is shown");
        auto* heading = child<QWidget>("pairingSection").findChild<QToolButton*>();
        if (!heading->isChecked())
            heading->click();
    }

    void choose(const char* field, const QString& part) {
        auto& box = child<QComboBox>(field);
        const int wanted = box.findText(part, Qt::MatchContains);
        require(wanted >= 0, field);
        // In the open list, where passing an entry chooses nothing yet.
        box.showPopup();
        box.view()->setCurrentIndex(box.model()->index(wanted, box.modelColumn()));
        QTest::keyClick(box.view(), Qt::Key_Return);
        require(box.currentIndex() == wanted, field);
    }

    const Panel& panel() const { return session.currentFigure()->panels.front(); }

    /// The dots on the screen, once there are that many.
    bool hasDots(std::size_t count) {
        return becomes([&] {
            const auto scene = window->findChild<FigureCanvas*>()->scene();
            return scene && std::count_if(scene->data.begin(), scene->data.end(), [](const Datum& datum) {
                                return bool(datum.pair);
                            }) == static_cast<std::ptrdiff_t>(count);
        });
    }

    TemporaryFolder folder;
};
} // namespace

BOOST_AUTO_TEST_SUITE(pairing_section)

BOOST_FIXTURE_TEST_CASE(a_second_measure_makes_a_scatter_chart_in_one_step_that_is_undone, PairingFixture) {
    openPairing();
    choose("pairingX", QStringLiteral("trade"));
    BOOST_TEST((kindOf(panel().chart) == ChartKind::Scatter));
    BOOST_REQUIRE(panel().pairing.has_value());
    BOOST_TEST(hasDots(3), "Laos, Peru and Chad; Mali has no trade");
    session.undo();
    BOOST_TEST((kindOf(panel().chart) == ChartKind::Dot));
    BOOST_TEST(!panel().pairing.has_value());
    session.redo();
    BOOST_TEST(hasDots(3));
}

BOOST_FIXTURE_TEST_CASE(what_is_drawn_through_the_dots_is_chosen_by_keyboard, PairingFixture) {
    openPairing();
    choose("pairingX", QStringLiteral("trade"));
    auto& fit = child<QCheckBox>("scatterFit");
    fit.setFocus();
    QTest::keyClick(&fit, Qt::Key_Space);
    BOOST_TEST(optionsOf(panel().chart).fit.value_or(false));
    choose("scatterAverages", QStringLiteral("Medians"));
    BOOST_TEST((optionsOf(panel().chart).averages == AverageLines::Median));
    choose("scatterNames", QStringLiteral("None"));
    BOOST_TEST((optionsOf(panel().chart).names == PointNames::None));
    choose("pairingYears", QStringLiteral("2 years"));
    BOOST_TEST(panel().pairing->yearsBefore == 2);
    auto& title = child<QLineEdit>("pairingTitle");
    title.setFocus();
    QTest::keyClicks(&title, QStringLiteral("Trade with all"));
    QTest::keyClick(&title, Qt::Key_Return);
    BOOST_TEST(panel().pairing->axis.title == "Trade with all");
    BOOST_TEST(!child<QCheckBox>("scatterPath").isEnabled(), "names along the axis have no order in time");
}

BOOST_FIXTURE_TEST_CASE(dots_take_the_size_of_a_third_measure, PairingFixture) {
    openPairing();
    choose("pairingX", QStringLiteral("trade"));
    choose("pairingSize", QStringLiteral("trade"));
    BOOST_REQUIRE(panel().pairing->size.has_value());
    choose("pairingSize", QStringLiteral("All alike"));
    BOOST_TEST(!panel().pairing->size.has_value());
    choose("pairingX", QStringLiteral("None"));
    BOOST_TEST((kindOf(panel().chart) == ChartKind::Dot));
}

BOOST_AUTO_TEST_SUITE_END()
