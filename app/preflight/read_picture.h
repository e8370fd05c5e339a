// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/picture_places.h"
#include "base/result.h"
#include "preflight/picture_facts.h"

#include <filesystem>
#include <string_view>

namespace driftline {

/// Reads the facts of a PNG, SVG or PDF file; which it is, its first bytes say, not its name. Files are
/// hostile until shown otherwise: sizes, nesting and counts are bounded, and nothing may unpack to more than
/// mostPictureBytes.
/// Codes: those of readFile(), preflight.foreign (none of the three), preflight.broken, preflight.too-large,
/// preflight.locked (a PDF with a password).
Result<PictureFacts> readPicture(const std::filesystem::path& path);

/// The same from bytes; `origin` is for messages.
Result<PictureFacts> readPictureBytes(std::string_view bytes, std::string_view origin);

} // namespace driftline
