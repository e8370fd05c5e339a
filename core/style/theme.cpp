// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "base/period.h"

#include <algorithm>
#include <array>
#include <optional>

namespace driftline {

namespace {
/// Cues of series that are periods, in order.
constexpr std::array<Dash, 4> dashes = {Dash::Solid, Dash::Dashed, Dash::DashDotted, Dash::Dotted};
constexpr std::array<Marker, 5> markers = {Marker::Triangle, Marker::Diamond, Marker::Circle,
                                           Marker::TriangleDown, Marker::Square};

struct KnownEntity {
    std::string_view name;
    std::size_t slot; ///< into Palette::others
};

/// Places that appear together in the shipped figures have different slots, and so do those of the whole
/// gallery, where a colour means one place.
constexpr std::array<KnownEntity, 24> knownEntities = {{
    {"Cambodia", 0},
    {"Cambodia (local)", 0},
    {"Vietnam", 1},
    {"Thailand", 2},
    {"Singapore", 3},
    {"Indonesia", 4},
    {"Malaysia", 5},
    {"Philippines", 6},
    {"Myanmar", 7},
    {"Laos", 8},
    {"Brunei", 3},
    {"European Union", 3},
    {"EU", 3},
    {"Japan", 4},
    {"South Korea", 5},
    {"All investors", 5},
    {"World", 5},
    {"ASEAN", 6},
    {"ASEAN average", 6},
    {"Hong Kong", 6},
    {"India", 7},
    {"Taiwan", 7},
    {"Australia", 8},
    {"United Kingdom", 8},
}};

std::optional<SeriesStyle> powerStyle(std::string_view name, const Palette& palette) {
    if (name == "United States")
        return palette.unitedStates;
    if (name == "China")
        return palette.china;
    return {};
}

/// In print without colour a dash is a cue; in colour it would say "projected" or "missing".
bool usesDashes(const Palette& palette) {
    return std::any_of(palette.others.begin(), palette.others.end(),
                       [](const SeriesStyle& style) { return style.dash != Dash::Solid; });
}

/// Series that are periods run from pale to strong: the reader sees the order of time. In the colours of
/// words, because a hue would be that of a place.
std::optional<std::vector<SeriesStyle>> periodStyles(const std::vector<std::string_view>& names,
                                                     const Theme& theme) {
    const bool arePeriods =
        names.size() > 1 && std::all_of(names.begin(), names.end(), [](std::string_view name) {
            return Period::parse(name).has_value();
        });
    if (!arePeriods)
        return {};
    // Large bars in full ink would outweigh the words.
    constexpr double strongest = 0.8;
    const auto last = theme.ink.withOpacity(strongest).over(theme.background);
    const std::size_t dashCount = usesDashes(theme.palette) ? dashes.size() : 1;
    std::vector<SeriesStyle> styles;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(names.size() - 1);
        styles.push_back({last.withOpacity(share).over(theme.baseline), dashes[i % dashCount],
                          markers[i % markers.size()]});
    }
    return styles;
}

/// Gives out the styles of a palette, each once.
class StyleStock {
public:
    explicit StyleStock(const Palette& palette) : m_palette(palette), m_taken(palette.others.size()) {}

    std::optional<SeriesStyle> forKnown(std::string_view name) {
        if (const auto power = powerStyle(name, m_palette)) {
            m_used.push_back(power->colour);
            return power;
        }
        const auto* entity = std::find_if(knownEntities.begin(), knownEntities.end(),
                                          [name](const KnownEntity& known) { return known.name == name; });
        if (!m_palette.samePlaces || entity == knownEntities.end() || m_taken.empty())
            return {};
        const auto slot = entity->slot % m_taken.size();
        if (m_taken[slot])
            return {};
        return take(slot);
    }

    /// The first that is left of a colour that nobody has, or else the first that is left.
    std::optional<SeriesStyle> next() {
        std::optional<std::size_t> found;
        for (std::size_t slot = 0; slot < m_taken.size(); ++slot) {
            if (m_taken[slot])
                continue;
            const auto colour = m_palette.others[slot].colour;
            if (std::find(m_used.begin(), m_used.end(), colour) == m_used.end())
                return take(slot);
            found = found.value_or(slot);
        }
        if (!found)
            return {};
        return take(*found);
    }

private:
    SeriesStyle take(std::size_t slot) {
        m_taken[slot] = true;
        m_used.push_back(m_palette.others[slot].colour);
        return m_palette.others[slot];
    }

    const Palette& m_palette;
    std::vector<bool> m_taken;
    std::vector<Colour> m_used;
};
} // namespace

std::vector<SeriesStyle> stylesFor(const std::vector<std::string_view>& names, const Theme& theme) {
    if (auto styles = periodStyles(names, theme))
        return *std::move(styles);
    StyleStock stock(theme.palette);
    std::vector<std::optional<SeriesStyle>> styles;
    styles.reserve(names.size());
    for (const auto name : names)
        styles.push_back(stock.forKnown(name));
    const SeriesStyle context{theme.context, Dash::Solid, Marker::None};
    std::vector<SeriesStyle> out;
    out.reserve(styles.size());
    for (auto& style : styles) {
        if (!style)
            style = stock.next();
        // Past the last colour that can be told apart, series become context.
        out.push_back(style.value_or(context));
    }
    return out;
}

} // namespace driftline
