// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/length.h"
#include "base/result.h"
#include "style/caption_placement.h"

#include <memory>
#include <optional>

namespace driftline {

struct Preset;

/// What the user asked for; absent parts come from the preset, else from the figure and its content.
struct PictureRequest {
    std::optional<Length> width;
    std::optional<Length> height;
    std::optional<double> dpi;
    std::shared_ptr<const Preset> preset;
    std::optional<CaptionPlacement> caption = {};
};

/// An exact picture: pixels are round(mm / 25.4 × dpi).
struct PictureSize {
    double widthMm = 0;
    double heightMm = 0;
    double dpi = 0;
    int widthPx = 0;
    int heightPx = 0;
    std::shared_ptr<const Preset> preset; ///< whose type sizes and lines it has; none: those of any figure

    bool operator==(const PictureSize&) const = default;
};

/// Limits: 10 mm to 2,000 mm a side, 36 to 2,400 dpi, 30,000 pixels a side and 200 megapixels in all.
inline constexpr double leastMm = 10;
inline constexpr double mostMm = 2000;
inline constexpr double leastDpi = 36;
inline constexpr double mostDpi = 2400;
inline constexpr int mostPixelsASide = 30000;
inline constexpr double mostPixels = 200e6;

/// Without a preset. Codes: size.too-small, size.too-large, size.dpi, size.too-many-pixels; each sentence
/// tells the limit.
Result<PictureSize> pictureSize(double widthMm, double heightMm, double dpi);

} // namespace driftline
