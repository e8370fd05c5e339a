// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/utf8_letter.h"

namespace driftline {

void appendLetter(std::string& text, std::uint32_t letter) {
    const auto byte = [&text](std::uint32_t value) {
        text += static_cast<char>(static_cast<unsigned char>(value));
    };
    if (letter < 0x80) {
        byte(letter);
    } else if (letter < 0x800) {
        byte(0xC0U | (letter >> 6U));
        byte(0x80U | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        byte(0xE0U | (letter >> 12U));
        byte(0x80U | ((letter >> 6U) & 0x3FU));
        byte(0x80U | (letter & 0x3FU));
    } else {
        byte(0xF0U | (letter >> 18U));
        byte(0x80U | ((letter >> 12U) & 0x3FU));
        byte(0x80U | ((letter >> 6U) & 0x3FU));
        byte(0x80U | (letter & 0x3FU));
    }
}

} // namespace driftline
