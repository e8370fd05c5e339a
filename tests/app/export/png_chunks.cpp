// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_chunks.h"

namespace driftline::test {

namespace {
/// CRC-32 as the PNG specification writes it, bit by bit.
unsigned checksum(const QByteArray& bytes) {
    unsigned crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1U) : crc >> 1U;
    }
    return crc ^ 0xFFFFFFFFU;
}
} // namespace

unsigned numberAt(const QByteArray& bytes, qsizetype offset) {
    unsigned number = 0;
    for (qsizetype i = 0; i < 4; ++i)
        number = (number << 8U) | static_cast<unsigned char>(bytes.at(offset + i));
    return number;
}

std::vector<PngChunk> pngChunks(const QByteArray& bytes) {
    std::vector<PngChunk> chunks;
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return chunks;
    qsizetype at = 8;
    while (at + 12 <= bytes.size()) {
        const auto length = static_cast<qsizetype>(numberAt(bytes, at));
        if (at + 12 + length > bytes.size())
            break;
        const auto typeAndData = bytes.mid(at + 4, 4 + length);
        chunks.push_back({typeAndData.left(4).toStdString(), typeAndData.mid(4),
                          checksum(typeAndData) == numberAt(bytes, at + 8 + length)});
        at += 12 + length;
    }
    return chunks;
}

QByteArray chunkData(const std::vector<PngChunk>& chunks, const std::string& type) {
    for (const auto& chunk : chunks) {
        if (chunk.type == type)
            return chunk.data;
    }
    return {};
}

QByteArray packedAgain(const QByteArray& png, int level, const std::function<void(QByteArray&)>& change) {
    const auto bigEndian = [](quint32 number) {
        QByteArray out;
        for (int shift = 24; shift >= 0; shift -= 8)
            out.append(static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU));
        return out;
    };
    auto out = png.left(8);
    const auto chunks = pngChunks(png);
    for (const auto& chunk : chunks) {
        auto data = chunk.data;
        if (chunk.type == "IDAT") {
            const auto header = chunkData(chunks, "IHDR");
            const auto rowBytes = numberAt(header, 0) * (header.at(9) == 6 ? 4U : 3U) + 1;
            // Qt reads and writes the length before the stream.
            auto rows = qUncompress(bigEndian(rowBytes * numberAt(header, 4)) + data);
            if (change)
                change(rows);
            data = qCompress(rows, level).mid(4);
        }
        const QByteArray typed = QByteArray::fromStdString(chunk.type) + data;
        out += bigEndian(static_cast<quint32>(data.size())) + typed + bigEndian(checksum(typed));
    }
    return out;
}

} // namespace driftline::test
