// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/table_schema.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "import/package_sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr std::array<std::pair<std::string_view, CellKind>, 20> types = {{
    {"string", CellKind::Text},     {"number", CellKind::Number}, {"integer", CellKind::Integer},
    {"boolean", CellKind::Boolean}, {"year", CellKind::Year},     {"yearmonth", CellKind::YearMonth},
    {"date", CellKind::Date},       {"any", CellKind::Text},      {"object", CellKind::Text},
    {"array", CellKind::Text},      {"list", CellKind::Text},     {"datetime", CellKind::Text},
    {"time", CellKind::Text},       {"duration", CellKind::Text}, {"geopoint", CellKind::Text},
    {"geojson", CellKind::Text},    {"period", CellKind::Period}, // ours, as if the role said it
    {"text", CellKind::Text},                                     // not in the standard, but often written
    {"float", CellKind::Number},    {"int", CellKind::Integer},
}};

bool needsNumbers(Role role) {
    constexpr std::array roles = {Role::Value,  Role::SampleSize, Role::EffectiveSampleSize,
                                  Role::Weight, Role::Margin,     Role::Low,
                                  Role::High};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

CellKind readKind(const JsonObject& object) {
    const auto written = object.text("type");
    if (written.empty())
        return CellKind::Text;
    const auto* known = std::find_if(types.begin(), types.end(),
                                     [&written](const auto& type) { return type.first == written; });
    if (known != types.end())
        return known->second;
    constexpr std::size_t standardTypes = 16;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < standardTypes; ++i)
        names.emplace_back(types[i].first);
    object.findings().warn(package_sentences::fieldUnknownType(inQuotes(written), suggestion(written, names)),
                           object.place("type"));
    return CellKind::Text;
}

Role readRole(const JsonObject& object) {
    const auto written = object.text("role");
    if (written.empty())
        return Role::None;
    const auto role = roleFromName(written);
    if (!role)
        object.findings().warn(
            package_sentences::fieldUnknownRole(inQuotes(written), suggestion(written, roleNames())),
            object.place("role"));
    return role.value_or(Role::None);
}

/// Members that are plain values or {value, label}: categories and missing values are both written so.
std::vector<Category> readLabelled(const JsonObject& object, std::string_view key) {
    std::vector<Category> out;
    const auto* list = object.find(key);
    if (list == nullptr)
        return out;
    if (!list->is_array()) {
        object.tellWrongType(object.pointerTo(key), "a list");
        return out;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto& item = (*list)[i];
        auto pointer = fmt::format("{}/{}", object.pointerTo(key), i);
        if (item.is_object() && item.contains("value") && item["value"].is_primitive())
            out.push_back({scalarText(item["value"]), item.contains("label") ? scalarText(item["label"]) : "",
                           item.contains("wording") ? scalarText(item["wording"]) : ""});
        else if (item.is_primitive() && !item.is_null())
            out.push_back({scalarText(item), {}, {}});
        else
            object.tellWrongType(pointer, package_sentences::textOrValueAndLabel);
    }
    return out;
}

/// Ours; or the standard's word that the categories are listed in their order, if a middle can be told.
AnswerScale readScale(const JsonObject& object, const std::vector<Category>& categories) {
    AnswerScale scale;
    if (const auto written = object.object("scale")) {
        scale.order = written->texts("order");
        scale.neutral = written->text("neutral");
        scale.nonresponse = written->texts("nonresponse");
        if (const auto wrong = faultOf(scale); !wrong.empty()) {
            object.findings().warn(package_sentences::fieldScale(wrong), object.place("scale"));
            return {};
        }
    } else if (object.truth("categoriesOrdered").value_or(false)) {
        for (const auto& category : categories)
            scale.order.push_back(category.value);
        if (!faultOf(scale).empty())
            return {};
    }
    return scale;
}

std::vector<MissingRule> readMissing(const JsonObject& object) {
    std::vector<MissingRule> rules;
    for (const auto& entry : readLabelled(object, "missingValues"))
        rules.push_back({entry.value, missingReasonFor(entry.label.empty() ? entry.value : entry.label)});
    return rules;
}

NumberMarks readMarks(const JsonObject& object) {
    NumberMarks marks;
    const auto mark = [&object](std::string_view key, char otherwise) {
        auto written = object.text(key);
        if (written == "\xC2\xA0" || written == "\xE2\x80\xAF")
            written = " ";
        if (written.size() > 1)
            object.tellWrongType(object.pointerTo(key), "one character");
        return written.size() == 1 ? written.front() : otherwise;
    };
    marks.decimal = mark("decimalChar", '.');
    marks.group = mark("groupChar", '\0');
    return marks;
}

/// A missing type, or "any", leaves the choice to the role.
bool statesType(const JsonObject& object) {
    const auto* type = object.find("type");
    return type != nullptr && type->is_string() && *type != "any";
}

