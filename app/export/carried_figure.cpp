// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/carried_figure.h"

#include "export/sentences.h"
#include "interchange/picture_document.h"
#include "workspace/figure_package.h"

#include <algorithm>

namespace driftline {

FigureOfNow CarriedFigure::asNow() const {
    return {std::shared_ptr<const FigureSpec>(workspace, &workspace->figures.front()),
            [here = workspace](std::string_view id) { return lookupOf(*here)(id); }};
}

Result<CarriedFigure> carriedFigure(const QByteArray& picture, const std::string& shown) {
    auto document = documentIn({picture.constData(), static_cast<std::size_t>(picture.size())}, shown);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    auto& workspace = document->loaded.workspace;
    if (workspace.figures.size() != 1)
        return fail(export_sentences::notOneFigure(), {shown, 0, {}, {}});
    CarriedFigure out;
    out.document = std::move(document->archive);
    for (const auto& person : workspace.contributors) {
        if (std::find(person.roles.begin(), person.roles.end(), "author") != person.roles.end())
            out.authors.push_back(person.title);
    }
    out.workspace = std::make_shared<const Workspace>(std::move(workspace));
    return out;
}

} // namespace driftline
