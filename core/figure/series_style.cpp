// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/series_style.h"

#include "base/colour_vision.h"
#include "base/text.h"
#include "figure/sentences.h"
#include "style/theme_library.h"

#include <algorithm>

namespace driftline {

namespace {
/// WCAG 2.1, 1.4.11, of marks.
constexpr double leastMarkContrast = 3;

bool saysNothing(const SeriesChoice& choice) {
    return choice == SeriesChoice{choice.name, {}, {}, {}, {}, {}};
}

std::string readerWith(ColourVision vision) {
    return vision == ColourVision::Tritanopia ? figure_sentences::tritanopicReaders
                                              : figure_sentences::redGreenBlindReaders;
}

/// The reader who takes the two for each other; empty if nobody does.
std::string confusedReader(Colour a, Colour b) {
    if (colourDifference(a, b) < leastColourDistance)
        return "every reader";
    for (const auto vision :
         {ColourVision::Deuteranopia, ColourVision::Protanopia, ColourVision::Tritanopia}) {
        if (colourDifference(asSeenBy(a, vision), asSeenBy(b, vision)) < leastColourDistance)
            return readerWith(vision);
    }
    return {};
}
} // namespace

SeriesChoice seriesChoice(const FigureSpec& spec, const std::string& name) {
    const auto found = std::find_if(spec.series.begin(), spec.series.end(),
                                    [&name](const SeriesChoice& choice) { return choice.name == name; });
    return found == spec.series.end() ? SeriesChoice{name, {}, {}, {}, {}, {}} : *found;
}

void setSeriesChoice(FigureSpec& spec, const SeriesChoice& choice) {
    const auto found = std::find_if(spec.series.begin(), spec.series.end(),
                                    [&choice](const auto& known) { return known.name == choice.name; });
    if (found == spec.series.end()) {
        if (!saysNothing(choice))
            spec.series.push_back(choice);
    } else if (saysNothing(choice)) {
        spec.series.erase(found);
    } else {
        *found = choice;
    }
}

void takeSeriesChoices(FigureSpec& spec, const std::vector<FigureSpec>& from,
                       const std::vector<std::string>& names) {
    for (const auto& figure : from) {
        for (const auto& choice : figure.series) {
            if (std::find(names.begin(), names.end(), choice.name) != names.end())
                setSeriesChoice(spec, choice);
        }
    }
}

Result<std::vector<SeriesStyle>> stylesOf(const FigureSpec& spec, const std::vector<std::string>& names) {
    const auto theme = themeFor(spec.theme);
    if (!theme)
        return tl::unexpected(theme.error());
    auto styles = stylesFor({names.begin(), names.end()}, *theme);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto choice = seriesChoice(spec, names[i]);
        styles[i] = {choice.colour.value_or(styles[i].colour), choice.dash.value_or(styles[i].dash),
                     choice.marker.value_or(styles[i].marker), choice.width.value_or(styles[i].width)};
    }
    return styles;
}

std::vector<std::string> colourConcerns(const std::vector<std::string>& names,
                                        const std::vector<SeriesStyle>& styles, std::size_t place,
                                        Colour background) {
    std::vector<std::string> concerns;
    const auto colour = styles[place].colour.over(background);
    if (const auto contrast = contrastRatio(colour, background); contrast < leastMarkContrast)
        concerns.push_back(figure_sentences::colourIsFaint(names[place], contrast));
    std::vector<std::pair<std::string, std::vector<std::string>>> alike;
    for (std::size_t i = 0; i < names.size() && i < styles.size(); ++i) {
        if (i == place)
            continue;
        const auto reader = confusedReader(colour, styles[i].colour.over(background));
        if (reader.empty())
            continue;
        const auto found = std::find_if(alike.begin(), alike.end(),
                                        [&reader](const auto& entry) { return entry.first == reader; });
        if (found == alike.end())
            alike.push_back({reader, {names[i]}});
        else
            found->second.push_back(names[i]);
    }
    for (const auto& [reader, others] : alike)
        concerns.push_back(
            figure_sentences::coloursLookAlike(names[place], joinedForReading(others), reader));
    return concerns;
}

void setEmphasised(FigureSpec& spec, const std::string& name, bool on) {
    std::erase(spec.emphasis, name);
    if (on)
        spec.emphasis.push_back(name);
}

} // namespace driftline
