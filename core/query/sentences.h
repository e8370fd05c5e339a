// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::query_sentences {

// Aggregate
inline constexpr const char* alikeInEveryKey =
    "They are alike in every key, so nothing says which is right: remove one, or aggregate.";
inline constexpr Sentence<std::string_view> differInColumns{"They differ in {}: filter it, or aggregate."};
inline constexpr CodedSentence<std::size_t, std::string_view, std::string_view> severalRows{
    "query.several-rows", "{} rows fall on one point of the figure ({}). {}"};
inline constexpr const char* pooledMean = "mean, every respondent counting the same,";
inline constexpr Sentence<std::string_view, std::string_view> aggregateOf{"{} of {}"};
inline constexpr const char* sumOfTheWeights = "sum of the weights";
inline constexpr const char* shareOutOfRange = "the table gives a share below 0 or above 100%";
inline constexpr Sentence<std::size_t, std::size_t> rowsFromTo{"{} to {} rows"};

// Average
inline constexpr const char* noPlaceHasValue = "No place has a value.";
inline constexpr Sentence<std::size_t, std::size_t> respondentsKnownFor{
    "The number of respondents is known for {} of {} places."};
inline constexpr const char* noPlaceHasAnyWeight = "No place has any weight.";
inline constexpr const char* eachPlaceTheSame = "Each place counting the same";
inline constexpr const char* eachRespondentTheSame = "Each respondent counting the same";
inline constexpr const char* withYourOwnWeights = "With your own weights";
inline constexpr Sentence<std::string_view, std::string_view> areLevel{"{} and {} are level"};
inline constexpr Sentence<std::string_view, std::string_view> isAheadBy{"{} is ahead by {}"};
inline constexpr const char* nothingTurnsIt = " No weights of these places turn it.";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> movingWeightTurnsIt{
    " Moving {} of the weight, first from {} to {}, makes it level."};
inline constexpr const char* lessThanATenth = "less than 0.1%";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> publishedAgainstMean{
    "{} {} against {}"};
