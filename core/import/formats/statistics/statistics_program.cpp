// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sanitized.h"
#include "import/formats/statistics/statistics_parse.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

void limit(decltype(RLIMIT_CORE) what, rlim_t most) {
    const rlimit both = {most, most};
    static_cast<void>(::setrlimit(what, &both)); // lower already is as good
}

/// A file that breaks the reader takes no more than this with it.
void restrictItself() {
    constexpr rlim_t mostMemory = 4ULL * 1024 * 1024 * 1024;
    constexpr rlim_t mostSeconds = 600;
    constexpr rlim_t mostFiles = 64;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, mostSeconds);
    limit(RLIMIT_NOFILE, mostFiles);
#if DRIFTLINE_IS_SANITIZED // which reserves more addresses than that
    static_cast<void>(mostMemory);
#else
    limit(RLIMIT_AS, mostMemory);
#endif
    static_cast<void>(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    static_cast<void>(::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0));
}

bool writeAll(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

/// driftline_statistics FORMAT ROWS FILE: writes the table in the file to standard output as frames
/// (statistics_frames.h). Part of Driftline, not for people. ROWS 0 means all.
int main(int argc, char** argv) {
    constexpr std::array<std::string_view, 5> formats = {"sav", "por", "dta", "sas", "xport"};
    if (argc != 4)
        return 2;
    restrictItself();
    const std::string_view asked = argv[1];
    const std::string_view rows = argv[2];
    long rowLimit = 0;
    std::from_chars(rows.data(), rows.data() + rows.size(), rowLimit);
    for (std::size_t i = 0; i < formats.size(); ++i) {
        if (formats[i] != asked)
            continue;
        driftline::FrameWriter out(writeAll);
        driftline::parseStatistics(static_cast<driftline::StatisticsFormat>(i), argv[3],
                                   rowLimit > 0 ? std::optional(rowLimit) : std::nullopt, out);
        return 0;
    }
    return 2;
}
