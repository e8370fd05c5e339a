// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme_check.h"

#include "base/number_text.h"
#include "base/text.h"
#include "style/sentences.h"

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
            findings.warn(style_sentences::themeFaintWords(inQuotes(theme.id), inQuotes(field),
                                                           formatNumber(contrast, 1), exactNumber(least)),
                          {});
    }
}

void checkSeries(const Theme& theme, Diagnostics& findings) {
    const auto check = [&](const std::string& name, Colour colour) {
        const double contrast = contrastRatio(colour, theme.background);
        if (contrast < markContrast)
            findings.warn(style_sentences::themeFaintSeries(
                              inQuotes(theme.id), name, formatNumber(contrast, 1), exactNumber(markContrast)),
                          {});
    };
    check(style_sentences::theUnitedStates, theme.palette.unitedStates.colour);
    check("China", theme.palette.china.colour);
    for (std::size_t i = 0; i < theme.palette.others.size(); ++i)
        check(style_sentences::styleOfTheOthers(i + 1), theme.palette.others[i].colour);
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
        findings.warn(style_sentences::themeSimilarPowers(inQuotes(theme.id), formatNumber(difference, 1)),
                      {});
        return;
    }
    if (first.marker == second.marker)
        findings.warn(style_sentences::themeSameMarkers(inQuotes(theme.id)), {});
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
