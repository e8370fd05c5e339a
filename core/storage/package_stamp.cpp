// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/package_stamp.h"

#include "base/file_io.h"
#include "storage/package_files.h"
#include "storage/pending_save.h"
#include "storage/saved_names.h"
#include "storage/sha256.h"

#include <fmt/format.h>

#include <sys/stat.h>
#include <vector>

namespace driftline {

namespace {
namespace fs = std::filesystem;

bool isFolder(const fs::path& package) {
    std::error_code ignored;
    return fs::is_directory(package, ignored);
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names = {"datapackage.json"};
    if (const auto saved = savedNames(folder))
        names.insert(names.end(), saved->begin(), saved->end());
    return names;
}

std::string statusOfFile(const fs::path& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return "-\n";
    return fmt::format("{} {} {}.{}\n", status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
}

std::string statusOf(const fs::path& package) {
    if (!isFolder(package))
        return statusOfFile(package);
    std::string status = saveState(package) + "\n";
    for (const auto& name : namesIn(package))
        status += name + " " + statusOfFile(package / name);
    return status;
}

std::string contentOf(const fs::path& package) {
    if (!isFolder(package)) {
        const auto bytes = readFile(package);
        return bytes ? sha256(*bytes) : std::string();
    }
    const auto files = folderFiles(package);
    if (!files->contains("datapackage.json"))
        return {};
    std::string sums;
    for (const auto& name : namesIn(package)) {
        const auto bytes = files->read(name);
        sums += name + " " + (bytes ? sha256(*bytes) : std::string("-")) + "\n";
    }
    return sha256(sums);
}
} // namespace

PackageStamp stampOf(const fs::path& package) {
    // The status first: what is written in between is then read again rather than missed.
    auto status = statusOf(package);
    return {std::move(status), contentOf(package)};
}

bool isUnchanged(const fs::path& package, PackageStamp& known) {
    if (statusOf(package) == known.status)
        return true;
    auto now = stampOf(package);
    if (now.content != known.content)
        return false;
    known = std::move(now);
    return true;
}

} // namespace driftline
