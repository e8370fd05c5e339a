// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "scene/guides.h"
#include "scene/legend_keys.h"
#include "scene/units.h"

#include <algorithm>

namespace driftline {

namespace {
/// More names than this at line ends cannot be read.
constexpr std::ptrdiff_t mostDirectLabels = 12;

/// The value of a point stands in the name at the end of its line already.
void dropRepeatedValues(UprightPanel& panel) {
    for (const auto& label : panel.labels) {
        if (label.value.empty())
            continue;
        std::erase_if(panel.marks, [&label](const Mark& mark) {
            const auto* text = std::get_if<TextMark>(&mark);
            return text != nullptr && text->isOptional && text->series == label.series &&
                   text->at == label.at;
        });
    }
}

/// Whether series are named at the ends of their lines.
bool areNamedDirectly(const std::vector<UprightPanel>& panels, SeriesLabels wish) {
    if (panels.size() != 1 || panels.front().labels.empty() || wish == SeriesLabels::Legend ||
        wish == SeriesLabels::None)
        return false;
    const auto& labels = panels.front().labels;
    return wish == SeriesLabels::Direct ||
           std::count_if(labels.begin(), labels.end(),
                         [](const DirectLabel& label) { return !label.name.empty(); }) <= mostDirectLabels;
}

/// Whether each dot of a scatter chart is of the one series that its panel is named after, so that a legend
/// would say it again.
bool arePanelsNamed(const UprightFigure& figure) {
    const auto& panels = figure.arranged.panels;
    return std::all_of(panels.begin(), panels.end(), [&figure](const AssembledPanel& panel) {
        return panel.pairs != nullptr && panel.series.size() == 1 &&
               panel.facetLabel == figure.series[static_cast<std::size_t>(panel.series.front().series)].name;
    });
}

LegendPlace placeOf(LegendPosition position) {
    switch (position) {
    case LegendPosition::Bottom:
        return LegendPlace::Bottom;
    case LegendPosition::Right:
        return LegendPlace::Right;
    case LegendPosition::Top:
        break;
    }
    return LegendPlace::Top;
}

/// Names at the ends of lines, where the author moved them.
void shiftLabels(UprightFigure& figure, const FigureSpec& spec) {
    for (auto& panel : figure.panels) {
        for (auto& label : panel.labels) {
            if (label.name.empty() || label.series < 0)
                continue;
            const auto& shown = figure.series[static_cast<std::size_t>(label.series)].name;
            const auto choice =
                std::find_if(spec.series.begin(), spec.series.end(), [&shown](const SeriesChoice& one) {
                    return (one.label.empty() ? one.name : one.label) == shown;
                });
            if (choice != spec.series.end())
                label.shift = choice->labelShift;
        }
    }
}

/// Chooses between direct labels and a legend.
LegendPlace placeLabels(UprightFigure& figure, const FigureSpec& spec) {
    const auto wish = spec.labels;
    const bool direct = areNamedDirectly(figure.panels, wish);
    for (auto& panel : figure.panels) {
        if (!direct)
            panel.labels.clear();
        dropRepeatedValues(panel);
    }
    // Values at both ends of its lines say more than the ticks of a slope chart.
    if (direct && std::any_of(figure.panels.front().labels.begin(), figure.panels.front().labels.end(),
                              [](const DirectLabel& label) { return label.atStart; })) {
        auto& axis = figure.panels.front().values;
        axis.ticks.clear();
        axis.grid = false;
        if (!axis.numbers.suffix.empty())
            axis.title.clear();
    }
    const auto named = std::count_if(figure.series.begin(), figure.series.end(),
                                     [](const SceneSeries& series) { return !series.context; });
    const bool needsKeys = (named > 1 && !arePanelsNamed(figure)) || !figure.keys.empty();
    const bool hasLegend = !direct && wish != SeriesLabels::None && needsKeys && !figure.arranged.repeatsAxis;
    return hasLegend ? placeOf(spec.legend) : LegendPlace::None;
}

/// A value beside an axis or below a subtitle that says the unit is written without it: no "bn" under an axis
/// in billions.
void dropSaidUnits(UprightPanel& panel, const AssembledPanel& assembled, const std::string& subtitle) {
    const auto& axis = panel.values;
    const auto unit = lowered(axisTitleFor(assembled.answer->unit, axis.numbers));
    const bool isSaid = !unit.empty() && (lowered(axis.title).find(unit) != std::string::npos ||
                                          subtitle.find(unit) != std::string::npos);
    if (!isSaid)
        return;
    for (auto& mark : panel.marks) {
        if (auto* text = std::get_if<TextMark>(&mark); text != nullptr && !text->isNote && !text->isName)
            text->text = withoutUnit(text->text, axis.numbers);
    }
    for (auto& label : panel.labels)
        label.value = withoutUnit(label.value, axis.numbers);
}
} // namespace

LabelledFigure labelPanels(AnnotatedFigure annotated, const FigureContext& context) {
    auto figure = std::move(annotated.figure);
    const auto legend = placeLabels(figure, context.spec);
    shiftLabels(figure, context.spec);
    const auto subtitle = drawnSubtitle(context.spec);
    for (std::size_t i = 0; i < figure.panels.size(); ++i)
        dropSaidUnits(figure.panels[i], figure.arranged.panels[i], subtitle);
    figure.series = withSampledKeys(std::move(figure.series), figure.panels);
    return {std::move(figure), legend};
}

} // namespace driftline
