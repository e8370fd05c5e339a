// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "session/session.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <QSignalSpy>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

ImportedPackage imported(const TemporaryFolder& folder, std::string_view name, std::string_view text) {
    auto package = builtinImporters().import(folder.write(name, text));
    BOOST_REQUIRE(isOk(package));
    return *package;
}

constexpr std::string_view smallCsv =
    "year,country,value\n2020,Laos,1\n2021,Laos,2\n2020,Cambodia,3\n2021,Cambodia,4\n";

Result<void> rename(Session& session, const std::string& title) {
    return session.edit(QStringLiteral("Rename"), [&title](Workspace& workspace) -> Result<void> {
        workspace.title = title;
        return {};
    });
}

Result<void> retitle(Session& session, const std::string& title, Gesture gesture = Gesture::None) {
    return session.editFigure(
        QStringLiteral("Change title"),
        [&title](FigureSpec& figure) -> Result<void> {
            figure.text.title = title;
            return {};
        },
        gesture);
}

} // namespace

BOOST_AUTO_TEST_SUITE(session_test)

BOOST_AUTO_TEST_CASE(an_edit_can_be_undone_and_redone_to_the_same_snapshots) {
    Session session;
    const auto before = session.workspaceSnapshot();
    BOOST_TEST(isOk(rename(session, "first")));
    const auto after = session.workspaceSnapshot();
    BOOST_TEST(after->title == "first");
    BOOST_TEST(before->title.empty());

    session.undo();
    BOOST_TEST((session.workspaceSnapshot() == before));
    session.redo();
    BOOST_TEST((session.workspaceSnapshot() == after));
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Rename");
}

BOOST_AUTO_TEST_CASE(the_steps_of_a_gesture_are_one_and_can_be_undone_at_any_time) {
    Session session;
    BOOST_REQUIRE(isOk(session.showFigure("article-alignment-gap")));
    const auto gesture = session.newGesture();
    for (const auto* title : {"one", "two", "three"})
        BOOST_REQUIRE(isOk(retitle(session, title, gesture)));
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_TEST(session.undoStack().canUndo());
    BOOST_TEST(session.currentFigure()->text.title == "three");
    session.undo();
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap");
    session.redo();
    BOOST_TEST(session.currentFigure()->text.title == "three");
    // Another gesture is another step.
    BOOST_REQUIRE(isOk(retitle(session, "four", session.newGesture())));
    BOOST_TEST(session.undoStack().count() == 2);
}

BOOST_AUTO_TEST_CASE(what_changes_during_a_gesture_is_a_step_of_its_own) {
    const TemporaryFolder folder;
    Session session;
    BOOST_REQUIRE(isOk(session.showFigure("article-alignment-gap")));
    const auto gesture = session.newGesture();
    BOOST_REQUIRE(isOk(retitle(session, "one", gesture)));
    BOOST_REQUIRE(isOk(session.add(imported(folder, "prices.csv", smallCsv))));
    BOOST_REQUIRE(isOk(retitle(session, "two", gesture)));
    BOOST_TEST(session.undoStack().count() == 3);
    session.undo();
    BOOST_TEST(session.workspace().datasets.size() == 1U);
    session.undo();
    BOOST_TEST(session.workspace().datasets.empty());
    BOOST_TEST(session.currentFigure()->text.title == "one");
    session.undo();
    BOOST_TEST((session.workspace() == Workspace()));
}

BOOST_AUTO_TEST_CASE(a_gesture_that_comes_back_to_where_it_began_is_no_step) {
    Session session;
    BOOST_REQUIRE(isOk(session.showFigure("article-alignment-gap")));
    BOOST_REQUIRE(isOk(retitle(session, "here")));
    const auto gesture = session.newGesture();
    BOOST_REQUIRE(isOk(retitle(session, "there", gesture)));
    BOOST_REQUIRE(isOk(retitle(session, "here", gesture)));
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_TEST(!session.undoStack().canRedo());
    session.undo();
    BOOST_TEST(session.workspace().figures.empty());
}

