// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "export/figure_export.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/widgets/format_box.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto openedTable = "year,value\n2020,1\n2021,2\n";

/// The real window with a table, a package in a folder, an archive and a picture open in it.
class OpenInputs : public WindowFixture {
public:
    OpenInputs() {
        folder.write("trust.csv", openedTable);
        folder.write("survey/answers.csv", openedTable);
        folder.write("survey/datapackage.json",
                     R"({"name": "survey", "resources": [{"name": "answers", "path": "answers.csv"}]})");
        std::filesystem::create_symlink("trust.csv", folder / "link.csv");
        std::filesystem::create_hard_link(folder / "trust.csv", folder / "hard.csv");
        std::filesystem::create_directory_symlink("survey", folder / "also");
    }
    ~OpenInputs() override { close(); } // before its folder goes

    QString at(const std::string& name) const { return QString::fromStdString((folder / name).string()); }

    void add(const std::string& name, std::size_t figures) {
        dialogs.filesToOpen = {at(name)};
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        require(QTest::qWaitFor([&] { return session.workspace().figures.size() == figures; }), name.c_str());
    }

    void openAll() {
        open();
        add("trust.csv", 1);
        add("survey", 2);
        dialogs.fileToSave = at("theirs.driftline");
        press(Qt::Key_S, Qt::ControlModifier);
        require(QTest::qWaitFor([this] { return !window->isWindowModified(); }), "the workspace is saved");
        for (const auto* name :
             {"trust.csv", "survey/answers.csv", "survey/datapackage.json", "theirs.driftline"})
            before[name] = fileBytes(folder / name);
    }

    /// While it runs, the action stops it.
    bool canExportAll() const {
        const auto actions = window->actions();
        return std::any_of(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Export all…");
        });
    }

    /// Each must be refused as an input, and nothing may have changed.
    void checkUntouched(const std::string& attempt) {
        BOOST_TEST_REQUIRE(dialogs.errors.size() == 1U, attempt);
        BOOST_TEST(dialogs.errors.front().code == "export.target-is-input", attempt);
        dialogs.errors.clear();
        for (const auto& [name, bytes] : before)
            BOOST_TEST((fileBytes(folder / name) == bytes), attempt << " changed " << name);
    }

    std::map<std::string, std::string> before;
    TemporaryFolder folder;
};

const std::vector<std::string> namesOfInputs = {
    "trust.csv",        "Trust.CSV",           "link.csv",
    "hard.csv",         "survey/../trust.csv", "survey/answers.csv",
    "also/answers.csv", "also/ANSWERS.csv",    "survey/datapackage.json",
    "theirs.driftline"};

} // namespace

BOOST_FIXTURE_TEST_SUITE(inputs_window, OpenInputs)

BOOST_AUTO_TEST_CASE(the_export_dialog_writes_over_nothing_that_is_open) {
    openAll();
    press(Qt::Key_E, Qt::ControlModifier);
    auto& dialog = child<QDialog>("exportDialog");
    for (const auto format : {ExportFormat::Csv, ExportFormat::Png, ExportFormat::Json, ExportFormat::Zip}) {
        child<FormatBox>("exportFormat").setFormat(format);
        for (const auto& name : namesOfInputs) {
            dialogs.fileToSave = at(name);
            child<QAbstractButton>("exportSave").click();
            checkUntouched(std::string(formatName(format)) + " to " + name);
        }
    }
    BOOST_TEST(dialog.isVisible()); // to choose another name
    dialogs.fileToSave = at("figure.zip");
    child<QAbstractButton>("exportSave").click();
    BOOST_TEST(dialogs.errors.empty());
    BOOST_TEST(std::filesystem::exists(folder / "figure.zip"));
}

