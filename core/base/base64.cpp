// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"

#include <array>
#include <cstdint>

namespace driftline {

namespace {
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char padding = '=';
constexpr unsigned bitsACharacter = 6;
constexpr unsigned bitsAByte = 8;

bool isBlank(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

/// By character: its six bits, or -1.
std::array<int, 256> valuesOfCharacters() {
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        values.at(static_cast<unsigned char>(alphabet[i])) = static_cast<int>(i);
    return values;
}
} // namespace

std::string toBase64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        held = (held << bitsAByte) | static_cast<unsigned char>(byte);
        bits += bitsAByte;
        while (bits >= bitsACharacter) {
            bits -= bitsACharacter;
            text += alphabet[(held >> bits) & 0x3FU];
        }
    }
    if (bits > 0)
        text += alphabet[(held << (bitsACharacter - bits)) & 0x3FU];
    while (text.size() % 4 != 0)
        text += padding;
    return text;
}

std::optional<std::string> fromBase64(std::string_view text) {
    static const auto values = valuesOfCharacters();
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t held = 0;
    unsigned bits = 0;
    std::size_t characters = 0;
    std::size_t padded = 0;
    for (const char letter : text) {
        if (isBlank(letter))
            continue;
        ++characters;
        if (letter == padding) {
            ++padded;
            continue;
        }
        const int value = values.at(static_cast<unsigned char>(letter));
        if (value < 0 || padded > 0)
            return {};
        held = (held << bitsACharacter) | static_cast<unsigned>(value);
        bits += bitsACharacter;
        if (bits >= bitsAByte) {
            bits -= bitsAByte;
            bytes += static_cast<char>((held >> bits) & 0xFFU);
        }
    }
    const bool isWhole = characters % 4 == 0 && padded <= 2 && bits < bitsACharacter;
    const bool hasNothingLeft = (held & ((1U << bits) - 1)) == 0;
    if (!isWhole || !hasNothingLeft)
        return {};
    return bytes;
}

} // namespace driftline
