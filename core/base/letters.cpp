// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/letters.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr char32_t beyondUnicode = 0x110000;

struct Letters {
    char32_t first;
    char32_t last;
    std::string_view plain;
};

/// Latin letters with accents as Unicode orders them.
constexpr std::array latinLetters{
    Letters{0xC0, 0xC5, "a"},     Letters{0xC6, 0xC6, "ae"},    Letters{0xC7, 0xC7, "c"},
    Letters{0xC8, 0xCB, "e"},     Letters{0xCC, 0xCF, "i"},     Letters{0xD0, 0xD0, "d"},
    Letters{0xD1, 0xD1, "n"},     Letters{0xD2, 0xD6, "o"},     Letters{0xD8, 0xD8, "o"},
    Letters{0xD9, 0xDC, "u"},     Letters{0xDD, 0xDD, "y"},     Letters{0xDE, 0xDE, "th"},
    Letters{0xDF, 0xDF, "ss"},    Letters{0xE0, 0xE5, "a"},     Letters{0xE6, 0xE6, "ae"},
    Letters{0xE7, 0xE7, "c"},     Letters{0xE8, 0xEB, "e"},     Letters{0xEC, 0xEF, "i"},
    Letters{0xF0, 0xF0, "d"},     Letters{0xF1, 0xF1, "n"},     Letters{0xF2, 0xF6, "o"},
    Letters{0xF8, 0xF8, "o"},     Letters{0xF9, 0xFC, "u"},     Letters{0xFD, 0xFD, "y"},
    Letters{0xFE, 0xFE, "th"},    Letters{0xFF, 0xFF, "y"},     Letters{0x100, 0x105, "a"},
    Letters{0x106, 0x10D, "c"},   Letters{0x10E, 0x111, "d"},   Letters{0x112, 0x11B, "e"},
    Letters{0x11C, 0x123, "g"},   Letters{0x124, 0x127, "h"},   Letters{0x128, 0x131, "i"},
    Letters{0x132, 0x133, "ij"},  Letters{0x134, 0x135, "j"},   Letters{0x136, 0x138, "k"},
    Letters{0x139, 0x142, "l"},   Letters{0x143, 0x14B, "n"},   Letters{0x14C, 0x151, "o"},
    Letters{0x152, 0x153, "oe"},  Letters{0x154, 0x159, "r"},   Letters{0x15A, 0x161, "s"},
    Letters{0x162, 0x167, "t"},   Letters{0x168, 0x173, "u"},   Letters{0x174, 0x175, "w"},
    Letters{0x176, 0x178, "y"},   Letters{0x179, 0x17E, "z"},   Letters{0x1A0, 0x1A1, "o"},
    Letters{0x1AF, 0x1B0, "u"},   Letters{0x218, 0x219, "s"},   Letters{0x21A, 0x21B, "t"},
    Letters{0x1EA0, 0x1EB7, "a"}, Letters{0x1EB8, 0x1EC7, "e"}, Letters{0x1EC8, 0x1ECB, "i"},
    Letters{0x1ECC, 0x1EE3, "o"}, Letters{0x1EE4, 0x1EF1, "u"}, Letters{0x1EF2, 0x1EF9, "y"},
};

bool isCodeBetween(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}

bool isAsciiLetter(char32_t value) {
    return isCodeBetween(value, U'a', U'z') || isCodeBetween(value, U'A', U'Z');
}
} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    const CodePoint broken{beyondUnicode + lead, 1};
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size())
        return broken;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return broken;
        value = (value << 6U) | (byte(at + i) & 0x3FU);
    }
    return {value, length};
}

std::string_view withoutAccent(char32_t letter) {
    const auto range =
        std::lower_bound(latinLetters.begin(), latinLetters.end(), letter,
                         [](const Letters& letters, char32_t value) { return letters.last < value; });
    return range != latinLetters.end() && letter >= range->first ? range->plain : std::string_view();
}

bool isWordBreak(char32_t value) {
    if (value < 0x80)
        return !isAsciiLetter(value) && !isCodeBetween(value, U'0', U'9');
    return isCodeBetween(value, 0x80, 0xBF) || value == 0xD7 || value == 0xF7 ||
           isCodeBetween(value, 0x2000, 0x206F) || isCodeBetween(value, 0x3000, 0x303F) ||
           isCodeBetween(value, 0xFF00, 0xFF0F) || isCodeBetween(value, 0xFF1A, 0xFF20);
}

bool isInvisible(char32_t value) {
    return isCodeBetween(value, 0x200B, 0x200F) || value == 0x2060 || value == 0xFEFF || value == 0xAD ||
           isCodeBetween(value, 0x300, 0x36F);
}

} // namespace driftline
