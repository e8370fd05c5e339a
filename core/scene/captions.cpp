// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/captions.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "query/interval.h"
#include "query/respondents.h"
#include "scene/bar_notes.h"
#include "scene/hollow_marks.h"
#include "scene/scatter.h"
#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace driftline {

namespace {
/// Beyond this many, the source line sends the reader to the Sources tab.
constexpr std::size_t mostSourcesInLine = 5;

std::string listOf(std::vector<std::string> names) {
    if (names.size() <= mostSourcesInLine)
        return joinedForReading(names);
    const auto more = names.size() - mostSourcesInLine + 1;
    names.resize(mostSourcesInLine - 1);
    return scene_sentences::andMoreSources(joined(names, ", "), more);
}

/// The sources that numbers were read in, and those that only events come from.
struct ReadSources {
    std::vector<std::string> data;
    std::vector<std::string> events;
};

ReadSources readSources(const Scene& scene) {
    NameIndex named;
    for (const auto& datum : scene.data) {
        for (const auto& name : datum.provenance->sources)
            named.add(name, 0);
    }
    DistinctTexts data;
    DistinctTexts events;
    for (const auto& source : scene.sources) {
        // Our own inference is told by the note, not as a place where a number was read.
        if (source.kind != "derived")
            (named.contains(source.name) ? data : events).add(source.shortText);
    }
    return {data.take(), events.take()};
}

struct SampleSizes {
    std::map<std::string, std::set<double>> byPlace; ///< a period or a name, as it sorts and is read
    std::map<std::string, std::string> labels;
    bool areWaves = true;
    bool inferred = false;
    bool allKnown = true;
};

SampleSizes sampleSizesOf(const Assembly& assembly) {
    SampleSizes sizes;
    const Estimates* asked = nullptr;
    bool areRespondents = false;
    for (const auto& panel : assembly.panels) {
        // Asked once for all panels of an answer: it may take a look at every row.
        if (panel.answer != std::exchange(asked, panel.answer))
            areRespondents = countsPeople(*panel.answer->dataset);
        // A count beside a number that no survey made is not a number of respondents.
        if (!areRespondents)
            continue;
        for (const auto& series : panel.series) {
            for (const auto& estimate : series.estimates->estimates) {
                if (!estimate.value)
                    continue;
                if (!estimate.sampleSize) {
                    sizes.allKnown = false;
                    continue;
                }
                const auto& period = estimate.at.period;
                auto key = period ? period->text() : estimate.at.category.text();
                sizes.areWaves = sizes.areWaves && period;
                sizes.labels[key] = period ? period->label() : key;
                sizes.byPlace[std::move(key)].insert(*estimate.sampleSize);
                sizes.inferred = sizes.inferred || estimate.sampleSizeInferred;
            }
        }
    }
    return sizes;
}

std::string sampleSizeText(const Assembly& assembly) {
    const auto sizes = sampleSizesOf(assembly);
    if (sizes.byPlace.empty())
        return {};
    const auto* sign = sizes.inferred ? "≈" : "=";
    const bool onePerPlace = std::all_of(sizes.byPlace.begin(), sizes.byPlace.end(),
                                         [](const auto& entry) { return entry.second.size() == 1; });
    std::string text;
    constexpr std::size_t mostListed = 6;
    if (onePerPlace && sizes.byPlace.size() <= mostListed) {
        std::vector<std::string> parts;
        for (const auto& [place, values] : sizes.byPlace)
            parts.push_back(fmt::format("{} ({})", formatNumber(*values.begin(), 0), sizes.labels.at(place)));
        text = fmt::format("n {} {}", sign, joined(parts, ", "));
    } else {
        std::set<double> all;
        for (const auto& [place, values] : sizes.byPlace)
            all.insert(values.begin(), values.end());
        const auto* each = sizes.areWaves ? scene_sentences::aPlaceAndWave : "each";
        text = all.size() == 1 ? fmt::format("n {} {} {}", sign, formatNumber(*all.begin(), 0), each)
                               : fmt::format("n {} {} to {} {}", sign, formatNumber(*all.begin(), 0),
                                             formatNumber(*all.rbegin(), 0), each);
    }
    if (sizes.inferred)
        text += scene_sentences::sizesAreInferred;
    if (!sizes.allKnown)
        text += scene_sentences::someSizesAreUnknown;
    return text + ".";
}

std::string samplingText(const Assembly& assembly) {
    std::vector<std::string> parts;
    for (const auto* answer : answersBehind(assembly)) {
        const auto& sampling = answer->dataset->sampling;
        // The list of professions after the colon is for the Sources tab.
        auto who = sampling.population.substr(0, sampling.population.find(':'));
        if (!who.empty())
            who.front() = static_cast<char>(who.front() >= 'a' && who.front() <= 'z' ? who.front() - 'a' + 'A'
                                                                                     : who.front());
        while (!who.empty() && who.back() == '.')
            who.pop_back();
        if (sampling.design == SamplingDesign::Purposive)
            addDistinct(parts, who.empty() ? std::string(scene_sentences::notAProbabilitySample)
                                           : scene_sentences::whoIsNotAProbabilitySample(who));
        else if (sampling.design == SamplingDesign::Probability && !who.empty())
            addDistinct(parts, scene_sentences::probabilitySamples(who));
    }
    return joined(parts, " ");
}

std::string wordingText(const Assembly& assembly) {
    DistinctTexts all;
    for (const auto* answer : answersBehind(assembly)) {
        for (const auto& wording : answer->wordings)
            all.add("“" + wording + "”");
    }
    const auto& wordings = all.list();
    if (wordings.empty())
        return {};
    return (wordings.size() == 1 ? "Question, paraphrased: " : "Questions, paraphrased: ") +
           joined(wordings, " ");
}

std::string intervalText(const AssembledPanel& assembled) {
    const auto& panel = *assembled.spec;
    const bool areBars = panel.intervals == IntervalShape::ErrorBars || traitsOf(panel.chart).hasErrorBars;
    const auto* how = panel.query.interval == IntervalWish::FromSampleSize
                          ? scene_sentences::computedFromSampleSize
                          : scene_sentences::asPublished;
    const auto* const marks = areBars ? "Error bars" : scene_sentences::bandsAndBars;
    const auto level = panel.query.interval == IntervalWish::Published
                           ? publishedLevel(*assembled.answer->dataset)
                           : std::nullopt;
    // Only margins of samples are called so: those of models are intervals.
    return level ? fmt::format("{}: {}% interval, {}", marks, exactNumber(*level), how)
                 : scene_sentences::marginOfError(marks, how);
}

/// A footer that lists more reasons than this is read by nobody; the Table has them all.
constexpr std::size_t mostBreakNotes = 3;

/// What hollow marks, bands and breaks mean, said only where they are there.
std::string marksText(const Assembly& assembly, const Scene& scene) {
    bool hasBreak = false;
    bool isOpenAtBreak = false; // two waves that are not joined
    std::vector<std::string> intervals;
    std::vector<std::string> breakNotes;
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series) {
            for (const auto& estimate : series.estimates->estimates) {
                if (estimate.low && hasRoomForIntervals(panel.spec->chart) && !panel.scale)
                    addDistinct(intervals, intervalText(panel));
                isOpenAtBreak = isOpenAtBreak ||
                                (estimate.status.has(Status::Break) && estimate.at.period == panel.waves.to);
                if (estimate.status.has(Status::Break)) {
                    hasBreak = true;
                    if (!estimate.provenance->notes.empty() && breakNotes.size() < mostBreakNotes)
                        addDistinct(breakNotes, estimate.provenance->notes.front());
                }
            }
        }
    }
    std::vector<std::string> parts;
    addDistinct(parts, hollowMarksText(assembly));
    parts.insert(parts.end(), intervals.begin(), intervals.end());
    const bool drawsBreak =
        std::any_of(scene.panels.begin(), scene.panels.end(), [](const ScenePanel& panel) {
            return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
                const auto* rule = std::get_if<Rule>(&mark);
                return rule != nullptr && rule->kind == RuleKind::Break;
            });
        });
    if (hasBreak && drawsBreak)
        parts.push_back(scene_sentences::breakIsDotted(withFullStop(joined(breakNotes, ". "))));
    else if (isOpenAtBreak)
        parts.push_back(scene_sentences::breakIsNotJoined(withFullStop(joined(breakNotes, ". "))));
    return joined(parts, " ");
}

