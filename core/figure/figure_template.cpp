// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_template.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_change.h"
#include "figure/placeholders.h"
#include "figure/sentences.h"
#include "figure/series_style.h"
#include "query/engine.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
/// What a panel's data are like, as far as a design asks.
struct PanelData {
    PanelFacts facts;
    std::string unit; ///< after the measure; empty if unknown
};

Result<std::vector<PanelData>> dataOf(const FigureSpec& spec, const DatasetLookup& datasets) {
    std::vector<PanelData> out;
    for (const auto& panel : spec.panels) {
        const auto dataset = datasets(panel.query.dataset);
        if (!dataset)
            return tl::unexpected(dataset.error());
        auto facts = factsOf(panel, *dataset);
        if (!facts)
            return failWithContext(std::move(facts.error()), "Figure " + spec.id);
        const auto answered = answer(panel.query, *dataset);
        out.push_back({*std::move(facts), answered ? answered->unit : std::string()});
    }
    return out;
}

/// What belongs to the data and not to the look of a chart.
ChartOptions designOptions(const Chart& chart) {
    auto options = optionsOf(chart);
    options.waves.reset();
    options.scale.reset();
    return options;
}

bool isSetInUnit(const ValueAxis& axis) {
    return axis.from || axis.to || axis.step || !axis.ticks.empty();
}

/// Applies a template to a figure and gathers what does not fit.
class Designer {
public:
    Designer(FigureSpec figure, const FigureTemplate& from, const std::vector<PanelData>& data,
             std::vector<PlaceholderValue> values)
        : m_figure(std::move(figure))
        , m_from(from)
        , m_data(data)
        , m_values(std::move(values)) {
        for (const auto& one : data) {
            for (const auto& column : one.facts.columns) {
                for (const auto& cell : column.cells)
                    m_names.add(cell.label, 0);
            }
            m_names.add(one.facts.valueName, 0);
        }
    }

    DesignedFigure design(const DatasetLookup& datasets) {
        const auto& look = m_from.design;
        m_figure.theme = look.theme;
        m_figure.output = look.output;
        m_figure.captionPlacement = look.captionPlacement;
        m_figure.labels = look.labels;
        takeFacets(look.facets);
        takeSeries(look);
        takeEvents(look.events, datasets);
        auto texts = look;
        fillTexts(figureTexts(m_figure), figureTexts(texts));
        takePanels(texts);
        tellTexts();
        return {std::move(m_figure), std::move(m_findings)};
    }

private:
    void takeFacets(const FacetLayout& facets) {
        const auto own = m_figure.facets.highlight;
        m_figure.facets = facets;
        const bool isThere = std::any_of(m_data.begin(), m_data.end(), [&facets](const PanelData& data) {
            return hasCell(data.facts, data.facts.facetColumn, facets.highlight);
        });
        if (facets.highlight.empty() || !isThere)
            m_figure.facets.highlight = own;
        if (!facets.highlight.empty() && !isThere)
            m_findings.note(figure_sentences::templateHighlight(inQuotes(facets.highlight)));
    }

    static bool hasCell(const PanelFacts& facts, const std::string& column, const std::string& cell) {
        const auto* choice = facts.column(column);
        return choice != nullptr && std::any_of(choice->cells.begin(), choice->cells.end(),
                                                [&cell](const CellChoice& one) { return one.cell == cell; });
    }

    void takeSeries(const FigureSpec& look) {
        std::vector<std::string> strangers;
        for (const auto& choice : look.series) {
            if (m_names.contains(choice.name))
                setSeriesChoice(m_figure, choice);
            else
                strangers.push_back(choice.name);
        }
        std::vector<std::string> inFocus;
        for (const auto& name : look.emphasis) {
            if (m_names.contains(name))
                inFocus.push_back(name);
            else
                addDistinct(strangers, name);
        }
        if (!inFocus.empty())
            m_figure.emphasis = std::move(inFocus);
        if (!strangers.empty())
            m_findings.warn(figure_sentences::templateSeries(joinedForReading(strangers)));
    }

