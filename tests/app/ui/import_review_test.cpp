// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/import_review/cells_view.h"
#include "ui/import_review/import_review.h"
#include "ui/widgets/figure_picture.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::string_view plainCsv =
    "year,country,value\n2020,Laos,1\n2021,Laos,2\n2020,Cambodia,3\n2021,Cambodia,4\n";
/// The first of February or the second of January?
constexpr std::string_view datesCsv =
    "date,country,value\n01/02/2024,Laos,1\n03/04/2024,Laos,2\n05/07/2024,Laos,4\n";
constexpr std::string_view wordsCsv = "one,two\nthree,four\nfive,six\n";

class ReviewFixture : public WindowFixture {
public:
    std::filesystem::path file(std::string_view name, std::string_view bytes) {
        return folder.write(name, bytes);
    }

    void add(const std::filesystem::path& path) {
        dialogs.filesToOpen = {QString::fromStdString(path.string())};
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    }

    ImportReview& review() {
        BOOST_REQUIRE(becomes([this] {
            const auto* sheet = window->findChild<ImportReview*>();
            return sheet != nullptr && sheet->isVisible() && !sheet->isBusy();
        }));
        return *window->findChild<ImportReview*>();
    }

    bool isOpen() const {
        const auto* sheet = window->findChild<ImportReview*>();
        return sheet != nullptr && sheet->isVisible();
    }

    std::string words(const char* label) { return child<QLabel>(label).text().toStdString(); }

    void chooseFrom(const char* menuName, const QString& text) {
        auto& menu = child<QMenu>(menuName);
        for (auto* action : menu.actions()) {
            if (action->text() == text) {
                QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action).center());
                return;
            }
        }
        BOOST_FAIL("no " << text.toStdString() << " in " << menuName);
    }

    /// Two clicks: on the head of the column, and on what it is.
    void makeColumn(int column, const QString& meaning) {
        auto* header = child<CellsView>("reviewCells").horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 12, header->height() / 2});
        chooseFrom("columnMenu", meaning);
        review(); // until everything has followed
    }

    void makeRow(int row, const QString& meaning) {
        auto* header = child<CellsView>("reviewCells").verticalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->width() / 2, header->sectionViewportPosition(row) + 8});
        chooseFrom("rowMenu", meaning);
        review();
    }

    void use() {
        QTest::mouseClick(&child<QPushButton>("reviewUse"), Qt::LeftButton);
        leaveReview();
    }

    void cancel() {
        QTest::keyClick(&review(), Qt::Key_Escape);
        leaveReview();
    }

    /// Keys go to the window again.
    void leaveReview() {
        BOOST_REQUIRE(becomes([this] { return !isOpen(); }));
        window->activateWindow();
        BOOST_REQUIRE(becomes([this] { return window->isActiveWindow(); }));
    }

    const Table& table() const { return session.workspace().datasets.front()->table; }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_review, ReviewFixture)

BOOST_AUTO_TEST_CASE(a_guess_that_may_be_wrong_is_shown_before_it_is_used) {
    open();
    add(file("days.csv", datesCsv));
    review();
    BOOST_TEST(contains(words("reviewWords"), "One decision may be wrong"));
    BOOST_TEST(session.undoStack().count() == 0);
    auto& days = child<QComboBox>("decideDays");
    BOOST_TEST(days.currentIndex() == 0);
    days.setFocus();
    QTest::keyClick(&days, Qt::Key_Down); // the month comes first
    review();
    BOOST_TEST(!contains(words("reviewWords"), "may be wrong"));
    BOOST_TEST(days.hasFocus());
    BOOST_TEST(child<FigurePicture>("reviewChart").scene() != nullptr);
    use();
    BOOST_REQUIRE(session.workspace().datasets.size() == 1U);
    BOOST_TEST(table().cellText(0, 0) == "2024-01-02");
    BOOST_TEST(shows(session.workspace().figures.front().id));
    BOOST_TEST(contains(visibleText(child<QWidget>("notice")), "Read days.csv"));
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.workspace().datasets.empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_understood_shows_its_cells_and_what_to_click) {
    open();
    add(file("words.csv", wordsCsv));
    review();
    BOOST_TEST(contains(words("reviewWords"), "was not understood yet"));
    BOOST_TEST(contains(words("reviewProblem"), "column of values"));
    BOOST_TEST(!child<FigurePicture>("reviewChart").isVisible());
    BOOST_TEST(!child<QPushButton>("reviewUse").isEnabled());
    const auto& cells = child<CellsView>("reviewCells").cells();
    BOOST_TEST(cells.index(1, 1).data().toString().toStdString() == "four");
    BOOST_TEST(cells.rowCount() == 3);
    QTest::mouseClick(&child<QPushButton>("dialogCancel"), Qt::LeftButton);
    BOOST_TEST(becomes([this] { return !isOpen(); }));
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(shows("article-forced-alignment"));
}

