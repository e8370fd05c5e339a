// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/status.h"

#include <string>
#include <string_view>

namespace driftline {

/// A cell in plain characters, so that its readers need to know one of each: every blank is " ", every
/// hyphen, dash and minus "-", every apostrophe "'", full-width signs are narrow, marks without width are
/// gone, and none of the blanks stand at the ends.
std::string plainCell(std::string_view cell);

/// ASCII and Latin letters with accents in lower case: "AOÛT" → "août".
std::string loweredWords(std::string_view text);

/// A letter of any script: ASCII, or any byte of a longer UTF-8 sequence.
bool isWordByte(char c);

/// What precedes the flags at the end of a plain cell, and these: "0.10 b" → "0.10" and "b", "45*",
/// "12.3(e)", "2010 [p]", "7.1 1/", "12.5¹". An empty flag: there is none.
struct FlaggedText {
    std::string_view text;
    std::string flag; ///< as found, without brackets around letters
};
FlaggedText withoutFlag(std::string_view plain);

/// What a flag means where it is known: e, p, f, b, c and their words; nothing for footnotes.
StatusSet statusesOfFlag(std::string_view flag);

} // namespace driftline
