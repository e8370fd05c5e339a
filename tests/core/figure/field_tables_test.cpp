// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "figure/figure_fields.h"
#include "query/measure.h"
#include "style/schema_check.h"
#include "style/style_fields.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

using namespace driftline;
using Json = nlohmann::json;

// The tables of fields are held against the schemas: names, types, words, defaults, and what must be there.

namespace {

template <class T>
Json schemaOf(const T* /*none*/);
template <class T>
Json schemaOf(const std::optional<T>* /*none*/) {
    return schemaOf(static_cast<const T*>(nullptr));
}
template <class T>
Json schemaOf(const std::vector<T>* /*none*/) {
    return {{"type", "array"}, {"items", schemaOf(static_cast<const T*>(nullptr))}};
}
template <class T>
Json schemaOf(const std::map<std::string, T>* /*none*/) {
    return {{"type", "object"}, {"additionalProperties", schemaOf(static_cast<const T*>(nullptr))}};
}
Json schemaOf(const Chart* /*none*/) {
    return {{"$ref", "#/definitions/chart"}};
}
Json schemaOf(const Measure* /*none*/) {
    return {{"$ref", "#/definitions/measure"}};
}
Json choiceSchema() {
    return {{"type", Json::array({"string", "object"})}};
}
Json schemaOf(const ThemeChoice* /*none*/) {
    return choiceSchema();
}
Json schemaOf(const PresetChoice* /*none*/) {
    return choiceSchema();
}
template <class T>
Json schemaOf(const T* /*none*/) {
    if constexpr (HasFields<T>)
        return {{"$ref", fmt::format("#/definitions/{}", fieldsOf(static_cast<const T*>(nullptr)).name)}};
    else if constexpr (std::is_same_v<T, bool>)
        return {{"type", "boolean"}};
    else if constexpr (std::is_arithmetic_v<T>)
        return {{"type", std::is_integral_v<T> ? "integer" : "number"}};
    else
        return {{"type", "string"}};
}

template <class T>
Json formOf(const TypeForm& /*form*/, const T* member) {
    return schemaOf(member);
}
template <class Value, std::size_t count, class T>
Json formOf(const WordForm<Value, count>& form, const T* /*member*/) {
    Json words = Json::array();
    for (const auto& [value, word] : *form.words)
        words.push_back(word);
    return {{"enum", std::move(words)}};
}

/// A schema, with the definitions of the figure's where it refers to them.
Json readSchema(DocumentKind kind) {
    auto text = std::string(schemaText(kind));
    constexpr std::string_view elsewhere = "figure.schema.json#";
    for (auto at = text.find(elsewhere); at != std::string::npos; at = text.find(elsewhere))
        text.replace(at, elsewhere.size(), "#");
    auto schema = Json::parse(text);
    if (!schema.contains("definitions"))
        schema["definitions"] = Json::parse(schemaText(DocumentKind::Figure)).at("definitions");
    return schema;
}

/// Holds tables against the schema of a document.
class TableCheck {
public:
    explicit TableCheck(DocumentKind kind) : m_schema(readSchema(kind)) {}

    const Json& schema() const { return m_schema; }

    /// `others` are fields that are not in the table; those that `may` be absent are written all the same.
    template <class T>
    void check(const std::set<std::string>& others = {}, const std::set<std::string>& may = {}) {
        const std::string name = fieldsOf(static_cast<const T*>(nullptr)).name;
        const auto& object = !name.empty()                ? m_schema.at("definitions").at(name)
                             : m_schema.contains("items") ? m_schema.at("items")
                                                          : m_schema;
        BOOST_TEST_CONTEXT("the object " << name) {
            m_names = others;
            m_required = others;
            checkEntries(object, fieldsOf(static_cast<const T*>(nullptr)).entries, usualOf(T()));
            for (const auto& field : may)
                BOOST_TEST(m_required.erase(field) == 1U);
            checkNames(object);
        }
    }

private:
    template <class... Entries, class T>
    void checkEntries(const Json& object, const std::tuple<Entries...>& entries, const T& usual) {
        std::apply([&](const auto&... entry) { (checkEntry(object, entry, usual), ...); }, entries);
    }

