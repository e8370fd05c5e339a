// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "scene/resolve.h"
#include "workspace/gallery.h"
#include "workspace/workspace.h"

#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// Where figures come from: the gallery, or a file with the gallery behind it.
struct FigureOrigin {
    Gallery gallery;
    Workspace workspace;
    bool isFile = false;
    std::vector<Error> rejected; ///< figures of the file that are broken
    InputFiles inputs;           ///< what was read, and is not written over

    /// Looks in the file first. The origin must outlive the lookup.
    DatasetLookup lookup() const { return gallery.lookupWith(workspace); }
};

using FigurePtr = std::shared_ptr<const FigureSpec>;

/// Reads the file or folder, if one is named, and tells its warnings on standard error.
/// Codes: those of chosenRows() and loadFigureSource().
Result<void> openOrigin(FigureOrigin& origin, const std::string& from, const RowOptions& rows = {},
                        const ReadingOptions& reading = {});

/// Of the file, or else of the gallery.
std::vector<FigurePtr> everyFigure(const FigureOrigin& origin);

/// Code: figure.unknown.
Result<FigurePtr> findFigure(const FigureOrigin& origin, const std::string& id);

/// The same, in the gallery where the file has none of that id.
Result<FigurePtr> findFigureAnywhere(const FigureOrigin& origin, const std::string& id);

/// The figure of that id; without one, the only figure that there is.
/// Codes: figure.unknown, figure.which.
Result<FigurePtr> oneFigure(const FigureOrigin& origin, const std::string& id);

/// One figure with what it shows.
struct ResolvedFigure {
    FigurePtr figure;
    DatasetLookup datasets; ///< must not outlive its origin
    Scene scene;
};

/// Opens the origin and resolves the figure with that id, or the only figure.
/// Codes: those of openOrigin(), oneFigure() and resolve(). If several rows fall on one point, the error
/// names the options that choose among them.
Result<ResolvedFigure> resolveFrom(FigureOrigin& origin, const std::string& from, const RowOptions& rows,
                                   const std::string& id);

} // namespace driftline
