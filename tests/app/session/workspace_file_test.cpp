// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "scene/resolve.h"
#include "session/own_figures.h"
#include "session/workspace_file.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <QSignalSpy>
#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto filedFigure = "article-alignment-gap";

LoadedWorkspace loaded(const std::filesystem::path& path) {
    const auto package = builtinImporters().import(path);
    BOOST_REQUIRE(isOk(package));
    const auto workspace = workspaceFrom(*package);
    BOOST_REQUIRE(isOk(workspace));
    return *workspace;
}

QString qPathOf(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

struct OpenFile {
    TemporaryFolder folder;
    Session session;
    Jobs jobs{Jobs::Mode::Inline};
    WorkspaceFile file{session, jobs};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(workspace_file_test, OpenFile)

BOOST_AUTO_TEST_CASE(a_change_makes_it_modified_and_undoing_it_whole_again) {
    const QSignalSpy changes(&file, &WorkspaceFile::changed);
    BOOST_TEST(!file.isModified());
    BOOST_TEST(file.name().toStdString() == "Untitled");
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    BOOST_TEST(file.isModified());
    session.undo();
    BOOST_TEST(!file.isModified());
    BOOST_TEST(changes.count() == 2);
}

BOOST_AUTO_TEST_CASE(what_was_saved_is_opened_again) {
    BOOST_TEST(isOk(session.add(loaded(folder.write("prices.csv", "year,value\n2020,1\n2021,2\n")))));
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    const auto saved = session.workspace();
    for (const auto* name : {"mine.zip", "mine"}) {
        file.save(qPathOf(folder / name));
        BOOST_TEST(!file.isModified());
        BOOST_TEST(file.name().toStdString() == name);
        file.startNew();
        BOOST_TEST(session.workspace().figures.empty());
        BOOST_TEST(file.path().isEmpty());
        file.open(qPathOf(folder / name), loaded(folder / name));
        BOOST_TEST((session.workspace() == saved));
        BOOST_TEST(session.currentFigureId() == saved.figures.front().id);
        BOOST_TEST(session.undoStack().count() == 0);
        BOOST_TEST(!file.isModified());
        BOOST_TEST(file.path().toStdString() == (folder / name).string());
    }
    // A folder can be named by its descriptor.
    file.open(qPathOf(folder / "mine/datapackage.json"), loaded(folder / "mine/datapackage.json"));
    BOOST_TEST(file.path().toStdString() == (folder / "mine").string());
}

BOOST_AUTO_TEST_CASE(undoing_past_the_save_is_a_change_too) {
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    file.save(qPathOf(folder / "mine.zip"));
    session.undo();
    BOOST_TEST(file.isModified());
    session.redo();
    BOOST_TEST(!file.isModified());
}

BOOST_AUTO_TEST_CASE(an_edit_while_it_is_being_saved_is_not_taken_for_saved) {
    Jobs pool(Jobs::Mode::Pool);
    WorkspaceFile slow(session, pool);
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    QSignalSpy saved(&slow, &WorkspaceFile::saved);
    slow.save(qPathOf(folder / "mine.zip"));
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    BOOST_TEST((saved.count() > 0 || saved.wait()));
    BOOST_TEST(slow.isModified());
    BOOST_TEST(loaded(folder / "mine.zip").workspace.figures.size() == 1U);
    session.undo();
    BOOST_TEST(!slow.isModified());
}

BOOST_AUTO_TEST_CASE(a_save_that_fails_says_so_and_leaves_everything) {
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    file.save(qPathOf(folder / "mine.zip"));
    BOOST_TEST(isOk(duplicateFigure(session, filedFigure)));
    std::vector<std::string> codes;
    QObject::connect(&file, &WorkspaceFile::failed, &file,
                     [&codes](const QString&, const Error& error) { codes.push_back(error.code); });
    folder.write("other/thesis.txt", "x");
    file.save(qPathOf(folder / "other"));
    file.save(qPathOf(folder / "gone/mine.zip"));
    BOOST_TEST((codes == std::vector<std::string>{"workspace.folder-taken", "file.unwritable"}));
    BOOST_TEST(file.name().toStdString() == "mine.zip");
    BOOST_TEST(file.isModified());
}

BOOST_AUTO_TEST_CASE(a_file_that_driftline_did_not_save_is_not_saved_over) {
    const auto csv = folder.write("prices.csv", "year,value\n2020,1\n2021,2\n");
    file.open(qPathOf(csv), loaded(csv));
    BOOST_TEST(file.path().isEmpty());
    BOOST_TEST(!file.isModified());
    BOOST_TEST(session.workspace().figures.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_open_may_be_saved_and_other_inputs_may_not) {
    constexpr auto table = "year,value\n2020,1\n2021,2\n";
    const auto csv = folder.write("prices.csv", table);
    std::vector<std::string> codes;
    QObject::connect(&file, &WorkspaceFile::failed, &file,
                     [&codes](const QString&, const Error& error) { codes.push_back(error.code); });
    BOOST_TEST(isOk(session.add(loaded(csv))));
    for (const auto* name : {"mine.zip", "theirs.zip", "mine", "theirs"})
        file.save(qPathOf(folder / name));
    BOOST_TEST(codes.empty());
    file.startNew();
    BOOST_TEST(session.inputs().empty());

    // Others are added to the one that is open.
    file.open(qPathOf(folder / "mine"), loaded(folder / "mine"));
    for (const auto* name : {"theirs.zip", "theirs", "prices.csv"})
        BOOST_TEST(isOk(session.add(loaded(folder / name))), name);
    const auto archive = fileBytes(folder / "theirs.zip");
    const auto descriptor = fileBytes(folder / "theirs/datapackage.json");
    std::filesystem::create_symlink("theirs.zip", folder / "link.zip");
    for (const auto* name :
         {"theirs.zip", "Theirs.ZIP", "link.zip", "theirs", "theirs/datapackage.json", "prices.csv"}) {
        codes.clear();
        file.save(qPathOf(folder / name), WorkspaceFile::Over::Anything);
        BOOST_TEST((codes == std::vector<std::string>{"export.target-is-input"}), name);
    }
    codes.clear();
    BOOST_TEST((fileBytes(folder / "theirs.zip") == archive));
    BOOST_TEST((fileBytes(folder / "theirs/datapackage.json") == descriptor));
    BOOST_TEST(fileBytes(csv) == table);
    // Its own place, where it goes on, and back again.
    for (const auto* name : {"mine", "mine/datapackage.json", "later.zip", "later.zip", "mine"})
        file.save(qPathOf(folder / name));
    BOOST_TEST(codes.empty());
    for (const auto* name : {"mine/datapackage.json", "later.zip", "theirs.zip", "prices.csv"})
        BOOST_TEST(session.inputs().contains(folder / name), name);
    BOOST_TEST(!session.inputs().contains(folder / "figure.png"));
}

BOOST_AUTO_TEST_CASE(a_table_in_the_folder_of_the_workspace_is_not_taken_for_its_own) {
    BOOST_TEST(isOk(session.add(loaded(folder.write("first.csv", "year,value\n2020,1\n2021,2\n")))));
    file.save(qPathOf(folder / "mine"));
    constexpr auto table = "year,value,remark\n2020,1,by hand\n2021,2,\n";
    const auto csv = folder.write("mine/data/second.csv", table);
    BOOST_TEST(isOk(session.add(loaded(csv))));
    std::vector<std::string> codes;
    QObject::connect(&file, &WorkspaceFile::failed, &file,
                     [&codes](const QString&, const Error& error) { codes.push_back(error.code); });
    file.save(file.path());
    BOOST_TEST((codes == std::vector<std::string>{"export.target-is-input"}));
    BOOST_TEST(fileBytes(csv) == table);
}

BOOST_AUTO_TEST_CASE(own_data_named_like_built_in_data_shadow_none) {
    Workspace theirs = **session.gallery().package("article");
    const auto id = theirs.datasets.front()->id;
    for (auto& dataset : theirs.datasets) {
        auto emptied = *dataset;
        emptied.table = {};
        dataset = std::make_shared<const Dataset>(emptied);
    }
    BOOST_TEST(isOk(duplicateFigure(session, "article-forced-alignment")));
    const auto copy = session.currentFigure();
    const auto sceneOf = [this](const FigureSpec& spec) {
        return resolve(spec, session.gallery().lookupWith(session.workspace()), {});
    };
    const auto before = sceneOf(*copy);
    BOOST_REQUIRE(isOk(before));
    BOOST_TEST(isOk(session.add(LoadedWorkspace{theirs, {}})));
    BOOST_TEST((session.workspace().dataset(id) == nullptr));
    BOOST_TEST((session.workspace().dataset(id + "-2") != nullptr));
    const auto after = sceneOf(*copy);
    BOOST_REQUIRE(isOk(after));
    BOOST_TEST((*after == *before));
    file.open(QStringLiteral("theirs.zip"), {theirs, {}, true});
    BOOST_TEST((session.workspace().dataset(id) == nullptr));
    BOOST_TEST(session.workspace().figures.front().datasets().front() == id + "-2");
}

BOOST_AUTO_TEST_SUITE_END()
