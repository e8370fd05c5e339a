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

/// What a picture carries, as it stands in it and as what it means.
struct CarriedDocument {
    std::string archive; ///< as pictureDocument() wrote it
    LoadedWorkspace loaded;
};

/// Reads it out of a PNG, SVG or PDF file. Codes: those of packageInPicture() (import/picture_package.h), of
/// importDataPackage() and of workspaceFrom().
Result<CarriedDocument> documentIn(std::string_view picture, const std::string& shown);

/// A workspace out of a picture, less the datasets that are known here with the same rows for its figures:
/// these go on reading the known ones.
Workspace withKnownData(Workspace picture, const DatasetLookup& known);

} // namespace driftline
