// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/expect_result.h"
#include "support/golden.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(support)

BOOST_AUTO_TEST_CASE(difference_shows_the_first_line_that_differs) {
    BOOST_TEST(firstDifference("a\nb\n", "a\nb\n") == "");
    const std::string difference = firstDifference("one\ntwo\nthree\n", "one\ntwx\nthree\n");
    BOOST_TEST(difference == "first difference in line 2\n  expected: two\n  actual:   twx");
    BOOST_TEST(firstDifference("one\n", "one\ntwo\n") ==
               "first difference in line 2\n  expected: (end of text)\n  actual:   two");
}

BOOST_AUTO_TEST_CASE(results_are_judged_by_code_and_words) {
    const Result<int> good = 1;
    const Result<int> bad = tl::unexpected(
        Error{.code = "csv.ragged-row", .message = "Row 3 has 2 cells.", .place = {}, .context = {}});
    BOOST_TEST(isOk(good));
    BOOST_TEST(!isOk(bad));
    BOOST_TEST(!failsWith(good, "csv.ragged-row"));
    BOOST_TEST(!failsWith(bad, "csv.ragged"));
}

BOOST_AUTO_TEST_CASE(temporary_folder_goes_away) {
    std::filesystem::path path;
    {
        const TemporaryFolder folder;
        path = folder.path();
        BOOST_TEST(fileBytes(folder.write("a/b.txt", "bytes")) == "bytes");
        BOOST_TEST(folder.listing() == "a/\na/b.txt\n");
    }
    BOOST_TEST(!std::filesystem::exists(path));
}

BOOST_AUTO_TEST_CASE(process_is_collected) {
    const TemporaryFolder folder;
    const ProcessResult result =
        runProcess("/bin/sh", {"-c", "cat; echo $WORD >&2; pwd; exit 3"},
                   {.environment = {{"WORD", "said"}}, .folder = folder.path(), .input = "in "});
    BOOST_TEST(result.exitCode == 3);
    BOOST_TEST(result.output == "in " + std::filesystem::canonical(folder.path()).string() + "\n");
    BOOST_TEST(result.errors == "said\n");
}

BOOST_AUTO_TEST_CASE(process_that_hangs_is_ended) {
    const ProcessResult result =
        runProcess("/bin/sh", {"-c", "sleep 60"}, {.timeout = std::chrono::seconds(1)});
    BOOST_TEST(result.timedOut);
    BOOST_TEST(result.signal == 9);
}

BOOST_AUTO_TEST_SUITE_END()
