// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/dialogs/data_dialog.h"
#include "ui/hand_table/hand_table_dialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

class OwnDataFixture : public WindowFixture {
public:
    void addPrices() {
        open();
        const auto path = folder.write("prices.csv", "year,country,value\n2020,Laos,1\n2021,Laos,2\n");
        dialogs.filesToOpen = {QString::fromStdString(path.string())};
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 1; }));
    }

    void openList() {
        // A desktop gives the window back what a sheet had; the offscreen platform does not.
        window->activateWindow();
        BOOST_REQUIRE(becomes([this] { return window->isActiveWindow(); }));
        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(window->findChild<DataDialog*>() != nullptr);
    }

    void click(const char* button) { QTest::mouseClick(&child<QPushButton>(button), Qt::LeftButton); }
    std::string words(const char* label) { return child<QLabel>(label).text().toStdString(); }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(own_data, OwnDataFixture)

BOOST_AUTO_TEST_CASE(the_list_says_where_data_came_from_and_which_figures_show_them) {
    addPrices();
    openList();
    BOOST_TEST(child<QListWidget>("dataList").count() == 1);
    BOOST_TEST(contains(words("dataFacts"), "2 rows, 3 columns, 2020–2021"));
    BOOST_TEST(contains(words("dataFacts"), (folder / "prices.csv").string()));
    BOOST_TEST(contains(words("dataFigures"), "Figures that show it:"));
}

BOOST_AUTO_TEST_CASE(data_are_renamed_in_one_step) {
    addPrices();
    openList();
    dialogs.text = QStringLiteral("Rice");
    click("dataRename");
    BOOST_TEST(words("dataTitle") == "Rice");
    session.undo();
    BOOST_TEST(words("dataTitle") == "prices");
}

BOOST_AUTO_TEST_CASE(data_are_removed_only_after_the_figures_were_named) {
    addPrices();
    openList();
    click("dataRemove"); // thought better of
    BOOST_TEST(session.workspace().datasets.size() == 1U);
    BOOST_REQUIRE(dialogs.choices.size() == 1U);
    const auto name = session.workspace().figures.front().listName();
    BOOST_TEST(contains(dialogs.choices.front().explanation.toStdString(), name));
    dialogs.answer = 0;
    click("dataRemove");
    BOOST_TEST(session.workspace().datasets.empty());
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(words("dataTitle") == "No data of your own yet");
    session.undo();
    BOOST_TEST(session.workspace().figures.size() == 1U);
}

BOOST_AUTO_TEST_CASE(data_are_replaced_with_those_of_another_file) {
    addPrices();
    openList();
    const auto next =
        folder.write("prices-2.csv", "year,country,value\n2020,Laos,1\n2021,Laos,2\n2022,Laos,3\n");
    dialogs.filesToOpen = {QString::fromStdString(next.string())};
    dialogs.answer = 0;
    click("dataReplace");
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.front()->table.rows() == 3; }));
    BOOST_TEST(session.workspace().datasets.front()->id == "prices/prices");
    BOOST_TEST(session.workspace().origins.front().file == next.string());
    BOOST_TEST(session.workspace().figures.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_a_new_edition_changes_is_shown_before_and_the_old_one_can_be_kept) {
    addPrices();
    const auto steps = session.undoStack().count();
    folder.write("prices.csv", "year,country,value\n2020,Laos,1\n2021,Laos,5\n2022,Vietnam,3\n");
    openList();
    dialogs.answer = 1; // keep it
    click("dataAgain");
    BOOST_REQUIRE(becomes([this] { return dialogs.choices.size() == 1U; }));
    const auto asked = dialogs.choices.back();
    BOOST_TEST(asked.question.toStdString() == "Use what is in prices.csv now?");
    BOOST_TEST(asked.explanation.toStdString() == "1 row is new.\n"
                                                  "1 row has changed.\n"
                                                  "New in “year”: 2022.\n"
                                                  "New in “country”: Vietnam.\n"
                                                  "2021, Laos: “value” was 2 and is 5.");
    BOOST_TEST(session.workspace().datasets.front()->table.rows() == 2U);
    BOOST_TEST(session.undoStack().count() == steps);
    dialogs.answer = 0;
    click("dataAgain");
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.front()->table.rows() == 3; }));
    BOOST_TEST(session.undoStack().count() == steps + 1);
    session.undo();
    BOOST_TEST(session.workspace().datasets.front()->table.rows() == 2U);
}

