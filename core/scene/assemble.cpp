// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/assemble.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "figure/chart_traits.h"
#include "query/engine.h"
#include "query/measure.h"
#include "scene/answer_scale.h"
#include "scene/arrange.h"
#include "scene/drawable.h"
#include "scene/ranking.h"
#include "scene/scatter.h"
#include "scene/series_choices.h"
#include "scene/stack_parts.h"
#include "scene/ticks.h"
#include "scene/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

namespace driftline {

namespace {
Result<void> askAll(const FigureSpec& spec, const DatasetLookup& datasets, const WorkToken& token,
                    Assembly& assembly) {
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        const auto& query = spec.panels[index].query;
        const auto where = spec.panels.size() == 1 ? fmt::format("Figure {}", spec.id)
                                                   : fmt::format("Figure {}, panel {}", spec.id, index + 1);
        const auto dataset = datasets(query.dataset);
        if (!dataset)
            return failWithContext(dataset.error(), where);
        auto estimates = answer(query, *dataset, token);
        if (!estimates)
            return failWithContext(std::move(estimates.error()), where);
        auto ranked = rankNames(spec.panels[index], *dataset, token, *estimates);
        if (!ranked)
            return failWithContext(std::move(ranked.error()), where);
        auto pairs = askPairs(spec.panels[index], datasets, token, *estimates);
        if (!pairs)
            return failWithContext(std::move(pairs.error()), where);
        assembly.pairs.push_back(*std::move(pairs));
        assembly.answers.push_back(std::move(*estimates));
        assembly.rankings.push_back(*std::move(ranked));
    }
    return {};
}

/// Finds the series of a figure by name and makes those that are new.
class SeriesByName {
public:
    explicit SeriesByName(Assembly& assembly) : m_assembly(assembly) {}

    int indexOf(const std::string& name, const std::string& entity) {
        auto& series = m_assembly.series;
        const auto place = m_places.add(name, series.size());
        if (place == series.size()) {
            series.emplace_back().name = name;
            m_assembly.entities.push_back(entity);
        }
        return static_cast<int>(place);
    }

private:
    Assembly& m_assembly;
    NameIndex m_places;
};

using GapSides = std::optional<std::pair<std::string, std::string>>;

/// Bars of a gap between two entities are two series, one for each side: who is ahead is told by colour.
GapSides sidesOfGap(const Panel& panel, const Estimates& answer) {
    const auto gap = differenceOf(panel.query.measure);
    if (!gap || !traitsOf(panel.chart).drawsBars || answer.series.empty())
        return {};
    const auto column = answer.dataset->codebook.indexOf(gap->column);
    if (!column || answer.dataset->codebook.indexOf(Role::Series) != column || !panel.query.series.empty())
        return {};
    const auto& variable = answer.dataset->codebook.variables[*column];
    return std::pair(variable.labelOf(gap->of), variable.labelOf(gap->minus));
}

AssembledSeries assembledSeries(const Assembly& assembly, SeriesByName& known, const GapSides& sides,
                                const Estimates& answer, const EstimateSeries& series) {
    if (sides) {
        const int ahead = known.indexOf(sides->first + " ahead", sides->first);
        return {ahead, known.indexOf(sides->second + " ahead", sides->second), &series, {}};
    }
    const auto name = seriesNameOf(series, answer);
    return {known.indexOf(name, originalName(assembly, name)), -1, &series, {}};
}

std::shared_ptr<const PlacesAlongX> placesAlongX(const Estimates& answer) {
    auto places = std::make_shared<PlacesAlongX>();
    places->categories = indexByName(answer.categories);
    std::set<std::pair<Period, Granularity>> seen; // periods are ordered by their ends only
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            if (const auto& at = estimate.at.period; at && seen.emplace(*at, at->granularity).second)
                places->periods.push_back(*at);
        }
    }
    return places;
}

