// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/themes_command.h"

#include "cli/console.h"
#include "cli/sentences.h"
#include "export/own_folders.h"
#include "style/theme_json.h"
#include "style/theme_library.h"

#include <nlohmann/json.hpp>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

std::string textOf(const std::vector<Theme>& themes) {
    std::vector<std::vector<std::string>> rows = {{"theme", "name", cli_sentences::themePurpose}};
    for (const Theme& theme : themes)
        rows.push_back({theme.id, theme.name, theme.description});
    return aligned(rows, "") + cli_sentences::ownThemes(ownThemeFolder().string());
}

std::string jsonOf(const std::vector<Theme>& themes) {
    Json list = Json::array();
    for (const Theme& theme : themes)
        list.push_back(themeJson(theme));
    return Json({{"themes", list}}).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int runThemes(const ThemesOptions& options) {
    std::vector<Theme> themes;
    for (const std::string& id : builtinThemeIds())
        themes.push_back(*builtinTheme(id));
    const OwnThemes own = themesIn(ownThemeFolder());
    writeToStandardError(findingLines(own.findings, Severity::Warning, "driftline: "));
    themes.insert(themes.end(), own.themes.begin(), own.themes.end());
    if (options.ids)
        return finishWith(idLines(themes));
    return finishWith(options.json ? jsonOf(themes) : textOf(themes));
}

} // namespace driftline
