// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/template_json.h"

#include "figure/figure_json.h"
#include "style/json_document.h"
#include "style/schema_check.h"

#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// What a figure document must have and a template does not; taken out again after it is read.
constexpr auto noTitle = "no title";
const Json noQuery = {{"dataset", "none"}};

/// The template as the document of a figure, so that figures and templates are read by the same code.
nlohmann::json figureDocument(nlohmann::json document) {
    document.erase("name");
    document.erase("$schema");
    document["version"] = FigureSpec::currentVersion;
    document["id"] = "template";
    auto& text = document["text"];
    if (!text.contains("title"))
        text["title"] = noTitle;
    for (auto& panel : document["panels"]) {
        panel.erase("unit");
        panel["query"] = noQuery;
        if (panel.contains("pairing"))
            panel["pairing"]["x"] = noQuery;
    }
    return document;
}
} // namespace

Result<FigureTemplate> parseTemplate(std::string_view text, std::string_view origin) {
    const auto document = parseDocument(text, origin, "template");
    if (!document)
        return tl::unexpected(document.error());
    if (auto valid = checkDocument(*document, DocumentKind::Template, FigureTemplate::currentVersion, origin);
        !valid)
        return tl::unexpected(std::move(valid.error()));
    auto design = parseFigure(figureDocument(*document).dump(), origin, {});
    if (!design)
        return tl::unexpected(std::move(design.error()));
    FigureTemplate out;
    out.name = (*document)["name"];
    out.design = *std::move(design);
    out.design.id.clear();
    if (out.design.text.title == noTitle)
        out.design.text.title.clear();
    for (auto& panel : out.design.panels) {
        panel.query = {};
        if (panel.pairing)
            panel.pairing->x = {};
    }
    for (const auto& panel : (*document)["panels"])
        out.units.push_back(panel.value("unit", ""));
    return out;
}

std::string writeTemplate(const FigureTemplate& design) {
    auto figure = Json::parse(writeFigure(design.design));
    Json out = {{"version", FigureTemplate::currentVersion}, {"name", design.name}};
    if (design.design.text.title.empty())
        figure["text"].erase("title");
    if (figure["text"].empty())
        figure.erase("text");
    std::size_t place = 0;
    for (auto& panel : figure["panels"]) {
        panel.erase("query");
        if (panel.contains("pairing"))
            panel["pairing"].erase("x");
        if (place < design.units.size() && !design.units[place].empty())
            panel["unit"] = design.units[place];
        ++place;
    }
    for (const auto& [key, value] : figure.items()) {
        if (key != "version" && key != "id" && key != "group")
            out[key] = value;
    }
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
