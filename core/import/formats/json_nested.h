// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <optional>

namespace driftline {

/// Records of objects in objects whose innermost keys are periods: {"Cambodia": {"2020": 1.5}} is
/// [{"key": "Cambodia", "2020": 1.5}], with "key 2" … where they are deeper. Also of a member of the document
/// that is so. Nothing where the innermost keys are no periods or the depth differs.
std::optional<nlohmann::ordered_json> recordsOfNestedObjects(const nlohmann::ordered_json& document);

/// Whether records hold lists of records: [{"country": "Laos", "series": [{"year": 2020, "value": 1}]}].
bool holdLists(const nlohmann::ordered_json& records);

/// A record for each of the inner ones, with the other members of its outer one.
nlohmann::ordered_json flattenedRecords(const nlohmann::ordered_json& records);

} // namespace driftline
