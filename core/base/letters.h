// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace driftline {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 1; ///< in bytes
};

/// The code point that begins at `at`. A byte that is no UTF-8 is one beyond all of Unicode, so that it
/// equals no letter of any script.
CodePoint codePointAt(std::string_view text, std::size_t at);

/// The ASCII letters, in lower case, that a Latin letter with an accent is read as: "o" for ố, "ss" for ß.
/// Empty for all others.
std::string_view withoutAccent(char32_t letter);

/// Whether it parts words: blanks, punctuation and signs, also the Chinese and those of full width.
bool isWordBreak(char32_t value);

/// Marks without a width, soft hyphens, and accents that follow their letter.
bool isInvisible(char32_t value);

} // namespace driftline
