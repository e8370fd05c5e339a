// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formats/format_fixture.h"

#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>
#include <fmt/format.h>
#include <zip.h>

#include <libdeflate.h>

namespace driftline::test {

std::string zipOf(const std::vector<Part>& parts) {
    const TemporaryFolder folder;
    const auto path = folder / "made.zip";
    int code = 0;
    auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    BOOST_REQUIRE(archive != nullptr);
    for (const auto& part : parts) {
        auto* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
        const auto index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        BOOST_REQUIRE(index >= 0);
        if (part.isLocked)
            BOOST_REQUIRE(
                zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "x") == 0);
    }
    BOOST_REQUIRE(zip_close(archive) == 0);
    return fileBytes(path);
}

std::string gzipOf(std::string_view text) {
    auto* compressor = libdeflate_alloc_compressor(6);
    std::string bytes(libdeflate_gzip_compress_bound(compressor, text.size()), '\0');
    bytes.resize(libdeflate_gzip_compress(compressor, text.data(), text.size(), bytes.data(), bytes.size()));
    libdeflate_free_compressor(compressor);
    return bytes;
}

ImportTarget fileNamed(std::string_view name, std::string bytes) {
    constexpr std::size_t probed = 65536;
    ImportTarget target{std::string(name), false, bytes.substr(0, probed)};
    target.bytes = std::make_shared<const std::string>(std::move(bytes));
    return target;
}

std::string rowsOf(const Grid& grid) {
    std::string text;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        text += fmt::format("{}:", grid.rowNumbers[row]);
        for (std::size_t column = 0; column < grid.cellsIn(row); ++column) {
            constexpr std::string_view signs = " #@?!";
            const auto sign = signs[static_cast<std::size_t>(grid.type(row, column))];
            text += column > 0 ? " | " : " ";
            if (sign != ' ')
                text += sign;
            text += grid.cell(row, column);
        }
        text += "\n";
    }
    return text;
}

void survivesDamage(const GridReader& reader, std::string_view name, const std::string& bytes,
                    const std::function<bool(std::size_t)>& mayBeRead) {
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto target = fileNamed(name, bytes.substr(0, length));
        static_cast<void>(reader.probe(target));
        const auto read = reader.read(target, {});
        BOOST_TEST((!read || mayBeRead(length)),
                   fmt::format("{} of {} bytes were read", length, bytes.size()));
        if (!read)
            BOOST_TEST(!read.error().message.empty());
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto changed = bytes;
        changed[at] = static_cast<char>(~changed[at]);
        const auto target = fileNamed(name, std::move(changed));
        static_cast<void>(reader.probe(target));
        static_cast<void>(reader.read(target, {}));
    }
}

} // namespace driftline::test
