// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/chart_suggestions.h"

#include "base/text.h"
#include "encoding/pairing_choices.h"
#include "encoding/sentences.h"
#include "encoding/shown_data.h"
#include "query/filters.h"
#include "query/respondents.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// More upright bars than these are too thin, and longer names stand on each other.
constexpr std::size_t mostUpright = 16;
constexpr std::size_t longestUpright = 14;
/// More bars over time are told better by lines.
constexpr std::size_t mostBarsOverTime = 40;
/// Of more names the largest are shown and the others counted.
constexpr std::size_t mostRanked = 25;
constexpr int shownOfMany = 20;

Panel drawnAs(const ShownData& shown, Chart chart) {
    auto panel = shown.panel;
    panel.chart = std::move(chart);
    return panel;
}

Ranking largestFirst(const ShownData& shown) {
    Ranking ranking{RankBy::Value, false, {}, {}, 0, 0};
    if (shown.names > mostRanked)
        ranking.top = shownOfMany;
    return ranking;
}

/// A chart that might suit: how well, or why not.
struct Candidate {
    std::string name;
    std::string purpose;
    int suits = 0; ///< the larger the better; nothing if there is a reason against it
    std::string whyNot;
    Panel panel;
    std::string detail = {}; ///< what is shown of what was chosen, for the subtitle
};

constexpr auto needsTime = encoding_sentences::needsTime;
constexpr auto needsNames = encoding_sentences::needsNames;
constexpr auto needsSeries = encoding_sentences::needsSeries;
constexpr auto hasNegatives = encoding_sentences::hasNegatives;

std::string needsWaves(const ShownData& shown) {
    if (!shown.isOverTime)
        return needsTime;
    return shown.facts.periods.size() < 2 ? encoding_sentences::needsTwoPeriods : "";
}

std::string needsParts(const ShownData& shown) {
    if (shown.facts.hasNegative)
        return hasNegatives;
    return shown.series < 2 || shown.areNamesSeries ? needsSeries : "";
}

Candidate lines(const ShownData& shown) {
    return {"Lines", encoding_sentences::linesPurpose, 100, needsWaves(shown), drawnAs(shown, LineChart{})};
}

Candidate smallLines(const ShownData& shown) {
    Candidate out{"Small multiples", encoding_sentences::smallMultiplesPurpose, shown.series > 4 ? 70 : 35,
                  needsWaves(shown), drawnAs(shown, LineChart{})};
    if (out.whyNot.empty() && shown.isFaceted)
        out.whyNot = encoding_sentences::panelsAreTaken;
    if (out.whyNot.empty() && shown.series < 2)
        out.whyNot = needsSeries;
    out.panel.query.facet = shown.facts.seriesColumn;
    return out;
}

Candidate areas(const ShownData& shown) {
    Candidate out{"Stacked areas", encoding_sentences::stackedAreasPurpose, 25, needsWaves(shown),
                  drawnAs(shown, AreaChart{})};
    if (out.whyNot.empty())
        out.whyNot = needsParts(shown);
    return out;
}

Candidate barsOverTime(const ShownData& shown) {
    Candidate out{encoding_sentences::barsOverTime, encoding_sentences::barsOverTimePurpose,
                  shown.marks <= 12 ? 80 : 40, shown.isOverTime ? "" : needsTime, drawnAs(shown, BarChart{})};
    if (out.whyNot.empty() && shown.marks > mostBarsOverTime)
        out.whyNot = encoding_sentences::barsAreTooThin(shown.marks);
    if (shown.facts.periods.size() == 1)
        out.suits = 110;
    return out;
}

Candidate slopes(const ShownData& shown) {
    Candidate out{"Slopes", encoding_sentences::slopesPurpose, shown.series > 3 ? 60 : 30, needsWaves(shown),
                  drawnAs(shown, SlopeChart{})};
    if (out.whyNot.empty() && shown.series < 2)
        out.whyNot = needsSeries;
    return out;
}

Candidate dumbbells(const ShownData& shown) {
    const auto* purpose = shown.isOverTime ? encoding_sentences::dumbbellsOfPeriodsPurpose
                                           : encoding_sentences::dumbbellsOfSeriesPurpose;
    Candidate out{"Dumbbells", purpose, shown.isOverTime ? 28 : 65, {}, drawnAs(shown, DumbbellChart{})};
    out.whyNot = shown.isOverTime ? needsWaves(shown) : "";
    if (out.whyNot.empty() && (shown.series < 2 || shown.areNamesSeries))
        out.whyNot = needsSeries;
    if (!shown.isOverTime)
        out.panel.ranking = largestFirst(shown);
    return out;
}

