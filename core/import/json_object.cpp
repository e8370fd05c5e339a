// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/json_object.h"

#include "import/package_sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {

JsonObject::JsonObject(const Json& value, std::string pointer, std::string_view shownFile,
                       Diagnostics& findings)
    : m_value(value)
    , m_pointer(std::move(pointer))
    , m_file(shownFile)
    , m_findings(findings) {}

std::string JsonObject::pointerTo(std::string_view key) const {
    return fmt::format("{}/{}", m_pointer, key);
}

Place JsonObject::place(std::string_view key) const {
    return {std::string(m_file), 0, {}, key.empty() ? m_pointer : pointerTo(key)};
}

void JsonObject::tellWrongType(std::string_view pointer, std::string_view expected) const {
    m_findings.warn(package_sentences::wrongType(expected),
                    {std::string(m_file), 0, {}, std::string(pointer)});
}

const JsonObject::Json* JsonObject::find(std::string_view key) const {
    const auto found = m_value.find(std::string(key));
    return found == m_value.end() || found->is_null() ? nullptr : &*found;
}

std::string JsonObject::text(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (!found->is_string()) {
        tellWrongType(pointerTo(key), "text");
        return {};
    }
    return found->get<std::string>();
}

std::string JsonObject::textOrNumber(std::string_view key) const {
    const auto* found = find(key);
    return found != nullptr && found->is_number() ? found->dump() : text(key);
}

std::optional<double> JsonObject::number(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (!found->is_number()) {
        tellWrongType(pointerTo(key), "a number");
        return {};
    }
    return found->get<double>();
}

std::optional<bool> JsonObject::truth(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (!found->is_boolean()) {
        tellWrongType(pointerTo(key), package_sentences::trueOrFalse);
        return {};
    }
    return found->get<bool>();
}

std::vector<std::string> JsonObject::texts(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (found->is_string())
        return {found->get<std::string>()};
    if (!found->is_array()) {
        tellWrongType(pointerTo(key), package_sentences::listOfTexts);
        return {};
    }
    std::vector<std::string> out;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const auto& item = (*found)[i];
        if (item.is_string())
            out.push_back(item.get<std::string>());
        else
            tellWrongType(fmt::format("{}/{}", pointerTo(key), i), "text");
    }
    return out;
}

std::optional<JsonObject> JsonObject::object(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (!found->is_object()) {
        tellWrongType(pointerTo(key), "an object");
        return {};
    }
    return std::optional<JsonObject>(std::in_place, *found, pointerTo(key), m_file, m_findings);
}

std::vector<JsonObject> JsonObject::objects(std::string_view key) const {
    const auto* found = find(key);
    if (found == nullptr)
        return {};
    if (!found->is_array()) {
        tellWrongType(pointerTo(key), package_sentences::listOfObjects);
        return {};
    }
    std::vector<JsonObject> out;
    for (std::size_t i = 0; i < found->size(); ++i) {
        auto pointer = fmt::format("{}/{}", pointerTo(key), i);
        if ((*found)[i].is_object())
            out.emplace_back((*found)[i], std::move(pointer), m_file, m_findings);
        else
            tellWrongType(pointer, "an object");
    }
    return out;
}

std::string scalarText(const nlohmann::ordered_json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace driftline
