// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace driftline {

/// The JSON of a figure or a preset. `origin` is for messages, `kind` is what it should have been.
/// Codes: json.broken (with line and column; also of a number that is too large), json.too-deep.
Result<nlohmann::json> parseDocument(std::string_view text, std::string_view origin, std::string_view kind);

} // namespace driftline
