// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace driftline {

/// Deeper JSON is refused, because what walks over it walks recursively.
inline constexpr int deepestJson = 200;

/// The JSON in a text, with the order of its keys. A byte order mark is skipped.
/// Codes: json.broken (with line and column), json.too-deep.
Result<nlohmann::ordered_json> parseJson(std::string_view text, std::string_view shownFile);

} // namespace driftline
