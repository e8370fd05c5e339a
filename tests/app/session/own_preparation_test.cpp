// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/encoding.h"
#include "scene/resolve.h"
#include "session/own_datasets.h"
#include "session/own_preparation.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "support/words.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view tradeCsv = "country,year,value,people\nLaos,2020,10,5\nLaos,2021,12,6\n"
                                      "Cambodia,2020,30,10\nCambodia,2021,33,\n";

/// A workspace with one table of one's own, read from a file.
struct TradeTable {
    TradeTable() { BOOST_REQUIRE(session.add(read(tradeCsv)).has_value()); }

    LoadedWorkspace read(std::string_view csv) const {
        return workspaceFrom(builtinImporters().import(folder.write("trade.csv", csv)).value()).value();
    }
    const Dataset& table() const { return *session.workspace().dataset(id); }
    std::string cell(const char* column, std::size_t row) const {
        const auto at = table().codebook.indexOf(std::string_view(column));
        return at ? table().table.cellText(*at, row) : "(no such column)";
    }
    std::size_t column(const char* name) const { return *table().codebook.indexOf(std::string_view(name)); }

    TemporaryFolder folder;
    Session session;
    const std::string id = "trade/trade";
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(own_preparation, TradeTable)

BOOST_AUTO_TEST_CASE(a_computed_column_is_one_step_and_stands_on_the_shelf) {
    const auto made =
        addComputed(session, id, {"per_head", "Trade per head", "value / people", "US$ per person"});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(*made == id);
    BOOST_TEST(cell("per_head", 0) == "2");
    BOOST_TEST(cell("per_head", 3) == "");
    const auto shelf = shelfColumns(table());
    BOOST_TEST(std::count_if(shelf.begin(), shelf.end(),
                             [](const ShelfColumn& one) { return one.label == "Trade per head"; }) == 1);
    BOOST_TEST(session.undoStack().undoText().toStdString() == "Compute “per_head”");
    session.undo();
    BOOST_TEST(table().table.columns() == 4U);
    BOOST_TEST(session.workspace().preparations.empty());
}

BOOST_AUTO_TEST_CASE(a_figure_of_a_computed_column_says_how_it_was_computed) {
    BOOST_REQUIRE(isOk(addComputed(session, id, {"per_head", "Trade per head", "value / people", "US$"})));
    Encoding encoding;
    encoding.value = "per_head";
    FigureSpec figure;
    figure.id = "per-head";
    figure.panels.resize(1);
    figure.panels[0].query = queryOf(completed(encoding, table()), table());
    BOOST_TEST(figure.panels[0].query.value == "per_head");
    const auto scene = resolve(figure, session.ownDatasets());
    BOOST_REQUIRE(isOk(scene));
    BOOST_REQUIRE(!scene->data.empty());
    BOOST_TEST(scene->data[0].words->unit == "US$");
    BOOST_TEST(scene->data[0].status.has(Status::Derived));
    BOOST_TEST(scene->data[0].derivation == "value ÷ people");
    BOOST_REQUIRE(!scene->derivations.empty());
    BOOST_TEST(scene->derivations[0] == "Trade per head is computed here: value ÷ people.");
}

BOOST_AUTO_TEST_CASE(groups_columns_and_corrections_survive_saving) {
    BOOST_REQUIRE(
        isOk(addGroup(session, id, {"country", "Both", {"Laos", "Cambodia"}, GroupRule::Sum, {}, {}})));
    BOOST_REQUIRE(isOk(addComputed(session, id, {"double", {}, "value * 2", "US$"})));
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 0, "11", "misprint")));
    BOOST_TEST(cell("value", 4) == "41"); // the sum follows: 11 + 30
    BOOST_TEST(cell("double", 0) == "22");
    for (const auto* name : {"saved.driftline", "saved"}) {
        BOOST_REQUIRE(isOk(savePackage(session.workspace(), folder / name)));
        const auto back = builtinImporters().import(folder / name);
        BOOST_REQUIRE(isOk(back));
        const auto loaded = workspaceFrom(*back);
        BOOST_REQUIRE(isOk(loaded));
        BOOST_TEST((loaded->workspace == session.workspace()));
        BOOST_TEST((loaded->workspace.preparations == session.workspace().preparations));
    }
}

