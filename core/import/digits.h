// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace driftline {

/// A digit of another script at the start of a text.
struct ForeignDigit {
    char digit = 0;         ///< as in ASCII; 0: none stands there
    std::size_t length = 0; ///< in bytes
};

/// Digits as Khmer, Thai, Lao, Burmese, Devanagari and Arabic files write them, and full-width ones.
inline ForeignDigit foreignDigit(std::string_view text) {
    struct Zero {
        std::string_view before; ///< the bytes that all ten begin with
        unsigned char last;      ///< that of nought
    };
    static constexpr std::array<Zero, 8> zeros = {{{"\xE1\x9F", 0xA0},
                                                   {"\xE0\xB9", 0x90},
                                                   {"\xE0\xBB", 0x90},
                                                   {"\xE1\x81", 0x80},
                                                   {"\xE0\xA5", 0xA6},
                                                   {"\xEF\xBC", 0x90},
                                                   {"\xD9", 0xA0},
                                                   {"\xDB", 0xB0}}};
    constexpr unsigned digitCount = 10;
    for (const auto& zero : zeros) {
        if (text.size() <= zero.before.size() || !text.starts_with(zero.before))
            continue;
        const unsigned value = static_cast<unsigned char>(text[zero.before.size()]) - unsigned{zero.last};
        if (value < digitCount)
            return {static_cast<char>('0' + value), zero.before.size() + 1};
    }
    return {};
}

/// Whether a cell may hold a number or a period at all: it has a digit. Called for every cell of every
/// column, several times.
inline bool hasDigits(std::string_view cell) {
    bool isAscii = true;
    for (const char c : cell) {
        if (c >= '0' && c <= '9')
            return true;
        isAscii = isAscii && static_cast<unsigned char>(c) < 0x80;
    }
    for (std::size_t i = 0; !isAscii && i < cell.size(); ++i) {
        if (static_cast<unsigned char>(cell[i]) >= 0xD9 && foreignDigit(cell.substr(i)).digit != 0)
            return true;
    }
    return false;
}

} // namespace driftline