void sortIntoPanels(const FigureSpec& spec, Assembly& assembly) {
    SeriesByName known(assembly);
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        auto& answer = assembly.answers[index];
        WavePair waves;
        if (const auto asked = wavesOf(assembly.specs[index].chart); asked && answer.categories.empty())
            waves = keepWaves(*asked, answer);
        orderFacets(answer, spec.facets.order);
        if (assembly.scales[index])
            orderBy(*assembly.scales[index], answer);
        const auto& drawn = assembly.specs[index];
        const bool onePanel = facetsAreRows(drawn, answer);
        const auto sides = sidesOfGap(drawn, answer);
        const auto along = placesAlongX(answer);
        const auto firstPanel = assembly.panels.size();
        for (const auto& series : answer.series) {
            const bool isFirst = assembly.panels.size() == firstPanel;
            if (isFirst || (!onePanel && assembly.panels.back().facet != series.facet))
                assembly.panels.push_back({&drawn,
                                           &answer,
                                           onePanel ? std::string() : series.facet,
                                           onePanel ? std::string() : series.facetLabel,
                                           {},
                                           {},
                                           {},
                                           along,
                                           waves,
                                           {},
                                           assembly.scales[index]});
            assembly.panels.back().series.push_back(assembledSeries(assembly, known, sides, answer, series));
        }
        if (assembly.panels.size() == firstPanel)
            assembly.panels.push_back(
                {&drawn, &answer, {}, {}, {}, {}, {}, along, waves, {}, assembly.scales[index]});
        if (assembly.pairs[index]) {
            for (auto panel = firstPanel; panel < assembly.panels.size(); ++panel)
                assembly.panels[panel].pairs = &*assembly.pairs[index];
        }
    }
}

/// More names than this are no legend but a list.
constexpr std::size_t mostNamesInLegend = 7;

/// Whether each series is one bar, whose name stands at the axis already.
bool seriesRepeatAxis(const Assembly& assembly) {
    return std::all_of(assembly.panels.begin(), assembly.panels.end(), [](const AssembledPanel& panel) {
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

void styleSeries(const FigureSpec& spec, Assembly& assembly, const Theme& theme) {
    // Where none of the names is there, grey would stand beside nothing.
    const auto emphasis = indexByName(spec.emphasis);
    const bool isAnyThere =
        std::any_of(assembly.series.begin(), assembly.series.end(), [&](const SceneSeries& series) {
            return emphasis.contains(series.name) || emphasis.contains(originalName(assembly, series.name));
        });
    const auto isEmphasised = [&](const std::string& name) {
        return !isAnyThere || emphasis.contains(name) || emphasis.contains(originalName(assembly, name));
    };
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < assembly.series.size(); ++i) {
        assembly.series[i].context = !isEmphasised(assembly.series[i].name);
        if (!assembly.series[i].context)
            names.emplace_back(assembly.entities[i]);
    }
    auto styles = stylesFor(names, theme);
    const bool isRanked = std::any_of(spec.panels.begin(), spec.panels.end(),
                                      [](const Panel& panel) { return panel.ranking != Ranking{}; });
    assembly.repeatsAxis =
        (assembly.series.size() > mostNamesInLegend || isRanked) && seriesRepeatAxis(assembly);
    assembly.repeatsAxis = assembly.repeatsAxis || areDotsNamed(assembly);
    // No place's own colour, which would make all of them that place.
    if (assembly.repeatsAxis && !theme.palette.others.empty())
        std::fill(styles.begin(), styles.end(), theme.palette.others.front());
    std::size_t next = 0;
    for (auto& series : assembly.series)
        series.style =
            series.context ? SeriesStyle{theme.context, Dash::Solid, Marker::None} : styles[next++];
    applySeriesStyles(spec, assembly);
}

void addValues(std::vector<double>& values, const EstimateSeries& series) {
    for (const auto& estimate : series.estimates) {
        if (estimate.value && isDrawable(*estimate.value))
            values.push_back(*estimate.value);
    }
}

/// Panels of one unit share one style, so that they can be compared. Where each has its own axis it has its
/// own millions or billions too, and only the decimals are the same.
void styleNumbers(const FigureSpec& spec, Assembly& assembly) {
    std::map<std::string, std::vector<double>> valuesOf;
    std::vector<double> shares;
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series)
            addValues(valuesOf[panel.answer->unit], *series.estimates);
        if (showsPartsOfHundred(panel.spec->chart) || panel.scale) {
            const auto some = sharesOf(panel);
            shares.insert(shares.end(), some.begin(), some.end());
        }
    }
    const auto shareStyle = percentStyle(shares);
    std::map<std::string, NumberStyle> styles;
    for (const auto& [unit, values] : valuesOf)
        styles.emplace(unit, numberStyleFor(unit, values));
    std::map<std::pair<std::string, double>, int> decimals;
    for (auto& panel : assembly.panels) {
        panel.shares = shareStyle;
        if (spec.facets.sharedAxis) {
            panel.numbers = styles[panel.answer->unit];
            continue;
        }
        std::vector<double> values;
        for (const auto& series : panel.series)
            addValues(values, *series.estimates);
        panel.numbers = numberStyleFor(panel.answer->unit, values);
        auto& most = decimals[{panel.answer->unit, panel.numbers.divisor}];
        most = std::max(most, panel.numbers.decimals);
    }
    for (auto& panel : assembly.panels) {
        if (!spec.facets.sharedAxis)
            panel.numbers.decimals = decimals[{panel.answer->unit, panel.numbers.divisor}];
    }
}

