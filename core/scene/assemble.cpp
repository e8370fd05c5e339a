// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/assemble.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_names.h"
#include "query/engine.h"
#include "query/measure.h"
#include "query/query_check.h"
#include "scene/answer_scale.h"
#include "scene/arrange.h"
#include "scene/drawable.h"
#include "scene/ranking.h"
#include "scene/scatter.h"
#include "scene/sentences.h"
#include "scene/series_choices.h"
#include "scene/series_styles.h"
#include "scene/stack_parts.h"
#include "scene/units.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace driftline {

namespace {
/// What stands in the panels, in its order, before panels are made of it.
struct OrderedAnswers {
    std::vector<Panel> specs; ///< as drawn
    std::vector<Estimates> answers;
    OriginalNames originalNames;
    std::vector<std::optional<AnswerScale>> scales; ///< one a panel of the spec
    std::vector<WavePair> waves;                    ///< likewise
};

Result<OrderedAnswers> orderedAnswers(std::vector<Estimates> answers, const FigureSpec& spec) {
    OrderedAnswers ordered;
    ordered.specs = drawnPanels(spec, answers);
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        auto scale = scaleOf(spec.panels[index], answers[index]);
        if (!scale)
            return tl::unexpected(std::move(scale.error()));
        ordered.scales.push_back(*std::move(scale));
    }
    ordered.originalNames = applySeriesLabels(spec, answers);
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        auto& waves = ordered.waves.emplace_back();
        if (const auto asked = wavesOf(ordered.specs[index].chart);
            asked && answers[index].categories.empty())
            waves = keepWaves(*asked, answers[index]);
        orderFacets(answers[index], spec.facets.order);
        if (ordered.scales[index])
            orderBy(*ordered.scales[index], answers[index]);
    }
    ordered.answers = std::move(answers);
    return ordered;
}

/// Series of a figure by name, in the order in which they are first met.
class SeriesNames {
public:
    explicit SeriesNames(const OriginalNames& originals) : m_originals(originals) {}

    int indexOf(const std::string& name) { return indexOf(name, originalName(m_originals, name)); }
    int indexOf(const std::string& name, const std::string& entity) {
        const auto place = m_places.add(name, m_names.size());
        if (place == m_names.size()) {
            m_names.push_back(name);
            m_entities.push_back(entity);
        }
        return static_cast<int>(place);
    }

    const std::vector<std::string>& names() const { return m_names; }
    const std::vector<std::string>& entities() const { return m_entities; }

private:
    const OriginalNames& m_originals;
    NameIndex m_places;
    std::vector<std::string> m_names;
    std::vector<std::string> m_entities;
};

using GapSides = std::optional<std::pair<std::string, std::string>>;

/// Bars of a gap between two entities are two series, one for each side: who is ahead is told by colour.
GapSides sidesOfGap(const Panel& panel, const Estimates& answer) {
    const auto gap = differenceOf(panel.query.measure);
    if (!gap || !traitsOf(panel.chart).drawsBars || answer.series.empty())
        return {};
    const auto column = answer.dataset->codebook.indexOf(gap->column);
    if (!column || seriesColumnOf(panel.query, *answer.dataset) != column || !panel.query.series.empty())
        return {};
    const auto& variable = answer.dataset->codebook.variables[*column];
    return std::pair(variable.labelOf(gap->of), variable.labelOf(gap->minus));
}

AssembledSeries assembledSeries(SeriesNames& known, const GapSides& sides, const Estimates& answer,
                                const EstimateSeries& series) {
    if (sides) {
        const int ahead = known.indexOf(sides->first + " ahead", sides->first);
        return {ahead, known.indexOf(sides->second + " ahead", sides->second), &series, {}};
    }
    return {known.indexOf(seriesNameOf(series, answer)), -1, &series, {}};
}

/// Tells which periods are in a list that grows. While it ascends, as that of a long line does, its last one
/// answers, and the set of all takes no memory.
class PeriodsSeen {
public:
    explicit PeriodsSeen(const std::vector<Period>& list) : m_list(list) {}

