// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "workspace/gallery.h"
#include "workspace/workspace.h"

#include <string>
#include <vector>

namespace driftline {

/// Whose work a figure is: the authors and wranglers among the contributors of the packages whose data it
/// shows, in their order and without repeats. The creators of a package that has such are those of its data,
/// who did not draw the figure; where nobody has such a role, it is everybody but publishers.
std::vector<std::string> figureAuthors(const FigureSpec& figure, const Workspace& workspace,
                                       const Gallery& gallery);

} // namespace driftline
