// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figure_facts.h"

#include "cli/sentences.h"
#include "figure/chart_traits.h"

#include <algorithm>

namespace driftline {
std::string kindOf(const FigureSpec& spec) {
    if (spec.panels.empty())
        return cli_sentences::emptyFigure;
    const Panel& first = spec.panels.front();
    const std::string name = chartKindName(first.chart);
    if (!first.query.facet.empty())
        return cli_sentences::smallMultiples(name);
    return spec.panels.size() > 1 ? cli_sentences::onOneTimeAxis(name) : name;
}

Result<FigureFacts> factsOf(const FigureSpec& spec, const DatasetLookup& datasets) {
    const Result<Scene> scene = resolve(spec, datasets);
    if (!scene)
        return tl::unexpected(scene.error());
    FigureFacts facts{.id = spec.id,
                      .title = spec.text.title,
                      .group = spec.group,
                      .kind = kindOf(spec),
                      .covered = scene->covered,
                      .period = scene->covered ? scene->covered->label() : std::string(),
                      .datasets = spec.datasets(),
                      .sources = scene->sources,
                      .sourceTexts = {}};
    for (const SceneSource& source : facts.sources) {
        if (std::find(facts.sourceTexts.begin(), facts.sourceTexts.end(), source.shortText) ==
            facts.sourceTexts.end())
            facts.sourceTexts.push_back(source.shortText);
    }
    return facts;
}

} // namespace driftline
