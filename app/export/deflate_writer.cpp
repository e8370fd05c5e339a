// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/deflate_writer.h"

#include <QtEndian>
#include <queue>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <functional>
#include <utility>

namespace driftline {

namespace {
// RFC 1951, 3.2.5 to 3.2.7.
constexpr std::size_t literalSymbols = 286;
constexpr std::size_t distanceSymbols = 30;
constexpr std::size_t codeSymbols = 19;
constexpr std::uint16_t endOfBlock = 256;
constexpr std::uint16_t firstLength = 257;
constexpr int longestCode = 15;
constexpr int longestCodeOfCodes = 7;
constexpr std::array<std::uint16_t, 29> lengthBases = {3,  4,  5,  6,   7,   8,   9,   10,  11, 13,
                                                       15, 17, 19, 23,  27,  31,  35,  43,  51, 59,
                                                       67, 83, 99, 115, 131, 163, 195, 227, 258};
constexpr std::array<std::uint8_t, 29> lengthExtras = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                                       2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::array<std::uint8_t, codeSymbols> codeOrder = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                             11, 4,  12, 3, 13, 2, 14, 1, 15};
/// Longer blocks have codes that fit less well, shorter ones tell their codes more often.
constexpr std::size_t tokensInBlock = 1U << 15U;

constexpr auto lengthSymbols = [] {
    std::array<std::uint8_t, DeflateWriter::mostMatch + 1> out{};
    for (std::size_t symbol = 0; symbol < lengthBases.size(); ++symbol) {
        for (std::size_t length = lengthBases.at(symbol); length < out.size(); ++length)
            out.at(length) = static_cast<std::uint8_t>(symbol);
    }
    return out;
}();

/// A symbol and the bits behind it that tell which of its values.
struct Coded {
    std::uint16_t symbol = 0;
    std::uint16_t extra = 0;
    int extraBits = 0;
};

Coded codedLength(std::size_t length) {
    const auto symbol = lengthSymbols[length];
    return {static_cast<std::uint16_t>(firstLength + symbol),
            static_cast<std::uint16_t>(length - lengthBases[symbol]), lengthExtras[symbol]};
}

/// Of the distance less one: two symbols a power of two, from 4 on.
Coded codedDistance(std::uint32_t value) {
    if (value < 4)
        return {static_cast<std::uint16_t>(value), 0, 0};
    const int top = static_cast<int>(std::bit_width(value)) - 1;
    const auto half = (value >> static_cast<unsigned>(top - 1)) & 1U;
    const auto base = (2U + half) << static_cast<unsigned>(top - 1);
    return {static_cast<std::uint16_t>(2 * static_cast<unsigned>(top) + half),
            static_cast<std::uint16_t>(value - base), top - 1};
}

/// How deep the leaves of a Huffman tree of these frequencies lie, leaves of frequency 0 left out.
std::vector<int> depths(const std::vector<std::pair<std::uint32_t, std::uint16_t>>& leaves) {
    using Node = std::pair<std::uint32_t, std::size_t>;
    std::priority_queue<Node, std::vector<Node>, std::greater<>> open;
    std::vector<std::size_t> parents(2 * leaves.size());
    for (std::size_t i = 0; i < leaves.size(); ++i)
        open.emplace(leaves[i].first, i);
    std::size_t next = leaves.size();
    for (; open.size() > 1; ++next) {
        const auto one = open.top();
        open.pop();
        const auto other = open.top();
        open.pop();
        parents[one.second] = parents[other.second] = next;
        open.emplace(one.first + other.first, next);
    }
    std::vector<int> out(next);
    for (auto node = next - 1; node-- > 0;)
        out[node] = out[parents[node]] + 1;
    out.resize(leaves.size());
    return out;
}

/// How many codes of each length, after those that are too long were cut, so that the code is complete.
std::vector<int> limitedCounts(const std::vector<int>& lengths, int longest) {
    std::vector<int> counts(static_cast<std::size_t>(longest) + 1);
    for (const int length : lengths)
        ++counts[static_cast<std::size_t>(std::min(length, longest))];
    const auto most = static_cast<std::size_t>(longest);
    std::int64_t used = 0;
    for (std::size_t length = 1; length <= most; ++length)
        used += static_cast<std::int64_t>(counts[length]) << (most - length);
    for (; used > std::int64_t{1} << most; --used) {
        --counts[most];
        auto shorter = most - 1;
        while (counts[shorter] == 0)
            --shorter;
        --counts[shorter];
        counts[shorter + 1] += 2;
    }
    return counts;
}

/// The canonical code of symbols by how often they occur.
struct HuffmanCode {
    std::vector<std::uint8_t> lengths;
    std::vector<std::uint16_t> codes; ///< as written, the first bit in the lowest place

