// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/staged_save.h"

#include "base/file_io.h"
#include "storage/pending_save.h"
#include "storage/saved_names.h"
#include "storage/sentences.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <unistd.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

tl::unexpected<Error> unfinished(const fs::path& path, std::string_view why) {
    return fail(storage_sentences::workspaceUnfinished(why), {path.string(), 0, {}, {}});
}

/// A journal may come with a folder from anywhere: it moves nothing else than a save of ours does.
bool isOfPackage(std::string_view name) {
    return name == "datapackage.json" || isSavedName(name);
}

bool isLinked(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_symlink(fs::symlink_status(folder, ignored));
}

bool isPlainFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(fs::symlink_status(path, ignored));
}

void clearStaging(const fs::path& folder) {
    const auto staging = folder / stagingFolder;
    std::error_code ignored;
    if (fs::is_directory(fs::symlink_status(staging, ignored)))
        fs::remove_all(staging, ignored);
}

Result<void> moveIn(const fs::path& folder, const std::string& name) {
    const auto staged = folder / stagingFolder / name;
    if (!isOfPackage(name) || !isPlainFile(staged))
        return {}; // it has been moved already
    const auto place = folder / name;
    std::error_code error;
    fs::create_directories(place.parent_path(), error);
    if (error)
        return unfinished(place, error.message());
    if (isLinked(place.parent_path()))
        return unfinished(place, storage_sentences::linkIsInTheWay);
    if (::rename(staged.c_str(), place.c_str()) != 0)
        return unfinished(place, std::strerror(errno));
    return {};
}

Result<void> finish(const fs::path& folder, const PendingSave& save) {
    std::set<fs::path> touched = {folder};
    for (const auto& name : save.put) {
        if (auto moved = moveIn(folder, name); !moved)
            return moved;
        touched.insert((folder / name).parent_path());
    }
    std::error_code ignored;
    for (const auto& name : save.removed) {
        const auto place = folder / name;
        if (isOfPackage(name) && !isLinked(place.parent_path()) && !fs::is_directory(place, ignored))
            fs::remove(place, ignored);
        touched.insert(place.parent_path());
    }
    for (const auto& each : touched)
        syncFolder(each);
    // Without its journal the rest is litter, even if the program ends here.
    fs::remove(folder / stagingFolder / stagingJournal, ignored);
    clearStaging(folder);
    syncFolder(folder);
    return {};
}

Result<void> stage(const fs::path& folder, const PackageFile& file) {
    const auto place = folder / file.name;
    std::error_code error;
    if (fs::is_directory(place, error) || isLinked(place.parent_path()))
        return unwritableWorkspace(place, storage_sentences::folderOrLinkIsInTheWay);
    const auto staged = folder / stagingFolder / file.name;
    fs::create_directories(staged.parent_path(), error);
    if (error)
        return unwritableWorkspace(place, error.message());
    if (auto written = writeNewFile(staged, file.bytes); !written) {
        written.error().place.file = place.string(); // what the user knows of
        return written;
    }
    if (isPlainFile(place))
        fs::permissions(staged, fs::status(place, error).permissions(), error);
    return {};
}

Result<void> stageAll(const fs::path& folder, const std::vector<PackageFile>& files,
                      const PendingSave& save) {
    std::set<fs::path> touched = {folder};
    for (const auto& file : files) {
        if (auto staged = stage(folder, file); !staged)
            return staged;
        touched.insert((folder / stagingFolder / file.name).parent_path());
    }
    for (const auto& each : touched)
        syncFolder(each);
    auto decided = writeFileWhole(folder / stagingFolder / stagingJournal, journalText(save));
    if (!decided)
        decided.error().place.file = folder.string();
    return decided;
}
} // namespace

tl::unexpected<Error> unwritableWorkspace(const std::filesystem::path& path, std::string_view why) {
    return fail(storage_sentences::workspaceUnwritable(why), {path.string(), 0, {}, {}});
}

FolderTurn::FolderTurn(const fs::path& folder)
    : m_handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    // Where there are no locks, whoever saves to one folder from two places has to take turns by hand.
    if (m_handle >= 0)
        static_cast<void>(::flock(m_handle, LOCK_EX));
}

FolderTurn::~FolderTurn() {
    if (m_handle >= 0)
        ::close(m_handle);
}

Result<void> finishPendingSave(const fs::path& folder) {
    const auto save = pendingSave(folder);
    if (save)
        return finish(folder, *save);
    clearStaging(folder);
    return {};
}

Result<void> saveStaged(const fs::path& folder, const std::vector<PackageFile>& files,
                        const std::vector<std::string>& removed) {
    PendingSave save;
    for (const auto& file : files)
        save.put.push_back(file.name);
    save.removed = removed;
    if (auto staged = stageAll(folder, files, save); !staged) {
        clearStaging(folder);
        return staged;
    }
    return finish(folder, save);
}

} // namespace driftline
