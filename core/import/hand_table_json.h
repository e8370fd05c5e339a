// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/hand_table.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace driftline {

/// A typed table as it is kept in a workspace.
nlohmann::ordered_json handTableJson(const HandTable& table);

/// Nothing if it is not as handTableJson() writes it.
std::optional<HandTable> parseHandTable(const nlohmann::ordered_json& json);

} // namespace driftline
