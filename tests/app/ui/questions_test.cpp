// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"
#include "ui/questions/average_panel.h"
#include "ui/questions/shift_panel.h"
#include "ui/widgets/weight_row.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// Waits for the answer, which is computed on another thread.
bool says(const QWidget& panel, std::string_view words) {
    return QTest::qWaitFor([&] { return contains(visibleText(panel), words); });
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(questions, WindowFixture)

BOOST_AUTO_TEST_CASE(a_chosen_sample_gets_no_margin_but_people) {
    open();
    BOOST_TEST(window->findChild<ShiftPanel*>() == nullptr); // not made before it is asked for
    press(Qt::Key_F7);
    auto& panel = child<ShiftPanel>("shiftPanel");
    BOOST_TEST(panel.isVisible());
    BOOST_TEST(says(panel, "No margin of error"));
    const auto text = visibleText(panel);
    BOOST_TEST(contains(text, "−18.1 points"));
    BOOST_TEST(contains(text, "asked opinion leaders in Southeast Asia, chosen on purpose"));
    BOOST_TEST(contains(text, "18.1 points of an inferred 134 people are 24 people."));
    BOOST_TEST(!contains(text, "±"));
    press(Qt::Key_F7);
    BOOST_TEST(!panel.isVisible());
}

BOOST_AUTO_TEST_CASE(a_random_sample_gets_margin_method_and_assumptions) {
    open();
    press(Qt::Key_F7);
    clickFigure("pew-favourability-asia");
    auto& panel = child<ShiftPanel>("shiftPanel");
    BOOST_TEST(says(panel, "Larger than chance explains"));
    BOOST_TEST(contains(visibleText(panel), "effective 867 after weighting"));
    // The same wave of both powers: one sample, another formula.
    auto& first = child<QComboBox>("shiftFirstSeries");
    auto& second = child<QComboBox>("shiftSecondSeries");
    BOOST_TEST(first.currentText().toStdString() == "Indonesia · United States");
    second.setCurrentText(QStringLiteral("Indonesia · China"));
    child<QComboBox>("shiftFirstWave").setCurrentText(QStringLiteral("2019"));
    child<QComboBox>("shiftSecondWave").setCurrentText(QStringLiteral("2019"));
    BOOST_TEST(contains(visibleText(panel), "the same people"));
    QTest::mouseClick(&child<QPushButton>("copyShift"), Qt::LeftButton);
    const auto copied = QGuiApplication::clipboard()->text().toStdString();
    BOOST_TEST(contains(copied, "Indonesia · United States, 2019: "));
    BOOST_TEST(contains(copied, "Reference: Tango"));
}

BOOST_AUTO_TEST_CASE(several_comparisons_are_counted_and_corrected_for) {
    open();
    press(Qt::Key_F7);
    clickFigure("pew-favourability-asia");
    auto& panel = child<ShiftPanel>("shiftPanel");
    BOOST_TEST(says(panel, "Larger than chance explains"));
    BOOST_TEST(!contains(visibleText(panel), "pairs in this figure"));
    auto& first = child<QComboBox>("shiftFirstWave");
    const auto begun = first.currentIndex();
    for (int wave = 0; wave < begun; ++wave)
        first.setCurrentIndex(wave);
    first.setCurrentIndex(begun); // the first pair again counts no second time
    BOOST_TEST_REQUIRE(begun > 0);
    BOOST_TEST(contains(visibleText(panel),
                        "You have compared " + std::to_string(begun + 1) + " pairs in this figure."));
    QCoreApplication::processEvents(); // the layout
    BOOST_TEST(panel.widget()->minimumSizeHint().width() <= panel.viewport()->width());
    BOOST_TEST(!contains(visibleText(panel), "corrected (Holm)"));
    QTest::mouseClick(&child<QCheckBox>("correctComparisons"), Qt::LeftButton, {}, {8, 8});
    BOOST_TEST(contains(visibleText(panel), "corrected (Holm) p"));
    QTest::mouseClick(&child<QPushButton>("copyShift"), Qt::LeftButton);
    BOOST_TEST(contains(QGuiApplication::clipboard()->text().toStdString(), "after Holm"));
    QTest::mouseClick(&child<QPushButton>("countComparisonsAgain"), Qt::LeftButton);
    BOOST_TEST(!contains(visibleText(panel), "pairs in this figure"));
    // Another figure is another family.
    first.setCurrentIndex(0);
    BOOST_TEST(contains(visibleText(panel), "You have compared 2 pairs"));
    clickFigure("trade-us-china-share");
    BOOST_TEST(says(panel, "No margin of error"));
    BOOST_TEST(!contains(visibleText(panel), "pairs in this figure"));
}

BOOST_AUTO_TEST_CASE(questions_use_the_measure_and_the_unit_that_are_drawn) {
    open();
    press(Qt::Key_F7);
    clickFigure("trade-us-china-share");
    auto& panel = child<ShiftPanel>("shiftPanel");
    BOOST_TEST(says(panel, "shares of a whole and not shares of the people asked"));
    BOOST_TEST(contains(visibleText(panel), " points"));
    BOOST_TEST(!contains(visibleText(panel), "US$"));
    press(Qt::Key_F6);
    auto& average = child<AveragePanel>("averagePanel");
    BOOST_TEST(says(average, "%"));
    BOOST_TEST(!contains(visibleText(average), "US$"));
    BOOST_TEST(!child<QPushButton>("showAverage").isEnabled());
    BOOST_TEST(contains(child<QPushButton>("showAverage").toolTip().toStdString(),
                        "another number than the average of the measure"));
}

BOOST_AUTO_TEST_CASE(the_shift_follows_the_row_that_is_selected) {
    open();
    press(Qt::Key_F7);
    auto& panel = child<ShiftPanel>("shiftPanel");
    BOOST_TEST(says(panel, "−18.1 points"));
    selectTab(1);
    auto& table = child<QTableView>("figureTable");
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        table.selectRow(row);
        if (contains(visibleText(panel), "+54.6 points"))
            break;
    }
    BOOST_TEST(child<QComboBox>("shiftFirstWave").currentText().toStdString() == "2022");
    BOOST_TEST(child<QComboBox>("shiftSecondWave").currentText().toStdString() == "2023");
}

