// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/data_table/data_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <utility>
#include <vector>

using namespace driftline;
using namespace driftline::test;

namespace {
/// Work is done at once: what is asked for is there when the key is up.
struct OtherDataFixture : WindowFixture {
    OtherDataFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}

    void openData() {
        open();
        const auto file = folder.write("trade.csv", "country,year,value\nLaos,2020,10\nLaos,2021,12\n"
                                                    "Cambodia,2020,30\nCambodia,2021,33\n");
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
        press(Qt::Key_5, Qt::ControlModifier);
        require(child<DataPage>("dataPage").isVisible(), "Ctrl+5 shows the data");
    }
    std::string words(const char* label) { return child<QLabel>(label).text().toStdString(); }
    void type(const char* field, const char* text) {
        auto& line = child<QLineEdit>(field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, QString::fromUtf8(text));
    }
    void choose(const char* field, const char* item) {
        auto& box = child<QComboBox>(field);
        const int wanted = box.findText(QString::fromUtf8(item), Qt::MatchStartsWith);
        require(wanted >= 0, item);
        box.setFocus();
        for (int tries = 0; tries < 2 * box.count() && box.currentIndex() != wanted; ++tries)
            QTest::keyClick(&box, box.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        require(box.currentIndex() == wanted, item);
    }
    void click(const char* button) { QTest::mouseClick(&child<QPushButton>(button), Qt::LeftButton); }

    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(compute_dialog, OtherDataFixture)

BOOST_AUTO_TEST_CASE(the_second_quantity_may_be_of_other_data_and_what_has_no_counterpart_is_told) {
    openData();
    const auto people = folder.write("people.csv", "country,year,head\nLao PDR,2020,5\nLao PDR,2021,6\n"
                                                   "Cambodia,2020,10\nPeru,2020,30\n");
    dialogs.filesToOpen = {QString::fromStdString(people.string())};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 2U; }));
    const auto trade = session.workspace().datasets[0]->id;
    const auto other = session.workspace().datasets[1]->id;
    BOOST_REQUIRE(session.showFigure(session.workspace().figures.front().id).has_value());
    press(Qt::Key_5, Qt::ControlModifier);
    click("dataCompute");
    choose("computeKind", "Per head");
    choose("computeFirst", "value");
    auto& from = child<QComboBox>("computeData");
    BOOST_TEST(from.currentText().toStdString() == "these data");
    BOOST_TEST(from.isEnabled());
    choose("computeData", "people");
    BOOST_REQUIRE(child<QComboBox>("computeSecond").count() == 1);
    BOOST_TEST(child<QLineEdit>("computeFormula").text().toStdString() ==
               "value / [head from " + other + "]");
    auto& preview = child<QTableWidget>("stepPreview");
    BOOST_REQUIRE(preview.rowCount() == 4);
    const int last = preview.columnCount() - 1;
    BOOST_TEST(preview.item(0, last)->text().toStdString() == "2"); // Lao PDR is Laos
    BOOST_TEST(preview.item(3, last)->text().toStdString() == "not computable");
    BOOST_TEST(contains(words("stepWords"), "has no number"), words("stepWords"));
    // Only a second quantity can be of other data.
    choose("computeKind", "Rank");
    BOOST_TEST(!from.isEnabled());
    choose("computeKind", "Per head");
    BOOST_TEST(from.isEnabled());
    type("computeUnit", "US$ per person");
    QTest::keyClick(&child<QLineEdit>("computeUnit"), Qt::Key_Return);
    BOOST_TEST(dialogs.errors.empty());
    const auto* preparation = session.workspace().preparation(trade);
    BOOST_REQUIRE(preparation != nullptr);
    BOOST_TEST(preparation->columns.at(0).formula == "value / [head from " + other + "]");
    session.undo();
    BOOST_TEST((session.workspace().preparation(trade) == nullptr));
}

BOOST_AUTO_TEST_CASE(a_name_is_offered_for_every_usual_measure) {
    openData();
    click("dataCompute");
    choose("computeFirst", "value");
    const std::vector<std::pair<const char*, const char*>> names = {
        {"Ratio of two", "value per value"},
        {"Per head", "value per head"},
        {"Percentage of", "value, % of value"},
        {"Difference", "value minus value"},
        {"Change since", "Change in value"},
        {"Percentage change", "Growth of value"},
        {"One period earlier", "value, one period earlier"},
        {"Rank", "Rank of value"},
    };
    for (const auto& [kind, name] : names) {
        choose("computeKind", kind);
        BOOST_TEST(child<QLineEdit>("computeName").text().toStdString() == name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
