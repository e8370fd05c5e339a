// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::questions_sentences {

// Figure questions
inline constexpr Sentence<std::string_view, std::size_t, std::size_t> waveIncomplete{"{} ({} of {})"};
inline constexpr const char* eachTheSame = "each counting the same";
inline constexpr const char* eachRespondentTheSame = "each respondent counting the same";
inline constexpr const char* byMyOwnWeights = "by my own weights";
inline constexpr Sentence<std::string_view> weights{"Weights: {}."};
inline constexpr CodedSentence<> averageNoPlaces{"average.no-places", "The figure has no panel to average."};
inline constexpr const char* figureAveragesFirst =
    "A figure averages the values first and computes its measure from the average, which is another number "
    "than the average of the measure. Show the values themselves to draw their average.";
inline constexpr const char* placesHaveSeveralRows =
    "Each place has several rows here, and a figure would average over the rows, not over the places. "
    "Filter the figure to one row a place to draw the average.";
inline constexpr Sentence<std::string_view, std::size_t, std::string_view> averageTitle{
    "{}: average of {} places, {}"};
inline constexpr Sentence<std::string_view> meanOverNames{"Mean over {}, %"};
inline constexpr Sentence<std::string_view> meanOver2{"Mean over {}"};
inline constexpr const char* wavesAreLeftOut =
    "Waves in which the number of respondents is not known for every place are left out.";
inline constexpr Sentence<std::string_view> wavesAreIncomplete{"Not all places have a value in {}."};

// Named row
inline constexpr CodedSentence<> referenceNoWords{"reference.no-words",
                                                  "Name a row in a few words, such as a place and a year."};
inline constexpr CodedSentence<std::string_view> referenceNoValue{
    "reference.no-value", "The data of {} have no column of values that a line could stand at."};
inline constexpr CodedSentence<std::string_view, std::string_view> referenceNoRow{
    "reference.no-row", "No row of {} has a value and all of these words: {}."};
inline constexpr CodedSentence<std::string_view> referenceNotAlone{
    "reference.several-rows", "The row {} has the same names as another one, so no line can mean only it."};
inline constexpr CodedSentence<std::size_t, std::string_view, std::string_view> referenceSeveralRows{
    "reference.several-rows", "{} rows have these words: {}{}. Add words until one is left."};

// Row choices
inline constexpr Sentence<std::string_view, std::string_view> keepOnly{"Keep only {}: {}"};
inline constexpr const char* showMean = "Show the mean";
inline constexpr const char* showSum = "Show the sum";
inline constexpr const char* showWeightedMean = "Show the weighted mean";
inline constexpr Sentence<std::string_view> chooseAggregate{"Choose with --aggregate {}."};
inline constexpr Sentence<std::string_view, std::string_view> chooseAggregateKeepOneWhere{
    "Choose with --aggregate {}, or keep one with --where {}."};

// Scale choices
inline constexpr Sentence<std::string_view> orderAnswers{"Order the answers: {}"};
inline constexpr const char* drawGroupedBars = "Draw grouped bars";

} // namespace driftline::questions_sentences
