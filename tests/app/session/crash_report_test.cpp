// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/crash_report.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <csignal>
#include <functional>
#include <limits>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace driftline;
using namespace driftline::test;

namespace {

struct Crash {
    int signal = 0; ///< that ended the process
    std::string report;
};

std::string reportIn(const std::filesystem::path& folder) {
    std::string text;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        text += fileBytes(entry.path());
    return text;
}

/// Lets a process of its own crash, without what Boost.Test does about it.
Crash crashOf(const std::function<void(CrashReport&)>& crash) {
    const TemporaryFolder folder;
    const auto reports = folder / "recovery";
    const auto process = ::fork();
    BOOST_REQUIRE(process >= 0);
    if (process == 0) {
        for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT})
            std::signal(signal, SIG_DFL);
        const rlimit none = {0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        CrashReport report(reports, "Driftline 1.2.3\nQt 6\n");
        crash(report);
        ::_exit(0);
    }
    int status = 0;
    BOOST_REQUIRE(::waitpid(process, &status, 0) == process);
    return {WIFSIGNALED(status) ? WTERMSIG(status) : 0, reportIn(reports)};
}

/// Deeper than any stack.
int deeper(int level) { // NOLINT(misc-no-recursion)
    std::array<volatile char, 4096> room = {};
    room[static_cast<std::size_t>(level) % room.size()] = 1;
    return level == std::numeric_limits<int>::max() ? 0 : deeper(level + 1) + room[0];
}

} // namespace

BOOST_AUTO_TEST_SUITE(crash_report)

BOOST_AUTO_TEST_CASE(a_signal_leaves_a_report_and_then_does_what_it_does) {
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT}) {
        const auto crash = crashOf([signal](CrashReport& report) {
            report.setWorkspace("/home/a/thesis.zip");
            ::raise(signal);
        });
        BOOST_TEST(crash.signal == signal);
        BOOST_TEST(contains(crash.report, "Driftline stopped unexpectedly."), crash.report);
        BOOST_TEST(contains(crash.report, "Workspace: /home/a/thesis.zip\n"), crash.report);
        BOOST_TEST(contains(crash.report, "Driftline 1.2.3\nQt 6\n"), crash.report);
        BOOST_TEST(contains(crash.report, "/recovery\n"), crash.report);
        BOOST_TEST(contains(crash.report, "test_app_session"), crash.report);
    }
}

BOOST_AUTO_TEST_CASE(an_exception_that_nobody_catches_is_told) {
    const auto crash = crashOf([](CrashReport&) {
        std::thread([] { throw std::runtime_error("the third wheel came off"); }).join();
    });
    BOOST_TEST(crash.signal == SIGABRT);
    BOOST_TEST(contains(crash.report, "Exception: the third wheel came off\n"), crash.report);
    BOOST_TEST(contains(crash.report, "Workspace: not saved yet\n"), crash.report);
}

BOOST_AUTO_TEST_CASE(a_full_stack_is_reported_too) {
    const auto crash = crashOf([](CrashReport&) { deeper(0); });
    BOOST_TEST(crash.signal == SIGSEGV);
    BOOST_TEST(contains(crash.report, "SIGSEGV"), crash.report);
}

BOOST_AUTO_TEST_CASE(who_does_not_crash_leaves_nothing) {
    const auto crash = crashOf([](CrashReport&) {});
    BOOST_TEST(crash.signal == 0);
    BOOST_TEST(crash.report == "");
}

BOOST_AUTO_TEST_SUITE_END()
