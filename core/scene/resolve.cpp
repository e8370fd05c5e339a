// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/resolve.h"

#include "base/lists.h"
#include "base/log.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/theme_library.h"
#include "scene/alt_text.h"
#include "scene/assemble.h"
#include "scene/captions.h"
#include "scene/changes.h"
#include "scene/chart_builders.h"
#include "scene/drawable.h"
#include "scene/fitting_text.h"
#include "scene/guides.h"
#include "scene/legend_keys.h"
#include "scene/scatter.h"
#include "scene/scene_data.h"
#include "scene/series_choices.h"
#include "scene/units.h"
#include "scene/wave_colours.h"

#include <fmt/format.h>

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

/// The honest-chart rule that bars start at zero is kept silently by the axis; here the author is told.
void checkBarAxis(Scene& scene, const Panel& panel) {
    if (measuresByLength(panel.chart) && panel.axis.from.value_or(0) > 0)
        scene.findings.warn("figure.bar-axis",
                            fmt::format("{} The axis minimum is ignored.", traitsOf(panel.chart).zeroRule),
                            {}, "Use a line chart to show a part of the range.");
}

Result<void> buildPanels(Scene& scene, const Assembly& assembly, const DatasetLookup& datasets, double step) {
    for (const auto& panel : assembly.panels) {
        const auto index = static_cast<int>(scene.panels.size());
        auto& out = scene.panels.emplace_back();
        out.title = panel.facetLabel.empty() ? panel.spec->title : panel.facetLabel;
        if (auto built = buildChart({scene, panel, out, step}); !built)
            return built;
        if (auto added = addReferences(scene, panel, index, datasets); !added)
            return added;
        scaleAxes(scene.panels.back(), panel, step);
        checkBarAxis(scene, *panel.spec);
    }
    return {};
}

/// Values of different units must not share an axis.
bool haveOneUnit(const Assembly& assembly) {
    const auto xUnit = [&assembly](std::size_t panel) {
        const auto& pairs = assembly.pairs[panel];
        return pairs ? std::optional(pairs->pairs.x.unit) : std::nullopt;
    };
    for (std::size_t i = 1; i < assembly.answers.size(); ++i) {
        if (assembly.answers[i].unit != assembly.answers.front().unit || xUnit(i) != xUnit(0))
            return false;
    }
    return true;
}

/// What the picture says over its panels; a separate caption is not there to be read with them.
std::string drawnSubtitle(const Scene& scene) {
    return scene.captionPlacement == CaptionPlacement::Separate ? std::string() : lowered(scene.subtitle);
}

/// The unit is said once: an axis whose unit stands in the subtitle needs no title.
void dropRepeatedUnits(Scene& scene, const Assembly& assembly) {
    const auto subtitle = drawnSubtitle(scene);
    // Axes of pairs are named by what they measure, which no subtitle replaces.
    const auto isAuthors = [](const AssembledPanel& panel) {
        return !panel.spec->axis.title.empty() || panel.pairs != nullptr;
    };
    for (std::size_t i = 0; i < assembly.panels.size(); ++i) {
        auto& panel = scene.panels[i];
        auto& axis = panel.y.kind == AxisKind::Value ? panel.y : panel.x;
        if (!isAuthors(assembly.panels[i]) && subtitle.find(lowered(axis.title)) != std::string::npos)
            axis.title.clear();
    }
}

/// Nor does a value that stands beside it: no "bn" under an axis in billions.
void dropSaidUnits(Scene& scene, const Assembly& assembly) {
    for (std::size_t i = 0; i < assembly.panels.size(); ++i) {
        auto& panel = scene.panels[i];
        const auto& axis = panel.y.kind == AxisKind::Value ? panel.y : panel.x;
        const auto unit = lowered(axisTitleFor(assembly.panels[i].answer->unit, axis.numbers));
        const bool isSaid = !unit.empty() && (lowered(axis.title).find(unit) != std::string::npos ||
                                              drawnSubtitle(scene).find(unit) != std::string::npos);
        if (!isSaid)
            continue;
        for (auto& mark : panel.marks) {
            if (auto* text = std::get_if<TextMark>(&mark); text != nullptr && !text->isNote && !text->isName)
                text->text = withoutUnit(text->text, axis.numbers);
        }
        for (auto& label : panel.labels)
            label.value = withoutUnit(label.value, axis.numbers);
    }
}

void dropGrid(Scene& scene) {
    if (scene.theme.gridLines)
        return;
    for (auto& panel : scene.panels)
        panel.x.grid = panel.y.grid = false;
}

void highlightPanel(Scene& scene, const FigureSpec& spec, const Assembly& assembly) {
    for (std::size_t i = 0; i < assembly.panels.size(); ++i) {
        scene.panels[i].emphasised =
            !spec.facets.highlight.empty() && assembly.panels[i].facet == spec.facets.highlight;
        highlightRows(scene, assembly.panels[i], static_cast<int>(i), spec.facets.highlight);
    }
}