inline constexpr Sentence<std::size_t, std::string_view> publishedIsNotTheMean{
    "The published average is not the mean of the {} places shown here ({}), so it was weighted or "
    "composed in another way."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view,
                          std::string_view>
    publishedValues{"Published: {} {}, {} {}; {}."};
inline constexpr const char* noPublishedAverage =
    "No average is published for this wave; equal weights stand in for it.";
inline constexpr Sentence<std::string_view, std::string_view> weightingNotAvailable{"{}: not available. {}"};
inline constexpr const char* thereIsNothingToCompare = "There is nothing to compare";
inline constexpr Sentence<std::string_view, std::string_view> survivesNarrowly{
    "{} survives, but {} of the weight decides it"};
inline constexpr Sentence<std::string_view> survivesEveryWeighting{
    "{} survives every weighting that can be computed"};
inline constexpr Sentence<std::string_view> survivesNoWeighting{"{} survives no weighting"};
inline constexpr Sentence<std::string_view> dependsOnWeights{"{} depends on the weights"};

// Average data
inline constexpr CodedSentence<> averageNoPlaces{
    "average.no-places", "The data have no column of places, so there is nothing to average over."};
inline constexpr CodedSentence<> averageMeasureOverPlaces{
    "average.measure-over-places",
    "The figure shows what places are to each other, such as their shares of a whole, and such numbers "
    "have no average over the places. Show the values themselves."};
inline constexpr CodedSentence<> noWaveWithTwoPlaces{
    "average.no-places", "No wave has values of two places or more, so there is nothing to average over."};

// Cells
inline constexpr CodedSentence<> implausibleLeftOut{
    "query.implausible-left-out", "A value that its source prints but cannot be right is left out."};
inline constexpr CodedSentence<std::size_t> undatedLeftOut{
    "query.undated-left-out", "Rows without a place on the axis are not drawn: {}."};

// Engine
inline constexpr CodedSentence<std::size_t, std::string_view> mixedUnits{
    "query.mixed-units", "The selected rows are in {} different units ({}). Filter them to one."};
inline constexpr CodedSentence<> cancelled{"query.cancelled", "The work was cancelled."};
inline constexpr Sentence<std::string_view, std::string_view> oneMinusOther{"{} minus {}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    rangeBackwards{"query.range-backwards",
                   "The range is asked for from {} to {}, which is backwards; it is read as {} to {}.",
                   "Swap “from” and “to”."};
inline constexpr CodedSentence<std::string_view, std::string_view> rangeEndsAfterData{
    "query.range-not-filled", "Periods up to {} are asked for, and the data end in {}.",
    "Ask for a shorter range, or add newer data."};
inline constexpr CodedSentence<std::string_view, std::string_view> rangeBeginsBeforeData{
    "query.range-not-filled", "Periods from {} on are asked for, and the data begin in {}.",
    "Ask for a later start, or add older data."};
inline constexpr CodedSentence<> numberRange{"query.number-range",
                                             "A result is too large to be computed, so it is missing.",
                                             "Correct the numbers, or give them in a larger unit."};
inline constexpr Sentence<std::string_view> isTreatedAsMissing{"{} It is treated as missing."};
inline constexpr CodedSentence<std::string_view, std::string_view> ownWeightIsNegative{
    "survey.negative-weight", "{} is given the weight {}.", "A weight is zero or more; correct it."};
inline constexpr CodedSentence<> noRows{
    "query.no-rows", "No row passes the filters, so there is nothing to draw.", "Loosen a filter."};
inline constexpr Sentence<std::string_view, std::size_t, std::size_t, std::size_t, std::string_view>
    rowsIntoCells{"{}: {} rows into {} cells, {} series in {}"};

// Impossible
inline constexpr const char* intervalIsReversed = "interval ends below where it begins";
inline constexpr const char* intervalsAreReversed = "intervals end below where they begin";
inline constexpr const char* valueIsOutsideInterval = "value lies outside its own interval";
inline constexpr const char* valuesAreOutsideIntervals = "values lie outside their own intervals";
inline constexpr const char* intervalHasNoEstimate = "interval has no estimate";
inline constexpr const char* intervalsHaveNoEstimate = "intervals have no estimate";
inline constexpr const char* shareIsOutOfRange = "share lies below 0 or above 100%";
inline constexpr const char* sharesAreOutOfRange = "shares lie below 0 or above 100%";
inline constexpr const char* valueHasNoRespondents = "value rests on a number of respondents of zero or less";
inline constexpr const char* valuesHaveNoRespondents =
    "values rest on a number of respondents of zero or less";
inline constexpr const char* weightIsNegative = "weight is negative";
inline constexpr const char* weightsAreNegative = "weights are negative";
inline constexpr const char* answerIsRepeated = "answer stands twice in the table";
inline constexpr const char* answersAreRepeated = "answers stand twice in the table";
inline constexpr CodedSentence<std::string_view, std::string_view> surveyLowAboveHigh{
    "survey.low-above-high", "The low end of the interval, {}, lies above its high end, {}.",
    "Check whether low and high were swapped."};
inline constexpr CodedSentence<> surveyIntervalAlone{"survey.interval-alone",
                                                     "There is an interval without an estimate.",
                                                     "Add the value, or remove low and high."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view>
    surveyEstimateOutsideInterval{"survey.estimate-outside-interval",
                                  "The value {} lies outside its interval, {} to {}.",
                                  "Check that value, low and high belong to the same answer."};
inline constexpr CodedSentence<std::string_view> surveyImpossibleShare{
    "survey.impossible-share", "A share of {}% is impossible: shares lie between 0 and 100.",
    "Correct the cell, or treat it as missing."};
inline constexpr CodedSentence<std::string_view> surveyNoRespondents{
    "survey.no-respondents", "There is a value, and the number of respondents is {}.",
    "Correct n, or leave it empty where it is not known."};
inline constexpr CodedSentence<std::size_t> surveySameAnswerTwice{
    "survey.same-answer-twice", "This is the same answer as in row {}: the two are alike in every key.",
    "Remove one of the rows, or tell them apart."};
inline constexpr CodedSentence<std::string_view> surveyNegativeWeight{
    "survey.negative-weight", "The weight is {}.", "A weight is zero or more; correct it."};
inline constexpr Sentence<std::string_view, int, std::string_view> oneImpossibleRow{"1 {}, in row {}: {}"};
inline constexpr Sentence<std::size_t, std::string_view, int, std::string_view> impossibleRows{
    "{} {}, first in row {}: {}"};

// Interval
inline constexpr const char* notAvailablePurposive =
    "Not available: respondents were chosen, not drawn at random, so no margin of error can be given.";
inline constexpr const char* notAvailableMixed =
    "Not available: the table mixes surveys of different sampling, so no margin of error can be given.";
inline constexpr const char* notAvailableAdministrative =
    "Not available: these are counts from records, not a sample, so there is no sampling error.";
inline constexpr const char* notAvailableUnknown =
    "Not available: the package does not say how respondents were sampled.";
inline constexpr CodedSentence<> intervalNotForMeasure{
    "interval.not-for-measure",
    "Margins of error are given for the percentages themselves, not for what is computed of them here.",
    "Show the value, or ask whether the shift is real."};
inline constexpr CodedSentence<std::string_view> intervalNotAShare{
    "interval.not-a-share", "A margin of error from n is for percentages of people; these values are in {}."};
inline constexpr CodedSentence<std::size_t, std::size_t> intervalNoSampleSize{
    "interval.no-sample-size",
    "{} of {} values have no margin of error, because the data do not say how many people were asked."};
inline constexpr CodedSentence<std::string_view> intervalNotProbability{"interval.not-probability", "{}"};

// Pairing
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> figureNotPaired{
    "figure.not-paired", "Not drawn: no {}{} for {}.",
    "A dot needs both numbers: choose another period, or data that have them."};
inline constexpr Sentence<std::size_t> morePeriods{"{} more periods"};
inline constexpr Sentence<std::size_t> moreNames{"{} more names"};
inline constexpr Sentence<std::string_view> chooseOnePeriodOrAllow{
    "Choose one period for both, or allow values of up to {} before."};
inline constexpr const char* chooseOnePeriod = "Choose one period for both.";
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view,
                               std::string_view>
    figurePairPeriods{"figure.pair-periods", "The chart sets {} in {} against {} in {}. {}"};
inline constexpr Sentence<std::string_view> sizeAboveZero{"{} above zero"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> earlierFor{"{} {} for {}"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> whereMissingFilled{
    "{}, where missing, of up to {} before: {}."};
inline constexpr CodedSentence<std::string_view, std::string_view> figurePairPositions{
    "figure.pair-positions",
    "{} and {} cannot be matched: one has periods along its axis and the other has names. Put the same "
    "column along the axis of both."};

// Query check
inline constexpr CodedSentence<std::string_view, std::string_view> unknownColumn{
    "query.unknown-column", "The figure asks for a column {} that is not there.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> wrongColumnType{
    "query.wrong-column-type", "Column {} holds {}s, where a column of names is needed."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> unknownValue{
    "query.unknown-value", "Column {} never says {}.{}"};
inline constexpr CodedSentence<> noXColumn{
    "query.no-x-column",
    "No column holds periods, so there is no time axis. Name the column to put along the axis."};
inline constexpr CodedSentence<std::string_view> numbersAlongAxis{
    "query.wrong-column-type", "Column {} holds numbers; along the axis stand periods or names."};
inline constexpr CodedSentence<std::string_view, std::string_view> unknownValueColumn{
    "query.unknown-column", "The figure draws column {}, which the data do not have.{}"};
inline constexpr CodedSentence<std::string_view> valueColumnHasNoNumbers{
    "query.wrong-column-type", "Column {} holds no numbers, so it cannot be drawn. Choose one that does."};
inline constexpr CodedSentence<> noValueColumn{
    "query.no-value-column",
    "No column has the role “value”, so nothing can be drawn. Give a column that role in the package."};

} // namespace driftline::query_sentences
