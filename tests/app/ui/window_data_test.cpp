// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "ui/models/library_model.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>
#include <QTreeView>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::string_view smallCsv =
    "year,country,value\n2020,Laos,1\n2021,Laos,2\n2020,Cambodia,3\n2021,Cambodia,4\n";

QString qtPath(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

bool waitForOwnFigures(WindowFixture& fixture, std::size_t count) {
    return QTest::qWaitFor([&fixture, count] { return fixture.session.workspace().figures.size() == count; });
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(window_data_test, WindowFixture)

BOOST_AUTO_TEST_CASE(a_csv_that_is_added_appears_under_your_data_and_can_be_undone) {
    const TemporaryFolder folder;
    open();
    dialogs.filesToOpen = {qtPath(folder.write("prices.csv", smallCsv))};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_REQUIRE(waitForOwnFigures(*this, 1));
    const auto id = session.workspace().figures.front().id;
    BOOST_TEST(shows(id));
    BOOST_TEST(row(id).parent().data().toString().toStdString() == "Your data");
    BOOST_TEST(
        QTest::qWaitFor([&] { return !row(id).data(LibraryModel::PictureRole).value<QImage>().isNull(); }));
    BOOST_TEST(row(id).data(LibraryModel::PeriodRole).toString().toStdString() == "2020–2021");
    BOOST_TEST(contains(visibleText(child<QWidget>("notice")), "Read prices.csv: 4 rows, 1 figure."));
    BOOST_TEST(settings.load().openFolder.toStdString() == folder.path().string());
    BOOST_TEST(dialogs.errors.empty());

    press(Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(!row(id).isValid());
    BOOST_TEST(shows("article-forced-alignment"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(shows(id));
}

BOOST_AUTO_TEST_CASE(other_data_give_an_own_figure_another_picture) {
    const TemporaryFolder folder;
    open();
    const auto read = [&folder](std::string_view text) {
        return builtinImporters().import(folder.write("prices.csv", text)).value();
    };
    BOOST_REQUIRE(session.add(read(smallCsv)).has_value());
    const auto id = session.workspace().figures.front().id;
    const auto period = [&] { return row(id).data(LibraryModel::PeriodRole).toString().toStdString(); };
    BOOST_REQUIRE(QTest::qWaitFor([&] { return period() == "2020–2021"; }));
    const auto longer = read(std::string(smallCsv) + "2022,Laos,5\n2022,Cambodia,6\n");
    BOOST_REQUIRE(session
                      .edit(QStringLiteral("Reload"),
                            [&longer](Workspace& workspace) -> Result<void> {
                                auto data = *longer.datasets.front();
                                data.id = workspace.datasets.front()->id;
                                workspace.datasets.front() = std::make_shared<const Dataset>(std::move(data));
                                return {};
                            })
                      .has_value());
    BOOST_TEST(QTest::qWaitFor([&] { return period() == "2020–2022"; }));
}

BOOST_AUTO_TEST_CASE(files_can_be_dropped) {
    const TemporaryFolder folder;
    open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(qtPath(folder.write("a.csv", smallCsv))),
                  QUrl::fromLocalFile(qtPath(folder.write("b.csv", smallCsv))),
                  QUrl(QStringLiteral("https://x.org/c.csv"))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    BOOST_TEST(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    BOOST_TEST(waitForOwnFigures(*this, 2));
    BOOST_TEST(session.undoStack().count() == 2);
}

BOOST_AUTO_TEST_CASE(a_bad_file_is_one_error_and_changes_nothing) {
    const TemporaryFolder folder;
    open();
    for (const auto& [path, code] : {std::pair(folder.write("empty.csv", ""), "file.empty"),
                                     std::pair(folder / "gone.csv", "file.missing")}) {
        dialogs.errors.clear();
        window->openFiles({qtPath(path)});
        BOOST_TEST(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
        BOOST_REQUIRE(dialogs.errors.size() == 1U);
        BOOST_TEST(dialogs.errors.front().code == code);
        BOOST_TEST(contains(dialogs.errorTitles.last().toStdString(), path.filename().string()));
    }
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(shows("article-forced-alignment"));
}

BOOST_AUTO_TEST_CASE(thinking_better_of_adding_does_nothing) {
    open();
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(dialogs.questions.size() == 1U);
    BOOST_TEST(dialogs.questions.front().filters.front().contains(QStringLiteral("*.csv")));
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(the_figure_is_exported_as_large_as_was_asked) {
    const TemporaryFolder folder;
    open();
    press(Qt::Key_E, Qt::ControlModifier);
    auto& dialog = child<QWidget>("exportDialog");
    dialog.findChild<QLineEdit*>(QStringLiteral("exportWidth"))->setText(QStringLiteral("89"));
    dialogs.fileToSave = qtPath(folder / "figure.png");
    dialog.findChild<QAbstractButton*>(QStringLiteral("exportSave"))->click();
    const QImage picture(dialogs.fileToSave);
    BOOST_TEST(picture.width() == 1051);
    BOOST_TEST(contains(picture.text(QStringLiteral("Title")).toStdString(), "opinion leaders swung"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(the_figure_is_copied_as_it_is_printed) {
    open();
    child<QWidget>("figure").setFocus();
    QTest::keyClick(&child<QWidget>("figure"), Qt::Key_C, Qt::ControlModifier);
    const auto picture = QGuiApplication::clipboard()->image();
    BOOST_TEST(picture.width() == 2161); // 183 mm at 300 dpi
}

BOOST_AUTO_TEST_SUITE_END()
