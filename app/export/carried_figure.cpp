// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/carried_figure.h"

#include "import/data_package.h"
#include "import/picture_package.h"
#include "workspace/figure_package.h"

#include <algorithm>

namespace driftline {

FigureOfNow CarriedFigure::asNow() const {
    return {std::shared_ptr<const FigureSpec>(workspace, &workspace->figures.front()),
            [here = workspace](std::string_view id) { return lookupOf(*here)(id); }};
}

Result<CarriedFigure> carriedFigure(const QByteArray& picture, const std::string& shown) {
    auto document = packageInPicture({picture.constData(), static_cast<std::size_t>(picture.size())}, shown);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    const auto files = zipFilesIn(*document, shown);
    if (!files)
        return tl::unexpected(files.error());
    const auto package = importDataPackage(**files, "datapackage.json", {});
    if (!package)
        return tl::unexpected(package.error());
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    if (loaded->workspace.figures.size() != 1)
        return fail("picture.no-figure", "What this picture carries is not one figure.", {shown, 0, {}, {}});
    CarriedFigure out;
    out.document = *std::move(document);
    for (const auto& person : loaded->workspace.contributors) {
        if (std::find(person.roles.begin(), person.roles.end(), "author") != person.roles.end())
            out.authors.push_back(person.title);
    }
    out.workspace = std::make_shared<const Workspace>(std::move(loaded->workspace));
    return out;
}

} // namespace driftline
