// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "storage/package_stamp.h"
#include "storage/pending_save.h"
#include "storage/saved_names.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
namespace fs = std::filesystem;

const Workspace& savedPackage(const char* name) {
    static const Gallery gallery;
    return **gallery.package(name);
}

Workspace workspaceAt(const fs::path& place) {
    const auto read = builtinImporters().import(place);
    BOOST_REQUIRE(isOk(read));
    const auto loaded = workspaceFrom(*read);
    BOOST_REQUIRE(isOk(loaded));
    return loaded->workspace;
}

/// A save of "events" over "article" that was cut short: the journal is there or not yet, and so many files
/// are in their places.
struct CutShort {
    explicit CutShort(bool isDecided, std::size_t moved = 0) {
        BOOST_REQUIRE(isOk(savePackage(savedPackage("article"), place)));
        folder.write("mine/README.md", "by hand");
        files = *packageFilesOf(savedPackage("events"));
        auto old = *savedNames(place);
        PendingSave save;
        for (const auto& file : files) {
            folder.write("mine/.driftline-save/" + file.name, file.bytes);
            save.put.push_back(file.name);
            old.erase(file.name);
        }
        save.removed = {old.begin(), old.end()};
        if (isDecided)
            folder.write("mine/.driftline-save/journal.json", journalText(save));
        for (std::size_t i = 0; i < moved; ++i)
            fs::rename(place / ".driftline-save" / files[i].name, place / files[i].name);
    }

    TemporaryFolder folder;
    fs::path place = folder / "mine";
    std::vector<PackageFile> files;
};

} // namespace

BOOST_AUTO_TEST_SUITE(staged_save_test)

BOOST_AUTO_TEST_CASE(before_the_journal_it_is_the_old_one_and_after_it_the_new_one) {
    BOOST_TEST((workspaceAt(CutShort(false).place) == savedPackage("article")));
    const auto count = CutShort(true).files.size();
    for (std::size_t moved = 0; moved <= count; ++moved) {
        BOOST_TEST_CONTEXT(moved << " of " << count << " files are in their places") {
            const CutShort cut(true, moved);
            const auto before = cut.folder.listing();
            BOOST_TEST((workspaceAt(cut.place) == savedPackage("events")));
            BOOST_TEST((workspaceAt(cut.place / "datapackage.json") == savedPackage("events")));
            BOOST_TEST(cut.folder.listing() == before, "reading changes nothing");
        }
    }
}

BOOST_AUTO_TEST_CASE(the_next_save_finishes_or_clears_and_leaves_what_is_not_ours) {
    const TemporaryFolder fresh;
    BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), fresh / "mine")));
    fresh.write("mine/README.md", "by hand");
    for (const std::size_t moved : {0U, 1U, 2U}) {
        const CutShort cut(moved > 0, moved);
        BOOST_TEST(isOk(savePackage(savedPackage("pew"), cut.place)));
        BOOST_TEST((workspaceAt(cut.place) == savedPackage("pew")));
        BOOST_TEST(cut.folder.listing() == fresh.listing());
        BOOST_TEST(fileBytes(cut.place / "README.md") == "by hand");
    }
}

BOOST_AUTO_TEST_CASE(a_first_save_that_was_cut_short_is_no_other_file) {
    const TemporaryFolder folder;
    folder.write("mine/.driftline-save/data/x.csv", "half");
    BOOST_TEST(failsWith(builtinImporters().import(folder / "mine"), "import.no-package"));
    BOOST_TEST(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    BOOST_TEST((workspaceAt(folder / "mine") == savedPackage("pew")));
}

BOOST_AUTO_TEST_CASE(a_journal_moves_and_removes_nothing_but_a_package) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    folder.write("secret.txt", "theirs");
    folder.write("mine/notes.txt", "theirs");
    folder.write("mine/.driftline-save/notes.txt", "ours");
    folder.write("mine/.driftline-save/journal.json", R"({"put": ["notes.txt"], "removed": ["notes.txt"]})");
    BOOST_TEST(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    BOOST_TEST(fileBytes(folder / "mine/notes.txt") == "theirs");
    // One that leads out is none of ours.
    for (const auto* journal :
         {R"({"put": [], "removed": ["../secret.txt"]})", R"({"put": ["/etc/passwd"], "removed": []})",
          R"({"put": "x", "removed": []})", "[", ""}) {
        folder.write("mine/.driftline-save/journal.json", journal);
        BOOST_TEST(!pendingSave(folder / "mine").has_value(), journal);
        BOOST_TEST(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    }
    BOOST_TEST(fileBytes(folder / "secret.txt") == "theirs");
}

BOOST_AUTO_TEST_CASE(a_staging_folder_that_is_a_link_is_not_followed) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    folder.write("elsewhere/journal.json", R"({"put": ["datapackage.json"], "removed": []})");
    folder.write("elsewhere/datapackage.json", "{}");
    fs::create_directory_symlink(folder / "elsewhere", folder / "mine/.driftline-save");
    BOOST_TEST((workspaceAt(folder / "mine") == savedPackage("pew")));
    BOOST_TEST(failsWith(savePackage(savedPackage("events"), folder / "mine"), "file.unwritable"));
    BOOST_TEST(fs::exists(folder / "elsewhere/journal.json"));
    BOOST_TEST((workspaceAt(folder / "mine") == savedPackage("pew")));
}

BOOST_AUTO_TEST_CASE(files_keep_their_permissions) {
    const TemporaryFolder folder;
    BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), folder / "mine")));
    const auto file = folder / "mine/datapackage.json";
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    BOOST_TEST(isOk(savePackage(savedPackage("events"), folder / "mine")));
    BOOST_TEST((fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(an_archive_clears_up_after_a_killed_save) {
    const TemporaryFolder folder;
    folder.write(".driftline-Ab12Cd.part", "half an archive");
    folder.write(".driftline-note.part", "theirs");
    BOOST_TEST(isOk(savePackage(savedPackage("pew"), folder / "mine.zip")));
    BOOST_TEST(folder.listing() == ".driftline-note.part\nmine.zip\n");
}

BOOST_AUTO_TEST_CASE(a_stamp_tells_other_content_from_the_same_written_again) {
    for (const auto* name : {"mine.zip", "mine"}) {
        const TemporaryFolder folder;
        const auto place = folder / name;
        BOOST_TEST(!stampOf(place).isThere());
        BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), place)));
        auto stamp = stampOf(place);
        const auto first = stamp;
        BOOST_TEST(stamp.isThere());
        BOOST_TEST(isUnchanged(place, stamp));
        BOOST_REQUIRE(isOk(savePackage(savedPackage("pew"), place)));
        BOOST_TEST(isUnchanged(place, stamp));
        BOOST_TEST(stamp.content == first.content);
        BOOST_TEST(stamp.status != first.status);
        BOOST_REQUIRE(isOk(savePackage(savedPackage("events"), place)));
        BOOST_TEST(!isUnchanged(place, stamp));
        fs::remove_all(place);
        BOOST_TEST(!isUnchanged(place, stamp));
    }
}

BOOST_AUTO_TEST_SUITE_END()
