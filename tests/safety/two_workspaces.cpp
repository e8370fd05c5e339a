// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "safety/two_workspaces.h"

#include "workspace/gallery.h"

#include <string>

namespace driftline::test {

Workspace workspaceOfTurn(int turn) {
    static const Gallery gallery;
    // Some files are in both, some in one only; those that are in both differ.
    Workspace workspace = **gallery.package("article");
    workspace.description = "turn " + std::to_string(turn);
    for (auto& figure : workspace.figures)
        figure.text.shortTitle = "turn " + std::to_string(turn);
    if (turn == 0)
        workspace.figures.pop_back();
    for (auto& dataset : workspace.datasets) {
        auto changed = *dataset;
        changed.description = "turn " + std::to_string(turn);
        dataset = std::make_shared<const Dataset>(std::move(changed));
    }
    return turn == 0 ? workspace : merged(workspace, **gallery.package("events"));
}

int turnOf(const Workspace& workspace) {
    for (int turn = 0; turn < 2; ++turn) {
        if (workspace == workspaceOfTurn(turn))
            return turn;
    }
    return -1;
}

} // namespace driftline::test
