// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "base/input_files.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"

#include <sys/stat.h>

using namespace driftline;
using namespace driftline::test;
namespace fs = std::filesystem;

namespace {

/// A table with other names that lead to it.
struct OneInput {
    OneInput() {
        table = folder.write("trust.csv", "a,b\n1,2\n");
        fs::create_symlink("trust.csv", folder / "link.csv");
        fs::create_symlink("link.csv", folder / "link to a link");
        fs::create_hard_link(table, folder / "hard.csv");
        fs::create_directory(folder / "sub");
        fs::create_directory_symlink(".", folder / "here");
        fs::create_directory_symlink("..", folder / "sub/up");
        inputs.add(table);
    }

    TemporaryFolder folder;
    fs::path table;
    InputFiles inputs;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(input_files, OneInput)

BOOST_AUTO_TEST_CASE(every_name_that_leads_to_a_file_is_refused) {
    for (const auto* name : {"trust.csv", "./trust.csv", "sub/../trust.csv", "sub/up/trust.csv",
                             "here/trust.csv", "here/here/trust.csv", "link.csv", "link to a link",
                             "hard.csv", "here/hard.csv", "TRUST.csv", "Trust.CSV", "here/tRUST.csv"}) {
        BOOST_TEST(inputs.contains(folder / name), name);
        BOOST_TEST(failsWith(inputs.checkTarget(folder / name), "export.target-is-input", name));
    }
}

BOOST_AUTO_TEST_CASE(other_files_are_not) {
    folder.write("sub/trust.csv", "another table of that name");
    for (const auto* name : {"trust.csv.png", "trusts.csv", "sub/trust.csv", "sub/Trust.csv", "no/trust.csv",
                             "no/../trust.csv/x", "sub", ""})
        BOOST_TEST(!inputs.contains(name == std::string() ? fs::path() : folder / name), name);
    BOOST_TEST(isOk(inputs.checkTarget(folder / "figure.png")));
    BOOST_TEST(isOk(InputFiles().checkTarget(table)));
    BOOST_TEST(InputFiles({fs::path()}).empty()); // what is built in
}

BOOST_AUTO_TEST_CASE(a_link_that_was_read_stands_for_its_file_and_for_itself) {
    const InputFiles linked({folder / "link to a link"});
    for (const auto* name : {"trust.csv", "Trust.csv", "hard.csv", "link to a link", "Link to a Link"})
        BOOST_TEST(linked.contains(folder / name), name);
}

BOOST_AUTO_TEST_CASE(a_link_to_what_is_not_there_yet_is_followed) {
    fs::create_symlink("TRUST.csv", folder / "dangling.csv");
    fs::create_symlink("other.csv", folder / "harmless.csv");
    fs::create_symlink("round.csv", folder / "round.csv");
    BOOST_TEST(inputs.contains(folder / "dangling.csv"));
    BOOST_TEST(!inputs.contains(folder / "harmless.csv"));
    BOOST_TEST(!inputs.contains(folder / "round.csv"));
}

BOOST_AUTO_TEST_CASE(a_file_stays_an_input_when_it_is_renamed_or_replaced) {
    fs::rename(table, folder / "renamed.csv");
    BOOST_TEST(inputs.contains(folder / "renamed.csv"));
    BOOST_TEST(inputs.contains(folder / "trust.csv")); // where it was
    BOOST_TEST(isOk(writeFileWhole(table, "edited by another program")));
    fs::create_hard_link(table, folder / "new hard link");
    for (const auto* name : {"trust.csv", "Trust.csv", "new hard link", "renamed.csv"})
        BOOST_TEST(inputs.contains(folder / name), name);
}

BOOST_AUTO_TEST_CASE(a_file_that_comes_after_it_in_its_place_on_the_disk_is_another) {
    for (const auto* name : {"trust.csv", "hard.csv"})
        fs::remove(folder / name);
    // File systems give the number of a file that is gone to one of the next.
    for (int i = 0; i < 50; ++i) {
        const auto next = folder.write(std::to_string(i) + ".png", "x");
        BOOST_TEST(!inputs.contains(next), next);
    }
}

BOOST_AUTO_TEST_CASE(letters_beyond_ascii_have_cases_too_and_accents_two_forms) {
    const InputFiles umlauts({folder.write("Größe.csv", "x"), folder.write("caf\u00e9.csv", "x"),
                              folder.write("\xff\xfe.CSV", "x")});
    for (const auto* name : {"GRÖSSE.csv", "größe.csv", "CAF\u00c9.csv", "cafe\u0301.csv", "\xff\xfe.csv"})
        BOOST_TEST(umlauts.contains(folder / name), name);
    for (const auto* name : {"Grosse.csv", "cafe.csv", "\xff\xfd.csv"})
        BOOST_TEST(!umlauts.contains(folder / name), name);
}

BOOST_AUTO_TEST_CASE(pipes_and_devices_may_be_written_to) {
    const auto pipe = folder / "pipe";
    BOOST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    inputs.add(pipe);
    inputs.add("/dev/null");
    BOOST_TEST(isOk(inputs.checkTarget(pipe)));
    BOOST_TEST(isOk(inputs.checkTarget("/dev/null")));
}

BOOST_AUTO_TEST_CASE(names_count_from_where_they_were_given) {
    const auto before = fs::current_path();
    fs::current_path(folder.path());
    const InputFiles relative({"trust.csv"});
    fs::current_path(folder / "sub");
    BOOST_TEST(relative.contains("../trust.csv"));
    BOOST_TEST(relative.contains("up/Trust.csv"));
    BOOST_TEST(!relative.contains("trust.csv"));
    fs::current_path(before);
    BOOST_TEST(relative.contains(table));
}

BOOST_AUTO_TEST_CASE(sets_are_joined_and_taken_from_each_other) {
    const auto other = folder.write("other.csv", "x");
    InputFiles both = inputs;
    both.add(InputFiles({other}));
    both.add(table);
    BOOST_TEST((both.paths() == std::vector<fs::path>{table, other}));
    const auto rest = both.without(InputFiles({folder / "link.csv"}));
    BOOST_TEST((rest.paths() == std::vector<fs::path>{other}));
    BOOST_TEST(!rest.contains(table));
    BOOST_TEST(rest.contains(other));
    // A link that takes the place of what may be replaced leads to what may not.
    const InputFiles own({table});
    fs::remove(table);
    fs::create_symlink("other.csv", table);
    BOOST_TEST(both.without(own).contains(table));
    BOOST_TEST(both.without(own).contains(other));
}

BOOST_AUTO_TEST_SUITE_END()
