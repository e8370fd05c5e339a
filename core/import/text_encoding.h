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

/// Text from bytes. A byte order mark decides, then the stated encoding (empty: none), then valid UTF-8, then
/// a guess, which is told (text.encoding-guessed). Codes: csv.not-text, text.unknown-encoding.
Result<DecodedText> decodeText(std::string bytes, std::string_view statedEncoding, const Place& place,
                               Diagnostics& findings);

/// Whether the beginning of a file may be text in some encoding that decodeText() knows.
bool looksLikeText(std::string_view firstBytes);

} // namespace driftline
