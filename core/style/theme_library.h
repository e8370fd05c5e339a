// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "style/theme.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Those of resources/themes/figure, compiled in: the usual one first, the others by id. Reads nothing.
std::vector<std::string> builtinThemeIds();

/// Read when it is first asked for; nothing if there is none of that id. May be called from any thread.
const Theme* builtinTheme(std::string_view id);

/// What a choice stands for. Code: theme.unknown, with the nearest id.
Result<Theme> themeFor(const ThemeChoice& choice);

/// The themes of a folder, by name. Files that are no themes, or whose id is a built-in one or one that was
/// read before, are told as findings and left out; what checkTheme() says of the others is told too. A folder
/// that is not there has none.
struct OwnThemes {
    std::vector<Theme> themes;
    Diagnostics findings; ///< codes of parseTheme() and checkTheme(), and theme.id-taken
};
OwnThemes themesIn(const std::filesystem::path& folder);

/// By id: built in, or in the user's folder (which may be empty: none). Else, if the name ends in .json, from
/// that file. Codes: theme.unknown, with the nearest id; those of readFile() and parseTheme().
Result<ThemeChoice> themeNamed(std::string_view name, const std::filesystem::path& folder = {});

} // namespace driftline
