// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "scene/alt_text.h"
#include "scene/captions.h"
#include "scene/fitting_text.h"
#include "scene/phases.h"
#include "scene/scatter.h"
#include "scene/scene_colours.h"
#include "scene/sentences.h"
#include "scene/series_choices.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// An empty picture must not look like one of zeros.
void checkForValues(const std::vector<Datum>& data, Diagnostics& findings) {
    const bool hasValue =
        std::any_of(data.begin(), data.end(), [](const Datum& datum) { return datum.value.has_value(); });
    if (!hasValue)
        findings.warn(scene_sentences::noValues());
}

/// A name that no series or panel has: without a word, everything would be grey, or nothing marked.
void checkSpecNames(const FigureSpec& spec, const Assembly& assembly, Diagnostics& findings) {
    std::vector<std::string> known;
    for (const auto& series : assembly.series)
        known.push_back(series.name);
    for (const auto& [label, name] : assembly.originalNames)
        known.push_back(name);
    const auto places = indexByName(known);
    for (const auto& name : spec.emphasis) {
        if (!places.contains(name))
            findings.warn(scene_sentences::unknownEmphasis(inQuotes(name), suggestion(name, known)));
    }
    findings.append(unknownSeriesChoices(spec, assembly));
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
        findings.warn(scene_sentences::unknownHighlight(inQuotes(highlight), suggestion(highlight, facets)));
}

/// Series beyond the theme's last colour are drawn alike; the reader cannot know which is which.
void checkColoursLast(const Scene& scene, Diagnostics& findings) {
    constexpr std::size_t mostAlike = 8;
    const SeriesStyle alike{scene.theme.context, Dash::Solid, Marker::None};
    std::vector<std::string> names;
    for (const auto& series : scene.series) {
        if (!series.context && series.style == alike)
            names.push_back(inQuotes(series.name));
    }
    if (names.size() < 2)
        return;
    const auto count = names.size();
    if (count > mostAlike) {
        names.resize(mostAlike);
        names.push_back(fmt::format("{} more", count - mostAlike));
    }
    findings.warn(scene_sentences::coloursUsedUp(count, joinedForReading(names)));
}

/// Without its preset a figure has the type sizes of any other.
void checkPreset(const FigureSpec& spec, Diagnostics& findings) {
    if (const auto preset = presetFor(spec.output.preset); !preset)
        findings.warn(scene_sentences::unknownPreset(preset.error().message));
}

/// From the first to the last period that was read.
std::optional<Period> coveredBy(const std::vector<const Estimates*>& answers) {
    std::optional<Period> covered;
    for (const auto* answer : answers) {
        if (answer->covered)
            covered = covered ? united(*covered, *answer->covered) : *answer->covered;
    }
    return covered;
}
} // namespace

Scene captionScene(TurnedFigure turned, const FigureContext& context) {
    const auto& spec = context.spec;
    auto scene = std::move(turned.scene);
    {
        // It goes before text is checked and written that asks the scene alone: with a million numbers the
        // estimates beside them would count.
        const auto assembly = std::move(turned.arranged);
        scene.covered = coveredBy(answersBehind(assembly));
        checkForValues(scene.data, scene.findings);
        checkSpecNames(spec, assembly, scene.findings);
        checkColoursLast(scene, scene.findings);
        checkPreset(spec, scene.findings);
        for (const auto& answer : assembly.answers)
            scene.findings.append(answer.findings);
        checkFits(assembly, scene.findings);
        scene.footer = footerFor(spec, assembly, scene, FooterLength::Full);
        scene.briefFooter = footerFor(spec, assembly, scene, FooterLength::Brief);
    }
    scene.findings.append(checkTextFits(scene, spec, context.datasets));
    if (const auto preset = knownPreset(spec.output.preset); preset && !preset->colouredText)
        writeNamesInInk(scene);
    scene.alt = altTextFor(spec, scene); // quotes the footer
    scene.altText = joinedAltText(scene.alt);
    return scene;
}

} // namespace driftline
