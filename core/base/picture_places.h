// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace driftline {

/// Where a picture made by Driftline carries its figure and the data it shows, as a zipped Data Package:
/// a PNG in an iTXt chunk of this keyword, in base64; an SVG in an element `figure` of this namespace inside
/// `metadata`, in base64; a PDF as an attachment of this name, so that any reader can save it.
inline constexpr std::string_view pngPackageKeyword = "Driftline figure";
inline constexpr std::string_view svgPackageNamespace = "urn:driftline:figure:1";
inline constexpr std::string_view pdfPackageName = "driftline-figure.zip";

/// Larger picture files are refused before they are read.
inline constexpr std::uintmax_t mostPictureBytes = 256ULL * 1024 * 1024;

} // namespace driftline
