// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

enum class PictureFormat { Png, Svg, Pdf };

/// "PNG", "SVG", "PDF".
std::string_view formatName(PictureFormat format);

/// One run of text.
struct TextFact {
    std::string text; ///< empty where the file does not say which letters its glyphs are
    double size = 0;  ///< points
    bool bold = false;
    Colour colour;
    Colour ground{255, 255, 255, 255}; ///< what lies under it

    bool operator==(const TextFact&) const = default;
};

/// A width of line that occurs, with the colour it first occurs in.
struct LineFact {
    double width = 0; ///< points
    Colour colour;

    bool operator==(const LineFact&) const = default;
};

struct FontFact {
    std::string family; ///< without the prefix of a subset and without its style: "LiberationSans"
    bool embedded = false;

    bool operator==(const FontFact&) const = default;
};

/// A colour (as opposed to grey) in which something is drawn that is no text, and what else tells its marks
/// from those of other colours.
struct MarkFact {
    Colour colour; ///< as it looks on the ground
    std::set<std::string> dashes;
    std::set<std::string> shapes; ///< of small filled or outlined marks
    bool named = false;           ///< words have the same colour: a direct label

    bool operator==(const MarkFact&) const = default;
};

/// A picture of pixels inside a vector file.
struct ImageFact {
    double dpi = 0; ///< as it is placed on the page; 0: not known

    bool operator==(const ImageFact&) const = default;
};

/// What can be read from a picture file itself. What a format cannot tell is absent, which is not the same as
/// an empty list.
struct PictureFacts {
    PictureFormat format = PictureFormat::Png;
    std::uintmax_t bytes = 0;
    std::optional<double> widthMm; ///< absent: a PNG without resolution
    std::optional<double> heightMm;
    std::optional<int> widthPx; ///< of a PNG
    std::optional<int> heightPx;
    std::optional<double> dpi;
    int pages = 1;
    std::optional<std::vector<TextFact>> texts;
    std::optional<std::vector<LineFact>> lines; ///< by width, thinnest first
    std::optional<std::vector<FontFact>> fonts;
    std::optional<std::vector<MarkFact>> marks;
    bool marksTellCues = false; ///< dashes, shapes and names are known
    std::vector<ImageFact> images;
    Colour ground{255, 255, 255, 255};
    std::string title;
    std::string description; ///< the alt text
    std::string source;
    std::string software; ///< that made it
    std::string caption;  ///< "separate", as Driftline says it of a picture whose caption stands beside it

    bool operator==(const PictureFacts&) const = default;
};

/// Greys and near-greys are axes, grids and words; a colour stands for data.
bool isChromatic(Colour colour);

} // namespace driftline
