// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arguments: the bare window, the bare export, the folder with the scripts of the others; then how many
// rounds.
#include "bench/contest.h"
#include "support/places.h"
#include "support/temporary_folder.h"

#include <cstdio>
#include <cstdlib>

using namespace driftline::test;

namespace {

/// No settings of the user, and none from the round before.
ProcessOptions freshDesktop(const TemporaryFolder& folder) {
    ProcessOptions options;
    options.environment = {{"XDG_CONFIG_HOME", (folder / "config").string()},
                           {"XDG_DATA_HOME", (folder / "data").string()}};
    // Without an X server both still run, on a platform that paints to memory.
    if (std::getenv("DISPLAY") == nullptr)
        options.environment["QT_QPA_PLATFORM"] = "offscreen";
    return options;
}

bool startUp(const std::string& bareWindow, int rounds) {
    const TemporaryFolder folder;
    const ProcessOptions options = freshDesktop(folder);
    return runContest("From start to first painted chart",
                      {{"bare QCustomPlot window", bareWindow, {}, options},
                       {"driftline", driftlineProgram(), {"--quit-after-first-paint"}, options}},
                      rounds);
}

bool coldExport(const std::string& bareExport, const std::filesystem::path& scripts, int rounds) {
    const TemporaryFolder folder;
    const auto target = [&folder](const char* name) { return (folder / name).string(); };
    const std::filesystem::path python = pythonWithMatplotlib();
    return runContest(
        "One picture from nothing, 1051 × 971 pixels",
        {{"gnuplot (pngcairo)",
          installedProgram("gnuplot"),
          {"-e", "target='" + target("gnuplot.png") + "'", (scripts / "alignment.gnuplot").string()}},
         {"driftline",
          driftlineProgram(),
          {"export", "article-forced-alignment", "--width", "89mm", "--dpi", "300", "-o",
           target("driftline.png")}},
         {"bare QCustomPlot program", bareExport, {target("qcustomplot.png")}},
         {"matplotlib", python, {(scripts / "alignment.py").string(), target("matplotlib.png")}},
         {"ggplot2", rWithGgplot2(), {(scripts / "alignment.R").string(), target("ggplot2.png")}}},
        rounds);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("Run this through the build: cmake --build build/release --target bench\n", stderr);
        return 2;
    }
    const int rounds = argc > 4 ? std::atoi(argv[4]) : 15;
    const bool started = startUp(argv[1], rounds);
    const bool exported = coldExport(argv[2], argv[3], rounds);
    return started && exported ? 0 : 1;
}
