// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"

#include <string>
#include <string_view>

namespace driftline {

/// Whether the bytes begin as a gzip file does.
bool isGzip(std::string_view bytes);

/// What the first bytes of a gzip file unpack to, up to 64 KiB; empty if they are none.
std::string gzipStart(std::string_view firstBytes);

/// All members of a gzip file, unpacked. Codes: gzip.damaged, gzip.too-large, import.cancelled.
Result<std::string> gunzipped(std::string_view bytes, std::size_t mostUnpacked, const std::string& shownFile,
                              const WorkToken& token);

} // namespace driftline
