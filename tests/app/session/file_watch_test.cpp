// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_watch.h"
#include "session/own_figures.h"
#include "session/workspace_lock.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QSysInfo>
#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace driftline;
using namespace driftline::test;

namespace {

struct WatchedFile {
    void saveTo(const char* name) {
        BOOST_TEST(isOk(duplicateFigure(session, "article-alignment-gap")));
        place = folder / name;
        save();
    }
    void save(WorkspaceFile::Over over = WorkspaceFile::Over::OwnOnly) {
        QSignalSpy saved(&file, &WorkspaceFile::saved);
        file.save(QString::fromStdString(place.string()), over);
        BOOST_TEST((saved.count() > 0 || saved.wait()));
    }
    Workspace theirs() const {
        Workspace workspace = session.workspace();
        workspace.title = "theirs";
        return workspace;
    }

    TemporaryFolder folder;
    Session session;
    Jobs jobs{Jobs::Mode::Pool};
    WorkspaceFile file{session, jobs};
    FileWatch watch{file, jobs};
    QSignalSpy outside{&watch, &FileWatch::changedOutside};
    std::filesystem::path place;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(file_watch_test, WatchedFile)

BOOST_AUTO_TEST_CASE(a_change_outside_is_told_once_and_own_saves_are_not) {
    for (const auto* name : {"mine.zip", "mine"}) {
        BOOST_TEST_CONTEXT(name) {
            saveTo(name);
            outside.clear();
            BOOST_TEST(isOk(savePackage(theirs(), place)));
            BOOST_REQUIRE((outside.count() > 0 || outside.wait()));
            BOOST_TEST(outside.takeFirst().first().toBool());
            watch.look();
            BOOST_TEST(!outside.wait(400), "it is told once");
            // Saving asks first.
            QSignalSpy failed(&file, &WorkspaceFile::failed);
            std::string code;
            const auto heard =
                QObject::connect(&file, &WorkspaceFile::failed, &file,
                                 [&code](const QString&, const Error& error) { code = error.code; });
            file.save(QString::fromStdString(place.string()));
            BOOST_TEST((failed.count() > 0 || failed.wait()));
            BOOST_TEST(code == "workspace.changed-outside");
            QObject::disconnect(heard);
            save(WorkspaceFile::Over::Anything);
            BOOST_TEST(!outside.wait(600), "an own save is no change outside");
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_only_touched_is_the_same) {
    saveTo("mine.zip");
    const auto bytes = fileBytes(place);
    folder.write("mine.zip", bytes);
    QSignalSpy settled(&watch, &FileWatch::settled);
    BOOST_TEST(settled.wait());
    BOOST_TEST(outside.count() == 0);
    BOOST_TEST(isOk(duplicateFigure(session, "article-alignment-gap")));
    save();
    BOOST_TEST(!file.isModified());
}

BOOST_AUTO_TEST_CASE(keeping_mine_is_a_change_that_may_be_saved) {
    saveTo("mine.zip");
    BOOST_TEST(isOk(savePackage(theirs(), place)));
    BOOST_REQUIRE((outside.count() > 0 || outside.wait()));
    watch.keepMine();
    BOOST_TEST(file.isModified());
    save();
    BOOST_TEST(!file.isModified());
}

BOOST_AUTO_TEST_CASE(a_file_that_is_taken_away_is_told_and_written_again) {
    saveTo("mine.zip");
    std::filesystem::remove(place);
    BOOST_REQUIRE((outside.count() > 0 || outside.wait()));
    BOOST_TEST(!outside.takeFirst().first().toBool());
    save();
    BOOST_TEST(std::filesystem::exists(place));
}

BOOST_AUTO_TEST_CASE(a_workspace_belongs_to_one_window) {
    saveTo("mine.zip");
    WorkspaceFile second(session, jobs);
    const auto path = QString::fromStdString(place.string());
    const auto holder = second.holderOf(path);
    BOOST_REQUIRE(holder.has_value());
    BOOST_TEST(holder->process == QCoreApplication::applicationPid());
    BOOST_TEST(holder->host.toStdString() == QSysInfo::machineHostName().toStdString());
    BOOST_TEST(holder->words().toStdString().find("on this computer") != std::string::npos);
    BOOST_TEST(!file.holderOf(path).has_value());
    // It is not saved over,
    std::string code;
    QObject::connect(&second, &WorkspaceFile::failed, &second,
                     [&code](const QString&, const Error& error) { code = error.code; });
    const auto before = fileBytes(place);
    second.save(path);
    BOOST_TEST(code == "workspace.locked");
    BOOST_TEST(fileBytes(place) == before);
    // and opens as a copy.
    LoadedWorkspace loaded;
    loaded.isWorkspace = true;
    second.open(path, loaded);
    BOOST_TEST(second.path().isEmpty());
    // Until the first window goes on to something else.
    file.startNew();
    BOOST_TEST(!second.holderOf(path).has_value());
    second.open(path, loaded);
    BOOST_TEST(second.path().toStdString() == place.string());
}

BOOST_AUTO_TEST_CASE(the_lock_of_a_dead_process_counts_for_nothing) {
    saveTo("mine.zip");
    file.startNew();
    const auto lock = folder.write(".mine.zip.driftline-lock",
                                   "4194305\nDriftline\n" + QSysInfo::machineHostName().toStdString() + "\n");
    BOOST_TEST(!file.holderOf(QString::fromStdString(place.string())).has_value());
    BOOST_TEST(!std::filesystem::exists(lock));
    // One of another computer cannot be asked, so it counts.
    folder.write(".mine.zip.driftline-lock", "4711\nDriftline\nelsewhere\n");
    const auto holder = file.holderOf(QString::fromStdString(place.string()));
    BOOST_REQUIRE(holder.has_value());
    BOOST_TEST(holder->words().toStdString() == "process 4711 on elsewhere");
}

BOOST_AUTO_TEST_CASE(a_link_leads_to_the_same_lock) {
    saveTo("mine.zip");
    std::filesystem::create_symlink(place, folder / "link.zip");
    WorkspaceFile second(session, jobs);
    BOOST_TEST(second.holderOf(QString::fromStdString((folder / "link.zip").string())).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
