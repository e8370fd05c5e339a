// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/resolve.h"
#include "workspace/save_package.h"

#include <string>
#include <vector>

namespace driftline {

/// The files of a small Data Package for somebody who does not have Driftline: those of figureWorkspace(),
/// the numbers as drawn (numbers.csv, as csvFor() writes them) and README.md, which says what every file and
/// column is, how the numbers were made, where they come from and how to open them. `scene` is the figure
/// resolved. Read back by Driftline it is the workspace. Codes: those of figureWorkspace() and
/// packageFilesOf().
Result<std::vector<PackageFile>> figurePackageFiles(const FigureSpec& figure, const Scene& scene,
                                                    const DatasetLookup& datasets);

/// The same as one archive, with the same bytes for the same figure and data. Codes also of zipBytes().
Result<std::string> figureZip(const FigureSpec& figure, const Scene& scene, const DatasetLookup& datasets);

} // namespace driftline
