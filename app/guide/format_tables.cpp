// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/format_tables.h"

#include "base/text.h"
#include "guide/sentences.h"
#include "style/schema_check.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view reference = "#/definitions/";

std::string titleOf(const std::string& definition) {
    // As a reader says it: "ownEvent" is "own event".
    std::string title;
    for (const char c : definition) {
        if (c >= 'A' && c <= 'Z') {
            title += ' ';
            title += static_cast<char>(c - 'A' + 'a');
        } else {
            title += c;
        }
    }
    return title;
}

std::string linkTo(const Json& schema) {
    const auto name = schema.at("$ref").get<std::string>().substr(reference.size());
    const auto title = titleOf(name);
    return fmt::format("[{}](#{})", title, slug(guide_sentences::objectHeading(title)));
}

std::string choices(const Json& values) {
    std::vector<std::string> words;
    for (const auto& value : values)
        words.push_back(fmt::format("`{}`", value.is_string() ? value.get<std::string>() : value.dump()));
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i)
        out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
    return out;
}

std::string limits(const Json& schema) {
    std::string out;
    const auto add = [&](const char* key, std::string_view words) {
        if (schema.contains(key))
            out += fmt::format("{}{} {}", out.empty() ? "" : ", ", words, schema.at(key).dump());
    };
    add("maxLength", guide_sentences::mostCharacters);
    add("minimum", "from");
    add("exclusiveMinimum", "above");
    add("maximum", "to");
    add("minItems", "at least");
    add("maxItems", "at most");
    return out.empty() ? out : " (" + out + ")";
}

std::string typeName(const Json& type) {
    if (type.is_string())
        return type == "array" ? "list" : type.get<std::string>();
    std::string out;
    for (const auto& one : type)
        out += (out.empty() ? "" : " or ") + typeName(one);
    return out;
}

std::string typeOf(const Json& schema) {
    if (schema.contains("$ref"))
        return linkTo(schema);
    if (schema.contains("enum"))
        return choices(schema.at("enum"));
    std::string out = typeName(schema.value("type", Json("anything")));
    if (schema.contains("items") && schema.at("type") == "array")
        out += " of " + typeOf(schema.at("items"));
    if (schema.contains("additionalProperties") && schema.at("additionalProperties").is_object())
        out += guide_sentences::namesTo(typeOf(schema.at("additionalProperties")));
    return out + limits(schema);
}

std::string tableOf(const Json& object) {
    std::string out = guide_sentences::tableHead;
    const auto required = object.value("required", Json::array());
    for (const auto& [name, property] : object.at("properties").items()) {
        const bool isRequired = std::find(required.begin(), required.end(), name) != required.end();
        auto says = property.value("description", std::string());
        if (isRequired)
            says.insert(0, says.empty() ? "Required." : "Required. ");
        out += fmt::format("| `{}` | {} | {} |\n", name, typeOf(property), says);
    }
    return out + "\n";
}

std::string heading(std::string_view title) {
    return fmt::format("### {}\n\n", title);
}

} // namespace

std::string formatTables() {
    const auto schema = Json::parse(schemaText(DocumentKind::Figure), nullptr, false);
    if (schema.is_discarded())
        return {};
    std::string out = heading(guide_sentences::wholeDocument) + tableOf(schema);
    for (const auto& [name, definition] : schema.at("definitions").items()) {
        out += heading(guide_sentences::objectHeading(titleOf(name)));
        if (definition.contains("description"))
            out += definition.at("description").get<std::string>() + "\n\n";
        out += tableOf(definition);
    }
    return out;
}

} // namespace driftline