Candidate rankedBars(const ShownData& shown) {
    const int suits = shown.series > 1 && !shown.areNamesSeries ? 75 : 100;
    Candidate out{"Ranked bars", encoding_sentences::rankedBarsPurpose, shown.isOrdered ? 40 : suits,
                  shown.isOverTime ? needsNames : "",
                  drawnAs(shown, BarChart{Stacking::Grouped, BarDirection::Horizontal, BarValues::Auto})};
    out.panel.ranking = largestFirst(shown);
    // Each bar is a series of its own, so that one can be named and coloured alone.
    if (shown.facts.seriesColumn.empty())
        out.panel.query.series = out.panel.query.x;
    if (shown.mostGiven) {
        putFilter(out.panel.query.filters, TextFilter{shown.facts.seriesColumn, {shown.mostGiven->first}});
        out.detail = inQuotes(shown.mostGiven->second);
    }
    return out;
}

Candidate uprightBars(const ShownData& shown) {
    Candidate out{"Upright bars", encoding_sentences::uprightBarsPurpose, shown.isOrdered ? 110 : 50,
                  shown.isOverTime ? needsNames : "", drawnAs(shown, BarChart{})};
    if (out.whyNot.empty() && shown.names > mostUpright)
        out.whyNot = encoding_sentences::uprightBarsAreTooThin(shown.names);
    else if (out.whyNot.empty() && shown.longestName > longestUpright)
        out.whyNot = encoding_sentences::namesAreTooLong;
    return out;
}

Candidate stackedBars(const ShownData& shown, Stacking stacking) {
    const bool isPercent = stacking == Stacking::Percent;
    const int ofPercent = shown.mostGiven ? 115 : 60;
    const int suits = isPercent && !shown.isOverTime ? ofPercent : 20;
    Candidate out{
        isPercent ? encoding_sentences::barsOfPercent : "Stacked bars",
        isPercent ? encoding_sentences::percentBarsPurpose : encoding_sentences::stackedBarsPurpose, suits,
        needsParts(shown),
        drawnAs(shown,
                BarChart{stacking, shown.isOverTime ? BarDirection::Vertical : BarDirection::Horizontal,
                         BarValues::Auto})};
    if (out.whyNot.empty() && shown.isOverTime && shown.facts.periods.size() > mostBarsOverTime)
        out.whyNot = encoding_sentences::tooManyPeriods;
    if (!shown.isOverTime && shown.names > mostRanked)
        out.panel.ranking = largestFirst(shown);
    return out;
}

Candidate orderedAnswers(const ShownData& shown) {
    Candidate out{"Ordered answers", encoding_sentences::orderedAnswersPurpose, 120, needsParts(shown),
                  drawnAs(shown, BarChart{Stacking::Diverging, BarDirection::Horizontal, BarValues::Auto})};
    if (out.whyNot.empty() && !shown.hasScale)
        out.whyNot = encoding_sentences::answersHaveNoOrder;
    return out;
}

Candidate dots(const ShownData& shown) {
    Candidate out{
        "Dots",
        encoding_sentences::dotsPurpose,
        shown.isOverTime ? 15 : 45,
        {},
        drawnAs(shown, DotChart{shown.isOverTime ? BarDirection::Vertical : BarDirection::Horizontal})};
    if (!shown.isOverTime)
        out.panel.ranking = largestFirst(shown);
    return out;
}

/// What a scatter chart shows along y. Where a file had a column for each measure, these are series here, and
/// the first of those that are shown is set against another.
Query scatteredQuery(const Encoding& encoding, const ShownData& shown, const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(encoding.series.value_or(""));
    if (shown.series < 2 || shown.hasScale || !column ||
        dataset.codebook.variables[*column].role != Role::Series)
        return shown.panel.query;
    const auto* cells = std::get_if<TextCells>(&dataset.table.column(*column));
    const auto* kept = encoding.filterOn(*encoding.series);
    const auto& names = kept != nullptr && !kept->values.empty() ? kept->values
                        : cells != nullptr                       ? cells->dictionary
                                                                 : std::vector<std::string>();
    if (names.empty())
        return shown.panel.query;
    auto one = keeping(encoding, {*encoding.series, {names.front()}});
    one.series = "";
    return queryOf(one, dataset);
}

/// Of the measures that the data have beside the one that is drawn, the first; the inspector offers the
/// others.
Candidate scatter(const Encoding& encoding, const ShownData& shown, const DatasetPtr& dataset) {
    Candidate out{"Scatter",
                  encoding_sentences::scatterPurpose,
                  shown.isOverTime ? 12 : 55,
                  {},
                  drawnAs(shown, ScatterChart{})};
    out.panel.query = scatteredQuery(encoding, shown, *dataset);
    const bool hasMeasures =
        dataset->codebook.indexOf(Role::Indicator).has_value() || out.panel.query != shown.panel.query;
    const auto others =
        hasMeasures ? measuresFor(out.panel.query, dataset, {dataset}, 1) : std::vector<MeasureChoice>();
    if (others.empty()) {
        out.whyNot = encoding_sentences::onlyOneMeasure;
        return out;
    }
    out.panel.pairing = Pairing{others.front().query, {}, {}, {}, 0};
    return out;
}

