// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/package_files.h"
#include "workspace/package_file.h"
#include "workspace/saved_names.h"
#include "workspace/staged_save.h"

#include <nlohmann/json.hpp>

#include <set>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr auto descriptorName = "datapackage.json";

Result<void> makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    return error ? Result<void>(unwritableWorkspace(folder, error.message())) : Result<void>();
}
} // namespace

std::optional<std::set<std::string>> savedNames(const fs::path& folder) {
    const auto text = folderFiles(folder)->read(descriptorName);
    if (!text)
        return {};
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("workspaceVersion"))
        return {};
    std::set<std::string> names;
    const auto add = [&names](const nlohmann::json& name) {
        if (!name.is_string())
            return;
        const auto safe = safeRelativeName(name.get<std::string>());
        if (safe && (safe->starts_with("data/") || safe->starts_with("figures/")))
            names.insert(*safe);
    };
    for (const auto& resource : json.value("resources", nlohmann::json::array())) {
        if (resource.is_object() && resource.contains("path"))
            add(resource["path"]);
    }
    for (const auto& figure : json.value("figures", nlohmann::json::array()))
        add(figure);
    return names;
}

Result<void> writePackageFolder(const fs::path& folder, const std::vector<PackageFile>& files) {
    std::error_code status;
    const bool isThere = fs::exists(fs::symlink_status(folder, status));
    if (isThere && !fs::is_directory(folder, status))
        return unwritableWorkspace(folder, "a file of that name is there");
    if (auto made = makeFolder(folder); !made)
        return made;
    const FolderTurn turn(folder);
    if (auto finished = finishPendingSave(folder); !finished)
        return finished;
    auto old = savedNames(folder);
    if (!old && !fs::is_empty(folder, status))
        return fail(
            "workspace.folder-taken",
            "The folder holds other files, which saving could mix up. Choose a new or an empty folder.",
            {folder.string(), 0, {}, {}});
    std::set<std::string> removed = old.value_or(std::set<std::string>());
    for (const auto& file : files)
        removed.erase(file.name); // the new descriptor names it
    auto saved = saveStaged(folder, files, {removed.begin(), removed.end()});
    if (!saved && !isThere)
        fs::remove(folder, status); // only if nothing is in it
    return saved;
}

} // namespace driftline
