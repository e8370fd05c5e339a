// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// Wherever a figure names a dataset, to read or to change the name. A figure without events of a dataset has
/// no name there.
std::vector<std::string*> datasetNames(FigureSpec& spec);

} // namespace driftline
