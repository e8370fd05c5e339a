// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::data_sentences {

// Codebook
inline constexpr const char* scaleNeedsTwoAnswers =
    "The order of a scale names at least two answers, from one end to the other.";
inline constexpr const char* scaleNeedsNeutral =
    "A scale with an odd number of answers has one in the middle; name it under “neutral”.";
inline constexpr const char* neutralIsNotInOrder =
    "The neutral answer is not in the order of the scale; put it there, between the two sides.";
inline constexpr const char* neutralIsAtAnEnd =
    "The neutral answer stands at an end of the scale; put it between the two sides.";
inline constexpr const char* answerIsInBothLists =
    "An answer is both in the order of the scale and under “nonresponse”; leave it in one of them.";

// Licence terms
inline constexpr Sentence<std::string_view, std::string_view> mayBeReusedUnder{"{} may be re-used under {}"};
inline constexpr const char* notForCommercialEnds = "not for commercial ends";
inline constexpr const char* onlyUnchanged = "only unchanged";
inline constexpr const char* shareAlike = "what is made of it under the same licence";
inline constexpr Sentence<std::string_view> noLicenceIsStated{
    "No licence is stated for {}; ask before you re-use it."};
inline constexpr Sentence<std::string_view, std::string_view> licencesExcludeEachOther{
    "{} and {} cannot both be met by one adapted dataset."};
inline constexpr const char* publishersTermsApply = "The terms of the original publishers also apply.";

// Place column
inline constexpr Sentence<std::size_t, std::size_t, std::string_view> distinctCells{
    "{} of {} distinct cells are {}"};
inline constexpr Sentence<std::size_t, std::size_t, std::string_view, std::size_t>
    distinctCellsThemGroupsTotals{"{} of {} distinct cells are {}, {} of them groups or totals"};

// Places
inline constexpr const char* placeNames = "names of places";
inline constexpr const char* iso2Codes = "ISO 3166-1 alpha-2 codes";
inline constexpr const char* iso3Codes = "ISO 3166-1 alpha-3 codes";
inline constexpr const char* m49Numbers = "UN M49 numbers";
inline constexpr const char* cowNumbers = "Correlates of War numbers";
inline constexpr const char* gleditschWardNumbers = "Gleditsch–Ward numbers";
inline constexpr const char* polityNumbers = "Polity numbers";
inline constexpr const char* vDemCountryIds = "V-Dem country ids";
inline constexpr const char* imfNumbers = "IMF numbers";
inline constexpr const char* countryLetters = "Correlates of War or Polity abbreviations";

// Missing
inline constexpr const char* didNotExist = "did not exist";

} // namespace driftline::data_sentences