    void checkNames(const Json& object) const {
        std::set<std::string> properties;
        for (const auto& [name, property] : object.at("properties").items())
            properties.insert(name);
        BOOST_TEST(properties == m_names, boost::test_tools::per_element());
        const auto required = object.value("required", std::set<std::string>());
        for (const auto& name : required)
            BOOST_TEST(m_names.contains(name), name);
        std::set<std::string> missing;
        std::set_symmetric_difference(required.begin(), required.end(), m_required.begin(), m_required.end(),
                                      std::inserter(missing, missing.end()));
        missing.erase("$schema");
        BOOST_TEST(missing.empty(), "required in one of both: " << Json(missing));
    }

    template <class Struct, class Member, class Form>
    void checkEntry(const Json& object, const JsonField<Struct, Member, Form>& field, const Struct& usual) {
        m_names.insert(field.name);
        if (field.isRequired)
            m_required.insert(field.name);
        const auto property = object.at("properties").value(field.name, Json());
        const auto expected = formOf(field.form, static_cast<const Member*>(nullptr));
        BOOST_TEST(fulfils(property, expected),
                   field.name << " should be " << expected << " in " << property);
        const Json value = field.form.write(usual.*field.member);
        const bool saysNothing = value.is_null() || value.is_structured() || value == "";
        if (!field.isRequired && !saysNothing && !dependsOnPreset(usual, field.name) &&
            isWithin(value, property))
            BOOST_TEST(property.value("default", Json()) == value, field.name);
        else
            BOOST_TEST(!property.contains("default"), field.name);
    }
    template <class Struct, class Member>
    void checkEntry(const Json& object, const InlinedFields<Struct, Member>& inlined, const Struct& usual) {
        checkEntries(object, fieldsOf(static_cast<const Member*>(nullptr)).entries, usual.*inlined.member);
    }
    template <class... Fields, class Struct>
    void checkEntry(const Json& object, const FieldObject<Fields...>& inner, const Struct& usual) {
        m_names.insert(inner.name);
        if (inner.isRequired)
            m_required.insert(inner.name);
        const auto names = std::exchange(m_names, {});
        const auto required = std::exchange(m_required, {});
        const auto property = resolved(object.at("properties").at(inner.name));
        checkEntries(property, inner.fields, usual);
        checkNames(property);
        m_names = names;
        m_required = required;
    }
    template <class Struct>
    void checkEntry(const Json& /*object*/, const OwnFields<Struct>& own, const Struct& /*usual*/) {
        for (auto& name : split(own.names, '/'))
            m_names.insert(std::move(name));
    }
    template <class Struct>
    void checkEntry(const Json& /*object*/, const ReadingStep<Struct>& /*step*/, const Struct& /*usual*/) {}

    template <class Struct>
    static bool dependsOnPreset(const Struct& /*usual*/, std::string_view field) {
        return std::is_same_v<Struct, OutputSize> || field == "captionPlacement";
    }
    /// A row of zero, say, is the way of the program to say that there is none.
    static bool isWithin(const Json& value, const Json& property) {
        return !value.is_number() || !property.contains("minimum") || property.at("minimum") <= value;
    }

    Json resolved(const Json& property) const {
        if (!property.contains("$ref"))
            return property;
        return m_schema.at(Json::json_pointer(property.at("$ref").get<std::string>().substr(1)));
    }

    /// Whether the property has all that is expected of it. It may say more, such as limits.
    bool fulfils(const Json& property, const Json& expected) const {
        const auto& said = expected.contains("$ref") ? property : resolved(property);
        for (const auto& [keyword, value] : expected.items()) {
            if (!said.contains(keyword)) {
                // Words of a list have no type.
                if (keyword == "type" && said.contains("enum"))
                    continue;
                return false;
            }
            const auto& found = said.at(keyword);
            const bool fits = value.is_object() ? fulfils(found, value)
                                                : found == value || found == Json::array({value, "null"});
            if (!fits)
                return false;
        }
        return true;
    }

    Json m_schema;
    std::set<std::string> m_names;
    std::set<std::string> m_required;
};

/// Holds the fields of a measure against the schema.
class MeasureFieldCheck : public MeasureFields {
public:
    explicit MeasureFieldCheck(const Json& properties) : m_properties(properties) {}

    void column(const MeasureField& field, std::string& /*name*/) override { expect(field, "string"); }
    void cell(const MeasureField& field, const std::string& /*column*/, std::string& /*cell*/,
              const char* /*none*/) override {
        expect(field, "string");
    }
    void base(const MeasureField& field, std::optional<Period>& /*period*/) override {
        expect(field, "string");
    }
    void count(const MeasureField& field, int& /*periods*/, CountSteps /*steps*/) override {
        expect(field, "integer");
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> choices,
                std::size_t& /*chosen*/) override {
        m_names.insert(field.key);
        Json words;
        for (const auto& one : choices)
            words.push_back(one.key);
        BOOST_TEST(m_properties.at(field.key).at("enum") == words);
    }
    const std::set<std::string>& names() const { return m_names; }

private:
    void expect(const MeasureField& field, const char* type) {
        m_names.insert(field.key);
        BOOST_TEST(m_properties.at(field.key).at("type") == type, field.key);
    }

