// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"

#include "base/log.h"
#include "base/sentences.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <mutex>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace driftline {

namespace {
namespace fs = std::filesystem;

tl::unexpected<Error> unwritable(const fs::path& path, int error) {
    return fail(base_sentences::fileUnwritable(std::strerror(error)), {path.string(), 0, {}, {}});
}

/// The permissions the target has, or those a new file would get.
mode_t modeFor(const fs::path& path) {
    struct stat existing = {};
    if (::stat(path.c_str(), &existing) == 0)
        return existing.st_mode & 0777U;
    // It can only be asked by setting it, which two threads at once would get wrong.
    static std::mutex asking;
    const std::scoped_lock lock(asking);
    const auto mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

int writeBytes(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int writeAndSync(int file, std::string_view bytes) {
    if (const int error = writeBytes(file, bytes); error != 0)
        return error;
    return ::fsync(file) == 0 ? 0 : errno;
}

/// A pipe or a terminal takes the bytes as they come; there is no old content to keep.
Result<void> writeThrough(const fs::path& path, std::string_view bytes) {
    // Not waiting for a reader that may never come: without one, opening fails.
    const int file = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return unwritable(path, errno);
    int error = ::fcntl(file, F_SETFL, O_WRONLY) == 0 ? writeBytes(file, bytes) : errno;
    if (::close(file) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return unwritable(path, error);
    return {};
}

constexpr std::string_view temporaryPrefix = ".driftline-";
constexpr std::string_view temporarySuffix = ".part";
constexpr std::size_t randomLetters = 6;

bool isTemporaryName(std::string_view name) {
    return name.size() == temporaryPrefix.size() + randomLetters + temporarySuffix.size() &&
           name.starts_with(temporaryPrefix) && name.ends_with(temporarySuffix);
}

/// A new file that is locked as long as it is open, so that others can tell it from an abandoned one.
int openTemporary(std::string& path) {
    const auto pattern = path;
    for (;;) {
        path = pattern;
        const int file = ::mkostemps(path.data(), static_cast<int>(temporarySuffix.size()), O_CLOEXEC);
        // Where there are no locks, nobody takes it for abandoned either.
        if (file < 0 || ::flock(file, LOCK_EX) != 0)
            return file;
        struct stat status = {};
        if (::fstat(file, &status) != 0 || status.st_nlink > 0)
            return file;
        ::close(file); // it was taken away between the two calls
    }
}

void removeIfAbandoned(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return;
    struct stat status = {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0)
        ::unlink(path.c_str());
    ::close(file);
}
} // namespace

void syncFolder(const fs::path& folder) {
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

void removeAbandonedFiles(const fs::path& folder) {
    std::error_code error;
    for (fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, error), end;
         !error && entry != end; entry.increment(error)) {
        if (isTemporaryName(entry->path().filename().string()))
            removeIfAbandoned(entry->path());
    }
}

Result<std::string> readFile(const fs::path& path, std::uintmax_t mostBytes) {
    const Place place{path.string(), 0, {}, {}};
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status))
        return fail(base_sentences::fileMissing(), place);
    if (fs::is_directory(status))
        return fail(base_sentences::fileIsFolder(), place);
    const auto size = fs::file_size(path, error);
    if (!error && size > mostBytes)
        return fail(base_sentences::fileTooLarge(size / 1000000, mostBytes / 1000000), place);
    std::ifstream in(path, std::ios::binary);
    std::string bytes;
    if (in) {
        bytes.resize(error ? 0 : static_cast<std::size_t>(size));
        in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(in.gcount()));
    }
    if (!in && !in.eof())
        return fail(base_sentences::fileUnreadable(), place);
    return bytes;
}

Result<void> writeFileWhole(const fs::path& path, std::string_view bytes) {
    std::error_code status;
    switch (fs::status(path, status).type()) {
    case fs::file_type::directory:
        return unwritable(path, EISDIR);
    case fs::file_type::fifo:
    case fs::file_type::character:
        return writeThrough(path, bytes);
    case fs::file_type::block:
    case fs::file_type::socket:
        return fail(base_sentences::fileIsDevice(), {path.string(), 0, {}, {}});
    default:
        break;
    }
    // A link is followed, so that the file it names is replaced and the link stays.
    const auto target = fs::is_symlink(path, status) ? fs::weakly_canonical(path, status) : path;
    auto temporary = (target.parent_path() /
                      fmt::format("{}{:X>{}}{}", temporaryPrefix, "", randomLetters, temporarySuffix))
                         .string();
    const int file = openTemporary(temporary);
    if (file < 0)
        return unwritable(path, errno);
    int error = writeAndSync(file, bytes);
    if (error == 0 && ::fchmod(file, modeFor(target)) != 0)
        error = errno;
    if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0)
        error = errno;
    // It is locked until here. All bytes have been synced, so closing has nothing left to fail with.
    if (error != 0)
        ::unlink(temporary.c_str());
    ::close(file);
    if (error != 0)
        return unwritable(path, error);
    syncFolder(target.parent_path());
    logTo(LogCategory::Export, [&] { return base_sentences::wroteFile(target.string(), bytes.size()); });
    return {};
}

Result<void> writeNewFile(const fs::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (file < 0)
        return unwritable(path, errno);
    int error = writeAndSync(file, bytes);
    if (::close(file) != 0 && error == 0)
        error = errno;
    if (error == 0)
        return {};
    ::unlink(path.c_str());
    return unwritable(path, error);
}

} // namespace driftline
