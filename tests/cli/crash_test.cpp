// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>

using namespace driftline::test;

namespace {

/// Opens the window, sends it the signal once its first figure is there, and ends as it ends.
constexpr auto crashScript = R"(
ulimit -c 0
exec 3< <(exec "$1" --verbose "$3" 2>&1)
window=$!
while read -r line <&3; do
    case $line in
        *"the workspace is open from"*) kill "-$2" "$window" ;;
    esac
    printf '%s\n' "$line"
done
wait "$window"
)";

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::exists(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            files.push_back(entry.path());
    }
    return files;
}

} // namespace

BOOST_AUTO_TEST_SUITE(crash)

BOOST_DATA_TEST_CASE(a_window_that_crashes_leaves_a_report, boost::unit_test::data::make({"SEGV", "ABRT"})) {
    const TemporaryFolder home;
    const auto workspace = (home / "mine.zip").string();
    const auto made =
        runDriftline({"export", "article-forced-alignment", "--format", "zip", "-o", workspace});
    BOOST_REQUIRE_MESSAGE(made.exitCode == 0, made.errors);
    ProcessOptions options;
    for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        options.environment[name] = home.path().string();
    options.environment["QT_QPA_PLATFORM"] = "offscreen";
    // A sanitizer that is built in would take the signal for itself.
    options.environment["ASAN_OPTIONS"] = "handle_segv=0:handle_abort=0:detect_leaks=0";
    options.environment["TSAN_OPTIONS"] = "handle_segv=0:handle_abort=0:report_bugs=0";
    const auto result = runProcess(
        "/bin/bash", {"-c", crashScript, "bash", driftlineProgram().string(), sample, workspace}, options);
    BOOST_TEST(result.exitCode == (std::string(sample) == "SEGV" ? 128 + SIGSEGV : 128 + SIGABRT),
               result.output);
    const auto reports = filesIn(home / "driftline/recovery");
    BOOST_REQUIRE_MESSAGE(reports.size() == 1U, result.output);
    BOOST_TEST(contains(result.output, reports.front().string()), result.output);
    const auto report = fileBytes(reports.front());
    BOOST_TEST(contains(report, std::string("SIG") + sample), report);
    BOOST_TEST(contains(report, "Workspace: " + workspace + "\n"), report);
    BOOST_TEST(contains(report, "Unsaved work is kept in: " + (home / "driftline/recovery").string() + "\n"),
               report);
    auto version = runDriftline({"--version"}).output;
    version.pop_back();
    BOOST_TEST(contains(report, "D" + version.substr(1) + " ("), report);
    BOOST_TEST(contains(report, "\nQt 6."), report);
    BOOST_TEST(contains(report, driftlineProgram().filename().string() + "(+0x"), report);
}

BOOST_AUTO_TEST_SUITE_END()