BOOST_AUTO_TEST_CASE(the_next_file_waits_until_the_review_is_closed) {
    open();
    dialogs.filesToOpen = {QString::fromStdString(file("words.csv", wordsCsv).string()),
                           QString::fromStdString(file("plain.csv", plainCsv).string())};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    review();
    BOOST_TEST(session.workspace().datasets.empty());
    QTest::keyClick(&review(), Qt::Key_Escape);
    BOOST_TEST(becomes([this] { return session.workspace().datasets.size() == 1; }));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_opened_replaces_the_workspace_only_once_it_is_used) {
    open();
    add(file("plain.csv", plainCsv));
    BOOST_REQUIRE(becomes([this] { return session.workspace().datasets.size() == 1; }));
    dialogs.unsavedChoice = UnsavedChoice::Discard;
    window->openFiles({QString::fromStdString(file("days.csv", datesCsv).string())});
    review();
    BOOST_TEST(session.workspace().datasets.front()->id == "plain/plain");
    use();
    BOOST_TEST(becomes([this] { return session.workspace().datasets.front()->id == "days/days"; }));
    BOOST_TEST(session.workspace().datasets.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

/// A table of one's own that is open in its review.
class OpenReview : public ReviewFixture {
public:
    void begin(std::string_view name, std::string_view bytes, std::size_t tables = 1) {
        open();
        path = file(name, bytes);
        add(path);
        BOOST_REQUIRE(becomes([this, tables] { return session.workspace().datasets.size() == tables; }));
        BOOST_REQUIRE(shows(session.workspace().figures.front().id));
        reopen();
    }

    void reopen() {
        for (auto* action : child<QWidget>("libraryList").actions()) {
            if (action->text() == QStringLiteral("Review how this file was read…"))
                action->trigger();
        }
        review();
    }

    std::filesystem::path path;
};

constexpr std::string_view twoMeasures =
    "country,year,price,volume\nLaos,2020,1,10\nLaos,2021,2,20\nBurma,2020,3,30\nBurma,2021,4,40\n";

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_review_later, OpenReview)

BOOST_AUTO_TEST_CASE(a_column_is_made_another_with_two_clicks_and_everything_follows) {
    begin("prices.csv", twoMeasures);
    BOOST_TEST(child<QComboBox>("decidePlace").currentText().toStdString() == "country");
    BOOST_TEST(child<QComboBox>("decideValue").currentText().toStdString() == "The numbers of 2 columns");
    makeColumn(3, QStringLiteral("Leave it out"));
    BOOST_TEST(child<QComboBox>("decideValue").currentText().toStdString() == "price");
    BOOST_TEST(contains(words("reviewFindings"), "“volume” (you chose it)"));
    BOOST_TEST(table().rows() == 8U); // nothing happened to the workspace yet
    use();
    BOOST_TEST(table().rows() == 4U);
    BOOST_TEST(session.undoStack().count() == 2);
    BOOST_TEST(becomes(
        [this] { return contains(visibleText(child<QWidget>("notice")), "Read prices.csv again."); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(table().rows() == 8U);
}

BOOST_AUTO_TEST_CASE(what_was_decided_is_there_when_the_review_is_opened_again) {
    begin("prices.csv", twoMeasures);
    makeColumn(0, QStringLiteral("Series"));
    use();
    reopen();
    BOOST_TEST(child<QComboBox>("decidePlace").currentIndex() == 0);
    BOOST_TEST(child<QComboBox>("decideSeries").currentText().toStdString() == "country");
    BOOST_TEST(!contains(words("reviewFindings"), "recipe"));
}

BOOST_AUTO_TEST_CASE(a_row_is_made_the_heading_or_left_out) {
    begin("prices.csv", "a,b,c\ncountry,year,price\nLaos,2020,1\nLaos,2021,2\nTotal,2021,3\n");
    makeRow(1, QStringLiteral("Row 2 holds the headings"));
    BOOST_TEST(contains(child<QComboBox>("decideHeading").currentText().toStdString(), "Row 2: country"));
    BOOST_TEST((child<CellsView>("reviewCells").cells().part(0) == RowPart::Beside));
    makeRow(4, QStringLiteral("Leave row 5 out"));
    BOOST_TEST((child<CellsView>("reviewCells").cells().part(4) == RowPart::LeftOut));
    use();
    BOOST_TEST(table().rows() == 2U);
}

BOOST_AUTO_TEST_CASE(one_of_several_tables_of_a_sheet_is_chosen) {
    begin("two.csv",
          "country,year,price\nLaos,2020,1\nLaos,2021,2\nLaos,2022,3\n\n"
          "Volumes\nregion,month,volume\nNorth,2020-01,5\nNorth,2020-02,6\n",
          2);
    auto& tables = child<QComboBox>("decideTable");
    BOOST_REQUIRE(tables.count() == 2);
    BOOST_TEST(tables.currentText().toStdString() == "Row 1: country · year · price");
    BOOST_TEST(tables.itemText(1).toStdString() == "Row 7: region · month · volume");
    tables.setFocus();
    QTest::keyClick(&tables, Qt::Key_Down);
    review();
    BOOST_TEST(child<QComboBox>("decideTable").currentIndex() == 1);
    BOOST_TEST((child<CellsView>("reviewCells").cells().part(6) == RowPart::Heading));
    use();
    BOOST_TEST(table().rows() == 2U);
}

BOOST_AUTO_TEST_CASE(cells_open_their_menu_by_the_keyboard) {
    begin("prices.csv", twoMeasures);
    auto& cells = child<CellsView>("reviewCells");
    cells.setCurrentIndex(cells.model()->index(1, 3));
    QTest::keyClick(&cells, Qt::Key_Return);
    chooseFrom("cellMenu", QStringLiteral("Leave it out"));
    review();
    BOOST_TEST(child<QComboBox>("decideValue").currentText().toStdString() == "price");
}

BOOST_AUTO_TEST_CASE(another_delimiter_cuts_the_file_anew) {
    begin("prices.csv", plainCsv);
    auto& delimiter = child<QComboBox>("decideDelimiter");
    BOOST_TEST(delimiter.currentText().toStdString() == "a comma");
    delimiter.setFocus();
    QTest::keyClick(&delimiter, Qt::Key_Down);
    review();
    BOOST_TEST(child<CellsView>("reviewCells").cells().columnCount() == 1);
    QTest::keyClick(&delimiter, Qt::Key_Up);
    review();
    BOOST_TEST(child<CellsView>("reviewCells").cells().columnCount() == 3);
}

BOOST_AUTO_TEST_CASE(a_unit_is_typed_and_kept) {
    begin("prices.csv", plainCsv);
    auto& unit = child<QLineEdit>("decideUnit");
    unit.setFocus();
    QTest::keyClicks(&unit, QStringLiteral("US$"));
    QTest::keyClick(&unit, Qt::Key_Return);
    review();
    use();
    const auto& variables = session.workspace().datasets.front()->codebook.variables;
    BOOST_TEST(variables.back().unit == "US$");
}

BOOST_AUTO_TEST_CASE(the_next_edition_is_read_as_this_one_was_corrected_and_what_moved_is_said) {
    begin("prices.csv", twoMeasures);
    makeColumn(3, QStringLiteral("Leave it out"));
    use();
    folder.write("prices.csv", "country,year,price,volume\nLaos,2020,1,10\nLaos,2021,2,20\nBurma,2020,3,30\n"
                               "Burma,2021,4,40\nBurma,2022,5,50\n");
    dialogs.answer = 0; // read it again, and use it
    add(path);
    BOOST_REQUIRE(becomes([this] { return table().rows() == 5; }));
    BOOST_REQUIRE(dialogs.choices.size() == 2U);
    BOOST_TEST(contains(dialogs.choices.back().explanation.toStdString(), "New in “year”: 2022."));
    BOOST_TEST(contains(dialogs.choices.front().question.toStdString(), "is in your workspace already"));
    BOOST_TEST(becomes([this] { return contains(visibleText(child<QWidget>("notice")), "1 row is new."); }));
    BOOST_TEST(session.workspace().datasets.size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_edition_without_a_column_is_shown_first) {
    begin("prices.csv", plainCsv);
    cancel();
    folder.write("prices.csv", "year,region,value\n2020,Laos,1\n2021,Laos,2\n");
    dialogs.answer = 0;
    add(path);
    BOOST_REQUIRE(becomes([this] { return isOpen(); }));
    review();
    BOOST_TEST(contains(words("reviewFindings"), "“country”"));
    BOOST_TEST(table().rows() == 4U);
}

BOOST_AUTO_TEST_CASE(a_file_that_changes_is_offered_and_never_read_by_itself) {
    begin("prices.csv", plainCsv);
    cancel();
    auto& strip = child<QWidget>("tableStrip");
    BOOST_TEST(!strip.isVisible());
    folder.write("prices.csv", std::string(plainCsv) + "2022,Laos,9\n");
    BOOST_REQUIRE(becomes([&strip] { return strip.isVisible(); }));
    BOOST_TEST(contains(visibleText(strip), "“prices.csv” has changed since it was read."));
    BOOST_TEST(table().rows() == 4U);
    dialogs.answer = 0; // use it
    QTest::mouseClick(strip.findChild<QPushButton*>(), Qt::LeftButton);
    BOOST_TEST(becomes([this] { return table().rows() == 5; }));
    BOOST_TEST(!strip.isVisible());
}

BOOST_AUTO_TEST_SUITE_END()
