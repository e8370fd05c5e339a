// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/importer.h"

#include <memory>
#include <string>
#include <string_view>

namespace driftline {

/// Where a picture made by Driftline carries its figure and the data it shows, as a zipped Data Package:
/// a PNG in an iTXt chunk of this keyword, in base64; an SVG in an element `figure` of this namespace inside
/// `metadata`, in base64; a PDF as an attachment of this name, so that any reader can save it.
inline constexpr std::string_view pngPackageKeyword = "Driftline figure";
inline constexpr std::string_view svgPackageNamespace = "urn:driftline:figure:1";
inline constexpr std::string_view pdfPackageName = "driftline-figure.zip";

/// Larger packages are refused, before they are decoded or unpacked.
inline constexpr std::size_t mostPictureBytes = 256ULL * 1024 * 1024;
inline constexpr std::size_t mostPackageBytes = 32ULL * 1024 * 1024;

/// The zip archive that the picture carries. `shown` names the file in messages. Codes:
/// picture.unknown-format, picture.no-figure (it carries none), picture.damaged, picture.too-large.
Result<std::string> packageInPicture(std::string_view picture, const std::string& shown);

/// Opens a picture as the figure that it was made of.
std::unique_ptr<Importer> pictureImporter();

} // namespace driftline
