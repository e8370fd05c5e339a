// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "base/file_io.h"
#include "render/figure_canvas.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/data_table/data_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view tradeRows = "country,year,value,people\nLaos,2020,10,5\nLaos,2021,12,6\n"
                                       "Cambodia,2020,30,10\nCambodia,2021,33,\n";

/// Work is done at once: what is asked for is there when the key is up.
struct DataTableFixture : WindowFixture {
    DataTableFixture() : WindowFixture(std::make_unique<Jobs>(Jobs::Mode::Inline)) {}

    void openData() {
        open();
        const auto file = folder.write("trade.csv", tradeRows);
        window->openFiles({QString::fromStdString(file.string())});
        require(becomes([this] { return !session.workspace().datasets.empty(); }), "the file is read");
        require(becomes([this] { return !session.currentFigureId().empty() && canvas().scene() != nullptr; }),
                "its figure is drawn");
        press(Qt::Key_5, Qt::ControlModifier);
        require(child<DataPage>("dataPage").isVisible(), "Ctrl+5 shows the data");
    }

    QTableView& table() { return child<QTableView>("dataTable"); }
    std::string cell(int row, int column) {
        return table().model()->index(row, column).data().toString().toStdString();
    }
    std::string words(const char* label) { return child<QLabel>(label).text().toStdString(); }
    void sortBy(int column) {
        auto& header = *table().horizontalHeader();
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                          {header.sectionViewportPosition(column) + 8, header.height() / 2});
    }
    void select(int row, int column) {
        table().setFocus();
        table().setCurrentIndex(table().model()->index(row, column));
    }
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

BOOST_FIXTURE_TEST_SUITE(data_table, DataTableFixture)

BOOST_AUTO_TEST_CASE(all_rows_of_the_data_are_there_and_a_click_on_a_heading_sorts_them) {
    openData();
    BOOST_TEST(words("dataWords") == "4 rows, 4 columns");
    BOOST_TEST(cell(0, 0) == "Laos");
    BOOST_TEST(cell(3, 3) == "not reported");
    sortBy(2);
    BOOST_TEST(cell(0, 2) == "10");
    sortBy(2);
    BOOST_TEST(cell(0, 2) == "33");
    sortBy(2); // as it was read
    BOOST_TEST(cell(0, 2) == "10");
    BOOST_TEST(cell(2, 0) == "Cambodia");
}

