// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// Bytes as text. Source: RFC 4648, section 4, with padding and without line breaks.
std::string toBase64(std::string_view bytes);

/// The bytes of such a text, in which blanks and line breaks do not count. Nothing if it holds any other
/// character, lacks its padding or has bits that stand for nothing.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace driftline
