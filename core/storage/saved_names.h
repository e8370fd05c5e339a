// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace driftline {

/// The files of data and figures that a save put into the folder, so far as they are inside; nothing if
/// Driftline did not save it.
std::optional<std::set<std::string>> savedNames(const std::filesystem::path& folder);

} // namespace driftline
