// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_datasets.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// A workspace with one table of one's own, read from a file.
struct OneTable {
    OneTable() {
        BOOST_REQUIRE(session.add(read("country,year,value\nLaos,2020,1\nLaos,2021,2\n")).has_value());
    }

    LoadedWorkspace read(std::string_view csv) const {
        return workspaceFrom(builtinImporters().import(folder.write("prices.csv", csv)).value()).value();
    }
    const Dataset& table() const { return *session.workspace().dataset(id); }

    TemporaryFolder folder;
    Session session;
    const std::string id = "prices/prices";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(own_datasets_test, OneTable)

BOOST_AUTO_TEST_CASE(a_dataset_gets_another_name_and_back) {
    BOOST_REQUIRE(isOk(renameDataset(session, id, "  Rice  ")));
    BOOST_TEST(table().title == "Rice");
    session.undo();
    BOOST_TEST(table().title == "prices");
    BOOST_TEST(failsWith(renameDataset(session, id, " "), "dataset.no-name"));
    BOOST_TEST(failsWith(renameDataset(session, "prices/none", "x"), "dataset.unknown"));
}

BOOST_AUTO_TEST_CASE(new_data_take_the_place_of_the_old_in_one_step) {
    BOOST_REQUIRE(isOk(renameDataset(session, id, "Rice")));
    const auto figures = session.workspace().figures;
    const auto steps = session.undoStack().count();
    BOOST_REQUIRE(isOk(
        replaceDataset(session, id, read("country,year,value\nLaos,2020,1\nLaos,2021,2\nLaos,2022,7\n"))));
    BOOST_TEST(session.undoStack().count() == steps + 1);
    BOOST_TEST(table().table.rows() == 3U);
    BOOST_TEST(table().title == "Rice");
    BOOST_TEST((session.workspace().figures == figures));
    BOOST_TEST(session.workspace().origins.size() == 1U);
    session.undo();
    BOOST_TEST(table().table.rows() == 2U);
}

BOOST_AUTO_TEST_CASE(a_dataset_without_a_figure_gets_one_with_its_new_data) {
    BOOST_REQUIRE(isOk(session.edit(QStringLiteral("Clear"), [](Workspace& workspace) -> Result<void> {
        workspace.figures.clear();
        return {};
    })));
    BOOST_REQUIRE(isOk(replaceDataset(session, id, read("country,year,value\nLaos,2020,1\nLaos,2021,3\n"))));
    BOOST_REQUIRE(session.workspace().figures.size() == 1U);
    BOOST_TEST(session.currentFigureId() == session.workspace().figures.front().id);
    BOOST_TEST(session.workspace().figures.front().panels.front().query.dataset == id);
}

BOOST_AUTO_TEST_CASE(a_dataset_goes_with_its_figures_and_comes_back_with_them) {
    const auto before = session.workspace();
    BOOST_REQUIRE(isOk(removeDataset(session, id)));
    BOOST_TEST(session.workspace().datasets.empty());
    BOOST_TEST(session.workspace().figures.empty());
    BOOST_TEST(session.workspace().origins.empty());
    session.undo();
    BOOST_TEST((session.workspace() == before));
}

BOOST_AUTO_TEST_SUITE_END()
