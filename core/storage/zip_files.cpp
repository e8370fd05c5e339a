// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "storage/package_files.h"
#include "storage/sentences.h"
#include "storage/zip_archive.h"

#include <mutex>
#include <vector>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr zip_int64_t mostEntries = 10000;
constexpr zip_uint64_t mostBytes = 1024ULL * 1024 * 1024;

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

struct Entry {
    zip_uint64_t index = 0;
    zip_uint64_t size = 0;
};
using Entries = std::map<std::string, Entry, std::less<>>;

tl::unexpected<Error> damagedZip(const std::string& shown, std::string_view why) {
    return fail(storage_sentences::zipDamaged(why), {shown, 0, {}, {}});
}

class ZipFiles final : public PackageFiles {
public:
    /// `bytes` are what the archive reads, if it is not a file.
    ZipFiles(std::unique_ptr<std::string> bytes, Archive archive, Entries entries, std::string shownRoot)
        : m_bytes(std::move(bytes))
        , m_archive(std::move(archive))
        , m_entries(std::move(entries))
        , m_shownRoot(std::move(shownRoot)) {}

    Result<std::string> read(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        if (!safe)
            return tl::unexpected(safe.error());
        const auto found = m_entries.find(*safe);
        if (found == m_entries.end())
            return fail(storage_sentences::fileMissingInArchive(), {shownName(name), 0, {}, {}});
        const std::scoped_lock lock(m_mutex); // libzip keeps one read position for each archive
        return unpack(found->second, shownName(name));
    }

    bool contains(std::string_view name) const override {
        const auto safe = safeRelativeName(name);
        return safe && m_entries.contains(*safe);
    }

    std::string shownName(std::string_view name) const override {
        return m_shownRoot + "/" + std::string(name);
    }

private:
    Result<std::string> unpack(const Entry& entry, const std::string& shown) const {
        const OpenEntry file(zip_fopen_index(m_archive.get(), entry.index, 0));
        if (!file)
            return damagedZip(shown, zip_strerror(m_archive.get()));
        // One byte more than declared is asked for: it notices an entry that lies about its size, and reading
        // to the end is what makes libzip compare the checksum.
        std::string bytes(static_cast<std::size_t>(entry.size) + 1, '\0');
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            const auto got = zip_fread(file.get(), bytes.data() + filled, bytes.size() - filled);
            if (got < 0)
                return damagedZip(shown, zip_file_strerror(file.get()));
            if (got == 0)
                break;
            filled += static_cast<std::size_t>(got);
        }
        if (filled != entry.size)
            return damagedZip(shown, storage_sentences::entryHasAnotherLength);
        bytes.resize(filled);
        return bytes;
    }

    std::unique_ptr<std::string> m_bytes; ///< outlives the archive
    Archive m_archive;
    Entries m_entries;
    std::string m_shownRoot;
    mutable std::mutex m_mutex;
};

tl::unexpected<Error> tooLarge(const std::string& shown, std::string_view what) {
    return fail(storage_sentences::zipTooLarge(what), {shown, 0, {}, {}});
}

/// One entry, if it is a file worth keeping; an index of all is made before anything is unpacked.
Result<void> addEntry(zip_t* archive, zip_uint64_t index, const std::string& shown, Entries& entries,
                      zip_uint64_t& total) {
    zip_stat_t stat = {};
    zip_stat_init(&stat);
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return damagedZip(shown, storage_sentences::listOfEntriesIsBroken);
    const std::string name = stat.name;
    const auto safe = safeRelativeName(name);
    if (!safe)
        return fail(storage_sentences::zipUnsafePath(inQuotes(name, 80)), {shown, 0, {}, {}});
    if (name.ends_with('/') || safe->starts_with("__MACOSX/"))
        return {};
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return fail(storage_sentences::zipEncrypted(inQuotes(name, 80)), {shown, 0, {}, {}});
    total += stat.size;
    if (stat.size > mostBytes || total > mostBytes)
        return tooLarge(shown, storage_sentences::unpacksToMoreMegabytes(mostBytes / 1024 / 1024));
    if (stat.size > ratioMattersFrom && stat.size / mostRatio > stat.comp_size)
        return tooLarge(shown, storage_sentences::entryUnpacksToMore(inQuotes(name, 80), mostRatio));
    if (!entries.emplace(*safe, Entry{index, stat.size}).second)
        return damagedZip(shown, storage_sentences::holdsEntryTwice(inQuotes(name, 80)));
    return {};
}

/// Archives are often made of a folder, not of what is in it: then that one folder is the root.
std::string commonFolder(const Entries& entries) {
    if (entries.empty() || entries.contains("datapackage.json"))
        return {};
    const auto& first = entries.begin()->first;
    auto folder = first.substr(0, first.find('/') + 1);
    for (const auto& [name, entry] : entries) {
        if (folder.empty() || !name.starts_with(folder))
            return {};
    }
    return folder;
}

Entries withoutFolder(Entries entries, const std::string& folder) {
    if (folder.empty())
        return entries;
    Entries out;
    for (const auto& [name, entry] : entries)
        out.emplace(name.substr(folder.size()), entry);
    return out;
}

/// Checks every entry before any is unpacked.
Result<std::unique_ptr<PackageFiles>> checked(std::unique_ptr<std::string> bytes, Archive archive,
                                              const std::string& shown) {
    const auto count = zip_get_num_entries(archive.get(), 0);
    if (count > mostEntries)
        return tooLarge(shown, storage_sentences::holdsTooManyEntries(count, mostEntries));
    Entries entries;
    zip_uint64_t total = 0;
    for (zip_int64_t index = 0; index < count; ++index) {
        if (auto added = addEntry(archive.get(), static_cast<zip_uint64_t>(index), shown, entries, total);
            !added)
            return tl::unexpected(added.error());
    }
    const auto folder = commonFolder(entries);
    return std::make_unique<ZipFiles>(std::move(bytes), std::move(archive),
                                      withoutFolder(std::move(entries), folder), shown);
}

struct FinishError {
    void operator()(zip_error_t* error) const { zip_error_fini(error); }
};
} // namespace

Result<std::unique_ptr<PackageFiles>> zipFiles(const fs::path& archivePath) {
    const auto shown = archivePath.string();
    int code = 0;
    Archive archive(zip_open(archivePath.c_str(), ZIP_RDONLY, &code));
    if (archive)
        return checked({}, std::move(archive), shown);
    if (code == ZIP_ER_NOENT)
        return fail(storage_sentences::fileMissingOnDisk(), {shown, 0, {}, {}});
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const std::unique_ptr<zip_error_t, FinishError> finished(&error);
    return damagedZip(shown, zip_error_strerror(&error));
}

Result<std::unique_ptr<PackageFiles>> zipFilesIn(std::string bytes, const std::string& shown) {
    auto held = std::make_unique<std::string>(std::move(bytes));
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_error_t, FinishError> finished(&error);
    auto* source = zip_source_buffer_create(held->data(), held->size(), 0, &error);
    Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive)
        return checked(std::move(held), std::move(archive), shown);
    zip_source_free(source);
    return damagedZip(shown, zip_error_strerror(&error));
}

} // namespace driftline
