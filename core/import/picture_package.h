// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/importer.h"

#include <memory>
#include <string>
#include <string_view>

namespace driftline {

/// Larger packages are refused, before they are decoded or unpacked.
inline constexpr std::size_t mostPackageBytes = 32ULL * 1024 * 1024;

/// The zip archive that the picture carries (base/picture_places.h). `shown` names the file in messages.
/// Codes: picture.unknown-format, picture.no-figure (it carries none), picture.damaged, picture.too-large.
Result<std::string> packageInPicture(std::string_view picture, const std::string& shown);

/// Opens a picture as the figure that it was made of.
std::unique_ptr<Importer> pictureImporter();

} // namespace driftline
