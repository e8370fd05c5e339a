// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/figure_export.h"

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <string>

namespace driftline {

/// What a picture file shows of how it was exported.
struct PictureTraces {
    ExportFormat format = ExportFormat::Png;
    double widthMm = 0; ///< of Png to a pixel, of the others exactly
    double heightMm = 0;
    int widthPx = 0; ///< of Png
    int heightPx = 0;
    double dpi = 0;                   ///< of Png
    bool hasAlpha = false;            ///< of Png
    bool hasText = false;             ///< of Svg and Pdf: words are kept as text
    std::string software;             ///< "Driftline 0.1.0"; empty if it does not say
    std::string author;               ///< likewise
    std::optional<std::int64_t> date; ///< of Pdf, seconds since 1970

    bool operator==(const PictureTraces&) const = default;
};

/// Reads a picture file from its first byte to its last, as Driftline writes them; what another program wrote
/// may leave some empty. `shown` names it in messages. Codes: picture.unknown-format, picture.damaged (it
/// ends too soon, a checksum is wrong, it cannot be read), picture.no-size, program.incomplete.
Result<PictureTraces> readPictureTraces(const QByteArray& bytes, const std::string& shown);

} // namespace driftline
