// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/picture_facts.h"

#include <algorithm>

namespace driftline {

std::string_view formatName(PictureFormat format) {
    switch (format) {
    case PictureFormat::Png:
        break;
    case PictureFormat::Svg:
        return "SVG";
    case PictureFormat::Pdf:
        return "PDF";
    }
    return "PNG";
}

bool isChromatic(Colour colour) {
    // Driftline's own greys lean to blue by up to 21, and by up to 40 where they cross a pale area.
    constexpr int leastSpread = 56;
    const auto [least, most] = std::minmax({colour.red, colour.green, colour.blue});
    return most - least >= leastSpread;
}

} // namespace driftline
