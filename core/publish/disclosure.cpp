// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/disclosure.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/lookup.h"
#include "publish/figure_evidence.h"
#include "publish/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace driftline {

namespace {
/// Beyond this many, waves are told together.
constexpr std::size_t mostWavesListed = 30;

/// Words that descriptions begin with and that carry their capital for no other reason.
constexpr auto commonWords = std::to_array<std::string_view>({"adults",
                                                              "all",
                                                              "by",
                                                              "citizens",
                                                              "differs",
                                                              "face",
                                                              "face-to-face",
                                                              "households",
                                                              "internet",
                                                              "interviews",
                                                              "leaders",
                                                              "men",
                                                              "mixed",
                                                              "no",
                                                              "none",
                                                              "not",
                                                              "of",
                                                              "offline",
                                                              "online",
                                                              "opinion",
                                                              "people",
                                                              "persons",
                                                              "post-stratified",
                                                              "random",
                                                              "registered",
                                                              "residents",
                                                              "students",
                                                              "telephone",
                                                              "the",
                                                              "unweighted",
                                                              "voters",
                                                              "weighted",
                                                              "weights",
                                                              "women"});

/// As it reads after a colon.
std::string withinSentence(std::string_view text) {
    std::string out(trimmed(text));
    while (out.ends_with('.'))
        out.pop_back();
    const auto first = lowered(out.substr(0, out.find_first_of(" ,;:")));
    if (std::find(commonWords.begin(), commonWords.end(), first) != commonWords.end())
        out.replace(0, 1, 1, first.front());
    return out;
}

/// "Leaders: academia, business" becomes "leaders (academia, business)".
std::string listInBrackets(std::string text) {
    const auto colon = text.find(": ");
    if (colon == std::string::npos || text.find_first_of("()") != std::string::npos)
        return text;
    return text.substr(0, colon) + " (" + text.substr(colon + 2) + ")";
}

std::string designText(const std::vector<const Estimates*>& answers, bool hasMargin) {
    switch (answers.front()->dataset->sampling.design) {
    case SamplingDesign::Probability:
        return hasMargin ? publish_sentences::probabilityWithMargins : publish_sentences::probabilitySamples;
    case SamplingDesign::Purposive:
        return publish_sentences::purposiveSample;
    case SamplingDesign::Mixed:
        return publish_sentences::mixedSamples;
    case SamplingDesign::Unknown:
    case SamplingDesign::Administrative:
        break;
    }
    return {};
}

/// Numbers of respondents behind the values of one wave.
struct WaveSample {
    std::set<double> sizes;
    bool isInferred = false;
    bool hasUnknown = false;

    std::string text() const {
        if (sizes.empty())
            return publish_sentences::nIsNotKnown;
        auto text = fmt::format("n {} {}", isInferred ? "≈" : "=", formatNumber(*sizes.begin(), 0));
        if (sizes.size() > 1)
            text += "–" + formatNumber(*sizes.rbegin(), 0);
        return text + (hasUnknown ? publish_sentences::forSomePointsNotKnown : "");
    }
};

void addTo(WaveSample& sample, const Estimate& estimate) {
    if (!estimate.sampleSize) {
        sample.hasUnknown = true;
        return;
    }
    sample.sizes.insert(*estimate.sampleSize);
    sample.isInferred = sample.isInferred || estimate.sampleSizeInferred;
}

/// The samples of all periods, gathered in one reading of the answers.
class WaveSamples {
public:
    explicit WaveSamples(const std::vector<const Estimates*>& answers) {
        for (const auto* answer : answers) {
            for (const auto& series : answer->series) {
                for (const auto& estimate : series.estimates) {
                    if (!estimate.value)
                        continue;
                    addTo(m_all, estimate);
                    // Over categories every value is of the one time that all of them cover.
                    const auto& at = estimate.at.period ? estimate.at.period : answer->covered;
                    addTo(at ? m_byPeriod[keyOf(*at)] : m_undated, estimate);
                }
            }
        }
    }

    const WaveSample& all() const { return m_all; }
    /// Those of one period, and those that may be of any.
    WaveSample of(const Period& period) const {
        auto sample = m_undated;
        if (const auto found = m_byPeriod.find(keyOf(period)); found != m_byPeriod.end()) {
            sample.sizes.insert(found->second.sizes.begin(), found->second.sizes.end());
            sample.isInferred = sample.isInferred || found->second.isInferred;
            sample.hasUnknown = sample.hasUnknown || found->second.hasUnknown;
        }
        return sample;
    }

private:
    /// Periods are ordered by their ends; two of different granularity may have the same.
    using Key = std::pair<Period, Granularity>;
    static Key keyOf(const Period& period) { return {period, period.granularity}; }

