// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// The text of the element `figure` of this namespace that stands in the picture's `metadata`; nothing if
/// there is none. Entities of the document's own are not expanded. Code: picture.damaged (it is no XML).
Result<std::optional<std::string>> svgMetadataOf(std::string_view svg, std::string_view ns,
                                                 const std::string& shown);

} // namespace driftline
