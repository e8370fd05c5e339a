// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/picture_document.h"

#include "import/data_package.h"
#include "import/picture_package.h"
#include "workspace/figure_package.h"
#include "workspace/save_package.h"

#include <algorithm>

namespace driftline {

Result<std::string> pictureDocument(const FigureSpec& figure, const DatasetLookup& datasets,
                                    const std::vector<std::string>& authors) {
    auto workspace = figureWorkspace(figure, datasets);
    if (!workspace)
        return tl::unexpected(std::move(workspace.error()));
    for (const auto& author : authors)
        workspace->contributors.push_back({author, {}, {"author"}});
    const auto files = packageFilesOf(*workspace);
    if (!files)
        return tl::unexpected(files.error());
    return zipBytes(*files);
}

Result<CarriedDocument> documentIn(std::string_view picture, const std::string& shown) {
    auto archive = packageInPicture(picture, shown);
    if (!archive)
        return tl::unexpected(std::move(archive.error()));
    const auto files = zipFilesIn(*archive, shown);
    if (!files)
        return tl::unexpected(files.error());
    const auto package = importDataPackage(**files, "datapackage.json", {});
    if (!package)
        return tl::unexpected(package.error());
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    // It is one figure: without it nothing is left.
    if (!loaded->rejected.empty())
        return tl::unexpected(loaded->rejected.front());
    return CarriedDocument{*std::move(archive), *std::move(loaded)};
}

Workspace withKnownData(Workspace picture, const DatasetLookup& known) {
    const auto isKnown = [&](const FigureSpec& figure) {
        const auto here = figureWorkspace(figure, known);
        return here &&
               std::all_of(here->datasets.begin(), here->datasets.end(), [&](const DatasetPtr& dataset) {
                   const auto carried = picture.dataset(dataset->id);
                   return carried != nullptr && *carried == *dataset;
               });
    };
    // All or nothing: a figure reads either the picture's edition of the data or this program's.
    if (!picture.figures.empty() && std::all_of(picture.figures.begin(), picture.figures.end(), isKnown))
        picture.datasets.clear();
    return picture;
}

} // namespace driftline