BOOST_AUTO_TEST_CASE(a_workspace_that_is_replaced_during_a_gesture_takes_nothing_of_it) {
    Session session;
    BOOST_REQUIRE(isOk(session.showFigure("article-alignment-gap")));
    const auto gesture = session.newGesture();
    BOOST_REQUIRE(isOk(retitle(session, "one", gesture)));
    const auto opened = session.workspace();
    session.replaceWorkspace(opened);
    BOOST_REQUIRE(isOk(retitle(session, "two", gesture)));
    BOOST_TEST(session.undoStack().count() == 1);
    session.undo();
    BOOST_TEST((session.workspace() == opened));
}

BOOST_AUTO_TEST_CASE(an_edit_that_fails_changes_nothing) {
    Session session;
    const QSignalSpy changes(&session, &Session::workspaceChanged);
    const auto before = session.workspaceSnapshot();
    const auto failed = session.edit(QStringLiteral("Break"), [](Workspace& workspace) -> Result<void> {
        workspace.title = "half done";
        return fail("test.no", "No.");
    });
    BOOST_TEST(failsWith(failed, "test.no"));
    BOOST_TEST((session.workspaceSnapshot() == before));
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(changes.count() == 0);
}

BOOST_AUTO_TEST_CASE(an_edit_that_changes_nothing_leaves_no_step) {
    Session session;
    BOOST_TEST(isOk(rename(session, "")));
    BOOST_TEST(session.undoStack().count() == 0);
}

BOOST_AUTO_TEST_CASE(figures_of_the_gallery_can_be_shown) {
    Session session;
    const QSignalSpy moves(&session, &Session::currentFigureChanged);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    BOOST_TEST(moves.count() == 1);
    BOOST_REQUIRE(session.currentFigure() != nullptr);
    BOOST_TEST(session.currentFigure()->id == "article-forced-alignment");
    BOOST_TEST(!session.isOwnFigure("article-forced-alignment"));
}

BOOST_AUTO_TEST_CASE(an_unknown_figure_is_refused_with_the_nearest_one) {
    Session session;
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    BOOST_TEST(
        failsWith(session.showFigure("article-aligment-gap"), "figure.unknown", "article-alignment-gap"));
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap");
}

BOOST_AUTO_TEST_CASE(an_import_is_one_step_and_its_figure_comes_into_view) {
    const TemporaryFolder folder;
    Session session;
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    const auto added = session.add(imported(folder, "prices.csv", smallCsv));
    BOOST_TEST(isOk(added));
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_REQUIRE(session.workspace().figures.size() == 1);
    const auto id = session.workspace().figures.front().id;
    BOOST_TEST(session.currentFigureId() == id);
    BOOST_TEST(session.isOwnFigure(id));

    session.undo();
    BOOST_TEST(session.workspace().datasets.empty());
    BOOST_TEST(session.currentFigureId() == "article-forced-alignment");
    session.redo();
    BOOST_TEST(session.currentFigureId() == id);
}

BOOST_AUTO_TEST_CASE(the_same_import_twice_is_kept_apart) {
    const TemporaryFolder folder;
    Session session;
    const auto package = imported(folder, "prices.csv", smallCsv);
    BOOST_TEST(isOk(session.add(package)));
    BOOST_TEST(isOk(session.add(package)));
    BOOST_REQUIRE(session.workspace().figures.size() == 2);
    BOOST_TEST(session.workspace().figures[0].id != session.workspace().figures[1].id);
    BOOST_TEST(session.currentFigureId() == session.workspace().figures[1].id);
}

BOOST_AUTO_TEST_CASE(a_package_with_the_ids_of_built_in_figures_hides_none_of_them) {
    Session session;
    const auto own = session.gallery().package("article");
    BOOST_REQUIRE(isOk(own));
    BOOST_TEST(isOk(session.add(LoadedWorkspace{**own, {}})));
    BOOST_TEST(!session.isOwnFigure("article-forced-alignment"));
    BOOST_TEST(session.isOwnFigure("article-forced-alignment-2"));
}