/// A name that no series or panel has: without a word, everything would be grey, or nothing marked.
void checkNames(Scene& scene, const FigureSpec& spec, const Assembly& assembly) {
    std::vector<std::string> known;
    for (const auto& series : assembly.series)
        known.push_back(series.name);
    for (const auto& [label, name] : assembly.originalNames)
        known.push_back(name);
    const auto places = indexByName(known);
    for (const auto& name : spec.emphasis) {
        if (!places.contains(name))
            scene.findings.warn("figure.unknown-emphasis",
                                fmt::format("{} is to stand out, and no series here has that name.{}",
                                            inQuotes(name), suggestion(name, known)),
                                {}, "Correct the name under “emphasis”, or leave it out.");
    }
    scene.findings.append(unknownSeriesChoices(spec, assembly));
    const auto& highlight = spec.facets.highlight;
    if (highlight.empty())
        return;
    DistinctTexts gathered;
    for (const auto& answer : assembly.answers) {
        for (const auto& series : answer.series)
            gathered.add(series.facet);
    }
    const auto& facets = gathered.list();
    if (std::find(facets.begin(), facets.end(), highlight) == facets.end())
        scene.findings.warn("figure.unknown-highlight",
                            fmt::format("The panel {} is to stand out, and there is none of that name.{}",
                                        inQuotes(highlight), suggestion(highlight, facets)),
                            {}, "Correct the name under “highlight”, or leave it out.");
}

/// Series beyond the theme's last colour are drawn alike; the reader cannot know which is which.
void checkColoursLast(Scene& scene) {
    constexpr std::size_t mostNamed = 8;
    const SeriesStyle alike{scene.theme.context, Dash::Solid, Marker::None};
    std::vector<std::string> names;
    for (const auto& series : scene.series) {
        if (!series.context && series.style == alike)
            names.push_back(inQuotes(series.name));
    }
    if (names.size() < 2)
        return;
    const auto count = names.size();
    if (count > mostNamed) {
        names.resize(mostNamed);
        names.push_back(fmt::format("{} more", count - mostNamed));
    }
    scene.findings.warn(
        "figure.colours-used-up",
        fmt::format("{} series have the same grey, because the theme has no more colours: {}.", count,
                    joinedForReading(names)),
        {}, "Emphasise a few series, give each its own panel, or leave some out.");
}

/// The letters by which a separate caption names panels: a, b … z, aa, ab.
void letterPanels(Scene& scene) {
    constexpr std::size_t letters = 26;
    if (scene.captionPlacement == CaptionPlacement::Inside || scene.panels.size() < 2)
        return;
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        auto& letter = scene.panels[i].letter;
        for (auto rest = i + 1; rest > 0; rest = (rest - 1) / letters)
            letter.insert(letter.begin(), static_cast<char>('a' + (rest - 1) % letters));
    }
}

/// An empty picture must not look like one of zeros.
void checkForValues(Scene& scene) {
    const bool hasValue = std::any_of(scene.data.begin(), scene.data.end(),
                                      [](const Datum& datum) { return datum.value.has_value(); });
    if (!hasValue)
        scene.findings.warn("figure.no-values", "There is nothing to draw: no value is known here.", {},
                            "Choose other data or a longer range.");
}
} // namespace

Result<Scene> resolve(const FigureSpec& spec, const DatasetLookup& datasets, const WorkToken& token) {
    const LoggedTime time(LogCategory::Scene, "figure " + spec.id);
    Scene scene;
    scene.id = spec.id;
    scene.title = spec.text.title;
    scene.subtitle = spec.text.subtitle;
    scene.captionPlacement = spec.captionPlacement;
    auto theme = themeFor(spec.theme);
    if (!theme)
        return failWithContext(std::move(theme.error()), "Figure " + spec.id);
    scene.theme = *std::move(theme);
    auto assembly = [&] {
        const LoggedTime queries(LogCategory::Scene, "its queries");
        return assemble(spec, datasets, scene.theme, token);
    }();
    if (!assembly)
        return tl::unexpected(std::move(assembly.error()));
    colourWaves(*assembly, scene.theme);
    scene.series = assembly->series;
    addData(scene, *assembly);
    addPairData(scene, *assembly);
    addChanges(scene, *assembly);
    if (auto checked = checkAnnotationFacets(spec, *assembly); !checked)
        return failWithContext(std::move(checked.error()), "Figure " + spec.id);
    withdrawUndrawable(scene, *assembly);
    if (auto built = buildPanels(scene, *assembly, datasets, stepOf(*assembly)); !built)
        return failWithContext(std::move(built.error()), "Figure " + spec.id);
    dropRepeatedUnits(scene, *assembly);
    dropGrid(scene);
    const bool oneAbove = spec.panels.size() > 1 && spec.facets.columns == 0;
    scene.facetColumns = oneAbove ? 1 : spec.facets.columns;
    scene.sharedY = spec.facets.sharedAxis && haveOneUnit(*assembly);
    shareAxes(scene);
    highlightPanel(scene, spec, *assembly);
    if (auto added = addEvents(scene, spec, *assembly, datasets); !added)
        return failWithContext(std::move(added.error()), "Figure " + spec.id);
    if (auto added = addNotes(scene, *assembly); !added)
        return failWithContext(std::move(added.error()), "Figure " + spec.id);
    letterPanels(scene);
    placeLabels(scene, spec.labels);
    if (assembly->repeatsAxis)
        scene.legend = LegendPlace::None;
    dropSaidUnits(scene, *assembly);
    sampleLegendKeys(scene);
    checkForValues(scene);
    checkNames(scene, spec, *assembly);
    checkColoursLast(scene);
    for (const auto& answer : assembly->answers)
        scene.findings.append(answer.findings);
    for (const auto* answer : answersBehind(*assembly)) {
        if (answer->covered)
            scene.covered = scene.covered ? united(*scene.covered, *answer->covered) : *answer->covered;
    }
    scene.footer = footerFor(spec, *assembly, scene, FooterLength::Full);
    scene.briefFooter = footerFor(spec, *assembly, scene, FooterLength::Brief);
    checkTextFits(scene, spec, datasets);
    scene.alt = altTextFor(spec, scene);
    scene.altText = joinedAltText(scene.alt);
    return scene;
}

} // namespace driftline
