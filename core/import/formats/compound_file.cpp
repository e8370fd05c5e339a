// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/compound_file.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace driftline {

namespace {
constexpr std::string_view compoundMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::size_t compoundHeaderBytes = 512;
constexpr std::size_t directoryEntryBytes = 128;

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i-- > 0;)
        number = (number << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// A piece of the file, as much of it as is there.
std::string pieceOf(const ImportTarget& target, std::uint64_t from, std::size_t size) {
    if (target.bytes) {
        if (from >= target.bytes->size())
            return {};
        return target.bytes->substr(static_cast<std::size_t>(from), size);
    }
    std::ifstream in(target.path, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(from));
    std::string piece(size, '\0');
    in.read(piece.data(), static_cast<std::streamsize>(size));
    piece.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    return piece;
}

/// Names of the streams in the first sector of the directory, in which the important ones stand.
std::string streamNames(std::string_view directory) {
    std::string names;
    for (std::size_t entry = 0; entry + directoryEntryBytes <= directory.size();
         entry += directoryEntryBytes) {
        constexpr std::size_t mostNameBytes = 64;
        for (std::size_t i = 0; i < mostNameBytes && directory[entry + i] != '\0'; i += 2)
            names += directory[entry + i];
        names += '\n';
    }
    return names;
}
} // namespace

CompoundKind compoundKindOf(const ImportTarget& target) {
    const std::string_view header = target.firstBytes;
    if (target.isFolder || !header.starts_with(compoundMark) || header.size() < compoundHeaderBytes)
        return CompoundKind::None;
    const auto shift = littleEndian(header, 30, 2);
    if (shift != 9 && shift != 12)
        return CompoundKind::OtherOffice;
    const std::uint64_t sectorBytes = 1ULL << shift;
    const auto directory = pieceOf(target, (littleEndian(header, 48, 4) + 1ULL) * sectorBytes,
                                   static_cast<std::size_t>(sectorBytes));
    const auto names = streamNames(directory);
    if (names.find("EncryptedPackage\n") != std::string::npos ||
        names.find("EncryptionInfo\n") != std::string::npos)
        return CompoundKind::Encrypted;
    if (names.find("Workbook\n") != std::string::npos || names.find("Book\n") != std::string::npos)
        return CompoundKind::Excel;
    return CompoundKind::OtherOffice;
}

} // namespace driftline
