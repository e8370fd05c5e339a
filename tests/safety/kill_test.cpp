// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "safety/killed_process.h"
#include "safety/two_workspaces.h"
#include "session/recovery.h"
#include "support/expect_result.h"
#include "support/places.h"
#include "support/temporary_folder.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

/// DRIFTLINE_KILLS=200 kills each program so often; otherwise as often as is quick.
int killsOr(int usual) {
    const char* asked = std::getenv("DRIFTLINE_KILLS");
    return asked == nullptr ? usual : std::atoi(asked);
}

Result<LoadedWorkspace> readBack(const std::filesystem::path& path) {
    const auto package = builtinImporters().import(path);
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package);
}

/// The one name that all its figures and its description have; "" for a mix.
std::string nameOf(const Workspace& workspace) {
    for (const auto& figure : workspace.figures) {
        if (figure.text.shortTitle != workspace.description)
            return {};
    }
    return workspace.description;
}

std::filesystem::path prepared(const TemporaryFolder& folder, const char* name) {
    const auto place = folder / name;
    Workspace workspace = workspaceOfTurn(0);
    for (auto& figure : workspace.figures)
        figure.id += "-own";
    BOOST_REQUIRE(isOk(savePackage(workspace, place)));
    return place;
}

/// How long a kill may be waited for: some saves of this machine, so that both workspaces are met.
std::chrono::microseconds someSaves(const std::filesystem::path& place) {
    constexpr int saves = 4;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < saves; ++i)
        BOOST_REQUIRE(isOk(savePackage(workspaceOfTurn(i % 2), place)));
    const auto taken = std::chrono::steady_clock::now() - start;
    return std::max(std::chrono::microseconds(30000),
                    std::chrono::duration_cast<std::chrono::microseconds>(taken));
}

void killWhileSaving(const char* name, unsigned seed) {
    const TemporaryFolder folder;
    const auto place = folder / name;
    const auto longest = static_cast<unsigned>(someSaves(place).count());
    std::mt19937 random(seed);
    std::set<int> seen;
    const int kills = killsOr(60);
    for (int i = 0; i < kills; ++i) {
        const std::chrono::microseconds after(random() % longest);
        BOOST_REQUIRE(runAndKill(DRIFTLINE_SAVING_LOOP, {place.string()}, after).empty());
        const auto read = readBack(place);
        BOOST_TEST_CONTEXT("kill " << i << " after " << after.count() << " us") {
            BOOST_REQUIRE(isOk(read));
            const int turn = turnOf(read->workspace);
            BOOST_TEST(turn >= 0, "it is the old or the new workspace, whole");
            seen.insert(turn);
        }
    }
    BOOST_TEST(seen.size() == 2U, "both workspaces were met");
    // The next save clears up.
    BOOST_TEST(isOk(savePackage(workspaceOfTurn(0), place)));
    BOOST_TEST(folder.listing().find(".driftline") == std::string::npos, folder.listing());
}

/// The real window, killed while it saves and keeps work aside: what is on disk is whole, and so is what was
/// kept.
void killTheWindow(const char* name, unsigned seed, int usual) {
    const TemporaryFolder folder;
    const auto place = prepared(folder, name);
    const auto recovery = folder / "recovery";
    std::mt19937 random(seed);
    int kept = 0;
    const int kills = killsOr(usual);
    for (int i = 0; i < kills; ++i) {
        // The first is killed when it has kept something and not saved it yet.
        const std::chrono::microseconds after(i == 0 ? 2200000 : random() % 3500000);
        BOOST_REQUIRE_EQUAL(runAndKill(DRIFTLINE_SAVING_WINDOW, {place.string(), recovery.string()}, after),
                            "");
        BOOST_TEST_CONTEXT("kill " << i << " after " << after.count() << " us") {
            const auto read = readBack(place);
            BOOST_REQUIRE(isOk(read));
            BOOST_TEST(!nameOf(read->workspace).empty());
            for (const auto& work : findUnsavedWork(QString::fromStdString(recovery.string()))) {
                const auto back = readUnsavedWork(*work.entry);
                BOOST_REQUIRE(isOk(back));
                BOOST_TEST(!nameOf(back->workspace).empty());
                BOOST_TEST(back->workspace.figures.size() == read->workspace.figures.size());
                BOOST_TEST(work.origin.path.toStdString() == place.string());
                work.entry->remove();
                ++kept;
            }
        }
    }
    BOOST_TEST_MESSAGE(kept << " of " << kills << " kills left unsaved work");
    BOOST_TEST(kept > 0, "some were killed with unsaved work, and it was found");
}

} // namespace

BOOST_AUTO_TEST_SUITE(kill_test)

BOOST_AUTO_TEST_CASE(an_archive_is_the_old_or_the_new_one) {
    killWhileSaving("mine.zip", 1);
}

BOOST_AUTO_TEST_CASE(a_folder_is_the_old_or_the_new_one) {
    killWhileSaving("mine", 2);
}

BOOST_AUTO_TEST_CASE(a_window_leaves_an_archive_and_its_unsaved_work_whole) {
    killTheWindow("mine.zip", 3, 5);
}

BOOST_AUTO_TEST_CASE(a_window_leaves_a_folder_and_its_unsaved_work_whole) {
    killTheWindow("mine", 4, 5);
}

BOOST_AUTO_TEST_CASE(the_program_itself_keeps_what_was_not_saved) {
    const TemporaryFolder folder;
    const auto place = prepared(folder, "mine.zip");
    const auto csv = folder.write("prices.csv", "year,value\n2020,1\n2021,2\n");
    const auto before = fileBytes(place);
    const auto recovery = folder / "data/driftline/recovery";
    // The second file is added to the first, and nobody saves it.
    BOOST_REQUIRE(
        keepsUnsavedWork(driftlineProgram(), {place.string(), csv.string()}, recovery,
                         {{"XDG_DATA_HOME", (folder / "data").string()}, {"QT_QPA_PLATFORM", "offscreen"}}));
    BOOST_TEST(fileBytes(place) == before);
    const auto found = findUnsavedWork(QString::fromStdString(recovery.string()));
    BOOST_REQUIRE(found.size() == 1U);
    const auto back = readUnsavedWork(*found.front().entry);
    BOOST_REQUIRE(isOk(back));
    BOOST_TEST(back->workspace.datasets.size() == readBack(place)->workspace.datasets.size() + 1);
    BOOST_TEST(found.front().origin.path.toStdString() == place.string());
}

BOOST_AUTO_TEST_SUITE_END()