/// What shares of answers are about: the question, and how many answered it how.
void addQuestion(FigureText& text, std::vector<std::string>& details, const Encoding& encoding,
                 const Dataset& dataset) {
    const auto& answers = encoding.series.value_or("").empty() ? encoding.x : *encoding.series;
    if (const auto column = dataset.codebook.indexOf(answers)) {
        const auto& question = dataset.codebook.variables[*column];
        text.title = question.description.empty() ? question.displayName() : question.description;
    }
    details.emplace_back(weightColumn(dataset) ? encoding_sentences::weightedShare
                                               : encoding_sentences::shareOfAnswers);
}

/// What the figure is about: the one indicator that it shows, else the dataset. Then what else is chosen.
FigureText wordsFor(const Encoding& encoding, const Dataset& dataset, const PanelFacts& facts) {
    FigureText text;
    std::vector<std::string> details;
    if (encoding.areShares)
        addQuestion(text, details, encoding, dataset);
    for (const auto& filter : encoding.filters) {
        const auto column = dataset.codebook.indexOf(filter.column);
        if (!column || filter.values.empty())
            continue;
        const auto& variable = dataset.codebook.variables[*column];
        const auto label = variable.labelOf(filter.values.front());
        if (filter.values.size() == 1 && variable.role == Role::Indicator && text.title.empty())
            text.title = label;
        else if (filter.values.size() == 1 && variable.role != Role::Unit)
            details.push_back(fmt::format("{}: {}", variable.displayName(), label));
    }
    const auto subject = dataset.title.empty() ? dataset.id : dataset.title;
    if (text.title.empty())
        text.title = subject;
    else if (text.title != subject)
        details.insert(details.begin(), subject);
    if (encoding.period)
        details.push_back(encoding.period->label());
    if (encoding.areShares)
        details.emplace_back("percent");
    else if (!facts.unit.empty())
        details.push_back(facts.unit);
    text.subtitle = joined(details, " · ");
    return text;
}

FigureSpec figureOf(const Candidate& candidate, const FigureText& text, const std::string& dataset) {
    FigureSpec figure;
    const auto slash = dataset.find('/');
    figure.id = slug(std::string_view(dataset).substr(slash == std::string::npos ? 0 : slash + 1));
    if (figure.id.empty())
        figure.id = "figure";
    figure.group = "own";
    figure.text = text;
    if (!candidate.detail.empty())
        figure.text.subtitle =
            text.subtitle.empty() ? candidate.detail : candidate.detail + " · " + text.subtitle;
    figure.panels.push_back(candidate.panel);
    return figure;
}
} // namespace

Result<std::vector<ChartSuggestion>> suggestCharts(const Encoding& encoding, const DatasetPtr& dataset) {
    const auto shown = shownData(encoding, dataset);
    if (!shown)
        return tl::unexpected(shown.error());
    std::vector<Candidate> candidates = {
        orderedAnswers(*shown),
        lines(*shown),
        rankedBars(*shown),
        barsOverTime(*shown),
        smallLines(*shown),
        uprightBars(*shown),
        dumbbells(*shown),
        slopes(*shown),
        stackedBars(*shown, Stacking::Percent),
        dots(*shown),
        areas(*shown),
        stackedBars(*shown, Stacking::Stacked),
        scatter(encoding, *shown, dataset),
    };
    // What is offered here, the inspector allows too.
    for (auto& candidate : candidates) {
        if (candidate.whyNot.empty())
            candidate.whyNot = canShowAs(kindOf(candidate.panel.chart), candidate.panel, shown->facts).whyNot;
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        const auto rank = [](const Candidate& one) { return one.whyNot.empty() ? one.suits : -1; };
        return rank(a) > rank(b);
    });
    const auto text = wordsFor(encoding, *dataset, shown->facts);
    std::vector<ChartSuggestion> suggestions;
    for (const auto& candidate : candidates) {
        const bool applies = candidate.whyNot.empty();
        suggestions.push_back({candidate.name, candidate.purpose, candidate.whyNot,
                               applies ? figureOf(candidate, text, dataset->id) : FigureSpec{}});
    }
    return suggestions;
}

ChartSuggestions chartOptions(const Encoding& chosen, const DatasetPtr& dataset) {
    ChartSuggestions options;
    options.encoding = completed(chosen, *dataset);
    options.canBeShares = holdsRespondents(*dataset) && completed({}, *dataset).areShares;
    options.periods = periodsLeft(options.encoding, *dataset);
    Panel panel;
    panel.query = queryOf(options.encoding, *dataset);
    if (auto facts = factsOf(panel, dataset))
        options.facts = *std::move(facts);
    auto charts = suggestCharts(options.encoding, dataset);
    if (charts)
        options.charts = *std::move(charts);
    else
        options.problem = std::move(charts.error());
    return options;
}

} // namespace driftline
