// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/package_files.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

BOOST_AUTO_TEST_SUITE(package_files)

BOOST_AUTO_TEST_CASE(names_are_made_plain_or_refused) {
    BOOST_TEST(*safeRelativeName("data/x.csv") == "data/x.csv");
    BOOST_TEST(*safeRelativeName("./data//./x.csv") == "data/x.csv");
    BOOST_TEST(*safeRelativeName("..data/x..csv") == "..data/x..csv");
    BOOST_TEST(failsWith(safeRelativeName("../x.csv"), "package.unsafe-path", "“../x.csv”"));
    BOOST_TEST(failsWith(safeRelativeName("a/../../x"), "package.unsafe-path", "climbs out"));
    BOOST_TEST(failsWith(safeRelativeName("/etc/passwd"), "package.unsafe-path", "absolute"));
    BOOST_TEST(failsWith(safeRelativeName("C:x.csv"), "package.unsafe-path", "drive"));
    BOOST_TEST(failsWith(safeRelativeName("a\\..\\x"), "package.unsafe-path", "backslash"));
    BOOST_TEST(failsWith(safeRelativeName("a\nb"), "package.unsafe-path"));
    BOOST_TEST(failsWith(safeRelativeName(""), "package.unsafe-path", "names no file"));
    BOOST_TEST(failsWith(safeRelativeName("./"), "package.unsafe-path"));
}

BOOST_AUTO_TEST_CASE(a_folder_gives_its_files_and_nothing_else) {
    const TemporaryFolder folder;
    folder.write("pack/data/x.csv", "inside");
    folder.write("secret.csv", "outside");
    const auto files = folderFiles(folder / "pack");
    BOOST_TEST(*files->read("data/x.csv") == "inside");
    BOOST_TEST(files->contains("data/x.csv"));
    BOOST_TEST(!files->contains("data"));
    BOOST_TEST(!files->contains("../secret.csv"));
    BOOST_TEST(files->shownName("data/x.csv") == (folder / "pack/data/x.csv").string());
    BOOST_TEST(failsWith(files->read("../secret.csv"), "package.unsafe-path"));
    BOOST_TEST(failsWith(files->read("none.csv"), "file.missing"));
}

BOOST_AUTO_TEST_CASE(a_link_may_not_lead_out_of_the_folder) {
    const TemporaryFolder folder;
    folder.write("pack/x.csv", "inside");
    folder.write("packer/secret.csv", "outside");
    std::filesystem::create_symlink(folder / "packer/secret.csv", folder / "pack/out.csv");
    std::filesystem::create_directory_symlink(folder / "packer", folder / "pack/out");
    std::filesystem::create_symlink("x.csv", folder / "pack/in.csv");
    const auto files = folderFiles(folder / "pack");
    BOOST_TEST(failsWith(files->read("out.csv"), "package.unsafe-path", "link"));
    BOOST_TEST(failsWith(files->read("out/secret.csv"), "package.unsafe-path", "link"));
    BOOST_TEST(!files->contains("out.csv"));
    BOOST_TEST(*files->read("in.csv") == "inside");
}

BOOST_AUTO_TEST_CASE(a_folder_may_itself_be_reached_through_a_link) {
    const TemporaryFolder folder;
    folder.write("pack/x.csv", "inside");
    std::filesystem::create_directory_symlink(folder / "pack", folder / "link");
    BOOST_TEST(*folderFiles(folder / "link")->read("x.csv") == "inside");
}

BOOST_AUTO_TEST_CASE(memory_gives_the_same_names) {
    const auto files = memoryFiles("built-in", {{"data/x.csv", "1"}});
    BOOST_TEST(*files->read("./data/x.csv") == "1");
    BOOST_TEST(files->shownName("data/x.csv") == "built-in/data/x.csv");
    BOOST_TEST(failsWith(files->read("data/../data/x.csv"), "package.unsafe-path"));
    BOOST_TEST(failsWith(files->read("y.csv"), "file.missing", "built-in/y.csv"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
