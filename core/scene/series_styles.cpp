// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_styles.h"

#include "figure/chart_traits.h"
#include "scene/answer_scale.h"
#include "scene/scatter.h"
#include "scene/series_choices.h"
#include "scene/wave_colours.h"

#include <algorithm>

namespace driftline {

namespace {
/// More names than this are no legend but a list.
constexpr std::size_t mostNamesInLegend = 7;

/// Whether each series is one bar, whose name stands at the axis already.
bool seriesRepeatAxis(const std::vector<AssembledPanel>& panels) {
    return std::all_of(panels.begin(), panels.end(), [](const AssembledPanel& panel) {
        return traitsOf(panel.spec->chart).drawsBars &&
               std::all_of(panel.series.begin(), panel.series.end(), [](const AssembledSeries& series) {
                   const auto& estimates = series.estimates->estimates;
                   return std::all_of(estimates.begin(), estimates.end(),
                                      [&series](const Estimate& estimate) {
                                          return !estimate.at.period &&
                                                 estimate.at.category == series.estimates->seriesLabel;
                                      });
               });
    });
}

/// Whether every bar is named at the axis and there are more of them than a legend holds, or they are ranked;
/// or every dot bears the name of its series.
bool needsNoColours(const FigureSpec& spec, const std::vector<AssembledPanel>& panels, std::size_t series) {
    const bool isRanked = std::any_of(spec.panels.begin(), spec.panels.end(),
                                      [](const Panel& panel) { return panel.ranking != Ranking{}; });
    return ((series > mostNamesInLegend || isRanked) && seriesRepeatAxis(panels)) || areDotsNamed(panels);
}

/// Series with the theme's styles, of which those that nobody emphasised step back.
std::vector<SceneSeries> themedSeries(const FigureSpec& spec, const NamedSeries& named, bool repeatsAxis,
                                      const Theme& theme) {
    // Where none of the names is there, grey would stand beside nothing.
    const auto emphasis = indexByName(spec.emphasis);
    const auto& names = named.names;
    const auto& entities = named.entities;
    const auto isNamed = [&](std::size_t i) {
        return emphasis.contains(names[i]) || emphasis.contains(originalName(named.originals, names[i]));
    };
    bool isAnyThere = false;
    for (std::size_t i = 0; i < names.size(); ++i)
        isAnyThere = isAnyThere || isNamed(i);
    std::vector<SceneSeries> series;
    std::vector<std::string_view> inColour;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto& one = series.emplace_back();
        one.name = names[i];
        one.context = isAnyThere && !isNamed(i);
        if (!one.context)
            inColour.emplace_back(entities[i]);
    }
    auto styles = stylesFor(inColour, theme);
    // No place's own colour, which would make all of them that place.
    if (repeatsAxis && !theme.palette.others.empty())
        std::fill(styles.begin(), styles.end(), theme.palette.others.front());
    std::size_t next = 0;
    for (std::size_t i = 0; i < series.size(); ++i)
        series[i].style = series[i].context ? SeriesStyle{theme.context, Dash::Solid, Marker::None}
                                            : chosenStyle(spec, entities[i], styles[next++]);
    return series;
}

/// The place of an answer on its scale decides its colour, whatever else does.
std::vector<SceneSeries> withAnswerColours(std::vector<SceneSeries> series,
                                           const std::vector<AssembledPanel>& panels, const Theme& theme) {
    for (const auto& panel : panels) {
        if (!panel.scale)
            continue;
        for (const auto& one : panel.series)
            series[static_cast<std::size_t>(one.series)].style.colour =
                answerColour(*panel.scale, *one.estimates, theme);
    }
    return series;
}

/// Rows whose colours are those of waves.
std::vector<SceneSeries> inWaveColours(std::vector<SceneSeries> series, const std::vector<Colour>& waves) {
    for (auto& one : series) {
        one.isNamedAtAxis = true;
        if (!one.context)
            one.style = {waves.back(), Dash::Solid, Marker::Circle};
    }
    return series;
}
} // namespace

StyledSeries styledSeries(const FigureSpec& spec, const NamedSeries& named,
                          const std::vector<AssembledPanel>& panels, const Theme& theme) {
    StyledSeries styled;
    styled.repeatsAxis = needsNoColours(spec, panels, named.names.size());
    styled.waveColours = waveColoursFor(panels, theme);
    styled.series = withAnswerColours(themedSeries(spec, named, styled.repeatsAxis, theme), panels, theme);
    if (!styled.waveColours.empty())
        styled.series = inWaveColours(std::move(styled.series), styled.waveColours);
    return styled;
}

} // namespace driftline
