// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/svg_metadata.h"

#include "import/sentences.h"

#include <pugixml.hpp>

namespace driftline {

namespace {
std::string_view withoutPrefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The namespace that stands for the node's prefix there.
std::string_view namespaceOf(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    const auto declared = colon == std::string_view::npos ? std::string("xmlns")
                                                          : "xmlns:" + std::string(name.substr(0, colon));
    for (; node; node = node.parent()) {
        if (const auto found = node.attribute(declared.c_str()))
            return found.value();
    }
    return {};
}
} // namespace

Result<std::optional<std::string>> svgMetadataOf(std::string_view svg, std::string_view ns,
                                                 const std::string& shown) {
    pugi::xml_document document;
    const auto read = document.load_buffer(svg.data(), svg.size());
    if (!read)
        return fail(import_sentences::svgDamaged(read.offset, read.description()), {shown, 0, {}, {}});
    for (const auto part : document.document_element().children()) {
        if (withoutPrefix(part.name()) != "metadata")
            continue;
        for (const auto entry : part.children()) {
            if (withoutPrefix(entry.name()) == "figure" && namespaceOf(entry) == ns)
                return std::string(entry.child_value());
        }
    }
    return std::nullopt;
}

} // namespace driftline
