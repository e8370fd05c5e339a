// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_check.h"

#include "base/number_text.h"
#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr double inkContrast = 7;
constexpr double markContrast = 3;
constexpr double leastDifference = 10;

void checkWords(const Theme& theme, Diagnostics& findings) {
    struct Word {
        std::string_view field;
        Colour colour;
        double least;
    };
    for (const auto& [field, colour, least] :
         {Word{"ink", theme.ink, inkContrast}, Word{"muted", theme.muted, textContrast}}) {
        const double contrast = contrastRatio(colour, theme.background);
        if (contrast < least)
            findings.warn("theme.faint-words",
                          fmt::format("In the theme {} the words in {} stand out from the background only "
                                      "{} to 1; below {} they are hard to read.",
                                      inQuotes(theme.id), inQuotes(field), formatNumber(contrast, 1),
                                      exactNumber(least)),
                          {}, "Take a colour that differs more in lightness.");
    }
}

void checkSeries(const Theme& theme, Diagnostics& findings) {
    const auto check = [&](const std::string& name, Colour colour) {
        const double contrast = contrastRatio(colour, theme.background);
        if (contrast < markContrast)
            findings.warn("theme.faint-series",
                          fmt::format("In the theme {} the colour of {} stands out from the background only "
                                      "{} to 1; below {} it is easily overlooked.",
                                      inQuotes(theme.id), name, formatNumber(contrast, 1),
                                      exactNumber(markContrast)),
                          {}, "Take a colour that differs more in lightness.");
    };
    check("the United States", theme.palette.unitedStates.colour);
    check("China", theme.palette.china.colour);
    for (std::size_t i = 0; i < theme.palette.others.size(); ++i)
        check(fmt::format("style {} of the others", i + 1), theme.palette.others[i].colour);
}

void checkPowers(const Theme& theme, Diagnostics& findings) {
    const auto& first = theme.palette.unitedStates;
    const auto& second = theme.palette.china;
    constexpr std::array visions = {ColourVision::Normal, ColourVision::Deuteranopia,
                                    ColourVision::Protanopia, ColourVision::Tritanopia};
    for (const auto vision : visions) {
        const double difference =
            colourDifference(asSeenBy(first.colour, vision), asSeenBy(second.colour, vision));
        if (difference >= leastDifference)
            continue;
        findings.warn("theme.similar-powers",
                      fmt::format("In the theme {} the colours of the United States and China are easily "
                                  "confused by some readers: they lie only {} apart (CIEDE2000).",
                                  inQuotes(theme.id), formatNumber(difference, 1)),
                      {}, "Take two colours that differ in lightness too.");
        return;
    }
    if (first.marker == second.marker)
        findings.warn("theme.similar-powers",
                      fmt::format("In the theme {} the United States and China have the same marker, so "
                                  "readers of grey print cannot tell them apart.",
                                  inQuotes(theme.id)),
                      {}, "Give one of them another marker.");
}
} // namespace

Diagnostics checkTheme(const Theme& theme) {
    Diagnostics findings;
    checkWords(theme, findings);
    checkSeries(theme, findings);
    checkPowers(theme, findings);
    return findings;
}

} // namespace driftline
