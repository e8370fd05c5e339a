// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "figure/figure_spec.h"
#include "scene/resolve.h"

#include <string>
#include <vector>

namespace driftline::test {

/// A figure with one panel on "test/data".
FigureSpec smallFigure(Chart chart);
/// Lines of two datasets in two panels, "Votes" and "Trade".
FigureSpec votesBesideTrade(const std::string& votes = "votes", const std::string& trade = "trade");
/// Resolves it against one dataset, whatever the figure calls it.
Result<Scene> resolved(const FigureSpec& figure, const DatasetPtr& dataset);

template <class T>
std::vector<T> marksOf(const ScenePanel& panel) {
    std::vector<T> out;
    for (const auto& mark : panel.marks) {
        if (const auto* found = std::get_if<T>(&mark))
            out.push_back(*found);
    }
    return out;
}

} // namespace driftline::test
