// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/places.h"

#include "base/text.h"
#include "data/place_key.h"
#include "data/place_register.h"
#include "data/sentences.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
PlaceMatch matchOf(const RegisteredPlace& place, PlaceScheme scheme, PlaceSureness sureness) {
    return {place.code, place.name, scheme, sureness, false};
}

PlaceMatch aggregateOf(std::string_view cell, PlaceScheme scheme) {
    return {{}, std::string(trimmed(cell)), scheme, PlaceSureness::Certain, true};
}

/// The name exactly as a list has it.
std::optional<PlaceMatch> matchWholeName(std::string_view name, std::optional<int> year) {
    const auto& known = placeRegister();
    const auto key = placeKey(name);
    for (const auto* text : {&key.capitals, &key.words}) {
        if (text->empty())
            continue;
        if (const auto found = known.byName.find(*text); found != known.byName.end()) {
            const auto& place = known.places[found->second];
            if (year && place.until && *year > *place.until)
                return {};
            return matchOf(place, PlaceScheme::Name, PlaceSureness::Certain);
        }
        if (known.aggregateNames.find(*text) != known.aggregateNames.end())
            return aggregateOf(name, PlaceScheme::Name);
    }
    return {};
}

std::optional<PlaceMatch> matchCode(std::string_view cell, PlaceScheme scheme, std::optional<int> year) {
    const auto key = placeCodeKey(cell, scheme);
    if (key.empty())
        return {};
    const auto& known = placeRegister();
    const auto& codes = known.byCode[static_cast<std::size_t>(scheme)];
    const auto found = codes.find(key);
    if (found == codes.end()) {
        if (isAggregateCode(key, scheme))
            return aggregateOf(cell, scheme);
        return {};
    }
    const auto& meanings = found->second;
    if (year) {
        const auto then = std::find_if(meanings.begin(), meanings.end(),
                                       [&](const CodeMeaning& meaning) { return meaning.holdsIn(*year); });
        if (then == meanings.end())
            return {};
        return matchOf(known.places[then->place], scheme, PlaceSureness::Certain);
    }
    // The last meaning is the one of today.
    return matchOf(known.places[meanings.back().place], scheme,
                   meanings.size() > 1 ? PlaceSureness::Likely : PlaceSureness::Certain);
}

/// "KHM: Cambodia", "KH - Cambodia", "Cambodia (KHM)": right only if both parts say the same.
std::optional<PlaceMatch> matchCodeAndName(std::string_view cell, std::optional<int> year) {
    const auto both = [&](std::string_view code, std::string_view name) -> std::optional<PlaceMatch> {
        auto named = matchWholeName(trimmed(name), year);
        if (!named)
            return {};
        for (const auto scheme :
             {PlaceScheme::Iso3, PlaceScheme::Iso2, PlaceScheme::M49, PlaceScheme::CountryLetters}) {
            const auto coded = matchCode(trimmed(code), scheme, {});
            if (coded && coded->isAggregate == named->isAggregate && coded->code == named->code)
                return named;
        }
        return {};
    };
    for (const std::string_view mark : {": ", " - ", " – ", ":"}) {
        const auto at = cell.find(mark);
        if (at == std::string_view::npos || at == 0)
            continue;
        if (auto match = both(cell.substr(0, at), cell.substr(at + mark.size())))
            return match;
    }
    const auto open = cell.rfind('(');
    if (open != std::string_view::npos && cell.ends_with(')'))
        return both(cell.substr(open + 1, cell.size() - open - 2), cell.substr(0, open));
    return {};
}

/// "Rest of Asia", "Other ASEAN", "Total Cambodia and Laos" are no: the remainder must be known itself.
bool isRemainderOrTotal(std::string_view cell, std::optional<int> year) {
    const auto text = lowered(trimmed(cell));
    const auto isKnown = [&](std::string_view name) {
        const auto match = matchWholeName(name, year);
        return match.has_value();
    };
    for (const std::string_view start : {"rest of ", "other ", "total ", "total, ", "all of "}) {
        if (text.starts_with(start) && isKnown(trimmed(cell).substr(start.size())))
            return true;
    }
    for (const std::string_view end : {" (total)", ", total", " total", " average", " mean", ", nes",
                                       ", n.e.s.", " nes", " (aggregate)"}) {
        const auto name = trimmed(cell);
        if (text.ends_with(end)) {
            const auto match = matchWholeName(name.substr(0, name.size() - end.size()), year);
            if (match && (match->isAggregate || end.find("nes") != std::string_view::npos))
                return true;
        }
    }
    for (const std::string_view without : {" (excluding", ", excluding", " excluding ", " excl. ", " (excl",
                                           " (all income levels)", " (developing only)", " (ida", " (ibrd"}) {
        const auto at = text.find(without);
        if (at == std::string::npos)
            continue;
        const auto match = matchWholeName(trimmed(cell).substr(0, at), year);
        if (match && match->isAggregate)
            return true;
    }
    return false;
}

