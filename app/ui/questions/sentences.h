// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads in the panels that answer questions about a figure (see base/sentence.h), file by
/// file.
namespace driftline::question_panels_sentences {

// Average panel
inline constexpr const char* averageOpenedUp = "The average, opened up";
inline constexpr const char* aboutAverage =
    "What each place does to the average, and whether the headline survives other weights.";
inline constexpr const char* eachPlaceCountsTheSame = "Each place counts the same";
inline constexpr const char* eachRespondentCountsTheSame = "Each respondent counts the same";
inline constexpr const char* eachPlaceAsItsSliderSays = "Each place counts as its slider says";
inline constexpr const char* aboutPull =
    "Pull: how much higher or lower the average stands because the place is in it";
inline constexpr const char* showAsFigure = "Show as figure";
inline constexpr const char* chooseFigureOfCountries =
    "Choose a figure that shows several countries, such as the ASEAN average.";
inline constexpr const char* weightAndPull = "WEIGHT AND PULL OF EACH PLACE";
inline constexpr Sentence<std::string_view> weightAndPullIn{"WEIGHT AND PULL ({}) OF EACH PLACE"};
inline constexpr const char* nIsInferred = "n ≈: inferred, not published.";
inline constexpr Sentence<std::string_view> withoutAValue{"Without a value in this wave: {}."};
inline constexpr const char* aboutAverageFigure =
    "Add a figure of this average over all waves to your own figures";
inline constexpr Sentence<std::string_view> addedToYourFigures{"Added “{}” to your figures"};

// Comparison note
inline constexpr const char* correctForComparisons = "Correct for several comparisons";
inline constexpr const char* aboutCorrection =
    "Holm’s correction: p counts as it does if all of these pairs were compared at once";
inline constexpr const char* aboutForgettingPairs =
    "Forget the pairs compared so far, except the one that is shown";
inline constexpr Sentence<std::size_t> pairsCompared{
    "You have compared {} pairs in this figure. Of twenty pairs without a real difference, one is expected "
    "to look larger than chance."};

// Question panel
inline constexpr const char* nothingToAsk = "This figure cannot be drawn, so there is nothing to ask of it.";

// Shift panel
inline constexpr const char* isThisShiftReal = "Is this shift real?";
inline constexpr const char* panelOfTheFigure = "Panel of the figure";
inline constexpr const char* aboutShift =
    "Two numbers of this figure, held against what chance in drawing a sample can do.";
inline constexpr const char* howManyPeople = "HOW MANY PEOPLE THAT IS";
inline constexpr const char* methodAndAssumptions = "METHOD AND ASSUMPTIONS";
inline constexpr const char* copyAsText = "Copy as text";
inline constexpr const char* aboutCopyAsText =
    "Copy the two numbers, the verdict, the method and its assumptions";
inline constexpr const char* noNumbersToCompare = "This figure has no numbers to compare.";
inline constexpr const char* copiedAnswer = "Copied the answer";

} // namespace driftline::question_panels_sentences
