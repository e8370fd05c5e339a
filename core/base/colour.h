// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// An sRGB colour; alpha 255 is opaque.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
    /// "#0072B2" or "#0072B280".
    static std::optional<Colour> parse(std::string_view text);
    std::string text() const;
    /// The same colour at another opacity, 0 to 1.
    Colour withOpacity(double opacity) const;
    /// What the eye sees of a translucent colour over an opaque ground.
    Colour over(Colour ground) const;
};

/// Contrast ratio from 1 to 21. Source: WCAG 2.1, "relative luminance" and "contrast ratio".
double contrastRatio(Colour a, Colour b);

/// What WCAG 2.1 asks of text (success criterion 1.4.3).
inline constexpr double textContrast = 4.5;

/// The colour itself or, where text in it would be too faint on that ground, the nearest mixture with black
/// or white that is not.
Colour legibleOn(Colour ground, Colour colour);

/// Perceived difference; about 1 is just noticeable, below 10 is easily confused in a chart.
/// Source: Sharma, Wu and Dalal (2005), The CIEDE2000 color-difference formula; D65, kL = kC = kH = 1.
double colourDifference(Colour first, Colour second);

/// CIE lightness L*, 0 to 100: what remains of a colour in grey print.
double lightness(Colour colour);

enum class ColourVision { Normal, Deuteranopia, Protanopia, Tritanopia, Grey };

/// How a colour appears to somebody with that vision. Source: Machado, Oliveira and Fernandes (2009),
/// severity 1.0, in linear RGB; grey keeps the relative luminance.
Colour asSeenBy(Colour colour, ColourVision vision);

} // namespace driftline
