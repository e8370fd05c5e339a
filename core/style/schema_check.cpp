// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/schema_check.h"

#include "base/embedded_file.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "style/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <span>

namespace driftline {

std::span<const EmbeddedFile> schemaFiles();

namespace {
using nlohmann::json;

struct KnownSchema {
    DocumentKind kind;
    std::string_view file;
    std::string_view noun;      ///< begins the codes of what is wrong
    std::string_view newerCode; ///< the code of a document that is too new; empty: it has no version
};
constexpr std::array<KnownSchema, 6> knownSchemas = {{
    {DocumentKind::Figure, "figure.schema.json", "figure", "figure.version"},
    {DocumentKind::Preset, "preset.schema.json", "preset", "preset.version"},
    {DocumentKind::Theme, "theme.schema.json", "theme", "theme.version"},
    {DocumentKind::Recipe, "recipe.schema.json", "recipe", ""},
    {DocumentKind::Template, "template.schema.json", "template", "template.version"},
    {DocumentKind::EntityList, "entities.schema.json", "entities", ""},
}};

const KnownSchema& known(DocumentKind kind) {
    return knownSchemas[static_cast<std::size_t>(kind)];
}

/// The schema with the definitions of the figure's, which some others refer to, as its own.
json withFigureParts(DocumentKind kind) {
    std::string text(schemaText(kind));
    constexpr std::string_view elsewhere = "figure.schema.json#";
    bool refers = false;
    for (auto at = text.find(elsewhere); at != std::string::npos; at = text.find(elsewhere, at)) {
        text.replace(at, elsewhere.size(), "#");
        refers = true;
    }
    auto document = json::parse(text);
    if (refers)
        document["definitions"].update(json::parse(schemaText(DocumentKind::Figure))["definitions"]);
    return document;
}

/// A schema as a document, to walk along, and as the validator wants it.
struct CompiledSchema {
    json document;
    valijson::Schema schema;

    explicit CompiledSchema(DocumentKind kind) : document(withFigureParts(kind)) {
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(document), schema);
    }
};

const CompiledSchema& compiledSchema(DocumentKind kind) {
    if (kind == DocumentKind::Figure) {
        static const CompiledSchema figure(DocumentKind::Figure);
        return figure;
    }
    if (kind == DocumentKind::Theme) {
        static const CompiledSchema theme(DocumentKind::Theme);
        return theme;
    }
    if (kind == DocumentKind::Recipe) {
        static const CompiledSchema recipe(DocumentKind::Recipe);
        return recipe;
    }
    if (kind == DocumentKind::Template) {
        static const CompiledSchema design(DocumentKind::Template);
        return design;
    }
    if (kind == DocumentKind::EntityList) {
        static const CompiledSchema entities(DocumentKind::EntityList);
        return entities;
    }
    static const CompiledSchema preset(DocumentKind::Preset);
    return preset;
}

struct Spot {
    std::string path; ///< JSON pointer
    const json* value = nullptr;
    const json* schema = nullptr;
};

std::string kindOf(const json& value) {
    switch (value.type()) {
    case json::value_t::object:
        return style_sentences::anObject;
    case json::value_t::array:
        return style_sentences::aList;
    case json::value_t::string:
        return "text";
    case json::value_t::boolean:
        return style_sentences::trueOrFalse;
    case json::value_t::null:
        return "null";
    default:
        return style_sentences::aNumber;
    }
}

std::string kindOfSchemaType(const std::string& type) {
    if (type == "object")
        return style_sentences::anObject;
    if (type == "array")
        return style_sentences::aList;
    if (type == "string")
        return "text";
    if (type == "boolean")
        return style_sentences::trueOrFalse;
    return type == "integer" ? style_sentences::aWholeNumber : style_sentences::aNumber;
}

bool hasType(const json& value, const std::string& type) {
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
           (type == "boolean" && value.is_boolean()) || (type == "integer" && value.is_number_integer());
}

/// Finds better words for the usual faults than the validator has.
class FaultFinder {
public:
    FaultFinder(const json& schema, std::string_view noun, std::string_view origin)
        : m_schema(schema)
        , m_noun(noun)
        , m_origin(origin) {}

