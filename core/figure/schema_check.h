// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace driftline {

/// Validates a figure document against the schema, and turns the validator's verdict into one sentence
/// that names the field and the nearest known one. Codes as parseFigure().
Result<void> checkAgainstSchema(const nlohmann::json& document, std::string_view origin);

} // namespace driftline
