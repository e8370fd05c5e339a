// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// The name of a place with everything removed that does not tell two places apart: case, accents,
/// punctuation, articles, and the order of the words, so that "Congo, Dem. Rep. of the" and "Democratic
/// Republic of the Congo" have one key. No word that tells places apart is dropped or shortened, so Niger and
/// Nigeria, or Guinea and Guinea-Bissau, never share a key. Names of up to three Latin letters keep their
/// accents (Mỹ is no "my").
struct PlaceKey {
    std::string words; ///< sorted, parted by blanks; empty if nothing is left
    /// "^US" for a single word of two to four capital letters, with or without dots. Abbreviations are
    /// only found by it, so that the word "us" is not the United States.
    std::string capitals;
};

PlaceKey placeKey(std::string_view name);

/// Without what a table hangs on a name: "Laos*", "Japan 1/", "China (a)", "Cambodia¹", "India [2]".
std::string_view withoutFootnoteMark(std::string_view name);

} // namespace driftline
