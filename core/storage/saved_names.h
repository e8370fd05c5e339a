// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace driftline {

/// Whether a save of ours may have put a file of that name into the folder of a workspace.
inline bool isSavedName(std::string_view name) {
    return name.starts_with("data/") || name.starts_with("figures/") || name.starts_with("templates/");
}

/// The files of data, figures and templates that a save put into the folder, so far as they are inside;
/// nothing if Driftline did not save it.
std::optional<std::set<std::string>> savedNames(const std::filesystem::path& folder);

} // namespace driftline
