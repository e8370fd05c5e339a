// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "storage/package_file.h"
#include "storage/package_files.h"
#include "storage/saved_names.h"
#include "storage/sentences.h"
#include "storage/staged_save.h"

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

/// Whether a file of that name is there which no save of the workspace wrote: names in a package follow from
/// its datasets and figures, so nobody has agreed to lose it.
bool isSomebodyElses(const fs::path& folder, const PackageFile& file, const std::set<std::string>& own) {
    std::error_code ignored;
    const auto place = folder / file.name;
    if (own.contains(file.name) || !fs::exists(fs::symlink_status(place, ignored)) ||
        fs::is_directory(place, ignored)) // which saveStaged() refuses
        return false;
    const auto there = fs::is_regular_file(place, ignored) ? readFile(place) : Result<std::string>();
    return !there || *there != file.bytes;
}

/// Those that a save replaces and those that it takes away.
Result<void> checkTargets(const fs::path& folder, const std::vector<PackageFile>& files,
                          const std::set<std::string>& own, const InputFiles& kept) {
    for (const auto& file : files) {
        if (auto checked = kept.checkTarget(folder / file.name); !checked)
            return checked;
    }
    for (const auto& name : own) {
        if (auto checked = kept.checkTarget(folder / name); !checked)
            return checked;
    }
    for (const auto& file : files) {
        if (file.name != descriptorName && isSomebodyElses(folder, file, own))
            return fail(storage_sentences::workspaceFolderTaken(),
                        {(folder / file.name).string(), 0, {}, {}});
    }
    return {};
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
        if (safe && isSavedName(*safe))
            names.insert(*safe);
    };
    for (const auto& resource : json.value("resources", nlohmann::json::array())) {
        if (resource.is_object() && resource.contains("path"))
            add(resource["path"]);
    }
    for (const auto* list : {"figures", "templates"}) {
        for (const auto& document : json.value(list, nlohmann::json::array()))
            add(document);
    }
    return names;
}

Result<void> writePackageFolder(const fs::path& folder, const std::vector<PackageFile>& files,
                                const InputFiles& kept) {
    if (auto checked = kept.checkTarget(folder); !checked)
        return checked;
    std::error_code status;
    const bool isThere = fs::exists(fs::symlink_status(folder, status));
    if (isThere && !fs::is_directory(folder, status))
        return unwritableWorkspace(folder, storage_sentences::fileOfThatNameIsThere);
    if (auto made = makeFolder(folder); !made)
        return made;
    const FolderTurn turn(folder);
    if (auto finished = finishPendingSave(folder); !finished)
        return finished;
    const auto old = savedNames(folder);
    auto removed = old.value_or(std::set<std::string>());
    if (auto checked = checkTargets(folder, files, removed, kept); !checked)
        return checked;
    for (const auto& file : files)
        removed.erase(file.name); // the new descriptor names it
    if (!old && !fs::is_empty(folder, status))
        return fail(storage_sentences::workspaceFolderHoldsOtherFiles(), {folder.string(), 0, {}, {}});
    auto saved = saveStaged(folder, files, {removed.begin(), removed.end()});
    if (!saved && !isThere)
        fs::remove(folder, status); // only if nothing is in it
    return saved;
}

} // namespace driftline