/// "Vi?t Nam", "C\uFFFDte d'Ivoire": a program that could not write a letter put a mark in its place. Nothing
/// is guessed where two places would fit.
std::optional<PlaceMatch> matchDamagedName(std::string_view name, std::optional<int> year) {
    constexpr std::string_view replacement = "\uFFFD";
    constexpr std::size_t mostLost = 2;
    constexpr std::size_t fewestLeft = 5;
    std::string marked(name);
    for (auto at = marked.find(replacement); at != std::string::npos; at = marked.find(replacement))
        marked.replace(at, replacement.size(), "?");
    const auto lost = static_cast<std::size_t>(std::count(marked.begin(), marked.end(), '?'));
    // At an end it is a doubt or a footnote, and no letter.
    if (lost == 0 || lost > mostLost || marked.size() < lost + fewestLeft || marked.front() == '?' ||
        marked.back() == '?')
        return {};
    std::vector<std::string> candidates{marked};
    for (std::size_t round = 0; round < lost; ++round) {
        std::vector<std::string> next;
        for (auto& candidate : candidates) {
            const auto at = candidate.find('?');
            for (char letter = 'a'; letter <= 'z'; ++letter) {
                candidate[at] = letter;
                next.push_back(candidate);
            }
        }
        candidates = std::move(next);
    }
    std::optional<PlaceMatch> only;
    for (const auto& candidate : candidates) {
        auto match = matchWholeName(candidate, year);
        if (!match || match->isAggregate)
            continue;
        if (only && only->code != match->code)
            return {};
        only = std::move(match);
    }
    if (only)
        only->sureness = PlaceSureness::Likely;
    return only;
}

std::optional<PlaceMatch> matchName(std::string_view cell, std::optional<int> year) {
    cell = trimmed(cell);
    // Longer texts are sentences.
    constexpr std::size_t longestName = 200;
    if (cell.empty() || cell.size() > longestName)
        return {};
    if (auto match = matchWholeName(cell, year))
        return match;
    if (auto match = matchCodeAndName(cell, year))
        return match;
    if (const auto plain = withoutFootnoteMark(cell); plain.size() < cell.size()) {
        if (auto match = matchWholeName(plain, year))
            return match;
    }
    if (isRemainderOrTotal(cell, year))
        return aggregateOf(cell, PlaceScheme::Name);
    return matchDamagedName(cell, year);
}
} // namespace

std::string_view placeSchemeTitle(PlaceScheme scheme) {
    switch (scheme) {
    case PlaceScheme::Name:
        return data_sentences::placeNames;
    case PlaceScheme::Iso2:
        return data_sentences::iso2Codes;
    case PlaceScheme::Iso3:
        return data_sentences::iso3Codes;
    case PlaceScheme::M49:
        return data_sentences::m49Numbers;
    case PlaceScheme::Cow:
        return data_sentences::cowNumbers;
    case PlaceScheme::GleditschWard:
        return data_sentences::gleditschWardNumbers;
    case PlaceScheme::PolityNumber:
        return data_sentences::polityNumbers;
    case PlaceScheme::VDem:
        return data_sentences::vDemCountryIds;
    case PlaceScheme::Imf:
        return data_sentences::imfNumbers;
    case PlaceScheme::CountryLetters:
        return data_sentences::countryLetters;
    }
    return {};
}

std::optional<PlaceMatch> matchPlace(std::string_view cell, PlaceScheme scheme, std::optional<int> year) {
    return scheme == PlaceScheme::Name ? matchName(cell, year) : matchCode(cell, scheme, year);
}

std::string_view placeName(std::string_view code) {
    const auto& known = placeRegister();
    const auto& codes = known.byCode[static_cast<std::size_t>(PlaceScheme::Iso3)];
    const auto found = codes.find(std::string(code));
    if (found == codes.end() || known.places[found->second.back().place].code != code)
        return {};
    return known.places[found->second.back().place].name;
}

std::optional<int> focusRank(std::string_view code) {
    // ASEAN Secretariat, member states; Timor-Leste joined on 26 October 2025.
    static constexpr std::array<std::string_view, 13> focus{"KHM", "BRN", "IDN", "LAO", "MYS", "MMR", "PHL",
                                                            "SGP", "THA", "TLS", "VNM", "USA", "CHN"};
    const auto found = std::find(focus.begin(), focus.end(), code);
    if (found == focus.end())
        return {};
    return static_cast<int>(found - focus.begin());
}

} // namespace driftline
