// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "storage/package_file.h"
#include "storage/sentences.h"
#include "storage/zip_archive.h"

#include <algorithm>
#include <libdeflate.h>
#include <memory>

namespace driftline {

namespace {
/// 1 January 1980, midnight: the first moment that a zip archive can name. The same files give the same
/// bytes whenever they are packed.
constexpr zip_uint16_t firstTime = 0;
constexpr zip_uint16_t firstDate = (1U << 5U) | 1U;
/// How hard libdeflate tries, of 1 to 12; zlib packs as small at its level 6 and takes several times as long.
constexpr int packingLevel = 6;
/// A longer entry that repeats itself so much that a reader could take it for a trap is stored as it is.
constexpr zip_uint64_t mostPackedRatio = mostRatio / 2;

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct FreeCompressor {
    void operator()(libdeflate_compressor* packer) const { libdeflate_free_compressor(packer); }
};

tl::unexpected<Error> failed(std::string_view why) {
    return fail(storage_sentences::zipFailed(why));
}

/// An entry as it lies in the archive. Gives itself to libzip, which copies what is packed already.
class ZipEntry {
public:
    explicit ZipEntry(const PackageFile& file) : m_file(file), m_packed(packedSmaller(file.bytes)) {}

    Result<void> addTo(zip_t* archive) {
        auto* source = isStored() ? zip_source_buffer(archive, m_file.bytes.data(), m_file.bytes.size(), 0)
                                  : zip_source_function(archive, &ZipEntry::give, this);
        const auto index =
            source == nullptr ? -1 : zip_file_add(archive, m_file.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return failed(zip_strerror(archive));
        }
        const auto entry = static_cast<zip_uint64_t>(index);
        // Permissions are stated, because a library's defaults may change.
        if (zip_set_file_compression(archive, entry, isStored() ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0) != 0 ||
            zip_file_set_dostime(archive, entry, firstTime, firstDate, 0) != 0 ||
            zip_file_set_external_attributes(archive, entry, 0, ZIP_OPSYS_UNIX, 0100644U << 16U) != 0)
            return failed(zip_strerror(archive));
        return {};
    }

private:
    bool isStored() const { return m_packed.empty(); }

    /// Empty where the bytes are better stored as they are.
    static std::string packedSmaller(const std::string& bytes) {
        const std::unique_ptr<libdeflate_compressor, FreeCompressor> packer(
            libdeflate_alloc_compressor(packingLevel));
        if (!packer || bytes.empty())
            return {};
        std::string packed(libdeflate_deflate_compress_bound(packer.get(), bytes.size()), '\0');
        packed.resize(libdeflate_deflate_compress(packer.get(), bytes.data(), bytes.size(), packed.data(),
                                                  packed.size()));
        const bool isTrap = bytes.size() > ratioMattersFrom && bytes.size() / mostRatio > packed.size();
        return isTrap || packed.size() >= bytes.size() ? std::string() : packed;
    }

    /// What libzip asks of a source, by its protocol (zip_source_function(3)).
    static zip_int64_t give(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        auto& entry = *static_cast<ZipEntry*>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            entry.m_given = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return entry.read(static_cast<char*>(data), length);
        case ZIP_SOURCE_STAT:
            entry.describe(*static_cast<zip_stat_t*>(data));
            return sizeof(zip_stat_t);
        case ZIP_SOURCE_ERROR:
            return 2 * sizeof(int); // none: two zeros
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                                  ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            return 0;
        }
    }

    zip_int64_t read(char* to, zip_uint64_t most) {
        const auto count = std::min<std::size_t>(most, m_packed.size() - m_given);
        std::copy_n(m_packed.data() + m_given, count, to);
        m_given += count;
        return static_cast<zip_int64_t>(count);
    }

    void describe(zip_stat_t& stat) const {
        zip_stat_init(&stat);
        stat.size = m_file.bytes.size();
        stat.comp_size = m_packed.size();
        stat.comp_method = ZIP_CM_DEFLATE;
        stat.crc = libdeflate_crc32(0, m_file.bytes.data(), m_file.bytes.size());
        stat.valid = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    }

    const PackageFile& m_file;
    std::string m_packed;
    std::size_t m_given = 0; ///< of the packed bytes
};

Result<std::string> contentOf(zip_source_t* source) {
    zip_stat_t stat = {};
    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return failed(storage_sentences::bytesCannotBeReadBack);
    std::string bytes(stat.size, '\0');
    const auto got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<zip_uint64_t>(got) != stat.size)
        return failed(storage_sentences::bytesCannotBeReadBack);
    return bytes;
}

} // namespace

bool isZipName(const std::filesystem::path& path) {
    const auto ending = lowered(path.extension().string());
    return ending == ".zip" || ending == ".driftline";
}

Result<std::string> zipBytes(const std::vector<PackageFile>& files) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer)
        return failed(storage_sentences::notEnoughMemory);
    zip_source_keep(buffer.get()); // the archive frees one hold, this function the other
    std::vector<ZipEntry> entries(files.begin(), files.end()); // libzip reads them when it closes
    Archive archive(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        return failed(zip_error_strerror(&error));
    }
    for (auto& entry : entries) {
        if (auto added = entry.addTo(archive.get()); !added)
            return tl::unexpected(added.error());
    }
    if (zip_close(archive.get()) != 0)
        return failed(zip_strerror(archive.get()));
    static_cast<void>(archive.release()); // closed
    return contentOf(buffer.get());
}

} // namespace driftline
