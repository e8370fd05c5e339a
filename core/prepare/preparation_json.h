// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "prepare/preparation.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace driftline {

/// A preparation as a workspace keeps it with its dataset, after resources/schema/preparation.schema.json.
nlohmann::ordered_json preparationJson(const Preparation& preparation);

/// Reads it back. Codes: preparation.wrong-field, preparation.newer.
Result<Preparation> parsePreparation(const nlohmann::ordered_json& json, const std::string& dataset);

} // namespace driftline
