// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// How the user's own presets and themes end.
inline constexpr std::string_view documentEnding = ".json";

/// The documents in a folder of the user's, by path; a thousand at most, because nobody keeps more. A folder
/// that is not there has none.
std::vector<std::filesystem::path> documentsIn(const std::filesystem::path& folder);

/// A document of at most a mebibyte; presets and themes are a page of text. Codes as readFile().
Result<std::string> readDocument(const std::filesystem::path& path);

} // namespace driftline
