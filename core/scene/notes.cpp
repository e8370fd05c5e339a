// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "scene/annotations.h"
#include "scene/arrange.h"
#include "scene/scatter.h"
#include "scene/sentences.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Where the note stands along x; NaN where this kind of chart has no such place.
Result<double> placeOf(const TextNote& note, const AssembledPanel& panel) {
    const auto& categories = panel.answer->categories;
    if (!categories.empty()) {
        const auto found = panel.along->categories().find(note.at);
        if (!found)
            return fail(scene_sentences::noteIsAtNoCategory(inQuotes(note.text), inQuotes(note.at),
                                                            suggestion(note.at, categories)));
        return static_cast<double>(*found);
    }
    const auto period = Period::parse(note.at);
    if (!period)
        return fail(scene_sentences::noteIsAtNoPeriod(inQuotes(note.text), inQuotes(note.at)));
    if (!wavesOf(panel.spec->chart))
        return panel.time->at(*period);
    if (period == panel.waves.from)
        return 0.0;
    return period == panel.waves.to ? 1.0 : std::nan("");
}

/// The dot of a scatter chart that a note means: of those at its period or category the one whose value is
/// nearest; NaN if there is none.
double meantDot(const TextNote& note, const AssembledPanel& panel) {
    const auto period = Period::parse(note.at);
    double best = std::nan("");
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& point : pointsOf(panel)) {
        const auto& at = point.estimate->at;
        const bool isMeant = at.period ? at.period == period : at.category == note.at;
        const double away = std::fabs(point.at().y - note.value);
        if (!isMeant || away >= nearest)
            continue;
        nearest = away;
        best = point.at().x;
    }
    return best;
}

/// The row of a dumbbell chart for a facet or a category; NaN if there is none.
double rowOf(const TextNote& note, const AssembledPanel& panel, const SceneAxis& rows) {
    std::string label = note.at;
    if (panel.answer->categories.empty()) {
        label.clear();
        for (const auto& series : panel.series) {
            if (series.estimates->facet == note.facet)
                label = series.estimates->facetLabel;
        }
    }
    const auto tick = std::find_if(rows.ticks.begin(), rows.ticks.end(),
                                   [&label](const Tick& one) { return label.empty() || one.label == label; });
    return tick == rows.ticks.end() ? std::nan("") : tick->at;
}

bool isWithin(const SceneAxis& axis, double at) {
    return at >= axis.from && at <= axis.to;
}

Result<void> addNote(UprightPanel& out, const TextNote& note, const AssembledPanel& panel, const Theme& theme,
                     Diagnostics& findings) {
    const auto place = placeOf(note, panel);
    if (!place)
        return tl::unexpected(place.error());
    TextMark text;
    text.at = {panel.pairs != nullptr ? meantDot(note, panel) : *place, note.value};
    if (traitsOf(panel.spec->chart).rowsAreSeries && !std::isnan(*place))
        text.at.x = rowOf(note, panel, out.along);
    text.text = note.text;
    text.colour = theme.ink;
    text.anchor = Anchor::Above;
    text.isNote = true;
    if (!isWithin(out.along, text.at.x) || !isWithin(out.values, text.at.y)) {
        findings.note(scene_sentences::noteOutsideFigure(inQuotes(note.text), inQuotes(note.at)));
        return {};
    }
    out.marks.emplace_back(std::move(text));
    return {};
}

/// Facet cells of panels of the spec, whether they are panels or rows.
class FacetCells {
public:
    void add(const Estimates& answer) {
        const std::string* before = nullptr;
        for (const auto& series : answer.series) {
            if ((before == nullptr || *before != series.facet) &&
                m_places.add(series.facet, m_cells.size()) == m_cells.size())
                m_cells.push_back(series.facet);
            before = &series.facet;
        }
    }

    bool contains(const std::string& facet) const { return facet.empty() || m_places.contains(facet); }
    const std::vector<std::string>& list() const { return m_cells; }

private:
    std::vector<std::string> m_cells;
    NameIndex m_places;
};

Result<void> checkFacet(const std::string& facet, const std::string& label, const FacetCells& facets) {
    if (facets.contains(facet))
        return {};
    return fail(
        scene_sentences::annotationFacet(inQuotes(label), inQuotes(facet), suggestion(facet, facets.list())));
}

