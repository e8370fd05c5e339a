// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::publish_sentences {

// Caption texts
inline constexpr Sentence<int, std::string_view, std::string_view> numberedCaption{"Figure {} ({})\n{}\n"};
inline constexpr Sentence<std::string_view, std::string_view> altTexts{"Short\n{}\n\nLong\n{}\n"};

// Citation text
inline constexpr const char* via = "Via (where the numbers were read)";
inline constexpr const char* inferredFromThem = "Inferred from them";
inline constexpr CodedSentence<std::string_view> citeUnknownFormat{
    "cite.unknown-format",
    "{} is not a form in which Driftline writes citations; choose text, bibtex, ris or csl."};

// Disclosure
inline constexpr const char* probabilityWithMargins = "Probability samples; margins of error are shown.";
inline constexpr const char* probabilitySamples = "Probability samples.";
inline constexpr const char* purposiveSample =
    "Purposive sample, not a probability sample: no margin of error can be given.";
inline constexpr const char* mixedSamples =
    "Probability and other samples together: no common margin of error can be given.";
inline constexpr const char* nIsNotKnown = "n not known";
inline constexpr const char* forSomePointsNotKnown = ", for some points not known";
inline constexpr Sentence<std::string_view, std::string_view> inTheWholeSurvey{"{}; {} in the whole survey"};
inline constexpr Sentence<std::size_t, std::string_view, std::string_view, std::string_view> wavesFromTo{
    "{} waves from {} to {} ({})."};
inline constexpr const char* nIsARange = " Where n is a range, it is over the values shown.";
inline constexpr const char* nIsInferred = " n is inferred from the printed percentages.";
inline constexpr const char* fieldworkOrganisation = "the organisation that did the fieldwork";
inline constexpr const char* modeOfInterview = "mode of interview";
inline constexpr const char* numberOfRespondents = "number of respondents";
inline constexpr const char* exactWording = "exact wording of the question";
inline constexpr const char* marginOfError = "margin of error";

// Figure caption
inline constexpr Sentence<int> asPublished{"{} as published"};
inline constexpr Sentence<std::string_view> statusOfTheNumbers{"Status of the numbers: {}."};
inline constexpr Sentence<std::string_view> notStatedInTheData{"Not stated in the data: {}."};

// Figure citation
inline constexpr const char* softwareAuthors = "The Driftline authors";
inline constexpr const char* asTheFigureNamesIt = "As the figure names it.";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> figureNote{
    "Figure “{}”, made with Driftline {} from {}."};
inline constexpr const char* ownLicenceDoesNotExtend =
    "Driftline’s own licence does not extend to figures made with it.";

} // namespace driftline::publish_sentences
