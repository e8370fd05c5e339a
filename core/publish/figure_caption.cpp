// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_caption.h"

#include "base/lists.h"
#include "base/text.h"
#include "publish/disclosure.h"
#include "publish/figure_evidence.h"
#include "publish/sentences.h"
#include "scene/assemble.h"
#include "scene/captions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace driftline {

namespace {
/// "derived, inferred and partial": one number can be all of that.
std::string asList(const std::string& label) {
    std::vector<std::string> states;
    for (const auto& state : split(label, ','))
        states.emplace_back(trimmed(state));
    return joinedForReading(states);
}

/// "40 as published; 8 estimated and rounded; 2 provisional"; nothing where all are as published.
std::string statusText(const std::vector<const Estimates*>& answers) {
    std::map<std::string, int> counts;
    int published = 0;
    for (const auto* answer : answers) {
        for (const auto& series : answer->series) {
            for (const auto& estimate : series.estimates) {
                const auto label = estimate.status.label();
                if (estimate.value)
                    ++(label.empty() ? published : counts[label]);
            }
        }
    }
    if (counts.empty())
        return {};
    std::vector<std::string> parts;
    if (published > 0)
        parts.push_back(publish_sentences::asPublished(published));
    for (const auto& [label, count] : counts)
        parts.push_back(fmt::format("{} {}", count, asList(label)));
    return publish_sentences::statusOfTheNumbers(joined(parts, "; "));
}

/// Of numbers that nobody was asked for: period, unit, status.
std::string countedText(const std::vector<const Estimates*>& answers, bool isOnly) {
    const auto& dataset = *answers.front()->dataset;
    std::optional<Period> covered;
    std::vector<std::string> units;
    for (const auto* answer : answers) {
        addDistinct(units, answer->unit);
        if (answer->covered)
            covered = covered ? united(*covered, *answer->covered) : *answer->covered;
    }
    std::vector<std::string> facts;
    if (covered)
        facts.push_back(covered->label());
    if (!units.empty())
        facts.push_back((units.size() == 1 ? "unit " : "units ") + joinedForReading(units));
    std::vector<std::string> sentences;
    if (!facts.empty())
        sentences.push_back(withFullStop((isOnly ? "Data" : dataset.title) + ": " + joined(facts, "; ")));
    addDistinct(sentences, statusText(answers));
    return joined(sentences, " ");
}

/// "(a) Cambodia; (b) Laos." Only where panels have letters.
std::string panelsText(const Scene& scene) {
    std::vector<std::string> panels;
    for (const auto& panel : scene.panels) {
        if (!panel.letter.empty() && !panel.title.empty())
            panels.push_back(fmt::format("({}) {}", panel.letter, panel.title));
    }
    return panels.empty() ? std::string() : withFullStop(joined(panels, "; "));
}

std::string notStated(const std::vector<std::string>& missing) {
    return missing.empty() ? std::string() : publish_sentences::notStatedInTheData(joinedForReading(missing));
}
} // namespace

Result<FigureCaption> captionFor(const FigureSpec& spec, const DatasetLookup& datasets, const Scene& scene) {
    const auto assembly = assemble(spec, datasets, scene.theme, {});
    if (!assembly)
        return tl::unexpected(assembly.error());
    FigureCaption caption;
    std::vector<std::string> paragraphs;
    std::vector<std::string> subject;
    addDistinct(subject, withFullStop(scene.title));
    addDistinct(subject, withFullStop(scene.subtitle));
    addDistinct(subject, panelsText(scene));
    addDistinct(paragraphs, joined(subject, " "));
    const auto groups = answersByDataset(*assembly);
    for (const auto& answers : groups) {
        const auto& dataset = *answers.front()->dataset;
        if (!isSurvey(dataset)) {
            addDistinct(paragraphs, countedText(answers, groups.size() == 1));
            continue;
        }
        const auto disclosure = disclosureOf(answers);
        const auto named = groups.size() == 1 ? std::string() : withFullStop(dataset.title) + " ";
        addDistinct(paragraphs, named + disclosure.text + " " + notStated(disclosure.missing));
        for (const auto& item : disclosure.missing)
            addDistinct(caption.missing, item);
    }
    addDistinct(paragraphs, joined(scene.derivations, " "));
    addDistinct(paragraphs, sourceLineFor(spec, scene));
    addDistinct(paragraphs, readingNotesFor(spec, *assembly, scene));
    caption.text = joined(paragraphs, "\n");
    return caption;
}

} // namespace driftline
