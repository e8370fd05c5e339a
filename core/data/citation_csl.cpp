// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/citation.h"
#include "data/latex_text.h"

#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

std::string_view cslType(ReferenceType type) {
    switch (type) {
    case ReferenceType::Article:
        return "article-magazine";
    case ReferenceType::WebPage:
        return "webpage";
    case ReferenceType::Report:
        return "report";
    case ReferenceType::Dataset:
        return "dataset";
    case ReferenceType::Software:
        return "software";
    case ReferenceType::Figure:
        return "figure";
    case ReferenceType::Other:
        break;
    }
    return "document";
}

Json nameJson(const AuthorName& author) {
    if (!author.institution.empty() || author.given.empty())
        return {{"literal", asOneLine(author.text())}};
    return {{"family", asOneLine(author.family)}, {"given", asOneLine(author.given)}};
}

Json dateJson(const PublicationDate& date) {
    Json first = Json::array({date.year});
    if (date.month != 0)
        first.push_back(date.month);
    if (date.month != 0 && date.day != 0)
        first.push_back(date.day);
    Json parts = Json::array({first});
    if (date.lastYear > date.year)
        parts.push_back(Json::array({date.lastYear}));
    return Json{{"date-parts", parts}};
}

void add(Json& item, const char* name, std::string_view value) {
    auto line = asOneLine(value);
    if (!line.empty())
        item[name] = std::move(line);
}

Json itemFor(const Reference& reference) {
    Json item = {{"id", reference.key}, {"type", cslType(reference.type)}};
    if (!reference.authors.empty()) {
        Json authors = Json::array();
        for (const auto& author : reference.authors)
            authors.push_back(nameJson(author));
        item["author"] = std::move(authors);
    }
    add(item, "title", reference.title);
    add(item, "container-title", reference.container);
    add(item, "publisher", reference.publisher);
    if (reference.date.year != 0)
        item["issued"] = dateJson(reference.date);
    add(item, "number", reference.number);
    add(item, "version", reference.version);
    add(item, "URL", reference.address);
    auto note = reference.note;
    if (!reference.licence.empty())
        note = "Licence: " + reference.licence + "." + (note.empty() ? "" : " " + note);
    add(item, "note", note);
    add(item, "annote", reference.annotation);
    return item;
}
} // namespace

std::string cslJsonFor(const std::vector<Reference>& references) {
    Json items = Json::array();
    for (const auto& reference : references)
        items.push_back(itemFor(reference));
    return items.dump(2) + "\n";
}

} // namespace driftline
