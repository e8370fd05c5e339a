// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/xlsx_colours.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace driftline {

namespace {
constexpr std::size_t mostThemeColours = 12;

constexpr std::array<std::string_view, 64> usualPalette = {
    "000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff", "000000", "ffffff",
    "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff", "800000", "008000", "000080", "808000",
    "800080", "008080", "c0c0c0", "808080", "9999ff", "993366", "ffffcc", "ccffff", "660066", "ff8080",
    "0066cc", "ccccff", "000080", "ff00ff", "ffff00", "00ffff", "800080", "800000", "008080", "0000ff",
    "00ccff", "ccffff", "ccffcc", "ffff99", "99ccff", "ff99cc", "cc99ff", "ffcc99", "3366ff", "33cccc",
    "99cc00", "ffcc00", "ff9900", "ff6600", "666699", "969696", "003366", "339966", "003300", "333300",
    "993300", "993366", "333399", "333333"};

template <class Number>
std::optional<Number> colourNumber(std::string_view text) {
    Number number{};
    const auto* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

struct Hls {
    double hue = 0; ///< 0 to 6
    double lightness = 0;
    double saturation = 0;
};

Hls hlsOf(const std::array<double, 3>& rgb) {
    const auto [low, high] = std::minmax_element(rgb.begin(), rgb.end());
    Hls hls;
    hls.lightness = (*low + *high) / 2;
    const double range = *high - *low;
    if (range <= 0)
        return hls;
    hls.saturation = range / (1 - std::fabs(2 * hls.lightness - 1));
    if (high == rgb.begin())
        hls.hue = std::fmod((rgb[1] - rgb[2]) / range + 6, 6);
    else if (high == rgb.begin() + 1)
        hls.hue = (rgb[2] - rgb[0]) / range + 2;
    else
        hls.hue = (rgb[0] - rgb[1]) / range + 4;
    return hls;
}

std::string hexOf(const Hls& hls) {
    const double chroma = (1 - std::fabs(2 * hls.lightness - 1)) * hls.saturation;
    const auto channel = [&](double shift) {
        const double at = std::fmod(hls.hue + shift, 6);
        const double part = std::clamp(std::fabs(at - 3) - 1, 0.0, 1.0);
        const double value = hls.lightness - chroma / 2 + chroma * part;
        return std::lround(std::clamp(value, 0.0, 1.0) * 255);
    };
    return fmt::format("{:02x}{:02x}{:02x}", channel(0), channel(4), channel(2));
}

/// A tint makes lighter above zero and darker below (18.8.19).
std::string tinted(const std::string& hex, double tint) {
    if (tint == 0 || !(tint >= -1 && tint <= 1))
        return hex;
    std::array<double, 3> rgb = {};
    for (std::size_t i = 0; i < rgb.size(); ++i) {
        int channel = 0;
        std::from_chars(hex.data() + 2 * i, hex.data() + 2 * i + 2, channel, 16);
        rgb[i] = channel / 255.0;
    }
    auto hls = hlsOf(rgb);
    hls.lightness = tint < 0 ? hls.lightness * (1 + tint) : hls.lightness * (1 - tint) + tint;
    return hexOf(hls);
}

/// Text and background stand the other way round in the theme than fonts count them.
std::size_t themeIndex(std::size_t index) {
    constexpr std::array<std::size_t, 4> swapped = {1, 0, 3, 2};
    return index < swapped.size() ? swapped[index] : index;
}
} // namespace

std::string hexColour(std::string_view text) {
    const bool isHex =
        (text.size() == 6 || text.size() == 8) && std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    return isHex ? lowered(text.substr(text.size() - 6)) : std::string();
}

std::string XlsxPalette::colour(const XmlAttributes& attributes) const {
    std::string hex;
    if (const auto index = colourNumber<std::size_t>(attributes["theme"])) {
        const auto at = themeIndex(*index);
        if (at < theme.size())
            hex = theme[at];
    } else if (const auto rgb = hexColour(attributes["rgb"]); !rgb.empty()) {
        hex = rgb;
    } else if (const auto number = colourNumber<std::size_t>(attributes["indexed"])) {
        if (*number < indexed.size())
            hex = indexed[*number];
        else if (*number < usualPalette.size())
            hex = usualPalette[*number];
    }
    if (hex.empty())
        return {};
    return "#" + tinted(hex, colourNumber<double>(attributes["tint"]).value_or(0));
}

void XlsxThemeHandler::startElement(std::string_view name, const XmlAttributes& attributes) {
    if (name == "clrScheme")
        m_isInScheme = true;
    if (!m_isInScheme || m_palette.theme.size() >= mostThemeColours)
        return;
    if (name == "srgbClr")
        m_palette.theme.push_back(hexColour(attributes["val"]));
    else if (name == "sysClr")
        m_palette.theme.push_back(hexColour(attributes["lastClr"]));
}

void XlsxThemeHandler::endElement(std::string_view name) {
    if (name == "clrScheme")
        m_isInScheme = false;
}

} // namespace driftline
