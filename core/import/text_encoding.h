// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace driftline {

struct DecodedText {
    std::string text;     ///< UTF-8 without byte order mark
    std::string encoding; ///< for reading: "UTF-8", "UTF-16LE", "WINDOWS-1252"
};

/// Text from bytes. A byte order mark decides, then the stated encoding (empty: none), then zeros in every
/// second byte (UTF-16 without a mark), then UTF-8, in which a few damaged bytes become U+FFFD and are told
/// with their rows (text.damaged-bytes), then a guess, which is told (text.encoding-guessed); stray zeros are
/// left out (text.zero-bytes). Codes: csv.not-text, text.unknown-encoding.
Result<DecodedText> decodeText(std::string bytes, std::string_view statedEncoding, const Place& place,
                               Diagnostics& findings);

/// Likewise, of a file that states its encoding inside itself: what somebody chose goes before it, and where
/// the statement is wrong the bytes decide. Both may be empty.
Result<DecodedText> decodeStatedText(const std::string& bytes, std::string_view chosen,
                                     std::string_view stated, const Place& place, Diagnostics& findings);

/// Whether the beginning of a file may be text in some encoding that decodeText() knows.
bool looksLikeText(std::string_view firstBytes);

} // namespace driftline