    HuffmanCode(std::vector<std::uint32_t> frequencies, int longest)
        : lengths(frequencies.size())
        , codes(frequencies.size()) {
        // A code of fewer than two symbols is none that every reader takes.
        for (std::size_t symbol = 0; std::count(frequencies.begin(), frequencies.end(), 0U) >
                                     static_cast<std::ptrdiff_t>(frequencies.size()) - 2;
             ++symbol)
            frequencies[symbol] = std::max(frequencies[symbol], 1U);
        std::vector<std::pair<std::uint32_t, std::uint16_t>> leaves;
        for (std::size_t symbol = 0; symbol < frequencies.size(); ++symbol) {
            if (frequencies[symbol] > 0)
                leaves.emplace_back(frequencies[symbol], static_cast<std::uint16_t>(symbol));
        }
        std::sort(leaves.begin(), leaves.end());
        const auto counts = limitedCounts(depths(leaves), longest);
        // The rarest have the longest codes.
        std::size_t leaf = 0;
        for (auto length = counts.size(); length-- > 1;) {
            for (int i = 0; i < counts[length]; ++i)
                lengths[leaves[leaf++].second] = static_cast<std::uint8_t>(length);
        }
        assign(counts);
    }

private:
    void assign(const std::vector<int>& counts) {
        std::vector<std::uint32_t> next(counts.size() + 1);
        for (std::size_t length = 1; length < counts.size(); ++length)
            next[length + 1] = (next[length] + static_cast<std::uint32_t>(counts[length])) << 1U;
        for (std::size_t symbol = 0; symbol < lengths.size(); ++symbol) {
            const auto length = lengths[symbol];
            if (length == 0)
                continue;
            std::uint32_t code = next[length]++;
            for (unsigned bit = 0; bit < length; ++bit, code >>= 1U)
                codes[symbol] =
                    static_cast<std::uint16_t>((std::uint32_t{codes[symbol]} << 1U) | (code & 1U));
        }
    }
};

/// The lengths of both codes with repeats told as such.
std::vector<Coded> packedLengths(const std::vector<std::uint8_t>& lengths) {
    constexpr std::size_t mostZeros = 138;
    constexpr std::size_t manyZeros = 11;
    constexpr std::size_t leastRepeat = 3;
    constexpr std::size_t mostRepeat = 6;
    std::vector<Coded> out;
    for (std::size_t i = 0; i < lengths.size();) {
        const auto value = lengths[i];
        std::size_t run = 1;
        while (i + run < lengths.size() && lengths[i + run] == value)
            ++run;
        if (value == 0 && run >= leastRepeat) {
            run = std::min(run, mostZeros);
            const bool isLong = run >= manyZeros;
            out.push_back({static_cast<std::uint16_t>(isLong ? 18 : 17),
                           static_cast<std::uint16_t>(run - (isLong ? manyZeros : leastRepeat)),
                           isLong ? 7 : 3});
            i += run;
            continue;
        }
        out.push_back({value, 0, 0});
        ++i;
        for (--run; run >= leastRepeat;) {
            const auto part = std::min(run, mostRepeat);
            out.push_back({16, static_cast<std::uint16_t>(part - leastRepeat), 2});
            run -= part;
            i += part;
        }
    }
    return out;
}
} // namespace

void DeflateWriter::add(Token token) {
    if (m_tokens.size() == tokensInBlock)
        writeBlock(false);
    m_tokens.push_back(token);
}

void DeflateWriter::literal(unsigned char byte) {
    add({0, byte});
}

void DeflateWriter::match(std::size_t length, std::size_t distance) {
    while (length > 0) {
        auto part = std::min(length, mostMatch);
        // What is left must be a match too.
        if (length > part && length - part < leastMatch)
            part -= leastMatch;
        add({static_cast<std::uint16_t>(part), static_cast<std::uint16_t>(distance - 1)});
        length -= part;
    }
}

QByteArray DeflateWriter::finish() {
    writeBlock(true);
    for (; m_bitCount > 0; m_bitCount -= 8, m_bits >>= 8U)
        m_out.append(static_cast<char>(m_bits & 0xFFU));
    return std::move(m_out);
}

void DeflateWriter::writeBits(std::uint32_t bits, int count) {
    m_bits |= static_cast<std::uint64_t>(bits) << static_cast<unsigned>(m_bitCount);
    m_bitCount += count;
    constexpr int word = 32;
    if (m_bitCount < word)
        return;
    const auto full = qToLittleEndian(static_cast<std::uint32_t>(m_bits));
    std::array<char, sizeof full> bytes{};
    std::memcpy(bytes.data(), &full, sizeof full);
    m_out.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    m_bits >>= static_cast<unsigned>(word);
    m_bitCount -= word;
}

void DeflateWriter::writeBlock(bool isLast) {
    std::vector<std::uint32_t> literals(literalSymbols);
    std::vector<std::uint32_t> distances(distanceSymbols);
    for (const auto& token : m_tokens) {
        ++literals[token.length == 0 ? token.value : codedLength(token.length).symbol];
        if (token.length > 0)
            ++distances[codedDistance(token.value).symbol];
    }
    literals[endOfBlock] = 1;
    const HuffmanCode literalCode(std::move(literals), longestCode);
    const HuffmanCode distanceCode(std::move(distances), longestCode);

    auto lengths = literalCode.lengths;
    lengths.insert(lengths.end(), distanceCode.lengths.begin(), distanceCode.lengths.end());
    const auto packed = packedLengths(lengths);
    std::vector<std::uint32_t> used(codeSymbols);
    for (const auto& one : packed)
        ++used[one.symbol];
    const HuffmanCode codeOfCodes(std::move(used), longestCodeOfCodes);

    constexpr std::uint32_t dynamic = 2;
    writeBits((isLast ? 1U : 0U) | dynamic << 1U, 3);
    writeBits(literalSymbols - firstLength, 5);
    writeBits(distanceSymbols - 1, 5);
    writeBits(codeSymbols - 4, 4);
    for (const auto symbol : codeOrder)
        writeBits(codeOfCodes.lengths[symbol], 3);
    const auto write = [this](const HuffmanCode& code, const Coded& one) {
        writeBits(code.codes[one.symbol] | static_cast<std::uint32_t>(one.extra) << code.lengths[one.symbol],
                  code.lengths[one.symbol] + one.extraBits);
    };
    for (const auto& one : packed)
        write(codeOfCodes, one);
    for (const auto& token : m_tokens) {
        if (token.length == 0) {
            write(literalCode, {token.value, 0, 0});
            continue;
        }
        write(literalCode, codedLength(token.length));
        write(distanceCode, codedDistance(token.value));
    }
    write(literalCode, {endOfBlock, 0, 0});
    m_tokens.clear();
}

} // namespace driftline