    bool isNew(const Period& period) {
        if (m_ascends && (m_list.empty() || keyOf(m_list.back()) < keyOf(period)))
            return true;
        if (m_ascends) {
            m_ascends = false;
            for (const auto& known : m_list)
                m_seen.insert(m_seen.end(), keyOf(known));
        }
        return m_seen.insert(keyOf(period)).second;
    }

private:
    using Key = std::pair<Period, Granularity>; // periods are ordered by their ends only
    static Key keyOf(const Period& period) { return {period, period.granularity}; }

    const std::vector<Period>& m_list;
    bool m_ascends = true;
    std::set<Key> m_seen;
};

std::vector<Period> periodsOf(const Estimates& answer) {
    std::vector<Period> periods;
    PeriodsSeen seen(periods);
    for (const auto& series : answer.series) {
        // Most series have the periods of the first, in its order; what they share need not be looked up.
        std::size_t next = 0;
        for (const auto& estimate : series.estimates) {
            const auto& at = estimate.at.period;
            if (!at)
                continue;
            if (next < periods.size() && periods[next] == *at) {
                ++next;
                continue;
            }
            if (!seen.isNew(*at))
                continue;
            periods.push_back(*at);
            next = periods.size();
        }
    }
    return periods;
}

/// One figure has one calendar, or an event would stand at two places under the same axis. Where survey waves
/// share it with totals of years, the waves decide: they are the ones that can come before or after an event.
Result<std::shared_ptr<const TimeScale>> timeScaleOf(const std::vector<Estimates>& answers,
                                                     DateFormat format) {
    std::vector<Period> periods;
    bool hasWaves = false;
    for (const auto& answer : answers) {
        hasWaves = hasWaves || !answer.dataset->waves.empty();
        for (const auto& series : answer.series) {
            for (const auto& estimate : series.estimates) {
                if (estimate.value && estimate.at.period)
                    periods.push_back(*estimate.at.period);
            }
        }
    }
    if (const auto can = canNameDates(format, periods); !can)
        return fail(
            scene_sentences::dateFormat(inQuotes(names::nameOf(names::dateFormats, format)), can.whyNot));
    return std::make_shared<const TimeScale>(std::move(periods), hasWaves, format);
}

/// They point into what is ordered.
std::vector<AssembledPanel> panelsOf(const OrderedAnswers& ordered,
                                     const std::vector<std::optional<AssembledPairs>>& pairs,
                                     const std::shared_ptr<const TimeScale>& time, SeriesNames& known) {
    std::vector<AssembledPanel> panels;
    for (std::size_t index = 0; index < ordered.specs.size(); ++index) {
        const auto& drawn = ordered.specs[index];
        const auto& answer = ordered.answers[index];
        const bool onePanel = facetsAreRows(drawn, answer);
        const auto sides = sidesOfGap(drawn, answer);
        AssembledPanel empty;
        empty.spec = &drawn;
        empty.answer = &answer;
        empty.lies = isHorizontal(drawn.chart);
        empty.time = time;
        empty.along = std::make_shared<const PlacesAlongX>(answer);
        empty.waves = ordered.waves[index];
        empty.scale = ordered.scales[index];
        empty.pairs = pairs[index] ? &*pairs[index] : nullptr;
        const auto firstPanel = panels.size();
        for (const auto& series : answer.series) {
            const bool isFirst = panels.size() == firstPanel;
            if (isFirst || (!onePanel && panels.back().facet != series.facet)) {
                auto& panel = panels.emplace_back(empty);
                panel.facet = onePanel ? std::string() : series.facet;
                panel.facetLabel = onePanel ? std::string() : series.facetLabel;
            }
            panels.back().series.push_back(assembledSeries(known, sides, answer, series));
        }
        if (panels.size() == firstPanel)
            panels.push_back(std::move(empty));
    }
    return panels;
}

void addValues(std::vector<double>& values, const EstimateSeries& series) {
    for (const auto& estimate : series.estimates) {
        if (estimate.value && isDrawable(*estimate.value))
            values.push_back(*estimate.value);
    }
}