    void takeEvents(const EventChoice& events, const DatasetLookup& datasets) {
        if (!events.dataset.empty()) {
            if (datasets(events.dataset)) {
                m_figure.events.dataset = events.dataset;
                m_figure.events.dates = events.dates;
                m_figure.events.categories = events.categories;
            } else {
                m_findings.warn(figure_sentences::templateEvents(inQuotes(events.dataset)));
            }
        }
        for (const auto& event : events.own) {
            auto& own = m_figure.events.own;
            if (isFacetHere(event.facet) && std::find(own.begin(), own.end(), event) == own.end())
                own.push_back(event);
        }
    }

    /// Whether an event or a line of a small multiple has that panel here; tells if not.
    bool isFacetHere(const std::string& facet) {
        const bool isHere =
            facet.empty() || std::any_of(m_data.begin(), m_data.end(), [&facet](const PanelData& data) {
                return hasCell(data.facts, data.facts.facetColumn, facet);
            });
        if (!isHere)
            m_findings.warn(figure_sentences::templateFacet(inQuotes(facet)));
        return isHere;
    }

    void takePanels(FigureSpec& texts) {
        const auto designs = texts.panels.size();
        const auto panels = m_figure.panels.size();
        for (std::size_t i = 0; i < panels && designs > 0; ++i) {
            // A design of one panel is that of every panel.
            if (i >= designs && designs > 1)
                break;
            const auto place = std::min(i, designs - 1);
            takePanel(m_figure.panels[i], m_from.design.panels[place], unitOf(place), m_data[i]);
            fillTexts(panelTexts(m_figure.panels[i]), panelTexts(texts.panels[place]));
        }
        if (designs > panels)
            m_findings.warn(
                figure_sentences::templateHasMorePanels(counted(designs, "panel", "panels"), panels));
        else if (designs > 1 && designs < panels)
            m_findings.warn(
                figure_sentences::templateHasFewerPanels(counted(designs, "panel", "panels"), panels));
    }

    std::string unitOf(std::size_t place) const {
        return place < m_from.units.size() ? m_from.units[place] : std::string();
    }

    void takePanel(Panel& panel, const Panel& look, const std::string& unit, const PanelData& data) {
        takeChart(panel, look, data.facts);
        panel.intervals = look.intervals;
        const bool isSameUnit = unit.empty() || data.unit.empty() || unit == data.unit;
        takeAxis(panel.axis, look.axis, isSameUnit);
        if (panel.pairing && look.pairing) {
            takeAxis(panel.pairing->axis, look.pairing->axis, isSameUnit);
            panel.pairing->yearsBefore = look.pairing->yearsBefore;
        }
        if (const auto can = canScale(panel.chart, panel.axis); !can) {
            m_findings.warn(figure_sentences::templateAxis(can.whyNot));
            panel.axis.scale = AxisScale::Linear;
            panel.axis.isReversed = false;
        }
        takeRanking(panel.ranking, look.ranking, data.facts);
        for (const auto& line : look.lines) {
            const bool isNew = std::find(panel.lines.begin(), panel.lines.end(), line) == panel.lines.end();
            if (isSameUnit && isNew && isFacetHere(line.facet))
                panel.lines.push_back(line);
        }
        if (!isSameUnit && (isSetInUnit(look.axis) || !look.lines.empty()))
            m_findings.warn(figure_sentences::templateUnit(inQuotes(unit), inQuotes(data.unit)));
    }

    void takeChart(Panel& panel, const Panel& look, const PanelFacts& facts) {
        const auto kind = kindOf(look.chart);
        if (kindOf(panel.chart) != kind) {
            if (const auto can = canShowAs(kind, panel, facts); !can) {
                m_findings.warn(figure_sentences::templateChart(chartKindName(look.chart),
                                                                chartKindName(panel.chart), can.whyNot));
                return;
            }
            showAs(panel, kind);
        }
        auto options = designOptions(look.chart);
        if (options.differenceFill.value_or(false)) {
            if (const auto can = canFillDifference(panel, facts); !can) {
                m_findings.warn(figure_sentences::templateFill(can.whyNot));
                options.differenceFill.reset();
            }
        }
        setOptions(panel.chart, options);
    }

