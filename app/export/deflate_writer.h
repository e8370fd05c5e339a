// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace driftline {

/// Writes a DEFLATE stream (RFC 1951) of literals and matches that the caller has found, in blocks with
/// Huffman codes of their own.
class DeflateWriter {
public:
    static constexpr std::size_t leastMatch = 3;
    static constexpr std::size_t mostMatch = 258;
    static constexpr std::size_t mostDistance = 32768;

    /// Bytes before the stream.
    explicit DeflateWriter(QByteArray head = {}) : m_out(std::move(head)) {}

    void literal(unsigned char byte);
    /// So many bytes, at least `leastMatch`, that stood `distance` bytes before, at most `mostDistance`.
    void match(std::size_t length, std::size_t distance);
    /// Ends the stream and gives all of it.
    QByteArray finish();

private:
    struct Token {
        std::uint16_t length = 0; ///< 0: a literal
        std::uint16_t value = 0;  ///< the byte, or the distance less one
    };

    void add(Token token);
    void writeBlock(bool isLast);
    void writeBits(std::uint32_t bits, int count);

    std::vector<Token> m_tokens; ///< of the block
    QByteArray m_out;
    std::uint64_t m_bits = 0; ///< not written yet, the first in the lowest place
    int m_bitCount = 0;
};

} // namespace driftline
