// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/licence_terms.h"

#include "base/text.h"
#include "data/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
struct Terms {
    Licence licence;
    std::vector<std::string> datasets; ///< titles

    const std::string& name() const { return licence.name.empty() ? licence.title : licence.name; }
    bool asks(std::string_view part) const { return lowered(name()).find(part) != std::string::npos; }
    bool sharesAlike() const { return asks("-sa") || asks("odbl") || asks("gpl"); }
    bool isForFree() const { return asks("-nc"); }
    bool forbidsChange() const { return asks("-nd"); }
};

void add(std::vector<Terms>& all, const Licence& licence, const std::string& dataset) {
    const auto found = std::find_if(all.begin(), all.end(), [&licence](const Terms& terms) {
        return terms.licence.name == licence.name && terms.licence.title == licence.title;
    });
    auto& terms = found == all.end() ? all.emplace_back(Terms{licence, {}}) : *found;
    if (std::find(terms.datasets.begin(), terms.datasets.end(), dataset) == terms.datasets.end())
        terms.datasets.push_back(dataset);
}

std::string sentenceFor(const Terms& terms) {
    auto text = data_sentences::mayBeReusedUnder(joinedForReading(terms.datasets), terms.name());
    if (!terms.licence.path.empty())
        text += fmt::format(" ({})", terms.licence.path);
    std::vector<std::string> asks;
    if (terms.isForFree())
        asks.emplace_back(data_sentences::notForCommercialEnds);
    if (terms.forbidsChange())
        asks.emplace_back(data_sentences::onlyUnchanged);
    if (terms.sharesAlike())
        asks.emplace_back(data_sentences::shareAlike);
    return text + (asks.empty() ? "." : ": " + joinedForReading(asks) + ".");
}

/// Two licences that each want the whole, or one that forbids what the other grants.
bool exclude(const Terms& one, const Terms& other) {
    if (one.sharesAlike() && other.sharesAlike())
        return true;
    return one.sharesAlike() && !one.isForFree() && (other.isForFree() || other.forbidsChange());
}
} // namespace

std::vector<std::string> licenceTerms(const std::vector<DatasetPtr>& datasets) {
    std::vector<Terms> all;
    std::vector<std::string> without;
    for (const auto& dataset : datasets) {
        const auto title = "“" + (dataset->title.empty() ? dataset->id : dataset->title) + "”";
        for (const auto& licence : dataset->licences)
            add(all, licence, title);
        if (dataset->licences.empty() && std::find(without.begin(), without.end(), title) == without.end())
            without.push_back(title);
    }
    std::vector<std::string> sentences;
    std::transform(all.begin(), all.end(), std::back_inserter(sentences), sentenceFor);
    if (!without.empty())
        sentences.push_back(data_sentences::noLicenceIsStated(joinedForReading(without)));
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            if (exclude(all[i], all[k]) || exclude(all[k], all[i]))
                sentences.push_back(data_sentences::licencesExcludeEachOther(all[i].name(), all[k].name()));
        }
    }
    if (!all.empty())
        sentences.emplace_back(data_sentences::publishersTermsApply);
    return sentences;
}

} // namespace driftline