Result<void> checkNoteFacets(const std::vector<TextNote>& notes, const Estimates& answer) {
    FacetCells facets;
    facets.add(answer);
    for (const auto& note : notes) {
        if (!facets.contains(note.facet))
            return fail(scene_sentences::noteFacet(inQuotes(note.text), inQuotes(note.facet),
                                                   suggestion(note.facet, facets.list())));
    }
    return {};
}
} // namespace

Result<void> checkAnnotationFacets(const FigureSpec& spec, const Assembly& assembly) {
    FacetCells all;
    for (std::size_t i = 0; i < assembly.specs.size(); ++i) {
        FacetCells facets;
        facets.add(assembly.answers[i]);
        all.add(assembly.answers[i]);
        for (const auto& reference : assembly.specs[i].references) {
            if (auto checked = checkFacet(reference.facet, reference.label, facets); !checked)
                return checked;
        }
        for (const auto& line : assembly.specs[i].lines) {
            if (auto checked = checkFacet(line.facet, line.label, facets); !checked)
                return checked;
        }
    }
    for (const auto& event : spec.events.own) {
        if (auto checked = checkFacet(event.facet, event.label, all); !checked)
            return checked;
    }
    for (const auto& [date, facet] : spec.events.facets) {
        if (auto checked = checkFacet(facet, "event of " + date, all); !checked)
            return checked;
    }
    return {};
}

Result<void> addNotes(UprightFigure& figure, const Theme& theme) {
    const Panel* before = nullptr;
    LimitedToFacets limits(std::vector<TextNote>{});
    for (std::size_t index = 0; index < figure.panels.size(); ++index) {
        const auto& panel = figure.arranged.panels[index];
        const auto& notes = panel.spec->notes;
        const bool isFirst = panel.spec != before;
        before = panel.spec;
        if (isFirst) {
            if (auto checked = checkNoteFacets(notes, *panel.answer); !checked)
                return checked;
            limits = LimitedToFacets(notes);
        } else if (panel.facet.empty())
            continue;
        // Of small multiples the first has the notes that are limited to none.
        for (const auto place : isFirst ? limits.in(panel) : limits.onlyIn(panel.facet)) {
            if (auto added =
                    addNote(figure.panels[index], notes[place], panel, theme, figure.numbers.findings);
                !added)
                return added;
        }
    }
    return {};
}

void highlightRows(UprightPanel& panel, const AssembledPanel& assembled, const std::string& facet,
                   const Theme& theme) {
    constexpr double opacity = 0.35;
    if (facet.empty() || !facetsAreRows(*assembled.spec, *assembled.answer))
        return;
    const auto series =
        std::find_if(assembled.series.begin(), assembled.series.end(),
                     [&facet](const AssembledSeries& one) { return one.estimates->facet == facet; });
    if (series == assembled.series.end())
        return;
    const auto& ticks = panel.along.ticks;
    const auto tick = std::find_if(ticks.begin(), ticks.end(), [&series](const Tick& one) {
        return one.label == series->estimates->facetLabel;
    });
    if (tick == ticks.end())
        return;
    // The edge to the next group is half way to the next name.
    const double from = tick == ticks.begin() ? panel.along.from : ((tick - 1)->at + tick->at) / 2;
    const double to = tick + 1 == ticks.end() ? panel.along.to : ((tick + 1)->at + tick->at) / 2;
    const auto& values = panel.values;
    panel.marks.insert(panel.marks.begin(), Band{-1,
                                                 theme.grid.withOpacity(opacity),
                                                 {from, to},
                                                 {values.from, values.from},
                                                 {values.to, values.to}});
}

Result<AnnotatedFigure> annotatePanels(ScaledFigure scaled, const FigureContext& context) {
    auto figure = std::move(scaled.figure);
    const auto& highlight = context.spec.facets.highlight;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const auto& panel = figure.arranged.panels[i];
        figure.panels[i].emphasised = !highlight.empty() && panel.facet == highlight;
        highlightRows(figure.panels[i], panel, highlight, context.theme);
    }
    if (auto added = addEvents(figure, context); !added)
        return tl::unexpected(std::move(added.error()));
    if (auto added = addNotes(figure, context.theme); !added)
        return tl::unexpected(std::move(added.error()));
    return AnnotatedFigure(std::move(figure));
}

} // namespace driftline
