// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "session/recovery.h"
#include "session/workspace_lock.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "ui/widgets/offer_strip.h"
#include "workspace/save_package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

class GuardedWindow : public WindowFixture {
public:
    GuardedWindow() { recoveryFolder = qtPath(folder / "recovery"); }

    ~GuardedWindow() { close(); } // before its folder goes

    static QString qtPath(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

    QStringList kept() const { return QDir(recoveryFolder).entryList({QStringLiteral("work-*.zip")}); }

    /// As if a window had been killed: its file stays, nobody holds it.
    void leaveWork(const Workspace& workspace, const QString& path) {
        const auto entry = RecoveryEntry::create(recoveryFolder);
        require(entry != nullptr, "the recovery folder can be written");
        require(entry
                    ->write(workspace, {path, QFileInfo(path).fileName(), QDateTime::currentDateTime(),
                                        stampOf(path.toStdString())})
                    .has_value(),
                "work is left");
    }

    Workspace work(const char* title) {
        Workspace workspace;
        workspace.title = title;
        workspace.figures = {*session.figure("article-alignment-gap")};
        workspace.figures.front().id = "mine";
        return workspace;
    }

    OfferStrip& strip(const char* name) { return child<OfferStrip>(name); }

    bool offers(const char* name) {
        return QTest::qWaitFor([this, name] { return strip(name).isVisible(); });
    }

    void answer(const char* name, const char* text) {
        for (auto* button : strip(name).findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text().remove(u'&') == QLatin1String(text)) {
                button->setFocus(Qt::TabFocusReason);
                require(button->hasFocus(), "a key reaches it");
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        require(false, text);
    }

    void openWorkspace(const Workspace& workspace, const char* name) {
        require(savePackage(workspace, folder / name).has_value(), name);
        window->openFiles({qtPath(folder / name)});
        require(QTest::qWaitFor([&] { return session.workspace() == workspace; }), name);
    }

    TemporaryFolder folder;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(work_guard_test, GuardedWindow)

BOOST_AUTO_TEST_CASE(a_quiet_start_shows_and_makes_nothing) {
    open();
    BOOST_TEST(!strip("unsavedStrip").isVisible());
    BOOST_TEST(!QFile::exists(recoveryFolder));
}

BOOST_AUTO_TEST_CASE(unsaved_work_is_kept_until_the_window_is_closed) {
    open();
    press(Qt::Key_D, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return kept().size() == 1; }));
    BOOST_TEST(window->close());
    BOOST_TEST(dialogs.unsavedNames.size() == 1); // and let go of
    BOOST_TEST(kept().isEmpty());
}

BOOST_AUTO_TEST_CASE(unsaved_work_of_a_dead_window_is_restored_and_saved_where_it_was) {
    const auto place = folder / "survey.zip";
    BOOST_TEST(isOk(savePackage(work("saved"), place)));
    leaveWork(work("unsaved"), qtPath(place));
    open();
    BOOST_REQUIRE(offers("unsavedStrip"));
    const auto sentence = strip("unsavedStrip").sentence().toStdString();
    BOOST_TEST(sentence.find("Unsaved work on “survey.zip” from ") == 0U, sentence);
    answer("unsavedStrip", "Restore");
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace() == work("unsaved"); }));
    BOOST_TEST(window->isWindowModified());
    BOOST_TEST(window->windowTitle().contains(QStringLiteral("survey.zip[*]")));
    BOOST_TEST(!strip("unsavedStrip").isVisible());
    BOOST_TEST(kept().size() == 1); // as long as it is unsaved
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return !window->isWindowModified(); }));
    BOOST_TEST(dialogs.questions.empty());
    BOOST_TEST(kept().isEmpty());
}

BOOST_AUTO_TEST_CASE(unsaved_work_can_be_deleted_or_decided_on_later) {
    leaveWork(work("one"), {});
    leaveWork(work("two"), {});
    open();
    BOOST_REQUIRE(offers("unsavedStrip"));
    BOOST_TEST(strip("unsavedStrip").sentence().endsWith(QStringLiteral("There is more: 2 in all.")));
    answer("unsavedStrip", "Delete");
    BOOST_TEST(kept().size() == 1);
    BOOST_TEST(strip("unsavedStrip").isVisible());
    strip("unsavedStrip").findChild<QToolButton*>()->click();
    BOOST_TEST(!strip("unsavedStrip").isVisible());
    BOOST_TEST(kept().size() == 1);
    open(); // the next start
    BOOST_TEST(offers("unsavedStrip"));
    BOOST_TEST(session.workspace().figures.empty());
}

