// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/series_choices.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "scene/sentences.h"

#include <algorithm>

namespace driftline {

namespace {
/// Every label of an answer that names a series, a panel or a place along the axis.
template <class Change>
void changeLabels(Estimates& answer, Change change) {
    for (auto& category : answer.categories)
        change(category);
    for (auto& series : answer.series) {
        change(series.seriesLabel);
        change(series.facetLabel);
        for (auto& estimate : series.estimates)
            change(estimate.at.category);
    }
}

NameIndex labelsIn(std::vector<Estimates>& answers) {
    NameIndex labels;
    for (auto& answer : answers)
        changeLabels(answer, [&labels](const std::string& label) { labels.add(label, 0); });
    return labels;
}

const SeriesChoice* choiceFor(const FigureSpec& spec, const std::string& name) {
    const auto found = std::find_if(spec.series.begin(), spec.series.end(),
                                    [&name](const SeriesChoice& choice) { return choice.name == name; });
    return found == spec.series.end() ? nullptr : &*found;
}
/// A series may be filtered away, or be only a panel or a name along the axis.
bool isNameInData(const Assembly& assembly, const std::string& name) {
    return std::any_of(assembly.answers.begin(), assembly.answers.end(), [&name](const Estimates& answer) {
        const auto& variables = answer.dataset->codebook.variables;
        for (std::size_t column = 0; column < variables.size(); ++column) {
            const auto* cells = std::get_if<TextCells>(&answer.dataset->table.column(column));
            if (cells == nullptr)
                continue;
            const CategoryList labels(variables[column]);
            const auto isName = [&](const std::string& cell) { return labels.labelOf(cell) == name; };
            if (std::any_of(cells->dictionary.begin(), cells->dictionary.end(), isName))
                return true;
        }
        return false;
    });
}
} // namespace

const std::string& originalName(const OriginalNames& names, const std::string& shown) {
    const auto found = names.find(shown);
    return found == names.end() ? shown : found->second;
}

OriginalNames applySeriesLabels(const FigureSpec& spec, std::vector<Estimates>& answers) {
    OriginalNames originals;
    std::map<std::string, std::string> labels;
    const auto isLabelled = [](const SeriesChoice& choice) { return !choice.label.empty(); };
    if (std::none_of(spec.series.begin(), spec.series.end(), isLabelled))
        return originals;
    const auto there = labelsIn(answers);
    for (const auto& choice : spec.series) {
        if (choice.label.empty() || choice.label == choice.name || !there.contains(choice.name))
            continue;
        if (there.contains(choice.label) || originals.contains(choice.label)) {
            answers.front().findings.warn(
                scene_sentences::labelTaken(inQuotes(choice.name), inQuotes(choice.label)));
            continue;
        }
        labels.emplace(choice.name, choice.label);
        originals.emplace(choice.label, choice.name);
    }
    for (auto& answer : answers)
        changeLabels(answer, [&labels](auto& label) {
            if (const auto found = labels.find(std::string(label)); found != labels.end())
                label = found->second;
        });
    return originals;
}

std::vector<std::string> namesIn(const std::vector<Estimates>& answers) {
    DistinctTexts names;
    for (const auto& answer : answers) {
        for (const auto& category : answer.categories)
            names.add(category);
        for (const auto& series : answer.series) {
            names.add(seriesNameOf(series, answer));
            names.add(series.facetLabel);
        }
    }
    return names.take();
}

SeriesStyle chosenStyle(const FigureSpec& spec, const std::string& entity, SeriesStyle style) {
    const auto* choice = choiceFor(spec, entity);
    if (choice == nullptr)
        return style;
    style.colour = choice->colour.value_or(style.colour);
    style.marker = choice->marker.value_or(style.marker);
    style.dash = choice->dash.value_or(style.dash);
    style.width = std::clamp(choice->width.value_or(style.width), leastSeriesWidth, mostSeriesWidth);
    return style;
}

Diagnostics unknownSeriesChoices(const FigureSpec& spec, const Assembly& assembly) {
    Diagnostics findings;
    for (const auto& choice : spec.series) {
        const auto& shown = assembly.entities;
        if (std::find(shown.begin(), shown.end(), choice.name) == shown.end() &&
            !isNameInData(assembly, choice.name))
            findings.warn(scene_sentences::unknownSeries(inQuotes(choice.name)));
    }
    return findings;
}

} // namespace driftline
