// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/autosave.h"
#include "session/own_figures.h"
#include "session/recovery.h"
#include "session/recovery_folder.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr auto recoveredFigure = "article-alignment-gap";

struct UnsavedSession {
    UnsavedSession() { autosave.setDelay(0); }

    QString recovery() const { return QString::fromStdString((folder / "recovery").string()); }
    QStringList kept() const { return QDir(recovery()).entryList({QStringLiteral("work-*.zip")}); }
    bool becomesKept() {
        QSignalSpy signal(&autosave, &Autosave::kept);
        return signal.wait(10000);
    }
    QString place() const { return QString::fromStdString((folder / "mine.zip").string()); }

    TemporaryFolder folder;
    Session session;
    Jobs jobs{Jobs::Mode::Pool};
    WorkspaceFile file{session, jobs};
    Autosave autosave{session, file, jobs, recovery()};
};

/// The work of a program that is gone: written by a child that ends without clearing up.
void leaveWork(const QString& folder, const Workspace& workspace, const WorkOrigin& origin) {
    const auto child = ::fork();
    if (child == 0) {
        const auto entry = RecoveryEntry::create(folder);
        ::_exit(entry != nullptr && entry->write(workspace, origin) ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_REQUIRE(status == 0);
}

Workspace oneFigure(const char* title) {
    Workspace workspace;
    workspace.title = title;
    workspace.figures = {Gallery().package("article").value()->figures.front()};
    workspace.figures.front().id = "mine";
    return workspace;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(recovery_test, UnsavedSession)

BOOST_AUTO_TEST_CASE(the_folder_follows_the_users_data) {
    BOOST_TEST(recoveryFolder().toStdString() ==
               std::string(std::getenv("XDG_DATA_HOME")) + "/driftline/recovery");
}

BOOST_AUTO_TEST_CASE(a_change_is_kept_a_moment_later_and_a_save_ends_that) {
    BOOST_TEST(!QFileInfo::exists(recovery())); // nothing is made before it is needed
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(kept().isEmpty());
    BOOST_TEST(becomesKept());
    BOOST_TEST(kept().size() == 1);
    // Nobody else may read it.
    BOOST_TEST((QFileInfo(recovery()).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    // It belongs to a living program, so it is not offered.
    BOOST_TEST(findUnsavedWork(recovery()).empty());
    QSignalSpy saved(&file, &WorkspaceFile::saved);
    file.save(place());
    BOOST_TEST((saved.count() > 0 || saved.wait()));
    BOOST_TEST(QDir(recovery()).isEmpty());
}

BOOST_AUTO_TEST_CASE(the_latest_change_is_what_is_kept) {
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(becomesKept());
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(becomesKept());
    const auto archive = QDir(recovery()).filePath(kept().value(0));
    const auto entry = RecoveryEntry::adopt(archive);
    BOOST_TEST((entry == nullptr), "the window has it");
    BOOST_TEST(kept().size() == 1);
    QFile::copy(archive, QDir(recovery()).filePath(QStringLiteral("work-copy.zip")));
    const auto found = findUnsavedWork(recovery());
    BOOST_REQUIRE(found.size() == 1U);
    const auto back = readUnsavedWork(*found.front().entry);
    BOOST_REQUIRE(isOk(back));
    BOOST_TEST((back->workspace == session.workspace()));
}

BOOST_AUTO_TEST_CASE(undoing_to_what_was_saved_or_giving_up_keeps_nothing) {
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(becomesKept());
    session.undo();
    BOOST_TEST(QDir(recovery()).isEmpty());
    session.redo();
    BOOST_TEST(becomesKept());
    autosave.giveUp();
    BOOST_TEST(QDir(recovery()).isEmpty());
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(QDir(recovery()).isEmpty());
}

BOOST_AUTO_TEST_CASE(what_is_removed_while_it_is_written_is_gone) {
    Workspace workspace = oneFigure("mine");
    for (int i = 0; i < 20; ++i) {
        const auto entry = RecoveryEntry::create(recovery());
        BOOST_REQUIRE(entry != nullptr);
        JobLane lane(jobs);
        QSignalSpy busy(&lane, &JobLane::busyChanged);
        lane.start<bool>(
            [&workspace, entry](const WorkToken&) -> Result<bool> {
                return entry->write(workspace, {}).has_value();
            },
            [](const Result<bool>&) {});
        entry->remove();
        BOOST_TEST((busy.count() > 1 || busy.wait()));
    }
    BOOST_TEST(kept().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_folder_that_cannot_be_written_is_told_once) {
    folder.write("recovery", "a file is in the way");
    std::vector<std::string> codes;
    QObject::connect(&autosave, &Autosave::failed, &autosave,
                     [&codes](const Error& error) { codes.push_back(error.code); });
    QSignalSpy failed(&autosave, &Autosave::failed);
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(failed.wait());
    BOOST_TEST((codes == std::vector<std::string>{"recovery.unwritable"}));
}

BOOST_AUTO_TEST_CASE(work_of_a_dead_program_is_found_with_where_it_belongs) {
    const auto time = QDateTime::fromString(QStringLiteral("2026-11-26T10:00:00.500Z"), Qt::ISODateWithMs);
    const WorkOrigin origin{place(), QStringLiteral("mine.zip"), time, {"status", "content"}};
    leaveWork(recovery(), oneFigure("older"), {{}, QStringLiteral("Untitled"), time.addDays(-1), {}});
    leaveWork(recovery(), oneFigure("newer"), origin);
    QFile(recovery() + QStringLiteral("/crash.txt")).open(QIODevice::WriteOnly); // not ours
    {
        const auto found = findUnsavedWork(recovery());
        BOOST_REQUIRE(found.size() == 2U);
        BOOST_TEST((found.front().origin == origin));
        BOOST_TEST(found.back().origin.name.toStdString() == "Untitled");
        const auto back = readUnsavedWork(*found.front().entry);
        BOOST_REQUIRE(isOk(back));
        BOOST_TEST((back->workspace == oneFigure("newer")));
        // One who asks at the same time is offered nothing.
        BOOST_TEST(findUnsavedWork(recovery()).empty());
        found.front().entry->remove();
    }
    BOOST_TEST(findUnsavedWork(recovery()).size() == 1U);
    BOOST_TEST(kept().size() == 1);
    BOOST_TEST(QFileInfo::exists(recovery() + QStringLiteral("/crash.txt")));
}

BOOST_AUTO_TEST_CASE(restored_work_remembers_what_it_was_read_from) {
    const auto csv = folder.write("prices.csv", "year,value\n2020,1\n2021,2\n");
    session.addInputs(InputFiles({csv}));
    BOOST_TEST(isOk(duplicateFigure(session, recoveredFigure)));
    BOOST_TEST(becomesKept());
    const auto copy = QDir(recovery()).filePath(QStringLiteral("work-copy.zip"));
    QFile::copy(QDir(recovery()).filePath(kept().value(0)), copy);
    const auto found = findUnsavedWork(recovery());
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found.front().origin.inputs == QStringList{QString::fromStdString(csv.string())}));
    Session later;
    WorkspaceFile restored(later, jobs);
    restored.restore(found.front().origin, session.workspace());
    BOOST_TEST(later.inputs().contains(csv));
}

BOOST_AUTO_TEST_CASE(restored_work_is_modified_and_saved_where_it_belongs) {
    file.save(place());
    QSignalSpy saved(&file, &WorkspaceFile::saved);
    BOOST_TEST((saved.count() > 0 || saved.wait()));
    leaveWork(recovery(), oneFigure("unsaved"),
              {place(), QStringLiteral("mine.zip"), QDateTime::currentDateTime(), file.onDisk()});
    auto found = findUnsavedWork(recovery());
    BOOST_REQUIRE(found.size() == 1U);
    file.restore(found.front().origin, oneFigure("unsaved"));
    autosave.goOnWith(found.front().entry);
    found.clear();
    BOOST_TEST(file.isModified());
    BOOST_TEST(file.path().toStdString() == place().toStdString());
    BOOST_TEST(kept().size() == 1); // until it is saved
    file.save(file.path());
    BOOST_TEST(saved.wait());
    BOOST_TEST(!file.isModified());
    BOOST_TEST(QDir(recovery()).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