BOOST_AUTO_TEST_CASE(rows_are_filtered_and_found_by_keyboard) {
    openData();
    select(0, 2);
    BOOST_TEST(
        contains(words("dataStatistics"), "value: n 4 · none missing · 4 different · least 10 · median 21"));
    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    BOOST_TEST(QApplication::focusWidget()->objectName().toStdString() == "dataFind");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("camb"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    BOOST_TEST(table().currentIndex().row() == 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    BOOST_TEST(table().currentIndex().row() == 3);
    type("dataFilter", "laos");
    BOOST_TEST(words("dataWords") == "2 of 4 rows, 4 columns");
    BOOST_TEST(contains(words("dataStatistics"), "n 2"));
    click("dataAll");
    BOOST_TEST(words("dataWords") == "4 rows, 4 columns");
}

BOOST_AUTO_TEST_CASE(a_value_is_corrected_with_its_reason_marked_and_undone) {
    openData();
    select(0, 2);
    QTest::keyClick(&table(), Qt::Key_F2);
    BOOST_TEST(child<QLineEdit>("correctValue").text().toStdString() == "10");
    BOOST_TEST(!child<QPushButton>("correctUse").isEnabled());
    type("correctValue", "11.5");
    type("correctReason", "misprint");
    QTest::keyClick(&child<QLineEdit>("correctReason"), Qt::Key_Return);
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(cell(0, 2) == "11.5 ✎");
    BOOST_TEST(table().model()->index(0, 2).data(Qt::ToolTipRole).toString().toStdString() ==
               "Corrected by hand: 10 → 11.5 (misprint)");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Correct a value");
    // Readers of the figure are shown it too.
    BOOST_REQUIRE(
        becomes([this] { return canvas().scene() != nullptr && !canvas().scene()->derivations.empty(); }));
    BOOST_TEST(contains(canvas().scene()->derivations.front(), "corrected by hand: 10 → 11.5 (misprint)"));
    session.undo();
    BOOST_TEST(cell(0, 2) == "10");
}

BOOST_AUTO_TEST_CASE(built_in_data_say_why_they_are_not_corrected) {
    open();
    press(Qt::Key_5, Qt::ControlModifier);
    select(0, 0);
    QTest::keyClick(&table(), Qt::Key_F2);
    BOOST_TEST(window->findChild<QDialog*>("correctDialog") == nullptr);
    BOOST_REQUIRE(dialogs.errors.size() == 1U);
    BOOST_TEST(dialogs.errors[0].code == "correction.built-in");
    BOOST_TEST(contains(dialogs.errors[0].message, "cannot be corrected"));
}

BOOST_AUTO_TEST_CASE(a_column_is_computed_by_keyboard_and_drawn) {
    openData();
    click("dataCompute");
    choose("computeKind", "Per head");
    choose("computeFirst", "value");
    choose("computeSecond", "people");
    BOOST_TEST(child<QLineEdit>("computeFormula").text().toStdString() == "value / people");
    BOOST_TEST(child<QLineEdit>("computeName").text().toStdString() == "value per head");
    auto& preview = child<QTableWidget>("stepPreview");
    BOOST_REQUIRE(preview.rowCount() == 4);
    BOOST_TEST(preview.item(0, 2)->text().toStdString() == "2");
    BOOST_TEST(preview.item(3, 2)->text().toStdString() == "not computable");
    BOOST_TEST(contains(words("stepWords"), "4 rows, 3 of them with a number."));
    type("computeUnit", "US$ per person");
    QTest::keyClick(&child<QLineEdit>("computeUnit"), Qt::Key_Return);
    BOOST_TEST(dialogs.errors.empty());
    BOOST_REQUIRE(table().model()->columnCount() == 5);
    BOOST_TEST(table().model()->headerData(4, Qt::Horizontal).toString().toStdString() ==
               "value per head (US$ per person)");
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Compute “value per head”");
    // It stands on the workbench's shelf and can be drawn.
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    choose("channelValue", "value per head");
    BOOST_TEST(child<QComboBox>("channelValue").currentText().toStdString() == "value per head");
    session.undo();
    BOOST_TEST(session.workspace().preparations.empty());
}

BOOST_AUTO_TEST_CASE(a_formula_that_is_wrong_says_where_while_it_is_typed) {
    openData();
    click("dataCompute");
    type("computeFormula", "value / (people");
    BOOST_TEST(child<QComboBox>("computeKind").currentText().toStdString() == "A formula of your own");
    BOOST_TEST(
        contains(words("stepWords"), "A closing parenthesis is missing, at character 16 of the formula."));
    BOOST_TEST(!child<QPushButton>("computeUse").isEnabled());
    QTest::keyClicks(&child<QLineEdit>("computeFormula"), QStringLiteral(")"));
    BOOST_TEST(child<QPushButton>("computeUse").isEnabled());
}

BOOST_AUTO_TEST_CASE(places_are_grouped_with_the_first_rows_in_sight) {
    openData();
    click("dataGroup");
    type("groupName", "Both");
    auto& members = child<QListWidget>("groupMembers");
    BOOST_REQUIRE(members.count() == 2);
    BOOST_TEST(contains(words("stepWords"), "at least two members"));
    members.setFocus();
    for (int row = 0; row < 2; ++row) {
        members.setCurrentRow(row);
        QTest::keyClick(&members, Qt::Key_Space);
    }
    auto& preview = child<QTableWidget>("stepPreview");
    BOOST_REQUIRE(preview.rowCount() == 2);
    BOOST_TEST(preview.item(0, 2)->text().toStdString() == "40");
    click("groupUse");
    BOOST_TEST(dialogs.errors.empty());
    BOOST_REQUIRE(table().model()->rowCount() == 6);
    BOOST_TEST(cell(4, 0) == "Both");
    BOOST_TEST(cell(4, 2) == "40");
    BOOST_TEST(table().model()->headerData(4, Qt::Vertical).toString().toStdString() == "made");
    session.undo();
    BOOST_TEST(table().model()->rowCount() == 4);
}

BOOST_AUTO_TEST_CASE(chosen_cells_are_copied_and_written_to_a_file) {
    openData();
    select(1, 0);
    table().selectionModel()->select(
        QItemSelection(table().model()->index(1, 0), table().model()->index(2, 2)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    BOOST_TEST(QGuiApplication::clipboard()->text().toStdString() ==
               "country\tyear\tvalue\nLaos\t2021\t12\nCambodia\t2020\t30\n");
    dialogs.fileToSave = QString::fromStdString((folder / "part.csv").string());
    click("dataExport");
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(readFile(folder / "part.csv").value_or("") ==
               "country,year,value\nLaos,2021,12\nCambodia,2020,30\n");
}

BOOST_AUTO_TEST_CASE(the_workbench_comes_back_with_the_column_that_was_asked_for_there) {
    open();
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    click("shelfCompute");
    choose("computeKind", "Rank");
    click("computeUse");
    BOOST_TEST(dialogs.errors.empty());
    BOOST_REQUIRE(session.workspace().datasets.size() == 1U);
    BOOST_TEST(child<QWidget>("newFigure").isVisible());
    BOOST_TEST(
        contains(child<QComboBox>("newFigureDataset").currentText().toStdString(), "with own columns"));
    BOOST_TEST(child<QComboBox>("channelValue").findText(QStringLiteral("Rank of"), Qt::MatchStartsWith) >=
               0);
}

BOOST_AUTO_TEST_CASE(a_place_is_found_by_its_other_names_and_what_is_not_there_says_so) {
    openData();
    type("dataFilter", "country=Lao PDR");
    BOOST_TEST(words("dataWords") == "2 of 4 rows, 4 columns");
    type("dataFilter", "country=Camboida");
    BOOST_TEST(words("dataWords") == "0 of 4 rows, 4 columns");
    BOOST_TEST(child<QLabel>("dataNothing").isVisible());
    BOOST_TEST(words("dataNothing") == "No row has “Camboida” in country. The table has “Cambodia”.");
    click("dataInstead");
    BOOST_TEST(child<QLineEdit>("dataFilter").text().toStdString() == "country=Cambodia");
    BOOST_TEST(words("dataWords") == "2 of 4 rows, 4 columns");
    BOOST_TEST(!child<QLabel>("dataNothing").isVisible());
}

BOOST_AUTO_TEST_CASE(rows_have_the_numbers_of_the_file_and_the_sorted_heading_a_mark_of_its_own) {
    openData();
    const auto heading = [this](int section, Qt::Orientation along) {
        return table().model()->headerData(section, along).toString().toStdString();
    };
    BOOST_TEST(heading(0, Qt::Vertical) == "2");
    BOOST_TEST(table().model()->headerData(0, Qt::Vertical, Qt::ToolTipRole).toString().toStdString() ==
               "Row 2 of the file");
    sortBy(2);
    BOOST_TEST(heading(2, Qt::Horizontal) == "value ▲");
    BOOST_TEST(table().columnWidth(2) >= table().horizontalHeader()->sectionSizeHint(2));
    sortBy(2);
    BOOST_TEST(heading(2, Qt::Horizontal) == "value ▼");
    BOOST_TEST(heading(0, Qt::Vertical) == "5", "the row keeps its number");
    sortBy(2);
    BOOST_TEST(heading(2, Qt::Horizontal) == "value");
}

BOOST_AUTO_TEST_SUITE_END()