BOOST_AUTO_TEST_CASE(the_average_opens_up_and_becomes_a_figure) {
    open();
    press(Qt::Key_F6);
    auto& panel = child<AveragePanel>("averagePanel");
    BOOST_TEST(says(panel, "nothing to average over"));
    clickFigure("asean-alignment-average");
    BOOST_TEST(says(panel, "The headline survives, but 0.8% of the weight decides it."));
    BOOST_TEST(child<QComboBox>("averageWave").currentText().toStdString() == "2024");
    BOOST_TEST(contains(visibleText(panel), "Moving 0.8% of the weight, first from Malaysia to Philippines"));
    BOOST_TEST(contains(visibleText(panel), "known for 0 of 10 places"));

    // By keyboard: the Philippines count more, and the side turns.
    auto& row = child<WeightRow>("weight-Philippines");
    auto* slider = row.findChild<QSlider*>();
    BOOST_REQUIRE(slider != nullptr);
    BOOST_TEST(slider->accessibleName().toStdString() == "Weight of Philippines");
    QTest::keyClick(slider, Qt::Key_End);
    BOOST_TEST(child<QPushButton>("weighOwn").isChecked());
    BOOST_TEST(contains(visibleText(panel), "With your own weights: United States is ahead by 5.2 points."));
    BOOST_TEST(contains(visibleText(panel), "The headline depends on the weights."));
    BOOST_TEST(contains(visibleText(row), "18.2%"));

    QTest::mouseClick(&child<QPushButton>("showAverage"), Qt::LeftButton);
    BOOST_TEST(shows("average-1"));
    const auto made = session.currentFigure();
    BOOST_TEST((made->panels.front().query.aggregate == Aggregate::WeightedMean));
    BOOST_TEST(made->panels.front().query.weights.of.at("Philippines") == 100.0);
    // The panel opens the new figure with the same weights.
    BOOST_TEST(says(panel, "With your own weights: United States is ahead by 5.2 points."));
    session.undo();
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(shows("asean-alignment-average"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(respondents_can_be_pooled_where_they_are_known) {
    open();
    clickFigure("survey-alignment-asean");
    press(Qt::Key_F6);
    auto& panel = child<AveragePanel>("averagePanel");
    BOOST_TEST(says(panel, "The headline survives"));
    QTest::mouseClick(&child<QPushButton>("weighPooled"), Qt::LeftButton);
    BOOST_TEST(!child<QPushButton>("showAverage").isEnabled());
    child<QComboBox>("averageWave").setCurrentText(QStringLiteral("2023"));
    BOOST_TEST(child<QPushButton>("showAverage").isEnabled());
    BOOST_TEST(says(panel, "n ≈ 134"));
    BOOST_TEST(contains(visibleText(panel), "inferred, not published"));
}

BOOST_AUTO_TEST_SUITE_END()