BOOST_AUTO_TEST_CASE(a_picture_that_was_opened_is_not_exported_over_itself) {
    open();
    clickFigure("trade-mirror-gap");
    const auto datasets = session.datasets("trade-mirror-gap");
    const auto picture = resolvedFigure(session.currentFigure(), datasets, {"Ann"}, {});
    BOOST_REQUIRE(isOk(picture));
    BOOST_REQUIRE(isOk(exportFigure(*picture, ExportFormat::Png, {}, folder / "figure.png", {})));
    before["figure.png"] = fileBytes(folder / "figure.png");
    clickFigure("article-forced-alignment");
    // A picture of a figure that is here already only brings it into view.
    dialogs.filesToOpen = {at("figure.png")};
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    BOOST_TEST(shows("trade-mirror-gap"));
    press(Qt::Key_E, Qt::ControlModifier);
    child<FormatBox>("exportFormat").setFormat(ExportFormat::Svg);
    for (const auto* name : {"figure.png", "FIGURE.png"}) {
        dialogs.fileToSave = at(name);
        child<QAbstractButton>("exportSave").click();
        checkUntouched(name);
    }
}

BOOST_AUTO_TEST_CASE(exporting_all_writes_over_nothing_that_is_open) {
    openAll();
    const auto figure = session.workspace().figures.front().id;
    for (const auto* file : {"trust.csv", "TRUST.csv", "hard.csv", "survey/answers.csv"}) {
        BOOST_REQUIRE(isOk(session.edit(QStringLiteral("Edit"), [&](Workspace& workspace) -> Result<void> {
            workspace.outputs = {{figure, file, "csv", {}, {}, {}, {}, false, true}};
            return {};
        })));
        dialogs.folder = QString::fromStdString(folder.path().string());
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
        checkUntouched(std::string("all to ") + file);
    }
    BOOST_TEST(dialogs.choices.empty()); // there is nothing to agree to
}

BOOST_AUTO_TEST_CASE(exporting_all_asks_about_files_of_somebody_elses) {
    openAll();
    const auto figure = session.workspace().figures.front().id;
    BOOST_REQUIRE(isOk(session.edit(QStringLiteral("Edit"), [&](Workspace& workspace) -> Result<void> {
        workspace.outputs = {{figure, "theirs.csv", {}, {}, {}, {}, {}, false, true},
                             {figure, "ours.svg", {}, {}, {}, {}, {}, false, true}};
        return {};
    })));
    folder.write("out/theirs.csv", "theirs");
    dialogs.folder = at("out");
    const auto exportAll = [this](int answer) {
        dialogs.answer = answer;
        std::filesystem::remove(folder / "out/ours.svg");
        BOOST_REQUIRE(QTest::qWaitFor([this] { return canExportAll(); }));
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    };
    const auto isWritten = [this] { return std::filesystem::exists(folder / "out/ours.svg"); };
    exportAll(-1);
    BOOST_TEST(dialogs.choices.size() == 1U);
    BOOST_TEST(dialogs.choices.front().explanation.contains(QStringLiteral("theirs.csv")));
    BOOST_TEST(!dialogs.choices.front().explanation.contains(QStringLiteral("ours.svg")));
    BOOST_TEST(!isWritten());
    exportAll(0);
    BOOST_TEST(QTest::qWaitFor(isWritten));
    BOOST_TEST(fileBytes(folder / "out/theirs.csv") == "theirs");
    exportAll(1);
    BOOST_TEST(QTest::qWaitFor([this] { return fileBytes(folder / "out/theirs.csv") != "theirs"; }));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_workspace_is_saved_over_no_other_input) {
    openAll();
    press(Qt::Key_N, Qt::ControlModifier);
    add("theirs.driftline", 2);
    add("survey", 3);
    dialogs.answer = 1; // the survey was read from it: once more, beside it
    add("trust.csv", 4);
    dialogs.answer = -1;
    for (const auto* name : {"theirs.driftline", "Theirs.driftline", "survey", "also",
                             "survey/datapackage.json", "trust.csv", "link.csv"}) {
        dialogs.fileToSave = at(name);
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        BOOST_REQUIRE(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
        checkUntouched(std::string("saving as ") + name);
    }
}

BOOST_AUTO_TEST_CASE(printing_to_a_file_writes_over_nothing_that_is_open) {
    openAll();
    for (const auto* name : {"trust.csv", "hard.csv", "also/answers.csv", "theirs.driftline"}) {
        dialogs.printTo = at(name);
        press(Qt::Key_P, Qt::ControlModifier);
        checkUntouched(std::string("printing to ") + name);
    }
    dialogs.printTo = at("paper.pdf");
    press(Qt::Key_P, Qt::ControlModifier);
    BOOST_TEST(fileBytes(folder / "paper.pdf").starts_with("%PDF"));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_SUITE_END()
