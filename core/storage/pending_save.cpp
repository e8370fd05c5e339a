// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pending_save.h"

#include "base/file_io.h"
#include "storage/package_files.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::uintmax_t longestJournal = 16ULL * 1024 * 1024;

/// Nothing if a name is unsafe: the journal is then somebody else's.
std::optional<std::vector<std::string>> safeNames(const nlohmann::json& list) {
    if (!list.is_array())
        return {};
    std::vector<std::string> names;
    for (const auto& name : list) {
        if (!name.is_string())
            return {};
        const auto safe = safeRelativeName(name.get<std::string>());
        if (!safe)
            return {};
        names.push_back(*safe);
    }
    return names;
}

std::string stateOf(const fs::path& path) {
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return "-";
    return fmt::format("{} {} {}.{}", status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}
} // namespace

std::optional<PendingSave> pendingSave(const fs::path& folder) {
    const auto staging = folder / stagingFolder;
    std::error_code status;
    if (!fs::is_directory(fs::symlink_status(staging, status)) ||
        !fs::is_regular_file(fs::symlink_status(staging / stagingJournal, status)))
        return {};
    const auto text = readFile(staging / stagingJournal, longestJournal);
    if (!text)
        return {};
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object() || !json.contains("put") || !json.contains("removed"))
        return {};
    auto put = safeNames(json["put"]);
    auto removed = safeNames(json["removed"]);
    if (!put || !removed)
        return {};
    return PendingSave{std::move(*put), std::move(*removed)};
}

std::string journalText(const PendingSave& save) {
    return nlohmann::json{{"put", save.put}, {"removed", save.removed}}.dump(
               2, ' ', false, nlohmann::json::error_handler_t::replace) +
           "\n";
}

std::string saveState(const fs::path& folder) {
    return stateOf(folder / stagingFolder / stagingJournal) + ", " + stateOf(folder / "datapackage.json");
}

} // namespace driftline
