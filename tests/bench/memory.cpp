// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What memory the open window takes once its library is read, and after two thousand edits, each painted and
// each to be undone. The house wants at most 90 MiB and 150 MiB. Argument: how many edits.
#include "open_window.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace driftline;

namespace {

constexpr int usualEdits = 2000;
constexpr int reports = 4;

/// MiB in main memory, as the system counts them; what others share is counted too.
double residentMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::strtod(line.c_str() + line.find_first_of("0123456789"), nullptr) / 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (std::getenv("DISPLAY") == nullptr)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int edits = argc > 1 ? std::atoi(argv[1]) : usualEdits;
    OpenWindow window;
    std::printf("\nMemory of the open window, MiB\n  %-20s %6.1f  (at most 90)\n", "at start",
                residentMemory());
    for (int edit = 1; edit <= edits; ++edit) {
        if (!window.giveTitle("Title " + std::to_string(edit)))
            return 1;
        if (edit % std::max(1, edits / reports) == 0)
            std::printf("  after %5d edits    %6.1f%s\n", edit, residentMemory(),
                        edit == usualEdits ? "  (at most 150)" : "");
    }
    return 0;
}
