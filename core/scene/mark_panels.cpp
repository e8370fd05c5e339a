// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/annotations.h"
#include "scene/series_marks.h"

#include <algorithm>

namespace driftline {

namespace {
/// The usual distance between neighbours along x; of a single period its own length.
double stepOf(const Assembly& assembly) {
    std::vector<double> positions;
    std::optional<Period> period;
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series) {
            for (const auto& estimate : series.estimates->estimates) {
                positions.push_back(xOf(estimate, panel));
                period = estimate.at.period;
            }
        }
    }
    const bool isSingle =
        !positions.empty() &&
        std::all_of(positions.begin(), positions.end(), [&](double at) { return at == positions.front(); });
    if (isSingle && period)
        return assembly.panels.front().time->length(*period);
    return usualStep(std::move(positions));
}

/// What a builder has to say of numbers beyond their values.
void takeReadings(const ChartMarks& chart, std::vector<Datum>& data) {
    for (const auto& [datum, text] : chart.shown)
        data[static_cast<std::size_t>(datum)].words.edit().shown = text;
    for (const auto& [datum, text] : chart.groups)
        data[static_cast<std::size_t>(datum)].words.edit().group = text;
}

/// A series that is a bar in one panel and a line in another has the key of the bar.
void takeKeyShape(KeyShape shape, const AssembledPanel& panel, std::vector<SceneSeries>& series) {
    for (const auto& one : panel.series) {
        for (const int index : {one.series, one.below}) {
            if (index < 0)
                continue;
            auto& known = series[static_cast<std::size_t>(index)];
            known.isBar = known.isBar || shape == KeyShape::Swatch;
            known.isDot = known.isDot || shape == KeyShape::Dot;
        }
    }
}
} // namespace

Result<MarkedFigure> markPanels(ListedFigure listed, const FigureContext& context) {
    if (auto checked = checkAnnotationFacets(context.spec, listed.arranged); !checked)
        return tl::unexpected(std::move(checked.error()));
    MarkedFigure marked(std::move(listed));
    const auto& arranged = marked.arranged;
    marked.step = stepOf(arranged);
    ReferenceWriter references(context, marked.numbers);
    for (std::size_t index = 0; index < arranged.panels.size(); ++index) {
        const auto& panel = arranged.panels[index];
        auto chart = buildChart({panel, arranged.series, context.theme, marked.step});
        if (!chart)
            return tl::unexpected(std::move(chart.error()));
        takeReadings(*chart, marked.numbers.data);
        takeKeyShape(chart->keyShape, panel, marked.series);
        if (marked.keys.empty())
            marked.keys = chart->keys;
        auto rules = references.rulesOf(panel, static_cast<int>(index));
        if (!rules)
            return tl::unexpected(std::move(rules.error()));
        chart->marks.insert(chart->marks.end(), rules->begin(), rules->end());
        marked.panels.push_back(*std::move(chart));
    }
    return marked;
}

} // namespace driftline
