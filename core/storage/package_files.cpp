// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/package_files.h"

#include "base/file_io.h"
#include "base/text.h"
#include "storage/pending_save.h"
#include "storage/sentences.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
namespace fs = std::filesystem;

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

tl::unexpected<Error> unsafePath(std::string_view name, std::string_view why) {
    return fail(storage_sentences::packageUnsafePath(inQuotes(name, 80), why));
}

bool isInside(const fs::path& folder, const fs::path& path) {
    const auto [inFolder, inPath] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return inFolder == folder.end();
}

class FolderFiles final : public PackageFiles {
public:
    explicit FolderFiles(fs::path folder) : m_folder(folder.empty() ? fs::path(".") : std::move(folder)) {
        if (auto pending = pendingSave(m_folder))
            m_staged = {pending->put.begin(), pending->put.end()};
    }

    Result<std::string> read(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        if (safe && m_staged.contains(*safe)) {
            // Whoever finishes the save moves it to its place, perhaps just now.
            auto staged = readAt(stagedName(*safe));
            if (staged || staged.error().code != "file.missing")
                return staged;
        }
        return readAt(name);
    }

    bool contains(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        return safe && ((m_staged.contains(*safe) && isFile(stagedName(*safe))) || isFile(*safe));
    }

    std::string shownName(std::string_view name) const override { return (m_folder / name).string(); }

private:
    /// Of a file that a save has written and not yet moved to its place.
    static std::string stagedName(const std::string& name) {
        return (fs::path(stagingFolder) / name).string();
    }

    Result<std::string> readAt(std::string_view name) const {
        const auto path = resolve(name);
        if (!path)
            return tl::unexpected(path.error());
        std::error_code error;
        const auto status = fs::status(*path, error);
        // Opening a pipe would wait for ever.
        if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
            return fail(storage_sentences::fileIsNotPlain(), {path->string(), 0, {}, {}});
        return readFile(*path);
    }

    bool isFile(std::string_view name) const {
        const auto path = resolve(name);
        std::error_code error;
        return path && fs::is_regular_file(*path, error);
    }

    /// The path under the folder, unless a symbolic link leads out of it.
    Result<fs::path> resolve(std::string_view name) const {
        const auto safe = safeRelativeName(name);
        if (!safe)
            return tl::unexpected(safe.error());
        auto path = m_folder / *safe;
        std::error_code error;
        const auto folder = fs::canonical(m_folder, error);
        if (error)
            return path;
        const auto real = fs::weakly_canonical(path, error);
        if (error || !isInside(folder, real))
            return unsafePath(name, storage_sentences::leadsOutOfPackage);
        return path;
    }

    fs::path m_folder;
    std::set<std::string, std::less<>> m_staged; ///< of a save that was not finished
};

class MemoryFiles final : public PackageFiles {
public:
    using Files = std::map<std::string, std::string_view, std::less<>>;

    MemoryFiles(std::string shownRoot, Files files)
        : m_shownRoot(std::move(shownRoot))
        , m_files(std::move(files)) {}

    Result<std::string> read(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        if (!safe)
            return tl::unexpected(safe.error());
        const auto found = m_files.find(*safe);
        if (found == m_files.end())
            return fail(storage_sentences::fileMissingInPackage(), {shownName(name), 0, {}, {}});
        return std::string(found->second);
    }

    bool contains(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        return safe && m_files.contains(*safe);
    }

    std::string shownName(std::string_view name) const override {
        return m_shownRoot + "/" + std::string(name);
    }

private:
    std::string m_shownRoot;
    Files m_files;
};
} // namespace

std::unique_ptr<PackageFiles> folderFiles(fs::path folder) {
    return std::make_unique<FolderFiles>(std::move(folder));
}

std::unique_ptr<PackageFiles> memoryFiles(std::string shownRoot,
                                          std::map<std::string, std::string_view, std::less<>> files) {
    return std::make_unique<MemoryFiles>(std::move(shownRoot), std::move(files));
}

Result<std::string> safeRelativeName(std::string_view name) {
    if (name.starts_with('/'))
        return unsafePath(name, storage_sentences::isAbsolutePath);
    if (name.size() >= 2 && isAsciiLetter(name[0]) && name[1] == ':')
        return unsafePath(name, storage_sentences::namesDrive);
    if (name.find('\\') != std::string_view::npos)
        return unsafePath(name, storage_sentences::holdsBackslash);
    if (std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return unsafePath(name, storage_sentences::holdsControlCharacters);
    std::vector<std::string> parts;
    for (auto& part : split(name, '/')) {
        if (part == "..")
            return unsafePath(name, storage_sentences::climbsOut);
        if (!part.empty() && part != ".")
            parts.push_back(std::move(part));
    }
    if (parts.empty())
        return unsafePath(name, storage_sentences::namesNoFile);
    return joined(parts, "/");
}

} // namespace driftline