BOOST_AUTO_TEST_CASE(an_edition_in_which_nothing_moved_asks_nothing) {
    addPrices();
    folder.write("prices.csv", "country,year,value\nLaos,2020,1\nLaos,2021,2.0\n");
    openList();
    click("dataAgain");
    BOOST_TEST(becomes(
        [this] { return contains(visibleText(child<QWidget>("notice")), "Nothing in it has changed."); }));
    BOOST_TEST(dialogs.choices.empty());
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

class HandTableFixture : public OwnDataFixture {
public:
    QTableView& cells() { return child<QTableView>("handCells"); }

    void type(int row, int column, const char* text) {
        const auto index = cells().model()->index(row, column);
        cells().setCurrentIndex(index);
        cells().edit(index);
        auto* editor = qobject_cast<QLineEdit*>(cells().indexWidget(index));
        BOOST_REQUIRE(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QString::fromUtf8(text));
        QTest::keyClick(editor, Qt::Key_Return);
    }

    void paste(const QString& text, const QString& html = {}) {
        auto* data = new QMimeData;
        data->setText(text);
        if (!html.isEmpty())
            data->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(data);
        cells().setCurrentIndex(cells().model()->index(0, 0));
        QTest::keyClick(&cells(), Qt::Key_V, Qt::ControlModifier);
    }

    void beginTable() {
        open();
        press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(window->findChild<HandTableDialog*>() != nullptr);
    }

    void addSource(const char* title) {
        click("handSourcesOpen");
        QTest::keyClicks(&child<QLineEdit>("handSources0"), QString::fromUtf8(title));
        click("handSourcesAdd");
    }

    void pickSource(int index) {
        auto& box = child<QComboBox>("handSource");
        box.setFocus();
        for (int step = box.currentIndex(); step < index; ++step)
            QTest::keyClick(&box, Qt::Key_Down);
    }

    const Dataset& dataset() const { return *session.workspace().datasets.front(); }
    std::string cell(Role role, std::size_t row) const {
        const auto column = dataset().codebook.indexOf(role);
        return column ? dataset().table.cellText(*column, row) : "no column";
    }
};

constexpr auto pastedYears = "country\t2020\t2021\nLaos\t1\t2\nCambodia\t3\t4\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(hand_table, HandTableFixture)

BOOST_AUTO_TEST_CASE(a_table_is_typed_and_drawn_like_any_other) {
    beginTable();
    BOOST_TEST(!child<QPushButton>("handUse").isEnabled());
    int row = 0;
    for (const auto& [year, value] :
         {std::pair("year", "value"), std::pair("2020", "1.5"), std::pair("2021", "2.5")}) {
        type(row, 0, year);
        type(row, 1, value);
        ++row;
    }
    QTest::keyClicks(&child<QLineEdit>("handTitle"), QStringLiteral("Rice"));
    click("handUse");
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 1; }));
    BOOST_TEST(dataset().title == "Rice");
    BOOST_TEST(cell(Role::Value, 1) == "2.5");
    BOOST_TEST(dataset().history.front() == "typed by hand");
    BOOST_TEST(shows(session.workspace().figures.front().id));
    session.undo();
    BOOST_TEST(session.workspace().datasets.empty());
}

BOOST_AUTO_TEST_CASE(columns_and_cells_have_sources_that_follow_into_the_rows) {
    beginTable();
    paste(QString::fromUtf8(pastedYears));
    addSource("Customs yearbook");
    addSource("Newspaper");
    auto* header = cells().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {header->sectionViewportPosition(1) + 8, 8});
    BOOST_TEST(words("handChosen") == "Column B");
    pickSource(1);
    cells().setCurrentIndex(cells().model()->index(2, 2));
    BOOST_TEST(words("handChosen") == "Cell C3");
    pickSource(2);
    auto& note = child<QLineEdit>("handCellNote");
    note.setFocus();
    QTest::keyClicks(&note, QStringLiteral("rounded"));
    QTest::keyClick(&note, Qt::Key_Return);
    click("handUse");
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 1; }));
    // Laos 2020, Laos 2021, Cambodia 2020, Cambodia 2021
    BOOST_TEST(cell(Role::Source, 0) == "source1");
    BOOST_TEST(cell(Role::Source, 1) == "");
    BOOST_TEST(cell(Role::Source, 2) == "source1");
    BOOST_TEST(cell(Role::Source, 3) == "source2");
    BOOST_TEST(cell(Role::Note, 3) == "rounded");
    BOOST_REQUIRE(dataset().sources.size() == 2U);
    BOOST_TEST(dataset().sources.front().title == "Customs yearbook");
}

BOOST_AUTO_TEST_CASE(a_table_of_a_web_page_is_pasted_cell_by_cell) {
    beginTable();
    paste(QStringLiteral("year value 2020 1"),
          QStringLiteral(
              "<html><body><table><tr><th>year</th><th>value</th></tr><tr><td>2020</td><td>1</td></tr>"
              "<tr><td>2021</td><td>2</td></tr></table></body></html>"));
    BOOST_TEST(cells().model()->index(2, 1).data().toString().toStdString() == "2");
    BOOST_TEST(cells().model()->index(0, 1).data().toString().toStdString() == "value");
}

BOOST_AUTO_TEST_CASE(a_typed_table_is_opened_again_and_changed) {
    beginTable();
    paste(QString::fromUtf8(pastedYears));
    click("handUse");
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 1; }));
    BOOST_TEST(cell(Role::Value, 3) == "4");
    openList();
    click("dataCells");
    BOOST_REQUIRE(window->findChild<HandTableDialog*>() != nullptr);
    type(2, 2, "7");
    click("handUse");
    BOOST_TEST(becomes([this] { return cell(Role::Value, 3) == "7"; }));
    BOOST_TEST(session.workspace().datasets.size() == 1U);
    session.undo();
    BOOST_TEST(cell(Role::Value, 3) == "4");
}

BOOST_AUTO_TEST_SUITE_END()
