// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scene/resolve.h"
#include "workspace/workspace.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <vector>

namespace driftline {

/// A figure with the data that it reads.
struct FigureOfNow {
    std::shared_ptr<const FigureSpec> spec;
    DatasetLookup datasets;
};

/// What a picture carries (interchange/picture_document.h): the figure it was made of, with its rows.
struct CarriedFigure {
    std::string document; ///< the archive as it is in the picture
    std::shared_ptr<const Workspace> workspace;
    std::vector<std::string> authors;

    const FigureSpec& figure() const { return workspace->figures.front(); }
    /// The picture on its own, as if its figure and data were those of now.
    FigureOfNow asNow() const;
};

/// `shown` names the file in messages. Codes: picture.no-figure, and those of packageInPicture() and of
/// reading a package.
Result<CarriedFigure> carriedFigure(const QByteArray& picture, const std::string& shown);

} // namespace driftline