BOOST_AUTO_TEST_CASE(restoring_asks_before_other_changes_go) {
    leaveWork(work("unsaved"), {});
    open();
    BOOST_REQUIRE(offers("unsavedStrip"));
    press(Qt::Key_D, Qt::ControlModifier);
    dialogs.unsavedChoice = UnsavedChoice::Cancel;
    answer("unsavedStrip", "Restore");
    BOOST_TEST(offers("unsavedStrip"));
    BOOST_TEST(dialogs.unsavedNames.size() == 1);
    BOOST_TEST(session.workspace().title != "unsaved");
    dialogs.unsavedChoice = UnsavedChoice::Discard;
    answer("unsavedStrip", "Restore");
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace() == work("unsaved"); }));
}

BOOST_AUTO_TEST_CASE(work_that_cannot_be_read_says_so_and_can_be_deleted) {
    leaveWork(work("unsaved"), {});
    QFile broken(QDir(recoveryFolder).filePath(kept().value(0)));
    BOOST_REQUIRE(broken.resize(100));
    open();
    BOOST_REQUIRE(offers("unsavedStrip"));
    answer("unsavedStrip", "Restore");
    BOOST_TEST(QTest::qWaitFor([this] { return !dialogs.errors.empty(); }));
    BOOST_TEST(offers("unsavedStrip"));
    answer("unsavedStrip", "Delete");
    BOOST_TEST(kept().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_change_outside_is_offered_and_reloaded) {
    open();
    openWorkspace(work("mine"), "survey.zip");
    BOOST_TEST(isOk(savePackage(work("theirs"), folder / "survey.zip")));
    BOOST_REQUIRE(offers("outsideStrip"));
    BOOST_TEST(strip("outsideStrip").sentence().toStdString() == "Somebody else has changed “survey.zip”.");
    answer("outsideStrip", "Reload");
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace() == work("theirs"); }));
    BOOST_TEST(!window->isWindowModified());
    BOOST_TEST(!strip("outsideStrip").isVisible());
    BOOST_TEST(dialogs.choices.empty());
    BOOST_TEST(dialogs.unsavedNames.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_change_outside_can_be_saved_over_after_a_question) {
    open();
    openWorkspace(work("mine"), "survey");
    press(Qt::Key_D, Qt::ControlModifier);
    const auto mine = session.workspace();
    BOOST_TEST(isOk(savePackage(work("theirs"), folder / "survey")));
    BOOST_REQUIRE(offers("outsideStrip"));
    BOOST_TEST(strip("outsideStrip").sentence().contains(QStringLiteral("gives up your own changes")));
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return dialogs.choices.size() == 1U; }));
    BOOST_TEST(window->isWindowModified()); // thought better of it
    dialogs.answer = 1;
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return !window->isWindowModified(); }));
    BOOST_TEST(dialogs.choices.size() == 2U);
    const auto& choice = dialogs.choices.back();
    BOOST_TEST(choice.question.contains(QStringLiteral("survey")));
    BOOST_TEST((choice.answers == QStringList{QStringLiteral("Save as…"), QStringLiteral("Save over it")}));
    BOOST_TEST((session.workspace() == mine));
    BOOST_TEST(dialogs.errors.empty());
}

BOOST_AUTO_TEST_CASE(mine_is_kept_and_saved_without_a_question) {
    open();
    openWorkspace(work("mine"), "survey.zip");
    BOOST_TEST(isOk(savePackage(work("theirs"), folder / "survey.zip")));
    BOOST_REQUIRE(offers("outsideStrip"));
    answer("outsideStrip", "Keep mine");
    BOOST_TEST(window->isWindowModified());
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(QTest::qWaitFor([this] { return !window->isWindowModified(); }));
    BOOST_TEST(dialogs.choices.empty());
}

BOOST_AUTO_TEST_CASE(a_workspace_of_another_window_opens_as_a_copy_or_not_at_all) {
    BOOST_TEST(isOk(savePackage(work("theirs"), folder / "survey.zip")));
    WorkspaceLock other;
    BOOST_TEST(!other.take(qtPath(folder / "survey.zip")).has_value());
    open();
    window->openFiles({qtPath(folder / "survey.zip")});
    BOOST_TEST(QTest::qWaitFor([this] { return dialogs.choices.size() == 1U; }));
    const auto& choice = dialogs.choices.front();
    BOOST_TEST(choice.question.toStdString() == "“survey.zip” is open in another window");
    BOOST_TEST(choice.explanation.contains(QString::number(QCoreApplication::applicationPid())));
    BOOST_TEST(session.workspace().figures.empty());
    dialogs.answer = 0;
    window->openFiles({qtPath(folder / "survey.zip")});
    BOOST_TEST(QTest::qWaitFor([this] { return session.workspace() == work("theirs"); }));
    // It has no file: saving asks for one.
    press(Qt::Key_D, Qt::ControlModifier);
    BOOST_TEST(window->windowTitle().contains(QStringLiteral("Untitled")));
    press(Qt::Key_S, Qt::ControlModifier);
    BOOST_TEST(dialogs.questions.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
