// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/figure_documents.h"

#include "base/text.h"
#include "import/package_sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {

Result<std::vector<FigureDocument>> readDocuments(const JsonObject& root, const std::string& property,
                                                  const PackageLocation& location,
                                                  std::string_view descriptorName) {
    std::vector<FigureDocument> figures;
    const auto* list = root.find(property);
    if (list == nullptr)
        return figures;
    if (!list->is_array()) {
        root.tellWrongType(root.pointerTo(property), package_sentences::listOfDocuments);
        return figures;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto& item = (*list)[i];
        const auto pointer = fmt::format("/{}/{}", property, i);
        const Place place{location.descriptor, 0, {}, pointer};
        if (item.is_object()) {
            figures.push_back({fmt::format("{} {}", descriptorName, pointer), item.dump()});
            continue;
        }
        if (!item.is_string()) {
            root.tellWrongType(pointer, package_sentences::documentOrFile);
            continue;
        }
        const auto path = packagePath(item.get<std::string>(), location, place);
        if (!path)
            return tl::unexpected(path.error());
        auto text = location.files.read(*path);
        if (!text && text.error().code != "file.missing")
            return tl::unexpected(text.error());
        if (text)
            figures.push_back({*path, std::move(*text)});
        else
            root.findings().warn(package_sentences::packageMissingFigure(inQuotes(*path, 80), property),
                                 place);
    }
    return figures;
}

} // namespace driftline
