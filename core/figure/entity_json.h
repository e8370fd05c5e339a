// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/entity.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace driftline {

/// The `entities` of a workspace's descriptor, as resources/schema/entities.schema.json describes them.
/// What is not said is left out. readEntities(entitiesJson(entities)) is the same.
nlohmann::ordered_json entitiesJson(const Entities& entities);

/// `origin` is for messages. Codes: entities.unknown-field, entities.wrong-type, entities.missing-field,
/// entities.wrong-value, entities.duplicate-key.
Result<Entities> readEntities(const nlohmann::ordered_json& list, std::string_view origin);

} // namespace driftline