    static void takeAxis(ValueAxis& axis, const ValueAxis& look, bool isSameUnit) {
        const auto own = axis;
        axis = look;
        axis.title = own.title;
        if (isSameUnit)
            return;
        axis.from = own.from;
        axis.to = own.to;
        axis.step = own.step;
        axis.ticks = own.ticks;
        axis.numbers = own.numbers;
        axis.decimals = own.decimals;
    }

    void takeRanking(Ranking& ranking, const Ranking& look, const PanelFacts& facts) {
        const auto own = ranking;
        ranking = look;
        ranking.series = own.series;
        ranking.since = own.since;
        if (look.by != RankBy::Change || own.since)
            return;
        const auto& known = facts.rowPeriods;
        if (look.since && std::find(known.begin(), known.end(), *look.since) != known.end()) {
            ranking.since = look.since;
            return;
        }
        ranking.by = own.by;
        m_findings.warn(figure_sentences::templateRanking(look.since ? look.since->label() : "a period"));
    }

    void fillTexts(const std::vector<TextPlace>& places, const std::vector<TextPlace>& patterns) {
        for (const auto& place : places) {
            // A panel may lack the texts of a second axis, or the design may.
            const auto at = static_cast<std::size_t>(&place - places.data());
            if (at >= patterns.size() || patterns[at].text->empty())
                continue;
            auto written = filled(*patterns[at].text, m_values);
            addDistinct(m_unknown, written.unknown);
            if (lettersIn(written.text) > place.most)
                m_findings.warn(figure_sentences::templateLong(place.what, place.most));
            else
                *place.text = std::move(written.text);
        }
    }

    void tellTexts() {
        for (const auto& name : m_unknown)
            m_findings.warn(figure_sentences::templatePlaceholder(name));
    }

    FigureSpec m_figure;
    const FigureTemplate& m_from;
    const std::vector<PanelData>& m_data;
    std::vector<PlaceholderValue> m_values;
    NameIndex m_names; ///< labels of every cell that the figure could show
    std::vector<std::string> m_unknown;
    Diagnostics m_findings;
};
} // namespace

Result<FigureTemplate> templateOf(const FigureSpec& spec, const std::string& name,
                                  const DatasetLookup& datasets) {
    const auto data = dataOf(spec, datasets);
    if (!data)
        return tl::unexpected(data.error());
    const auto values = placeholdersOf(spec, datasets);
    if (!values)
        return tl::unexpected(values.error());
    FigureTemplate out;
    out.name = name;
    auto& design = out.design;
    design = spec;
    design.id.clear();
    design.group = "own";
    for (const auto& place : textPlaces(design)) {
        auto pattern = patternOf(*place.text, *values);
        *place.text = placeholdersIn(pattern).empty() ? std::string() : std::move(pattern);
    }
    design.text.source.clear(); // says whose these numbers are
    for (auto& panel : design.panels) {
        ChartOptions noWaves;
        if (wavesOf(panel.chart))
            noWaves.waves = WavePair{};
        if (optionsOf(panel.chart).scale)
            noWaves.scale = AnswerScale{};
        setOptions(panel.chart, noWaves);
        panel.query = {};
        if (panel.pairing) {
            panel.pairing->x = {};
            panel.pairing->size.reset();
        }
        panel.ranking.series.clear();
        panel.references.clear();
        panel.notes.clear();
    }
    for (const auto& panel : *data)
        out.units.push_back(panel.unit);
    return out;
}

Result<DesignedFigure> designed(const FigureSpec& figure, const FigureTemplate& design,
                                const DatasetLookup& datasets) {
    const auto data = dataOf(figure, datasets);
    if (!data)
        return tl::unexpected(data.error());
    auto values = placeholdersOf(figure, datasets);
    if (!values)
        return tl::unexpected(std::move(values.error()));
    return Designer(figure, design, *data, *std::move(values)).design(datasets);
}

} // namespace driftline
