// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_library.h"

#include "base/embedded_file.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "style/document_folder.h"
#include "style/sentences.h"
#include "style/theme_check.h"
#include "style/theme_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <mutex>
#include <span>

namespace driftline {

std::span<const EmbeddedFile> themeFiles();

namespace {
namespace fs = std::filesystem;

std::string_view idOf(const EmbeddedFile& file) {
    return file.name.substr(0, file.name.size() - documentEnding.size());
}

bool isBuiltin(std::string_view id) {
    const auto files = themeFiles();
    return std::any_of(files.begin(), files.end(),
                       [id](const EmbeddedFile& file) { return idOf(file) == id; });
}

const Theme* withId(const std::vector<Theme>& themes, std::string_view id) {
    const auto found =
        std::find_if(themes.begin(), themes.end(), [id](const Theme& theme) { return theme.id == id; });
    return found == themes.end() ? nullptr : &*found;
}

Result<Theme> themeOf(const fs::path& path) {
    const auto text = readDocument(path);
    if (!text)
        return tl::unexpected(text.error());
    return parseTheme(*text, path.string());
}

tl::unexpected<Error> unknownTheme(std::string_view name, const std::vector<Theme>& own) {
    auto ids = builtinThemeIds();
    for (const auto& theme : own)
        ids.push_back(theme.id);
    const auto nearest = nearestName(name, ids);
    return fail(style_sentences::themeUnknown(
        inQuotes(name),
        nearest.empty() ? style_sentences::seeAllThemes : style_sentences::didYouMean(inQuotes(nearest))));
}
} // namespace

std::vector<std::string> builtinThemeIds() {
    std::vector<std::string> ids;
    for (const auto& file : themeFiles())
        ids.emplace_back(idOf(file));
    std::sort(ids.begin(), ids.end(), [](const std::string& a, const std::string& b) {
        return std::pair(a != usualTheme, std::string_view(a)) <
               std::pair(b != usualTheme, std::string_view(b));
    });
    return ids;
}

const Theme* builtinTheme(std::string_view id) {
    static std::mutex guard;
    static std::map<std::string, Theme, std::less<>> read;
    const std::scoped_lock lock(guard);
    if (const auto found = read.find(id); found != read.end())
        return &found->second;
    for (const auto& file : themeFiles()) {
        // The tests hold every built-in theme against the schema, so that no start has to.
        if (idOf(file) == id)
            return &read.emplace(id, trustedTheme(nlohmann::json::parse(file.text()))).first->second;
    }
    return nullptr;
}

Result<Theme> themeFor(const ThemeChoice& choice) {
    if (const auto* whole = std::get_if<Theme>(&choice))
        return *whole;
    const auto& id = std::get<std::string>(choice);
    if (const auto* theme = builtinTheme(id))
        return *theme;
    return unknownTheme(id, {});
}

OwnThemes themesIn(const fs::path& folder) {
    OwnThemes own;
    if (folder.empty())
        return own;
    for (const auto& path : documentsIn(folder)) {
        auto theme = themeOf(path);
        if (theme && (isBuiltin(theme->id) || withId(own.themes, theme->id) != nullptr))
            theme = fail(style_sentences::themeIdTaken(inQuotes(theme->id)), {path.string(), 0, {}, "/id"});
        if (!theme) {
            own.findings.warn(theme.error().code, theme.error().message, theme.error().place);
            continue;
        }
        own.findings.append(checkTheme(*theme));
        own.themes.push_back(*std::move(theme));
    }
    std::stable_sort(own.themes.begin(), own.themes.end(),
                     [](const Theme& a, const Theme& b) { return a.name < b.name; });
    return own;
}

Result<ThemeChoice> themeNamed(std::string_view name, const fs::path& folder) {
    if (isBuiltin(name))
        return ThemeChoice(std::string(name));
    const auto own = themesIn(folder);
    if (const auto* theme = withId(own.themes, name))
        return ThemeChoice(*theme);
    if (!name.ends_with(documentEnding))
        return unknownTheme(name, own.themes);
    auto theme = themeOf(fs::path(name));
    if (!theme)
        return tl::unexpected(std::move(theme.error()));
    return ThemeChoice(*std::move(theme));
}

} // namespace driftline
