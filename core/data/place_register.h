// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/places.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace driftline {

inline constexpr std::size_t placeSchemes = static_cast<std::size_t>(PlaceScheme::CountryLetters) + 1;

struct RegisteredPlace {
    std::string code;
    std::string name;
    std::optional<int> until; ///< the last year of a former state
};

/// A code that stands for a place, in some schemes only in some years, both included.
struct CodeMeaning {
    std::size_t place = 0;
    std::optional<int> since;
    std::optional<int> until;

    bool holdsIn(int year) const { return (!since || *since <= year) && (!until || year <= *until); }
};

/// A name that means a place only in the right company.
struct AmbiguousName {
    std::string key;
    std::optional<std::size_t> place;    ///< none: an aggregate
    std::vector<std::string> beside;     ///< codes of which one must be in the column; empty: any place
    std::vector<std::string> besideKeys; ///< likewise keys of names
    std::vector<std::string> unlessKeys; ///< keys of names that rule it out
};

/// What resources/recognise/places.json says, ready to be looked up.
struct PlaceRegister {
    std::vector<RegisteredPlace> places;
    std::unordered_map<std::string, std::size_t> byName; ///< keys and capitals of placeKey()
    std::array<std::unordered_map<std::string, std::vector<CodeMeaning>>, placeSchemes> byCode;
    std::unordered_set<std::string> aggregateNames; ///< keys and capitals
    std::array<std::unordered_set<std::string>, placeSchemes> aggregateCodes;
    std::vector<AmbiguousName> ambiguous;
    std::map<std::string, std::vector<std::string>, std::less<>> headings; ///< by scheme, "code" and "name"
    std::unordered_set<std::string> usStates; ///< postal codes, many of which are countries too
    /// Keys that two places claim: none, which the tests see to.
    std::vector<std::string> contested;
};

/// Parsed once, when it is first needed; safe from several threads.
const PlaceRegister& placeRegister();

/// A code as the register has it: numbers without leading zeros, apostrophe or ".0", letters in capitals.
/// Empty if the cell has not the shape of a code of that scheme.
std::string placeCodeKey(std::string_view cell, PlaceScheme scheme);

/// Codes of groups, also those with a pattern: EU27_2020, G163, OWID_WRL.
bool isAggregateCode(std::string_view codeKey, PlaceScheme scheme);

} // namespace driftline
