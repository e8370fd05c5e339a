// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

using namespace driftline::test;
namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(guide)

BOOST_AUTO_TEST_CASE(the_guide_is_written_with_pictures_of_figures_and_of_the_window) {
    const TemporaryFolder folder;
    folder.write("guide/index.html", "somebody else's");
    const ProcessResult result = runDriftline({"guide", "--force", "--to", (folder / "guide").string()});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    BOOST_TEST(result.output == (folder / "guide/index.html").string() + "\n");
    BOOST_TEST(fs::exists(folder / "guide/numbers.html"));
    BOOST_TEST(fs::exists(folder / "guide/pictures/guide-example.png"));
    const std::string index = fileBytes(folder / "guide/index.html");
    BOOST_TEST(index.find("pictures/window-whole.png") != std::string::npos);
    for (const char* part : {"whole", "reading", "honesty", "table", "sources", "timeline", "measure", "data",
                             "events", "shift", "average", "export"}) {
        const fs::path picture = folder / ("guide/pictures/window-" + std::string(part) + ".png");
        BOOST_TEST_REQUIRE(fs::exists(picture), part);
        BOOST_TEST(fs::file_size(picture) > 3000U, part);
    }
    // Another edition may differ in every file.
    for (const char* name : {"guide/index.html", "guide/numbers.html", "guide/guide.css"})
        folder.write(name, fileBytes(folder / name) + "<!-- older -->");
    fs::copy_file(folder / "guide/pictures/window-table.png", folder / "guide/pictures/window-whole.png",
                  fs::copy_options::overwrite_existing);
    fs::copy_file(folder / "guide/pictures/guide-example.png", folder / "guide/pictures/window-data.png",
                  fs::copy_options::overwrite_existing);
    const ProcessResult again = runDriftline({"guide", "--to", (folder / "guide").string()});
    BOOST_TEST(again.exitCode == 0, again.errors);
    BOOST_TEST(fileBytes(folder / "guide/index.html") == index);
}

BOOST_AUTO_TEST_CASE(a_page_of_somebody_elses_is_not_replaced) {
    const TemporaryFolder folder;
    folder.write("index.html", "<!DOCTYPE html>\n<title>My own page</title>");
    const ProcessResult refused = runDriftline({"guide", "--to", folder.path().string()});
    BOOST_TEST(refused.exitCode == 1);
    BOOST_TEST(refused.errors.find("[export.target-exists]") != std::string::npos, refused.errors);
    BOOST_TEST(refused.errors.find("--force") != std::string::npos, refused.errors);
    BOOST_TEST(folder.listing() == "index.html\n"); // nothing was begun
    BOOST_TEST(fileBytes(folder / "index.html") == "<!DOCTYPE html>\n<title>My own page</title>");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_told) {
    const ProcessResult nowhere = runDriftline({"guide"});
    BOOST_TEST(nowhere.exitCode == 2);
    BOOST_TEST(nowhere.errors.find("needs a folder to write to: --to FOLDER") != std::string::npos,
               nowhere.errors);
    const TemporaryFolder folder;
    folder.write("file", "x");
    const ProcessResult blocked = runDriftline({"guide", "--to", (folder / "file/guide").string()});
    BOOST_TEST(blocked.exitCode != 0);
    BOOST_TEST(blocked.errors.find("[file.unwritable]") != std::string::npos, blocked.errors);
}

BOOST_AUTO_TEST_SUITE_END()