    /// In the whole document.
    std::optional<Error> in(const json& document) const { return firstFault({"", &document, &m_schema}); }

private:
    std::string code(std::string_view fault) const { return fmt::format("{}.{}", m_noun, fault); }

    /// Follows "$ref": "#/definitions/x".
    const json& resolved(const json& schema) const {
        const auto reference = schema.find("$ref");
        if (reference == schema.end())
            return schema;
        return m_schema.at(json::json_pointer(reference->get<std::string>().substr(1)));
    }

    /// The part of the schema that rules a child, or nothing if the schema does not know it.
    const json* childSchema(const json& schema, const std::string& key, bool inArray) const {
        if (inArray)
            return schema.contains("items") ? &resolved(schema["items"]) : nullptr;
        if (schema.contains("properties") && schema["properties"].contains(key))
            return &resolved(schema["properties"][key]);
        if (schema.contains("additionalProperties") && schema["additionalProperties"].is_object())
            return &resolved(schema["additionalProperties"]);
        return nullptr;
    }

    std::optional<Error> wrongType(const Spot& spot, const Place& place) const {
        if (!spot.schema->contains("type"))
            return {};
        const auto& declared = (*spot.schema)["type"];
        std::vector<std::string> types;
        if (declared.is_array())
            types = declared.get<std::vector<std::string>>();
        else
            types = {declared.get<std::string>()};
        if (std::any_of(types.begin(), types.end(),
                        [&](const std::string& type) { return hasType(*spot.value, type); }))
            return {};
        for (auto& type : types)
            type = kindOfSchemaType(type);
        return Error{code("wrong-type"),
                     style_sentences::wrongType(kindOf(*spot.value), joined(types, " or ")),
                     place,
                     {}};
    }

    std::optional<Error> unknownField(const Spot& spot, const Place& place) const {
        if (!spot.value->is_object() || !spot.schema->contains("properties") ||
            spot.schema->value("additionalProperties", json()) != json(false))
            return {};
        std::vector<std::string> known;
        for (const auto& [name, rule] : (*spot.schema)["properties"].items())
            known.push_back(name);
        for (const auto& [name, value] : spot.value->items()) {
            if (std::find(known.begin(), known.end(), name) == known.end())
                return Error{code("unknown-field"),
                             style_sentences::unknownField(inQuotes(name), suggestion(name, known)),
                             place,
                             {}};
        }
        return {};
    }

    std::optional<Error> missingField(const Spot& spot, const Place& place) const {
        if (!spot.value->is_object() || !spot.schema->contains("required"))
            return {};
        for (const auto& name : (*spot.schema)["required"]) {
            if (!spot.value->contains(name.get<std::string>()))
                return Error{code("missing-field"),
                             style_sentences::missingField(inQuotes(name.get<std::string>())),
                             place,
                             {}};
        }
        return {};
    }

    std::optional<Error> wrongChoice(const Spot& spot, const Place& place) const {
        if (!spot.schema->contains("enum"))
            return {};
        const auto& choices = (*spot.schema)["enum"];
        if (std::find(choices.begin(), choices.end(), *spot.value) != choices.end())
            return {};
        std::vector<std::string> names;
        for (const auto& choice : choices)
            names.push_back(choice.is_string() ? choice.get<std::string>() : choice.dump());
        const auto read = spot.value->is_string() ? spot.value->get<std::string>() : spot.value->dump();
        return Error{code("wrong-value"),
                     style_sentences::wrongChoice(inQuotes(read), joined(names, ", ")),
                     place,
                     {}};
    }

