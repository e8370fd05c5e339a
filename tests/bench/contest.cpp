// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/contest.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace driftline::test {
namespace {

struct Times {
    const Contender* contender = nullptr;
    std::vector<double> milliseconds;

    double quantile(double share) const {
        std::vector<double> sorted = milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }
};

bool runOnce(Times& times, bool counts) {
    using Clock = std::chrono::steady_clock;
    const Contender& contender = *times.contender;
    const auto start = Clock::now();
    const ProcessResult result = runProcess(contender.program, contender.arguments, contender.options);
    const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
    if (counts)
        times.milliseconds.push_back(taken.count());
    if (result.exitCode != 0)
        fmt::print(stderr, "{} failed: {}\n", contender.name, result.errors);
    return result.exitCode == 0;
}

} // namespace

bool runContest(const std::string& title, const std::vector<Contender>& contenders, int rounds,
                int pictures) {
    fmt::print("\n{}, median of {} runs\n", title, rounds);
    std::vector<Times> all;
    for (const Contender& contender : contenders) {
        if (contender.program.empty())
            fmt::print("  {:<34} not installed, left out\n", contender.name);
        else
            all.push_back({&contender, {}});
    }
    for (int round = -1; round < rounds; ++round) {
        for (Times& times : all) {
            if (!runOnce(times, round >= 0))
                return false;
        }
    }
    const double reference = all.front().quantile(0.5);
    for (const Times& times : all)
        fmt::print("  {:<34} {:7.1f} ms  (quartiles {:.1f} to {:.1f})   {:.2f} of {}{}\n",
                   times.contender->name, times.quantile(0.5), times.quantile(0.25), times.quantile(0.75),
                   times.quantile(0.5) / reference, all.front().contender->name,
                   pictures == 0 ? std::string()
                                 : fmt::format(", {:.0f} a second", 1000 * pictures / times.quantile(0.5)));
    std::fflush(stdout);
    return true;
}

std::filesystem::path pythonWithMatplotlib() {
    for (const std::filesystem::path& python :
         {std::filesystem::path("/usr/bin/python3"), installedProgram("python3")}) {
        if (std::filesystem::exists(python) &&
            runProcess(python, {"-c", "import matplotlib.pyplot"}).exitCode == 0)
            return python;
    }
    return {};
}

std::filesystem::path rWithGgplot2() {
    const std::filesystem::path r = installedProgram("Rscript");
    return !r.empty() && runProcess(r, {"-e", "library(ggplot2)"}).exitCode == 0 ? r
                                                                                 : std::filesystem::path();
}

} // namespace driftline::test
