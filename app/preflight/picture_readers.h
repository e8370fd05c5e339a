// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "preflight/picture_facts.h"

#include <string_view>

namespace driftline {

/// One reader a format; see read_picture.h. The bytes begin as the format asks. Place of errors is the
/// caller's.
Result<PictureFacts> readPng(std::string_view bytes);
Result<PictureFacts> readSvg(std::string_view bytes);
Result<PictureFacts> readPdf(std::string_view bytes);

inline constexpr double mmPerPoint = 25.4 / 72;

} // namespace driftline
