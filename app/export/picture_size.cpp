// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/picture_size.h"

#include "base/number_text.h"
#include "base/units.h"
#include "export/sentences.h"

#include <cmath>

namespace driftline {

namespace {

std::string plainNumber(double value) {
    return formatNumber(value, decimalsNeeded(value, 2));
}

Result<void> checkSide(std::string_view side, double mm) {
    if (!(mm >= leastMm))
        return fail(export_sentences::sizeTooSmall(side, plainNumber(mm), plainNumber(leastMm)));
    if (mm > mostMm)
        return fail(export_sentences::sizeTooLarge(side, plainNumber(mm), plainNumber(mostMm)));
    return {};
}
} // namespace

Result<PictureSize> pictureSize(double widthMm, double heightMm, double dpi) {
    if (!(dpi >= leastDpi && dpi <= mostDpi))
        return fail(export_sentences::sizeDpi(std::isfinite(dpi) ? plainNumber(dpi) : "?",
                                              plainNumber(leastDpi), plainNumber(mostDpi)));
    if (auto checked = checkSide("width", widthMm); !checked)
        return tl::unexpected(checked.error());
    if (auto checked = checkSide("height", heightMm); !checked)
        return tl::unexpected(checked.error());
    const double widthPx = std::round(widthMm / mmPerInch * dpi);
    const double heightPx = std::round(heightMm / mmPerInch * dpi);
    if (widthPx > mostPixelsASide || heightPx > mostPixelsASide || widthPx * heightPx > mostPixels)
        return fail(export_sentences::tooManyPixels(plainNumber(widthPx), plainNumber(heightPx),
                                                    plainNumber(mostPixelsASide),
                                                    plainNumber(mostPixels / 1e6)));
    return PictureSize{widthMm, heightMm, dpi, static_cast<int>(widthPx), static_cast<int>(heightPx), {}};
}

} // namespace driftline
