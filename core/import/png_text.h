// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// The text of the first uncompressed iTXt chunk with this keyword; nothing if there is none. Every chunk's
/// length and the chunk's checksum are held against the file. Source: PNG Specification (Third Edition),
/// 5.3 and 11.3.3.4. Code: picture.damaged.
Result<std::optional<std::string>> pngTextOf(std::string_view png, std::string_view keyword,
                                             const std::string& shown);

} // namespace driftline
