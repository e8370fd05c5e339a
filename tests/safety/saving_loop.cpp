// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Saves two workspaces by turns to the place it is given, until it is killed. The first save is done once it
// writes a line.
#include "safety/two_workspaces.h"
#include "workspace/save_package.h"

#include <array>
#include <cstdio>

int main(int argc, char** argv) {
    using namespace driftline;
    if (argc != 2)
        return 2;
    const std::array turns = {test::workspaceOfTurn(0), test::workspaceOfTurn(1)};
    for (std::size_t i = 0;; ++i) {
        if (const auto saved = savePackage(turns[i % 2], argv[1]); !saved) {
            std::fputs((saved.error().text() + "\n").c_str(), stderr);
            return 1;
        }
        if (i == 0) {
            std::puts("saved");
            std::fflush(stdout);
        }
    }
}
