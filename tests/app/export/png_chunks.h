// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <string>
#include <vector>

namespace driftline::test {

struct PngChunk {
    std::string type;
    QByteArray data;
    bool isSound = false; ///< its checksum is right
};

/// The chunks of a PNG file, read from its bytes alone; empty if it does not begin like one.
std::vector<PngChunk> pngChunks(const QByteArray& bytes);

/// The data of the first chunk of a type; empty if there is none.
QByteArray chunkData(const std::vector<PngChunk>& chunks, const std::string& type);

/// The same file with its pixels, of 8 bits a channel, compressed by zlib at that level; after a change of
/// the rows.
QByteArray packedAgain(const QByteArray& png, int level, const std::function<void(QByteArray&)>& change = {});

/// Four bytes at an offset, highest first.
unsigned numberAt(const QByteArray& bytes, qsizetype offset);

} // namespace driftline::test
