// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// UTF-8 of bytes in an encoding that iconv knows, or nothing if they are not all of it.
std::optional<std::string> convertedToUtf8(std::string_view bytes, const std::string& encoding);
bool isKnownEncoding(const std::string& encoding);

/// All 256 bytes of Windows-1252, of which the five that it leaves undefined are control characters, as in
/// the Encoding Standard of the WHATWG.
std::string fromWindows1252(std::string_view bytes);

/// "UTF-16LE" or "UTF-16BE" if every second byte of a text without a mark is mostly zero.
std::optional<std::string> utf16WithoutMark(std::string_view bytes);

/// The encoding of bytes that are not UTF-8: another than Windows-1252 only on strong evidence, which is that
/// whole words are in another script, and that its letters are those which languages use most. The order of
/// languages with Latin letters cannot be told from a table, so what is written in them is Windows-1252,
/// unless its signs would stand inside of words.
std::string guessedEncoding(std::string_view bytes);

} // namespace driftline
