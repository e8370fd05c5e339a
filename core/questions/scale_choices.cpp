// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/scale_choices.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "query/engine.h"
#include "questions/sentences.h"
#include "scene/answer_scale.h"

#include <string>
#include <vector>

namespace driftline {

namespace {
AnswerScale inOrderOfData(const Estimates& answer) {
    std::vector<std::string> answers;
    for (const auto& series : answer.series)
        answers.push_back(series.series);
    return scaleInOrder(answers);
}

std::function<FigureSpec(const FigureSpec&)> changingChart(std::size_t panel, const ChartOptions& options) {
    return [panel, options](const FigureSpec& spec) {
        auto changed = spec;
        if (panel < changed.panels.size())
            setOptions(changed.panels[panel].chart, options);
        return changed;
    };
}
} // namespace

std::vector<Remedy> scaleChoices(const FigureSpec& figure, const DatasetLookup& datasets) {
    for (std::size_t index = 0; index < figure.panels.size(); ++index) {
        const auto& panel = figure.panels[index];
        const auto dataset = datasets(panel.query.dataset);
        const auto estimates = dataset ? answer(panel.query, *dataset) : Result<Estimates>(Estimates());
        if (!estimates || !dataset)
            continue;
        const auto known = scaleOf(panel, *estimates);
        if (known || known.error().code != "figure.scale-unknown")
            continue;
        std::vector<Remedy> choices;
        const auto scale = inOrderOfData(*estimates);
        ChartOptions ordered;
        ordered.scale = scale;
        ChartOptions grouped;
        grouped.stacking = Stacking::Grouped;
        if (faultOf(scale).empty())
            choices.push_back({questions_sentences::orderAnswers(joined(scale.order, ", ")),
                               changingChart(index, ordered)});
        choices.push_back({questions_sentences::drawGroupedBars, changingChart(index, grouped)});
        return choices;
    }
    return {};
}

} // namespace driftline
