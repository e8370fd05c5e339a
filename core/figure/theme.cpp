// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/theme.h"

#include "base/period.h"

#include <algorithm>
#include <array>
#include <optional>

namespace driftline {

namespace {
constexpr Colour unitedStatesBlue{0x00, 0x72, 0xB2, 255};
constexpr Colour chinaVermilion{0xD5, 0x5E, 0x00, 255};
constexpr Colour unitedStatesOnDark{0x2F, 0x8F, 0xD0, 255};
constexpr Colour chinaOnDark{0xE8, 0x74, 0x30, 255};

/// Tol muted, darkest first, with olive and sand darkened to 3:1 on white.
constexpr std::array<Colour, 9> muted = {{
    {0x33, 0x22, 0x88, 255},
    {0x11, 0x77, 0x33, 255},
    {0x88, 0x22, 0x55, 255},
    {0x2E, 0x91, 0x82, 255},
    {0xC2, 0x56, 0x68, 255},
    {0x80, 0x80, 0x20, 255},
    {0x4A, 0x90, 0xC0, 255},
    {0xAA, 0x44, 0x99, 255},
    {0x8A, 0x70, 0x30, 255},
}};

/// The same hues, lighter, so that they stand out 3:1 from a dark ground and from one another.
constexpr std::array<Colour, 9> mutedOnDark = {{
    {0x92, 0x88, 0xE0, 255},
    {0x2C, 0x8A, 0x4B, 255},
    {0xB0, 0x4A, 0x7A, 255},
    {0x44, 0xC5, 0xB2, 255},
    {0xEE, 0x99, 0xAA, 255},
    {0xA8, 0xA8, 0x3A, 255},
    {0x88, 0xCC, 0xEE, 255},
    {0xC9, 0x6B, 0xC9, 255},
    {0xE0, 0xD2, 0x8A, 255},
}};

bool isDark(const Theme& theme) {
    constexpr double middle = 50;
    return lightness(theme.background) < middle;
}

const std::array<Colour, 9>& paletteOn(const Theme& theme) {
    return isDark(theme) ? mutedOnDark : muted;
}

constexpr std::array<Dash, 4> dashes = {Dash::Solid, Dash::Dashed, Dash::DashDotted, Dash::Dotted};
constexpr std::array<Marker, 5> markers = {Marker::Triangle, Marker::Diamond, Marker::Circle,
                                           Marker::TriangleDown, Marker::Square};

struct KnownEntity {
    std::string_view name;
    std::size_t slot; ///< into muted
};

/// Places that appear together in the shipped figures have different slots.
constexpr std::array<KnownEntity, 24> knownEntities = {{
    {"Cambodia", 0},
    {"Vietnam", 1},
    {"Thailand", 2},
    {"Singapore", 3},
    {"Indonesia", 4},
    {"Malaysia", 5},
    {"Philippines", 6},
    {"Myanmar", 7},
    {"Laos", 8},
    {"Brunei", 3},
    {"European Union", 1},
    {"EU", 1},
    {"Japan", 2},
    {"South Korea", 4},
    {"ASEAN", 5},
    {"ASEAN average", 5},
    {"India", 6},
    {"Australia", 7},
    {"United Kingdom", 3},
    {"Hong Kong", 8},
    {"All investors", 0},
    {"World", 0},
    {"Cambodia (local)", 0},
    {"Taiwan", 7},
}};

std::optional<SeriesStyle> powerStyle(std::string_view name, const Theme& theme) {
    const bool dark = isDark(theme);
    if (name == "United States")
        return SeriesStyle{dark ? unitedStatesOnDark : unitedStatesBlue, Dash::Solid, Marker::Circle};
    if (name == "China")
        return SeriesStyle{dark ? chinaOnDark : chinaVermilion, Dash::Dashed, Marker::Square};
    return {};
}

/// Series that are periods run from pale to strong in one hue: the reader sees the order of time.
std::optional<std::vector<SeriesStyle>> periodStyles(const std::vector<std::string_view>& names,
                                                     const Theme& theme) {
    const bool arePeriods =
        names.size() > 1 && std::all_of(names.begin(), names.end(), [](std::string_view name) {
            return Period::parse(name).has_value();
        });
    if (!arePeriods)
        return {};
    std::vector<SeriesStyle> styles;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(names.size() - 1);
        styles.push_back({paletteOn(theme).front().withOpacity(share).over(theme.baseline),
                          dashes[i % dashes.size()], markers[i % markers.size()]});
    }
    return styles;
}

SeriesStyle slotStyle(std::size_t slot, const Theme& theme) {
    return {paletteOn(theme)[slot % muted.size()], dashes[(slot / 3) % dashes.size()],
            markers[slot % markers.size()]};
}
} // namespace

Theme paperTheme() {
    Theme theme;
    theme.background = {255, 255, 255, 255};
    theme.ink = {0x1B, 0x1F, 0x26, 255};
    theme.muted = {0x5B, 0x63, 0x70, 255};
    theme.grid = {0xE4, 0xE7, 0xEB, 255};
    theme.baseline = {0x8A, 0x92, 0x9E, 255};
    theme.context = {0xB4, 0xBA, 0xC4, 255};
    return theme;
}

Theme darkTheme() {
    Theme theme;
    theme.background = {0x1B, 0x1F, 0x26, 255};
    theme.ink = {0xE6, 0xE9, 0xEE, 255};
    theme.muted = {0xA4, 0xAC, 0xB8, 255};
    theme.grid = {0x33, 0x39, 0x43, 255};
    theme.baseline = {0x7C, 0x85, 0x92, 255};
    theme.context = {0x5C, 0x65, 0x72, 255};
    // The same share of a colour shows less on a dark ground.
    theme.fillOpacity = 0.22;
    theme.bandOpacity = 0.26;
    return theme;
}

Theme themeFor(ThemeName name) {
    return name == ThemeName::Dark ? darkTheme() : paperTheme();
}

std::vector<SeriesStyle> stylesFor(const std::vector<std::string_view>& names, const Theme& theme) {
    if (auto styles = periodStyles(names, theme))
        return *styles;
    std::array<bool, muted.size()> taken{};
    std::vector<std::optional<SeriesStyle>> styles(names.size());
    const auto entityOf = [](std::string_view name) {
        return std::find_if(knownEntities.begin(), knownEntities.end(),
                            [name](const KnownEntity& entity) { return entity.name == name; });
    };
    for (std::size_t i = 0; i < names.size(); ++i) {
        styles[i] = powerStyle(names[i], theme);
        const auto* entity = entityOf(names[i]);
        if (styles[i] || entity == knownEntities.end() || taken[entity->slot])
            continue;
        taken[entity->slot] = true;
        styles[i] = slotStyle(entity->slot, theme);
    }
    std::size_t next = 0;
    std::vector<SeriesStyle> out;
    out.reserve(styles.size());
    for (auto& style : styles) {
        while (!style && next < taken.size() && taken[next])
            ++next;
        if (!style && next < taken.size())
            taken[next] = true;
        // Past the last colour that can be told apart, series become context.
        out.push_back(style                 ? *style
                      : next < taken.size() ? slotStyle(next, theme)
                                            : SeriesStyle{theme.context, Dash::Solid, Marker::None});
    }
    return out;
}

} // namespace driftline