/// Panels of one unit share one style, so that they can be compared. Where each has its own axis it has its
/// own millions or billions too, and only the decimals are the same.
std::vector<AssembledPanel> withNumberStyles(std::vector<AssembledPanel> panels, const FigureSpec& spec) {
    std::map<std::string, std::vector<double>> valuesOf;
    std::vector<double> shares;
    for (const auto& panel : panels) {
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
    for (auto& panel : panels) {
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
    for (auto& panel : panels) {
        if (!spec.facets.sharedAxis)
            panel.numbers.decimals = decimals[{panel.answer->unit, panel.numbers.divisor}];
        applyNumberChoice(panel.numbers, panel.answer->unit, panel.spec->axis, valuesOf[panel.answer->unit]);
    }
    return panels;
}

} // namespace

PlacesAlongX::PlacesAlongX(const Estimates& answer)
    : m_answer(&answer)
    , m_categories(indexByName(answer.categories)) {}

const std::vector<Period>& PlacesAlongX::periods() const {
    if (!m_periods)
        m_periods = periodsOf(*m_answer);
    return *m_periods;
}

std::string seriesNameOf(const EstimateSeries& series, const Estimates& answer) {
    if (!series.seriesLabel.empty())
        return series.seriesLabel;
    return answer.valueLabel.empty() ? std::string("Value") : answer.valueLabel;
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
        panel.along->categories().find(estimate.at.category).value_or(panel.answer->categories.size()));
}

Result<AskedFigure> askFigure(const FigureContext& context) {
    AskedFigure asked;
    const auto& spec = context.spec;
    for (std::size_t index = 0; index < spec.panels.size(); ++index) {
        const auto& query = spec.panels[index].query;
        const auto where = spec.panels.size() == 1 ? fmt::format("Figure {}", spec.id)
                                                   : scene_sentences::figureAndPanel(spec.id, index + 1);
        const auto dataset = context.datasets(query.dataset);
        if (!dataset)
            return failWithContext(dataset.error(), where);
        auto estimates = answer(query, *dataset, context.token);
        if (!estimates)
            return failWithContext(std::move(estimates.error()), where);
        auto ranked = rankNames(spec.panels[index], *dataset, context.token, *estimates);
        if (!ranked)
            return failWithContext(std::move(ranked.error()), where);
        auto pairs = askPairs(spec.panels[index], context, *estimates);
        if (!pairs)
            return failWithContext(std::move(pairs.error()), where);
        asked.pairs.push_back(*std::move(pairs));
        asked.answers.push_back(std::move(*estimates));
        asked.rankings.push_back(*std::move(ranked));
    }
    return asked;
}

Result<Assembly> arrangeFigure(AskedFigure asked, const FigureContext& context) {
    const auto& entities = context.datasets.entities();
    std::optional<FigureSpec> known;
    if (entities != nullptr && !entities->empty())
        known = withEntities(context.spec, namesIn(asked.answers), *entities);
    const auto& spec = known ? *known : context.spec;
    auto ordered = orderedAnswers(std::move(asked.answers), spec);
    if (!ordered)
        return tl::unexpected(std::move(ordered.error()));
    Assembly assembly;
    SeriesNames names(ordered->originalNames);
    const auto time = timeScaleOf(ordered->answers, spec.dateFormat);
    if (!time)
        return failWithContext(time.error(), "Figure " + spec.id);
    auto panels = panelsOf(*ordered, asked.pairs, *time, names);
    auto styled =
        styledSeries(spec, {names.names(), names.entities(), ordered->originalNames}, panels, context.theme);
    if (!styled.waveColours.empty())
        panels.front().waveColours = std::move(styled.waveColours);
    assembly.panels = withNumberStyles(std::move(panels), spec);
    assembly.series = std::move(styled.series);
    assembly.repeatsAxis = styled.repeatsAxis;
    assembly.entities = names.entities();
    // What panels point to moves with its vector.
    assembly.specs = std::move(ordered->specs);
    assembly.answers = std::move(ordered->answers);
    assembly.originalNames = std::move(ordered->originalNames);
    assembly.rankings = std::move(asked.rankings);
    assembly.pairs = std::move(asked.pairs);
    return assembly;
}

Result<Assembly> assemble(const FigureSpec& spec, const DatasetLookup& datasets, const Theme& theme,
                          const WorkToken& token) {
    const FigureContext context{spec, theme, datasets, token};
    auto asked = askFigure(context);
    if (!asked)
        return tl::unexpected(std::move(asked.error()));
    return arrangeFigure(*std::move(asked), context);
}

} // namespace driftline