BOOST_AUTO_TEST_CASE(a_file_without_anything_to_draw_is_refused) {
    const TemporaryFolder folder;
    Session session;
    BOOST_TEST(failsWith(session.add(imported(folder, "names.csv", "name,colour\nA,red\nB,blue\n")),
                         "workspace.nothing-to-draw"));
    BOOST_TEST(session.undoStack().count() == 0);
}

namespace {
Result<void> retitle(Session& session, const std::string& title) {
    return session.editFigure(QStringLiteral("Change title"), [&title](FigureSpec& figure) -> Result<void> {
        figure.text.title = title;
        return {};
    });
}
} // namespace

BOOST_AUTO_TEST_CASE(editing_a_built_in_figure_makes_an_own_copy_in_the_same_step) {
    Session session;
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    const auto builtIn = *session.currentFigure();
    BOOST_TEST(isOk(retitle(session, "Mine")));
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap-2");
    BOOST_TEST(session.isOwnFigure("article-alignment-gap-2"));
    BOOST_TEST(session.currentFigure()->text.title == "Mine");
    BOOST_TEST((*session.figure("article-alignment-gap") == builtIn));
    BOOST_TEST(session.undoStack().count() == 1);
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Change title");

    BOOST_TEST(isOk(retitle(session, "Mine again")));
    BOOST_TEST(session.workspace().figures.size() == 1);
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap-2");
    session.undo();
    BOOST_TEST(session.currentFigure()->text.title == "Mine");
    session.undo();
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap");
    session.redo();
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap-2");
}

BOOST_AUTO_TEST_CASE(an_edit_of_a_figure_that_changes_nothing_or_fails_leaves_no_copy) {
    Session session;
    BOOST_TEST(failsWith(retitle(session, "Mine"), "figure.none"));
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    BOOST_TEST(isOk(retitle(session, session.currentFigure()->text.title)));
    BOOST_TEST(failsWith(session.editFigure(QStringLiteral("Break"),
                                            [](FigureSpec& figure) -> Result<void> {
                                                figure.text.title = "half done";
                                                return fail("test.refused", "Refused.");
                                            }),
                         "test.refused"));
    BOOST_TEST(isOk(session.editFigure(QStringLiteral("Rename"), [](FigureSpec& figure) -> Result<void> {
        figure.id = "other";
        return {};
    })));
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.undoStack().count() == 0);
    BOOST_TEST(session.currentFigureId() == "article-alignment-gap");
}

BOOST_AUTO_TEST_CASE(what_the_data_allow_follows_the_question_and_the_data) {
    Session session;
    const TemporaryFolder folder;
    const auto facts = [&session] {
        const auto figure = session.currentFigure();
        return session.panelFacts(*figure, figure->panels.front()).value();
    };
    BOOST_REQUIRE(isOk(session.add(imported(folder, "a.csv", smallCsv))));
    BOOST_TEST(facts().periods.size() == 2U);
    BOOST_TEST((facts() == facts()));
    BOOST_TEST(isOk(session.editFigure(QStringLiteral("One country"), [](FigureSpec& figure) -> Result<void> {
        figure.panels.front().query.filters.emplace_back(TextFilter{"country", {"Laos"}});
        return {};
    })));
    BOOST_REQUIRE(facts().column("country") != nullptr);
    BOOST_TEST(facts().column("country")->isFiltered);
    session.undo();
    session.undo();
    // Data of the same name, but others.
    BOOST_REQUIRE(isOk(session.add(imported(
        folder, "a.csv", "year,country,value\n2020,Laos,1\n2021,Laos,2\n2022,Laos,3\n2023,Laos,4\n"))));
    BOOST_TEST(facts().periods.size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
