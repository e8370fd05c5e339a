// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/resolve.h"
#include "workspace/workspace.h"

namespace driftline {

/// What a picture of the figure carries: figureWorkspace() as a zipped Data Package, with whose work it is.
/// The same figure and data give the same bytes, and so does what was read out of such a picture. Codes:
/// those of figureWorkspace() and packageFilesOf().
Result<std::string> pictureDocument(const FigureSpec& figure, const DatasetLookup& datasets,
                                    const std::vector<std::string>& authors);

/// A workspace out of a picture, less the datasets that are known here with the same rows for its figures:
/// these go on reading the known ones.
Workspace withKnownData(Workspace picture, const DatasetLookup& known);

} // namespace driftline
