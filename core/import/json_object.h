// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Reads the properties of one JSON object. A property of another type than expected counts as absent and is
/// told (package.wrong-type). The JSON, the file name and the findings must outlive the reader.
class JsonObject {
public:
    using Json = nlohmann::ordered_json;

    /// `value` must be an object; `pointer` says where in the file it stands.
    JsonObject(const Json& value, std::string pointer, std::string_view shownFile, Diagnostics& findings);

    const std::string& pointer() const { return m_pointer; }
    std::string pointerTo(std::string_view key) const;
    Place place(std::string_view key = {}) const;
    Diagnostics& findings() const { return m_findings; }

    /// The property whatever its type; null counts as absent.
    const Json* find(std::string_view key) const;
    std::string text(std::string_view key) const;
    /// A text, or a number as it is written.
    std::string textOrNumber(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;
    std::optional<bool> truth(std::string_view key) const;
    /// A list of texts, or one text.
    std::vector<std::string> texts(std::string_view key) const;
    std::optional<JsonObject> object(std::string_view key) const;
    /// The members of a list that are objects.
    std::vector<JsonObject> objects(std::string_view key) const;
    const Json& json() const { return m_value; }

    void tellWrongType(std::string_view pointer, std::string_view expected) const;

private:
    const Json& m_value;
    std::string m_pointer;
    std::string_view m_file;
    Diagnostics& m_findings;
};

/// A scalar as it is written; other values as JSON.
std::string scalarText(const nlohmann::ordered_json& value);

} // namespace driftline