    const Json& m_properties;
    std::set<std::string> m_names = {"kind"};
};

std::set<std::string> namesIn(const Json& properties) {
    std::set<std::string> names;
    for (const auto& [name, property] : properties.items())
        names.insert(name);
    return names;
}
} // namespace

BOOST_AUTO_TEST_SUITE(field_tables)

BOOST_AUTO_TEST_CASE(the_schema_of_figures_says_what_the_tables_say) {
    TableCheck figure(DocumentKind::Figure);
    figure.check<FigureSpec>({"$schema", "version"});
    figure.check<FigureText>();
    figure.check<AltText>();
    figure.check<Panel>();
    figure.check<Query>();
    figure.check<ReaderWeights>();
    figure.check<ChartOptions>({"kind"});
    figure.check<AnswerScale>();
    figure.check<ValueAxis>();
    figure.check<Pairing>();
    figure.check<Ranking>();
    figure.check<ReferenceLine>();
    figure.check<OwnLine>();
    figure.check<TextNote>();
    figure.check<FacetLayout>();
    figure.check<SeriesChoice>();
    figure.check<EventChoice>();
    figure.check<EventPlacement>();
    figure.check<OwnEvent>();
    figure.check<OutputSize>();
    // Each has been held against its table, but for measures.
    BOOST_TEST(figure.schema().at("definitions").size() == 20U);
}

BOOST_AUTO_TEST_CASE(the_schema_has_the_limits_of_the_program) {
    const auto schema = readSchema(DocumentKind::Figure).at("definitions");
    const auto limit = [&schema](const char* object, const char* field, const char* keyword) {
        return schema.at(object).at("properties").at(field).at(keyword);
    };
    BOOST_TEST(limit("axis", "decimals", "maximum") == mostAxisDecimals);
    BOOST_TEST(limit("axis", "ticks", "maxItems") == mostAxisTicks);
    BOOST_TEST(limit("seriesChoice", "width", "minimum") == leastSeriesWidth);
    BOOST_TEST(limit("seriesChoice", "width", "maximum") == mostSeriesWidth);
    BOOST_TEST(limit("seriesChoice", "labelShift", "maximum") == mostLabelShift);
    BOOST_TEST(limit("eventPlace", "row", "maximum") == mostEventRow);
    BOOST_TEST(limit("ownEvent", "row", "maximum") == mostEventRow);
}

BOOST_AUTO_TEST_CASE(the_schema_has_every_measure_and_chart_kind) {
    const auto definitions = readSchema(DocumentKind::Figure).at("definitions");
    const auto& properties = definitions.at("measure").at("properties");
    std::set<std::string> tags;
    MeasureFieldCheck fields(properties);
    for (std::size_t place = 0; place < allMeasures().size(); ++place) {
        tags.insert(allMeasures()[place].tag);
        auto measure = measureAt(place);
        visitFields(measure, fields);
    }
    BOOST_TEST((properties.at("kind").at("enum").get<std::set<std::string>>() == tags));
    BOOST_TEST((namesIn(properties) == fields.names()));
    std::set<std::string> kinds;
    for (const auto kind : chartKinds())
        kinds.insert(traitsOf(kind).tag);
    BOOST_TEST((definitions.at("chart").at("properties").at("kind").at("enum").get<std::set<std::string>>() ==
                kinds));
}

BOOST_AUTO_TEST_CASE(the_schemas_of_looks_say_what_the_tables_say) {
    TableCheck(DocumentKind::EntityList).check<Entity>();
    TableCheck preset(DocumentKind::Preset);
    preset.check<Preset>({"$schema", "version"}, {"resolution"});
    preset.check<PresetSize>();
    preset.check<PresetResolution>();
    preset.check<PresetPixels>();
    preset.check<PresetText>();
    preset.check<PresetLines>();
    preset.check<PresetSource>();
    TableCheck theme(DocumentKind::Theme);
    theme.check<Theme>({"$schema", "version"});
    theme.check<Palette>();
    theme.check<SeriesStyle>();
}

BOOST_AUTO_TEST_SUITE_END()
