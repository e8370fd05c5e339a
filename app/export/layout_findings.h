// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_page.h"
#include "scene/figure_check.h"

#include <vector>

namespace driftline {

/// What only the size of the picture decides: values are written all or none in a panel, and the strip says
/// where they are not (figure.values-left-out). A size that the figure cannot have comes first, with the size
/// that it has instead (codes of resolvedSize()). GUI thread.
std::vector<FigureFinding> layoutFindings(const Scene& scene, const FigureSize& size);

} // namespace driftline
