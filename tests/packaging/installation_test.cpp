// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/png_file.h"
#include "packaging/installation.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace driftline::test;

namespace fs = std::filesystem;

namespace {

const std::vector<int> iconSides = {16, 22, 24, 32, 48, 64, 96, 128, 192, 256, 512};

std::string iconName(int side) {
    const std::string text = std::to_string(side);
    return "share/icons/hicolor/" + text + "x" + text + "/apps/driftline.png";
}

struct Installed {
    ProcessResult run(const std::vector<std::string>& arguments) const {
        const ProcessResult result =
            runProcess(installation / "bin/driftline", arguments,
                       {.environment = {{"DISPLAY", std::nullopt}, {"QT_QPA_PLATFORM", std::nullopt}},
                        .folder = work.path()});
        BOOST_TEST(result.exitCode == 0, result.errors);
        return result;
    }

    Installation installation;
    TemporaryFolder work;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(installation, Installed)

BOOST_AUTO_TEST_CASE(everything_is_there_and_nothing_of_the_tests) {
    const std::string expected = [] {
        std::vector<std::string> names = {
            "bin/driftline",
            libraryFolder() + "/driftline_pdf.so",
            libraryFolder() + "/driftline_statistics",
            libraryFolder() + "/driftline_xlsx.so",
            "share/applications/driftline.desktop",
            "share/bash-completion/completions/driftline",
            "share/doc/driftline/copyright",
            "share/fish/vendor_completions.d/driftline.fish",
            "share/icons/hicolor/scalable/apps/driftline.svg",
            "share/man/man1/driftline.1.gz",
            "share/metainfo/org.example.driftline.metainfo.xml",
            "share/mime/packages/driftline.xml",
            "share/zsh/site-functions/_driftline",
        };
        for (const int side : iconSides)
            names.push_back(iconName(side));
        std::sort(names.begin(), names.end());
        std::string lines;
        for (const std::string& name : names)
            lines += name + "\n";
        return lines;
    }();
    BOOST_TEST(installation.files() == expected);
}

BOOST_AUTO_TEST_CASE(icons_have_the_size_that_their_folder_says) {
    for (const int side : iconSides) {
        const PngFacts facts = readPng(fileBytes(installation / iconName(side)));
        BOOST_TEST(facts.width == static_cast<unsigned>(side));
        BOOST_TEST(facts.height == static_cast<unsigned>(side));
        BOOST_TEST(facts.endsWell);
    }
}

BOOST_AUTO_TEST_CASE(only_programs_may_be_run) {
    for (const auto& entry : fs::recursive_directory_iterator(installation / "")) {
        if (entry.is_directory())
            continue;
        const bool mayRun = (entry.status().permissions() & fs::perms::owner_exec) != fs::perms::none;
        const bool isProgram =
            (entry.path().filename() == "driftline" && entry.path().parent_path().filename() == "bin") ||
            entry.path().filename() == "driftline_statistics"; // which reads SPSS, Stata and SAS
        BOOST_TEST(mayRun == isProgram, entry.path());
    }
}

BOOST_AUTO_TEST_CASE(the_program_runs_from_there_and_finds_its_libraries) {
    run({"export", "article-forced-alignment", "-o", "a.png"});
    BOOST_TEST(readPng(fileBytes(work / "a.png")).endsWell);
    run({"export", "article-forced-alignment", "-o", "a.xlsx"}); // loads driftline_xlsx
    BOOST_TEST(fileBytes(work / "a.xlsx").starts_with("PK"));
    run({"export", "article-forced-alignment", "-o", "a.pdf"});
    run({"export", "--from", "a.pdf", "-o", "again.png"}); // loads driftline_pdf
    BOOST_TEST(readPng(fileBytes(work / "again.png")).endsWell);
}

/// The proof that they were found where they are installed, and not somewhere in the build.
BOOST_AUTO_TEST_CASE(without_its_libraries_the_program_says_so) {
    fs::remove(installation / (libraryFolder() + "/driftline_xlsx.so"));
    const ProcessResult result =
        runProcess(installation / "bin/driftline",
                   {"export", "article-forced-alignment", "-o", (work / "a.xlsx").string()});
    BOOST_TEST(result.exitCode == 1);
    BOOST_TEST(result.errors.find("[program.incomplete]") != std::string::npos, result.errors);
}

BOOST_AUTO_TEST_SUITE_END()
