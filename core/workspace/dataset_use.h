// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Whether a figure needs the dataset: its panels, reference lines or events read it.
bool readsDataset(const FigureSpec& figure, std::string_view dataset);

/// The figures of the workspace that need the dataset, in their order.
std::vector<const FigureSpec*> figuresReading(const Workspace& workspace, std::string_view dataset);

/// The own datasets that a figure of the workspace reads, in the order of its panels.
std::vector<DatasetPtr> datasetsOf(const FigureSpec& figure, const Workspace& workspace);

} // namespace driftline
