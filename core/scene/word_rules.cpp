// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number_text.h"
#include "base/text.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"

#include <algorithm>

namespace driftline {

namespace {
/// Below this one respondent (or vote, or case) moves a share by more than a percentage point.
constexpr double smallSample = 100;

void checkTexts(const ShownFigure& figure, FindingList& findings) {
    const auto& text = figure.spec.text;
    if (text.title.empty())
        findings.add(Severity::Warning, rule_sentences::noTitle());
    if (text.subtitle.empty())
        findings.add(Severity::Note, rule_sentences::noSubtitle());
    const bool hasSource = !text.source.empty() ||
                           std::any_of(figure.scene.data.begin(), figure.scene.data.end(),
                                       [](const Datum& datum) { return !datum.provenance->sources.empty(); });
    if (!hasSource && !figure.scene.data.empty())
        findings.add(Severity::Warning, rule_sentences::noSource());
    const bool hasUnit = std::all_of(figure.scene.data.begin(), figure.scene.data.end(),
                                     [](const Datum& datum) { return !datum.words->unit.empty(); });
    const bool saysUnit = std::any_of(figure.spec.panels.begin(), figure.spec.panels.end(),
                                      [](const Panel& panel) { return !panel.axis.title.empty(); });
    if (!hasUnit && !saysUnit)
        findings.add(Severity::Warning, rule_sentences::noUnit());
}

FigureSpec withoutUnsourced(const FigureSpec& spec) {
    auto changed = spec;
    std::erase_if(changed.events.own, [](const OwnEvent& event) { return event.source.empty(); });
    for (auto& panel : changed.panels)
        std::erase_if(panel.lines, [](const OwnLine& line) { return line.source.empty(); });
    return changed;
}

void checkOwnFacts(const ShownFigure& figure, FindingList& findings) {
    std::vector<std::string> names;
    for (const auto& event : figure.spec.events.own) {
        if (event.source.empty())
            names.push_back(inQuotes(event.label));
    }
    for (const auto& panel : figure.spec.panels) {
        for (const auto& line : panel.lines) {
            if (line.source.empty())
                names.push_back(inQuotes(line.label));
        }
    }
    if (names.empty())
        return;
    findings.add(Severity::Warning,
                 rule_sentences::noEventSource(joinedForReading(names), names.size() == 1 ? "has" : "have"),
                 Remedy{rule_sentences::leaveOutUnsourced, withoutUnsourced});
}

/// Whether a note can be seen in this panel.
bool isInside(const TextNote& note, const ShownPanel& panel) {
    if (note.value < panel.lowEnd() || note.value > panel.highEnd())
        return false;
    const auto& along = panel.alongAxis();
    if (along.kind == AxisKind::Category)
        return std::any_of(along.ticks.begin(), along.ticks.end(),
                           [&note](const Tick& tick) { return tick.label == note.at; });
    if (panel.scene->isScatter())
        return true; // resolving has looked for its dot
    const auto period = Period::parse(note.at);
    if (!period)
        return false;
    const double at = along.time.at(*period);
    return at >= along.from && at <= along.to;
}

void checkNotes(const ShownFigure& figure, FindingList& findings) {
    std::vector<TextNote> unseen;
    for (std::size_t index = 0; index < figure.spec.panels.size(); ++index) {
        for (const auto& note : figure.spec.panels[index].notes) {
            bool isLookedAt = false;
            bool isSeen = false;
            for (const auto& panel : figure.panels) {
                isLookedAt = isLookedAt || panel.specIndex == index;
                isSeen = isSeen || (panel.specIndex == index && isInside(note, panel));
            }
            if (isLookedAt && !isSeen)
                unseen.push_back(note);
        }
    }
    if (unseen.empty())
        return;
    findings.add(Severity::Note,
                 unseen.size() == 1 ? rule_sentences::noteOutsideAxes(inQuotes(unseen.front().text))
                                    : rule_sentences::notesOutsideAxes(unseen.size()),
                 Remedy{rule_sentences::leaveOutUnseenNotes, [unseen](const FigureSpec& spec) {
                            auto changed = spec;
                            for (auto& panel : changed.panels)
                                std::erase_if(panel.notes, [&unseen](const TextNote& note) {
                                    return std::find(unseen.begin(), unseen.end(), note) != unseen.end();
                                });
                            return changed;
                        }});
}

std::string whereOf(const Datum& datum) {
    return joined({datum.seriesLabel(), datum.position()}, ", ");
}

void checkSamples(const ShownFigure& figure, FindingList& findings) {
    const Datum* smallest = nullptr;
    std::size_t inferred = 0;
    for (const auto& datum : figure.scene.data) {
        if (!datum.value || !datum.sampleSize)
            continue;
        if (smallest == nullptr || *datum.sampleSize < *smallest->sampleSize)
            smallest = &datum;
        if (datum.sampleSizeInferred)
            ++inferred;
    }
    if (smallest != nullptr && *smallest->sampleSize > 0 && *smallest->sampleSize < smallSample)
        findings.add(Severity::Note,
                     rule_sentences::smallSample(smallest->sampleSizeText(), whereOf(*smallest),
                                                 formatNumber(100 / *smallest->sampleSize, 1)));
    if (inferred > 0)
        findings.add(Severity::Note,
                     rule_sentences::inferredSample(inferred, inferred == 1 ? "value" : "values"));
}

void checkUncertain(const ShownFigure& figure, FindingList& findings) {
    std::size_t values = 0;
    std::size_t uncertain = 0;
    StatusSet kinds;
    for (const auto& datum : figure.scene.data) {
        if (!datum.value || datum.series < 0)
            continue;
        ++values;
        const auto part = datum.status.uncertainPart();
        if (!part.empty()) {
            ++uncertain;
            kinds |= part;
        }
    }
    if (uncertain == 0)
        return;
    auto words = split(kinds.label(), ',');
    for (auto& word : words)
        word = std::string(trimmed(word));
    findings.add(Severity::Note,
                 rule_sentences::uncertainValues(uncertain, values, values == 1 ? "value is" : "values are",
                                                 joined(words, " or ")));
}
} // namespace

void checkWords(const ShownFigure& figure, FindingList& findings) {
    checkTexts(figure, findings);
    checkOwnFacts(figure, findings);
    checkNotes(figure, findings);
    checkUncertain(figure, findings);
    checkSamples(figure, findings);
}

} // namespace driftline