/// A role can ask for another reading than the type: periods are often typed as integer or string.
void reconcile(Field& field, bool hasType, const JsonObject& object) {
    auto& role = field.variable.role;
    if (role == Role::Period || role == Role::FieldworkStart || role == Role::FieldworkEnd) {
        field.kind = CellKind::Period;
        return;
    }
    const bool isNumber = columnTypeOf(field.kind) == ColumnType::Number;
    if (needsNumbers(role) && !isNumber) {
        if (!hasType) {
            field.kind = CellKind::Number;
            return;
        }
        object.findings().warn(package_sentences::fieldRoleType(roleName(role)), object.place("type"));
        role = Role::None;
    } else if (!needsNumbers(role) && isNumber && !field.variable.categories.empty()) {
        field.kind = CellKind::Text; // codes such as 1 = yes, 2 = no
    }
}

FieldForm formOf(const JsonObject& object, const Field& field) {
    const auto* written = object.find("type");
    if (written == nullptr || !written->is_string())
        return FieldForm::Stated;
    const auto type = written->get<std::string>();
    if (type == "any" && field.variable.role == Role::None && field.variable.categories.empty())
        return FieldForm::Any;
    if (type != "date" && type != "datetime")
        return FieldForm::Stated;
    const auto format = object.text("format");
    if (format == "any" || (type == "datetime" && (format.empty() || format == "default")))
        return FieldForm::AnyDate;
    if (format.empty() || format == "default" || format == "%Y-%m-%d")
        return FieldForm::Stated;
    const auto month = std::min({format.find("%m"), format.find("%b"), format.find("%B")});
    if (month == std::string::npos) {
        object.findings().warn(package_sentences::fieldFormat(inQuotes(format)), object.place("format"));
        return FieldForm::AnyDate;
    }
    return format.find("%d") < month ? FieldForm::DayFirst : FieldForm::MonthFirst;
}

Field readField(const JsonObject& object, std::size_t index, const std::vector<MissingRule>& missing,
                FieldReading reading) {
    Field field;
    auto& variable = field.variable;
    variable.name = object.text("name");
    if (variable.name.empty() && reading == FieldReading::ByRole)
        variable.name = fmt::format("field{}", index + 1);
    variable.title = object.text("title");
    variable.description = object.text("description");
    variable.unit = object.text("unit");
    variable.derivation = object.text("derivation");
    variable.level = object.number("intervalLevel");
    variable.categories = readLabelled(object, "categories");
    variable.scale = readScale(object, variable.categories);
    variable.role = readRole(object);
    field.kind = readKind(object);
    field.marks = readMarks(object);
    field.holdsBareNumbers = object.truth("bareNumber").value_or(true);
    field.missing = object.find("missingValues") != nullptr ? readMissing(object) : missing;
    if (reading == FieldReading::ByRole)
        reconcile(field, statesType(object), object);
    else if (object.text("holds") == "periods")
        field.kind = CellKind::Period;
    variable.type = columnTypeOf(field.kind);
    return field;
}

std::vector<ForeignKey> readForeignKeys(const JsonObject& schema) {
    std::vector<ForeignKey> keys;
    for (const auto& object : schema.objects("foreignKeys")) {
        ForeignKey key;
        key.fields = object.texts("fields");
        if (const auto reference = object.object("reference")) {
            key.resource = reference->text("resource");
            key.referenceFields = reference->texts("fields");
        }
        if (key.fields.empty() || key.fields.size() != key.referenceFields.size())
            object.tellWrongType(object.pointer(), package_sentences::matchingForeignKey);
        else
            keys.push_back(std::move(key));
    }
    return keys;
}

FieldsMatch readMatch(const JsonObject& schema) {
    const auto words = schema.texts("fieldsMatch");
    const auto word = words.empty() ? std::string() : words.front();
    if (word == "equal")
        return FieldsMatch::Equal;
    if (word == "subset")
        return FieldsMatch::Subset;
    if (word == "superset")
        return FieldsMatch::Superset;
    return word == "partial" ? FieldsMatch::Partial : FieldsMatch::Exact;
}

std::vector<std::vector<std::string>> readKeys(const JsonObject& schema) {
    std::vector<std::vector<std::string>> keys;
    if (auto primary = schema.texts("primaryKey"); !primary.empty())
        keys.push_back(std::move(primary));
    const auto* unique = schema.find("uniqueKeys");
    if (unique == nullptr || !unique->is_array())
        return keys;
    for (const auto& key : *unique) {
        std::vector<std::string> names;
        for (const auto& name : key) {
            if (name.is_string())
                names.push_back(name.get<std::string>());
        }
        if (!names.empty())
            keys.push_back(std::move(names));
    }
    return keys;
}
} // namespace

bool TableSchema::statesRoles() const {
    return std::any_of(fields.begin(), fields.end(),
                       [](const Field& field) { return field.variable.role != Role::None; });
}

TableSchema readTableSchema(const JsonObject& schema, FieldReading reading) {
    TableSchema out;
    const auto missing = readMissing(schema);
    const auto fields = schema.objects("fields");
    for (std::size_t i = 0; i < fields.size(); ++i) {
        out.fields.push_back(readField(fields[i], i, missing, reading));
        out.forms.push_back(reading == FieldReading::ByRole ? formOf(fields[i], out.fields.back())
                                                            : FieldForm::Stated);
    }
    out.keys = readKeys(schema);
    out.foreignKeys = readForeignKeys(schema);
    out.match = readMatch(schema);
    return out;
}

} // namespace driftline
