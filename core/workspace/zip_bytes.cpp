// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/package_file.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace driftline {

namespace {
/// 1 January 1980, midnight: the first moment that a zip archive can name. The same files give the same
/// bytes whenever they are packed.
constexpr zip_uint16_t firstTime = 0;
constexpr zip_uint16_t firstDate = (1U << 5U) | 1U;
/// Readers take an entry that shrinks to a thousandth for a trap. A longer one that repeats itself so much is
/// stored as it is.
constexpr std::size_t ratioMattersFrom = 1024UL * 1024;
constexpr std::size_t mostRatio = 500;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

tl::unexpected<Error> failed(std::string_view why) {
    return fail("zip.failed",
                fmt::format("The zip archive could not be made ({}). Save to a folder instead.", why));
}

Result<void> addFile(zip_t* archive, const PackageFile& file, bool isStored) {
    auto* source = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    const auto index =
        source == nullptr ? -1 : zip_file_add(archive, file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return failed(zip_strerror(archive));
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    const auto method = isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    // Level and permissions are stated, because a library's defaults may change.
    if (zip_set_file_compression(archive, entry, method, isStored ? 0 : 6) != 0 ||
        zip_file_set_dostime(archive, entry, firstTime, firstDate, 0) != 0 ||
        zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, 0100644U << 16U) != 0)
        return failed(zip_strerror(archive));
    return {};
}

Result<std::string> contentOf(zip_source_t* source) {
    zip_stat_t stat = {};
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return failed("its bytes cannot be read back");
    std::string bytes(stat.size, '\0');
    const auto got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size)
        return failed("its bytes cannot be read back");
    return bytes;
}

Result<std::string> packed(const std::vector<PackageFile>& files, const std::vector<bool>& isStored) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer)
        return failed("there is not enough memory");
    zip_source_keep(buffer.get()); // the archive frees one hold, this function the other
    std::unique_ptr<zip_t, CloseArchive> archive(
        zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        return failed(zip_error_strerror(&error));
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (auto added = addFile(archive.get(), files[i], isStored[i]); !added)
            return tl::unexpected(added.error());
    }
    if (zip_close(archive.get()) != 0)
        return failed(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closed
    return contentOf(buffer.get());
}

/// Which long entries shrank too much for comfort.
std::vector<bool> suspicious(const std::string& bytes, const std::vector<PackageFile>& files) {
    std::vector<bool> out(files.size(), false);
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    const std::unique_ptr<zip_t, CloseArchive> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!archive) {
        zip_source_free(source);
        return out;
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        zip_stat_t stat = {};
        if (files[i].bytes.size() > ratioMattersFrom && zip_stat_index(archive.get(), i, 0, &stat) == 0)
            out[i] = stat.size / mostRatio > stat.comp_size;
    }
    return out;
}
} // namespace

Result<std::string> zipBytes(const std::vector<PackageFile>& files) {
    std::vector<bool> isStored(files.size(), false);
    auto bytes = packed(files, isStored);
    if (!bytes)
        return bytes;
    const auto again = suspicious(*bytes, files);
    return again == isStored ? bytes : packed(files, again);
}

} // namespace driftline