    WaveSample m_all;
    WaveSample m_undated;
    std::map<Key, WaveSample> m_byPeriod;
};

std::string waveText(const WaveSample& sample, const Period& period, const Wave* wave) {
    auto parts = sample.text();
    if (wave != nullptr && wave->sampleSize && !sample.sizes.contains(*wave->sampleSize))
        parts = publish_sentences::inTheWholeSurvey(parts, formatNumber(*wave->sampleSize, 0));
    if (wave != nullptr && !wave->fieldworkText().empty())
        parts += "; " + wave->fieldworkText();
    return fmt::format("{} ({})", period.label(), parts);
}

std::string wavesText(const std::vector<const Estimates*>& answers, const std::set<Period>& periods) {
    if (periods.empty())
        return {};
    const WaveSamples samples(answers);
    const auto& all = samples.all();
    std::string text;
    bool hasRange = false;
    if (periods.size() > mostWavesListed) {
        text = publish_sentences::wavesFromTo(periods.size(), periods.begin()->label(),
                                              periods.rbegin()->label(), all.text());
        hasRange = all.sizes.size() > 1;
    } else {
        std::vector<std::string> waves;
        for (const auto& period : periods) {
            const auto sample = samples.of(period);
            hasRange = hasRange || sample.sizes.size() > 1;
            waves.push_back(waveText(sample, period, answers.front()->dataset->wave(period)));
        }
        text = (waves.size() == 1 ? "Wave: " : "Waves: ") + joined(waves, ", ") + ".";
    }
    if (hasRange)
        text.append(publish_sentences::nIsARange);
    if (all.isInferred)
        text.append(publish_sentences::nIsInferred);
    return text;
}

std::string wordingText(const std::vector<const Estimates*>& answers) {
    DistinctTexts all;
    for (const auto* answer : answers) {
        for (const auto& wording : answer->wordings)
            all.add("“" + wording + "”");
    }
    const auto& wordings = all.list();
    if (wordings.empty())
        return {};
    return (wordings.size() == 1 ? "Question (paraphrased): " : "Questions (paraphrased): ") +
           joined(wordings, " ");
}

/// "fieldwork dates (2019, 2020)", or without the list where it is every wave.
std::string itemOf(std::string_view item, const std::vector<std::string>& periods, std::size_t all) {
    if (periods.empty())
        return {};
    return periods.size() == all ? std::string(item) : fmt::format("{} ({})", item, joined(periods, ", "));
}

std::vector<std::string> missingItems(const std::vector<const Estimates*>& answers,
                                      const std::set<Period>& periods, bool hasMargin) {
    const auto& dataset = *answers.front()->dataset;
    const auto& sampling = dataset.sampling;
    const DatasetLists lists(dataset);
    const WaveSamples samples(answers);
    std::vector<std::string> undated;
    std::vector<std::string> uncounted;
    for (const auto& period : periods) {
        const auto* wave = lists.wave(period);
        if (wave == nullptr || wave->fieldworkText().empty())
            undated.push_back(period.label());
        const auto sample = samples.of(period);
        if (sample.sizes.empty() || sample.hasUnknown)
            uncounted.push_back(period.label());
    }
    std::vector<std::string> items;
    const auto want = [&items](bool isThere, std::string item) {
        if (!isThere)
            addDistinct(items, std::move(item));
    };
    want(!sampling.sponsor.empty(), "sponsor");
    want(false, publish_sentences::fieldworkOrganisation);
    want(!sampling.population.empty(), "population");
    want(sampling.design != SamplingDesign::Unknown, "sampling design");
    want(false, "sampling frame");
    want(!sampling.mode.empty(), publish_sentences::modeOfInterview);
    addDistinct(items, itemOf("fieldwork dates", undated, periods.size()));
    addDistinct(items, itemOf(publish_sentences::numberOfRespondents, uncounted, periods.size()));
    want(false, wordingText(answers).empty() ? "question wording" : publish_sentences::exactWording);
    want(!sampling.weighting.empty(), "weighting");
    want(sampling.design != SamplingDesign::Probability || hasMargin, publish_sentences::marginOfError);
    return items;
}
} // namespace

Disclosure disclosureOf(const std::vector<const Estimates*>& answers) {
    const auto& sampling = answers.front()->dataset->sampling;
    const bool hasMargin = std::any_of(answers.begin(), answers.end(), [](const Estimates* answer) {
        return std::any_of(answer->series.begin(), answer->series.end(), [](const EstimateSeries& series) {
            return std::any_of(series.estimates.begin(), series.estimates.end(),
                               [](const Estimate& estimate) { return estimate.low.has_value(); });
        });
    });
    const auto periods = valuedPeriods(answers);
    std::vector<std::string> sentences;
    const auto add = [&sentences](std::string_view label, const std::string& what) {
        if (!what.empty())
            sentences.push_back(fmt::format("{}: {}.", label, what));
    };
    add("Respondents", listInBrackets(withinSentence(sampling.population)));
    add("Sponsor", withinSentence(sampling.sponsor));
    addDistinct(sentences, designText(answers, hasMargin));
    add("Mode", withinSentence(sampling.mode));
    add("Weighting", withinSentence(sampling.weighting));
    addDistinct(sentences, wavesText(answers, periods));
    addDistinct(sentences, wordingText(answers));
    return {joined(sentences, " "), missingItems(answers, periods, hasMargin)};
}

} // namespace driftline