BOOST_AUTO_TEST_CASE(built_in_data_stay_and_a_copy_gets_the_column) {
    const auto before = session.workspace().datasets.size();
    const std::string builtIn = session.gallery().datasets().front()->id;
    const auto dataset = *session.gallery().dataset(builtIn);
    const auto& value = dataset->codebook.variables[*dataset->codebook.indexOf(Role::Value)].name;
    const auto made = addComputed(session, builtIn, {"ranked", {}, "rank([" + value + "])", {}});
    BOOST_REQUIRE(isOk(made));
    BOOST_TEST(*made != builtIn);
    BOOST_TEST(session.workspace().datasets.size() == before + 1);
    BOOST_TEST((*session.gallery().dataset(builtIn) == dataset));
    BOOST_TEST(session.workspace().preparation(*made)->copyOf == builtIn);
    BOOST_TEST(failsWith(correctCell(session, *made, 0, 0, "1", "x"), "correction.built-in"));
    BOOST_TEST(failsWith(correctCell(session, builtIn, 0, 0, "1", "x"), "correction.built-in"));
}

BOOST_AUTO_TEST_CASE(a_corrected_cell_keeps_what_was_read_and_goes_back_to_it) {
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 0, "11", "misprint")));
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 0, "11.5", "yearbook")));
    const auto& list = session.workspace().preparation(id)->corrections;
    BOOST_REQUIRE(list.size() == 1U);
    BOOST_TEST(list.front().was.text == "10");
    BOOST_TEST(list.front().now.text == "11.5");
    BOOST_REQUIRE(correctionAt(session.workspace(), table(), column("value"), 0) != nullptr);
    BOOST_TEST(correctionAt(session.workspace(), table(), column("value"), 1) == nullptr);
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 0, "10", "it was right")));
    BOOST_TEST(session.workspace().preparations.empty());
    BOOST_TEST(table().table.columns() == 4U);
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 1, "", "an estimate of nobody")));
    BOOST_REQUIRE(isOk(takeCorrectionBack(session, id, column("value"), 1)));
    BOOST_TEST(cell("value", 1) == "12");
    BOOST_TEST(failsWith(takeCorrectionBack(session, id, column("value"), 1), "correction.none"));
}

BOOST_AUTO_TEST_CASE(what_is_computed_is_not_corrected) {
    BOOST_REQUIRE(isOk(addComputed(session, id, {"double", {}, "value * 2", "US$"})));
    BOOST_TEST(failsWith(correctCell(session, id, column("double"), 0, "1", "x"), "correction.computed"));
}

BOOST_AUTO_TEST_CASE(a_new_edition_is_corrected_grouped_and_computed_again) {
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 0, "11", "misprint")));
    BOOST_REQUIRE(isOk(correctCell(session, id, column("value"), 2, "31", "misprint")));
    BOOST_REQUIRE(isOk(addComputed(session, id, {"double", {}, "value * 2", "US$"})));
    const auto done = replaceDataset(session, id,
                                     read("country,year,value,people\nCambodia,2020,29,10\nLaos,2022,14,6\n"
                                          "Laos,2020,10,5\n"));
    BOOST_REQUIRE(isOk(done));
    BOOST_TEST(done->count("correction.other-value") == 1U); // 30 is now 29
    BOOST_TEST(cell("value", 2) == "11");
    BOOST_TEST(cell("double", 2) == "22");
    BOOST_TEST(cell("value", 0) == "29");
    session.undo();
    BOOST_TEST(cell("value", 2) == "31");
}

BOOST_AUTO_TEST_CASE(a_step_is_removed_when_nothing_needs_it) {
    BOOST_REQUIRE(isOk(addComputed(session, id, {"double", {}, "value * 2", "US$"})));
    BOOST_REQUIRE(isOk(addComputed(session, id, {"quadruple", {}, "double * 2", "US$"})));
    BOOST_TEST(failsWith(removeStep(session, id, "double"), "formula.unknown-column"));
    BOOST_REQUIRE(isOk(removeStep(session, id, "quadruple")));
    BOOST_REQUIRE(isOk(removeStep(session, id, "double")));
    BOOST_TEST(table().table.columns() == 4U);
    BOOST_TEST(failsWith(removeStep(session, id, "double"), "preparation.unknown-step"));
}

BOOST_AUTO_TEST_SUITE_END()
