// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "session/current_scene.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <QSignalSpy>
#include <QTest>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(current_scene_test)

BOOST_AUTO_TEST_CASE(the_scene_follows_the_figure_in_view) {
    Session session;
    Jobs jobs(Jobs::Mode::Inline);
    CurrentScene current(session, jobs);
    const QSignalSpy changes(&current, &CurrentScene::changed);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    BOOST_REQUIRE(current.scene() != nullptr);
    BOOST_TEST(current.scene()->id == "article-forced-alignment");
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    BOOST_TEST(current.scene()->id == "article-alignment-gap");
    BOOST_TEST(changes.count() == 2);
}

BOOST_AUTO_TEST_CASE(the_old_scene_stays_until_the_new_one_is_there) {
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    CurrentScene current(session, jobs);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    current.resolveNow();
    BOOST_REQUIRE(current.scene() != nullptr);
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    BOOST_TEST(current.scene()->id == "article-forced-alignment");
    BOOST_TEST(QTest::qWaitFor([&current] { return current.scene()->id == "article-alignment-gap"; }));
}

BOOST_AUTO_TEST_CASE(a_named_figure_is_followed_and_two_that_change_places_are_not_resolved_again) {
    Session session;
    Jobs jobs(Jobs::Mode::Pool);
    CurrentScene inView(session, jobs);
    CurrentScene beside(session, jobs);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    inView.resolveNow();
    beside.setFigure("article-alignment-gap");
    beside.resolveNow();
    const auto one = inView.scene();
    const auto other = beside.scene();
    BOOST_REQUIRE((one != nullptr && other != nullptr));
    BOOST_TEST(other->id == "article-alignment-gap");
    inView.exchange(beside); // neither wants what the other has
    BOOST_TEST((inView.scene() == one));
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    beside.setFigure("article-forced-alignment");
    inView.exchange(beside);
    BOOST_TEST((inView.scene() == other));
    BOOST_TEST((beside.scene() == one));
    BOOST_TEST(inView.figure()->id == "article-alignment-gap");
}

BOOST_AUTO_TEST_CASE(an_edit_of_the_workspace_does_not_resolve_a_built_in_figure_again) {
    Session session;
    Jobs jobs(Jobs::Mode::Inline);
    CurrentScene current(session, jobs);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    const QSignalSpy changes(&current, &CurrentScene::changed);
    BOOST_TEST(isOk(session.edit(QStringLiteral("Rename"), [](Workspace& workspace) -> Result<void> {
        workspace.title = "mine";
        return {};
    })));
    BOOST_TEST(changes.count() == 0);
}

BOOST_AUTO_TEST_CASE(a_figure_that_cannot_be_drawn_tells_why) {
    const TemporaryFolder folder;
    Session session;
    Jobs jobs(Jobs::Mode::Inline);
    CurrentScene current(session, jobs);
    const auto package =
        builtinImporters().import(folder.write("prices.csv", "year,value\n2020,1\n2021,2\n"));
    BOOST_REQUIRE(isOk(package));
    BOOST_TEST(isOk(session.add(*package)));
    BOOST_TEST((current.scene() != nullptr));
    BOOST_TEST(isOk(session.edit(QStringLiteral("Break"), [](Workspace& workspace) -> Result<void> {
        workspace.figures.front().panels.front().query.dataset = "prices/gone";
        return {};
    })));
    BOOST_TEST((current.scene() == nullptr));
    BOOST_REQUIRE(current.error().has_value());
    BOOST_TEST(current.error()->code == "dataset.unknown");
    session.undo();
    BOOST_TEST((current.scene() != nullptr));
    BOOST_TEST(!current.error().has_value());
}

BOOST_AUTO_TEST_CASE(own_data_of_the_same_name_do_not_change_built_in_figures) {
    Session session;
    Jobs jobs(Jobs::Mode::Inline);
    CurrentScene current(session, jobs);
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    const auto before = *current.scene();
    BOOST_TEST(isOk(session.edit(QStringLiteral("Shadow"), [&session](Workspace& workspace) -> Result<void> {
        for (const auto& dataset : session.gallery().datasets()) {
            auto emptied = *dataset;
            emptied.table = {};
            workspace.datasets.push_back(std::make_shared<const Dataset>(std::move(emptied)));
        }
        return {};
    })));
    BOOST_TEST(isOk(session.showFigure("article-alignment-gap")));
    BOOST_TEST(isOk(session.showFigure("article-forced-alignment")));
    BOOST_REQUIRE(current.scene() != nullptr);
    BOOST_TEST((*current.scene() == before));
}

BOOST_AUTO_TEST_SUITE_END()
