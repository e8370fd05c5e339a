// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "session/table_watch.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"

#include <QSignalSpy>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

constexpr std::string_view prices = "year,country,value\n2020,Laos,1\n2021,Laos,2\n";

/// A workspace that was saved with a table of a file, and is opened later.
struct ClosedWorkspace {
    ClosedWorkspace() {
        folder.write("prices.csv", prices);
        const auto package = builtinImporters().import(folder / "prices.csv", {});
        BOOST_REQUIRE(isOk(package));
        const auto loaded = workspaceFrom(*package);
        BOOST_REQUIRE(isOk(loaded));
        BOOST_REQUIRE(isOk(savePackage(loaded->workspace, folder / "mine.driftline")));
    }

    void open() {
        const auto package = builtinImporters().import(folder / "mine.driftline", {});
        BOOST_REQUIRE(isOk(package));
        auto loaded = workspaceFrom(*package);
        BOOST_REQUIRE(isOk(loaded));
        session.replaceWorkspace(std::move(loaded->workspace));
    }

    TemporaryFolder folder;
    Session session;
    Jobs jobs{Jobs::Mode::Pool};
    TableWatch watch{session, jobs};
    QSignalSpy changed{&watch, &TableWatch::changed};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(table_watch_test, ClosedWorkspace)

BOOST_AUTO_TEST_CASE(a_file_that_changed_while_its_workspace_was_closed_is_told_when_it_opens) {
    folder.write("prices.csv", std::string(prices) + "2022,Laos,3\n");
    open();
    BOOST_REQUIRE((changed.count() > 0 || changed.wait()));
    BOOST_TEST(changed.takeFirst().first().toString().endsWith(QStringLiteral("prices.csv")));
    BOOST_TEST(session.workspace().datasets.front()->table.rows() == 2U);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_as_it_was_is_not_told) {
    open();
    // What comes after it is told; so nothing came before.
    BOOST_TEST(!changed.wait(600));
    folder.write("prices.csv", std::string(prices) + "2022,Laos,3\n");
    BOOST_REQUIRE((changed.count() > 0 || changed.wait()));
    BOOST_TEST(changed.count() == 1);
}

BOOST_AUTO_TEST_CASE(what_a_file_was_is_kept_in_the_workspace) {
    open();
    const auto& origin = session.workspace().origins.front();
    BOOST_REQUIRE(origin.state.has_value());
    BOOST_TEST(origin.state->bytes == prices.size());
    BOOST_TEST((origin.state == fileStampNow(folder / "prices.csv")));
}

BOOST_AUTO_TEST_SUITE_END()