/// How names along the axis are ordered, and how many are not shown.
std::string rankingText(const Assembly& assembly) {
    std::vector<std::string> sentences;
    for (const auto& sentence : assembly.rankings)
        addDistinct(sentences, sentence);
    return joined(sentences, " ");
}

/// Where rows were joined: "Each value: mean of 74 rows."
std::string aggregationText(const Assembly& assembly) {
    std::vector<std::string> sentences;
    for (const auto* answer : answersBehind(assembly))
        addDistinct(sentences, aggregationSentence(*answer));
    return joined(sentences, " ");
}
} // namespace

std::string sourceLineFor(const FigureSpec& spec, const Scene& scene) {
    auto read = readSources(scene);
    const auto events = read.events.empty() ? std::string() : " Events: " + withFullStop(listOf(read.events));
    if (spec.text.source.empty() && read.data.empty())
        return events.empty() ? events : events.substr(1);
    if (spec.text.source.empty())
        return scene_sentences::sourceOfData(withFullStop(listOf(read.data))) + events;
    auto made = spec.text.source;
    while (!made.empty() && made.back() == '.')
        made.pop_back();
    // What the maker's line already names needs no second mention.
    std::erase_if(read.data,
                  [&made](const std::string& name) { return made.find(name) != std::string::npos; });
    return (read.data.empty() ? scene_sentences::source(made)
                              : scene_sentences::sourceReadIn(made, withFullStop(listOf(read.data)))) +
           events;
}

std::string readingNotesFor(const FigureSpec& spec, const Assembly& assembly, const Scene& scene) {
    std::vector<std::string> reading;
    addDistinct(reading, spec.text.note);
    addDistinct(reading, rankingText(assembly));
    addDistinct(reading, marksText(assembly, scene));
    addDistinct(reading, barNotesFor(assembly));
    addDistinct(reading, scatterNotesFor(assembly));
    return joined(reading, " ");
}

std::vector<std::string> footerFor(const FigureSpec& spec, const Assembly& assembly, const Scene& scene,
                                   FooterLength length) {
    std::vector<std::string> footer;
    addDistinct(footer, sourceLineFor(spec, scene));
    std::vector<std::string> survey;
    addDistinct(survey, sampleSizeText(assembly));
    addDistinct(survey, samplingText(assembly));
    if (length == FooterLength::Full)
        addDistinct(survey, wordingText(assembly));
    addDistinct(footer, joined(survey, " "));
    addDistinct(footer, aggregationText(assembly));
    addDistinct(footer, readingNotesFor(spec, assembly, scene));
    return footer;
}

} // namespace driftline
