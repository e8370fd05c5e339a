// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

#include <string>
#include <vector>

namespace driftline {

/// A text chunk. Latin-1 text becomes tEXt unless it asks for iTXt, any other iTXt; line ends are line feeds.
struct PngText {
    std::string keyword; ///< 1 to 79 Latin-1 characters
    std::string text;    ///< UTF-8
    bool isInternational = false;

    bool operator==(const PngText&) const = default;
};

/// A picture of 8 bits a channel, RGBA if the image has an alpha channel and RGB if not, with its resolution,
/// rounded up so that it reads back as at least `dpi`. No time stamps: the same input gives the same bytes
/// with the same libdeflate. The image's memory is used up if nobody else has it. Safe on any thread. Codes:
/// export.encoder.
Result<QByteArray> encodePng(QImage image, double dpi, const std::vector<PngText>& texts);

/// Whether two different PNG files are the same picture, and say the same in every chunk beside it, so that
/// only the compression of the pixels differs. False for what is no PNG file.
bool differInPackingOnly(const QByteArray& one, const QByteArray& other);

} // namespace driftline