    std::optional<Error> outOfRange(const Spot& spot, const Place& place) const {
        const auto& schema = *spot.schema;
        if (!spot.value->is_number() || !schema.contains("minimum") || !schema.contains("maximum") ||
            (*spot.value >= schema["minimum"] && *spot.value <= schema["maximum"]))
            return {};
        return Error{code("wrong-value"),
                     style_sentences::outOfRange(spot.value->dump(), schema["minimum"].dump(),
                                                 schema["maximum"].dump()),
                     place,
                     {}};
    }

    /// Only where the schema has an example to show.
    std::optional<Error> wrongForm(const Spot& spot, const Place& place) const {
        const auto& schema = *spot.schema;
        if (!spot.value->is_string() || !schema.contains("pattern") || !schema.contains("examples"))
            return {};
        const auto written = spot.value->get<std::string>();
        if (std::regex_search(written, std::regex(schema["pattern"].get<std::string>())))
            return {};
        return Error{code("wrong-value"),
                     style_sentences::wrongForm(inQuotes(written),
                                                inQuotes(schema["examples"].front().get<std::string>())),
                     place,
                     {}};
    }

    /// The first thing wrong at this spot or below it, in the words of the schema.
    std::optional<Error> firstFault(const Spot& spot) const {
        const Place place{m_origin, 0, {}, spot.path.empty() ? "/" : spot.path};
        for (const auto check :
             {&FaultFinder::wrongType, &FaultFinder::unknownField, &FaultFinder::missingField,
              &FaultFinder::wrongChoice, &FaultFinder::wrongForm, &FaultFinder::outOfRange}) {
            if (auto fault = (this->*check)(spot, place))
                return fault;
        }
        if (!spot.value->is_structured())
            return {};
        for (const auto& [key, child] : spot.value->items()) {
            const auto* rule = childSchema(*spot.schema, key, spot.value->is_array());
            if (rule == nullptr)
                continue;
            if (auto fault = firstFault({spot.path + "/" + key, &child, rule}))
                return fault;
        }
        return {};
    }

    const json& m_schema;
    std::string_view m_noun;
    std::string m_origin;
};

/// valijson names a spot as "<root>", "[panels]", "[0]" …
std::string pointerFrom(const std::vector<std::string>& context) {
    std::string path;
    for (const auto& step : context) {
        if (step.size() > 2 && step.front() == '[' && step.back() == ']')
            path += "/" + step.substr(1, step.size() - 2);
    }
    return path.empty() ? "/" : path;
}
} // namespace

std::string_view schemaText(DocumentKind kind) {
    for (const auto& file : schemaFiles()) {
        if (file.name == known(kind).file)
            return file.text();
    }
    return {};
}

Result<void> checkAgainstSchema(const json& document, DocumentKind kind, std::string_view origin) {
    const auto& compiled = compiledSchema(kind);
    const auto noun = known(kind).noun;
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(compiled.schema, valijson::adapters::NlohmannJsonAdapter(document), &results))
        return {};
    if (auto fault = FaultFinder(compiled.document, noun, origin).in(document))
        return tl::unexpected(std::move(*fault));
    valijson::ValidationResults::Error deepest;
    for (const auto& error : results) {
        if (error.context.size() >= deepest.context.size())
            deepest = error;
    }
    return fail(fmt::format("{}.wrong-value", noun), style_sentences::breaksRule(noun, deepest.description),
                {std::string(origin), 0, {}, pointerFrom(deepest.context)});
}

Result<void> checkDocument(const json& document, DocumentKind kind, int currentVersion,
                           std::string_view origin) {
    const auto version = document.is_object() ? document.value("version", json()) : json();
    const auto& schema = known(kind);
    if (version.is_number_integer() && version > currentVersion)
        return fail(schema.newerCode,
                    style_sentences::newerVersion(schema.noun, version.dump(), currentVersion),
                    {std::string(origin), 0, {}, "/version"});
    return checkAgainstSchema(document, kind, origin);
}

} // namespace driftline