/// One figure has one calendar, or an event would stand at two places under the same axis. Where survey waves
/// share it with totals of years, the waves decide: they are the ones that can come before or after an event.
void scaleTime(Assembly& assembly) {
    std::vector<Period> periods;
    bool hasWaves = false;
    for (const auto& answer : assembly.answers) {
        hasWaves = hasWaves || !answer.dataset->waves.empty();
        for (const auto& series : answer.series) {
            for (const auto& estimate : series.estimates) {
                if (estimate.value && estimate.at.period)
                    periods.push_back(*estimate.at.period);
            }
        }
    }
    const auto time = std::make_shared<const TimeScale>(std::move(periods), hasWaves);
    for (auto& panel : assembly.panels)
        panel.time = time;
}

} // namespace

void addDerivation(Scene& scene, const Panel& panel, const Estimates& answer) {
    addDistinct(scene.derivations, aggregationSentence(answer));
    addDistinct(scene.derivations, explanationOf(panel.query.measure, answer.dataset->codebook));
}

std::string seriesNameOf(const EstimateSeries& series, const Estimates& answer) {
    if (!series.seriesLabel.empty())
        return series.seriesLabel;
    const auto value = answer.dataset->codebook.indexOf(Role::Value);
    return value ? answer.dataset->codebook.variables[*value].displayName() : std::string("Value");
}

std::string aggregationSentence(const Estimates& answer) {
    return answer.aggregation.empty() ? std::string() : "Each value: " + answer.aggregation + ".";
}

const Pair& AssembledPanel::pairOf(const Estimate& estimate) const {
    return pairs->pairs.list[static_cast<std::size_t>(estimate.pair)];
}

std::vector<const Estimates*> answersBehind(const Assembly& assembly) {
    std::vector<const Estimates*> all;
    for (const auto& answer : assembly.answers)
        all.push_back(&answer);
    for (const auto& pairs : assembly.pairs) {
        if (pairs)
            all.push_back(&pairs->pairs.x);
        if (pairs && pairs->pairs.size)
            all.push_back(&*pairs->pairs.size);
    }
    return all;
}

double xOf(const Estimate& estimate, const AssembledPanel& panel) {
    if (panel.pairs != nullptr && estimate.pair >= 0)
        return *panel.pairOf(estimate).x.value;
    if (estimate.at.period)
        return panel.time->at(*estimate.at.period);
    return static_cast<double>(
        panel.along->categories.find(estimate.at.category).value_or(panel.answer->categories.size()));
}

Result<Assembly> assemble(const FigureSpec& spec, const DatasetLookup& datasets, const Theme& theme,
                          const WorkToken& token) {
    Assembly assembly;
    if (auto asked = askAll(spec, datasets, token, assembly); !asked)
        return tl::unexpected(std::move(asked.error()));
    assembly.specs = drawnPanels(spec, assembly.answers);
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        auto scale = scaleOf(spec.panels[index], assembly.answers[index]);
        if (!scale)
            return tl::unexpected(std::move(scale.error()));
        assembly.scales.push_back(*std::move(scale));
    }
    applySeriesLabels(spec, assembly);
    sortIntoPanels(spec, assembly);
    styleSeries(spec, assembly, theme);
    scaleTime(assembly);
    styleNumbers(spec, assembly);
    return assembly;
}

} // namespace driftline
