// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "base/text.h"
#include "import/package_files.h"
#include "workspace/package_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr auto descriptorName = "datapackage.json";

tl::unexpected<Error> unwritable(const fs::path& path, std::string_view why) {
    return fail(
        "file.unwritable",
        fmt::format("The workspace cannot be written there ({}). Choose a folder you may write to, with "
                    "free space.",
                    why),
        {path.string(), 0, {}, {}});
}

/// Files that an earlier save put there, so far as they are inside; nothing if Driftline did not save it.
std::optional<std::set<std::string>> savedNames(const fs::path& folder) {
    const auto text = readFile(folder / descriptorName);
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

/// Files lie beside their places until all of them are written; those that are left go with the object.
class StagedFiles {
public:
    StagedFiles() = default;
    StagedFiles(const StagedFiles&) = delete;
    StagedFiles& operator=(const StagedFiles&) = delete;
    StagedFiles(StagedFiles&&) = delete;
    StagedFiles& operator=(StagedFiles&&) = delete;
    ~StagedFiles() {
        std::error_code ignored;
        for (const auto& [from, to] : m_files)
            fs::remove(from, ignored);
    }

    Result<void> add(const fs::path& place, std::string_view bytes) {
        auto beside = place;
        beside.replace_filename("." + place.filename().string() + ".new");
        std::error_code status;
        if (fs::is_directory(place, status) || fs::is_symlink(place.parent_path(), status))
            return unwritable(place, "a folder or a link is in the way");
        fs::remove(beside, status); // of a save that was cut short
        m_files.emplace_back(beside, place);
        return writeFileWhole(beside, bytes);
    }

    Result<void> put() {
        for (const auto& [from, to] : m_files) {
            if (::rename(from.c_str(), to.c_str()) != 0)
                return unwritable(to, std::strerror(errno));
        }
        m_files.clear();
        return {};
    }

private:
    std::vector<std::pair<fs::path, fs::path>> m_files;
};

Result<void> makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    return error ? Result<void>(unwritable(folder, error.message())) : Result<void>();
}

Result<void> writeAll(const fs::path& folder, const std::vector<PackageFile>& files) {
    StagedFiles staged;
    for (const auto& file : files) {
        const auto place = folder / file.name;
        if (auto made = makeFolder(place.parent_path()); !made)
            return made;
        if (auto added = staged.add(place, file.bytes); !added)
            return added;
    }
    return staged.put();
}
} // namespace

Result<void> writePackageFolder(const fs::path& folder, const std::vector<PackageFile>& files) {
    std::error_code status;
    const bool isThere = fs::exists(fs::symlink_status(folder, status));
    if (isThere && !fs::is_directory(folder, status))
        return unwritable(folder, "a file of that name is there");
    auto old = savedNames(folder);
    if (isThere && !old && !fs::is_empty(folder, status))
        return fail(
            "workspace.folder-taken",
            "The folder holds other files, which saving could mix up. Choose a new or an empty folder.",
            {folder.string(), 0, {}, {}});
    if (auto made = makeFolder(folder); !made)
        return made;
    if (auto written = writeAll(folder, files); !written) {
        if (!isThere)
            fs::remove_all(folder, status);
        return written;
    }
    // The new descriptor no longer names them.
    for (const auto& file : files) {
        if (old)
            old->erase(file.name);
    }
    for (const auto& name : old.value_or(std::set<std::string>()))
        fs::remove(folder / name, status);
    return {};
}

} // namespace driftline
