// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::query_sentences {

// Shift
inline constexpr CodedSentence<std::string_view> shiftNotAShare{
    "shift.not-a-share",
    "These numbers are {} and not shares of the people asked, so sampling theory has nothing to say about "
    "them."};
inline constexpr CodedSentence<std::string_view> shiftNotProbability{"shift.not-probability", "{}"};
inline constexpr const char* nothingToCompare = "Nothing to compare";
inline constexpr CodedSentence<std::string_view> shiftNoValue{"shift.no-value", "{} has no value."};
inline constexpr CodedSentence<> shiftSameValue{
    "shift.same-value", "Both are the same value. Choose another wave or another series."};
inline constexpr CodedSentence<std::string_view, std::string_view> shiftTwoUnits{
    "shift.two-units", "One number is in {} and the other in {}. Choose two of one unit."};
inline constexpr const char* noMarginOfError = "No margin of error";
inline constexpr CodedSentence<std::string_view> shiftNotForMeasure{
    "shift.not-for-measure",
    "These numbers are {}. A margin of error is known for the shares of the people asked, not for this "
    "comparison of what is computed from them. Compare the values themselves."};
inline constexpr CodedSentence<std::string_view> shiftNoSampleSize{
    "shift.no-sample-size",
    "The data do not say how many people were asked for {}, so there is no margin of error."};
inline constexpr Sentence<std::size_t> correctedAfterHolm{
    "p is corrected for {} comparisons after Holm; the interval is that of this comparison alone."};
inline constexpr const char* holm1979 =
    "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of "
    "Statistics 6, 65–70.";

// Shift text
inline constexpr Sentence<std::string_view> inferredPeople{"an inferred {} people"};
inline constexpr const char* pBelow = "p below 0.0001";
inline constexpr const char* fishersExactTest = "Fisher’s exact test";
inline constexpr const char* theExactMcNemarTest = "the exact McNemar test";
inline constexpr const char* inferredNotPublished = " (inferred, not published)";
inline constexpr const char* roundedDownTest = ", rounded down for the test";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view,
                          std::string_view, std::string_view>
    effectiveSample{"{}: n = {}{}, effective {}{} after weighting (design effect {})."};
inline constexpr Sentence<std::string_view, std::string_view> effectiveN{"{}: effective n = {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> sampleWithoutDesignEffect{
    "{}: n = {}{}. The design effect is not known and is taken as 1; weighting and clustering make the "
    "true interval wider."};
inline constexpr const char* answersToOneQuestion =
    "The two are answers to one question, of which each person gave one. If they are answers to two "
    "questions, the true interval is this or narrower.";
inline constexpr const char* overlapIsNotKnown =
    "How many people gave both answers is not known. The true interval is this or narrower.";
inline constexpr const char* independentSamples = "The two samples were drawn independently of each other.";
inline constexpr const char* notRareAfterCorrection =
    "After the correction for several comparisons it is no longer rare enough: look at so many pairs, and "
    "chance alone will often give one like this.";
inline constexpr Sentence<std::string_view> exactTestFindsChanceUnlikely{
    "So few people are expected that the verdict rests on {}, which finds chance alone an unlikely reason. "
    "Do not build on it."};
inline constexpr Sentence<std::string_view> exactTestAllowsChance{
    "So few people are expected that the verdict rests on {}, and by that, chance in drawing the sample "
    "alone can make such a difference."};
inline constexpr const char* chanceRarelyMakesIt =
    "Chance in drawing the sample alone would rarely make it so large.";
inline constexpr const char* butFewPeople =
    "But so few people gave the two answers that you should not build on it.";
inline constexpr const char* butTestAllowsChance =
    "But the test of no difference does not rule out chance. Do not build on it.";
inline constexpr const char* butTestSpeaksAgainstChance =
    "But the test of no difference speaks against chance. Do not build on it.";
inline constexpr const char* chanceCanMakeIt =
    "Chance in drawing the sample alone can make such a difference.";
inline constexpr const char* largerThanChance = "Larger than chance explains";
inline constexpr const char* onTheBorder = "On the border";
inline constexpr const char* withinMarginOfError = "Within the margin of error";
inline constexpr Sentence<std::string_view, std::string_view> intervalInPoints{"{} to {} percentage points"};
inline constexpr const char* exactMcNemarTest = "Exact McNemar test";
inline constexpr Sentence<std::string_view, std::string_view> correctedHolm{"{}, corrected (Holm) {}"};
inline constexpr Sentence<std::string_view> purposiveSample{
    "This survey asked {}, chosen on purpose and not drawn at random. A margin of error says how far a "
    "random draw can stray, so there is none here."};
inline constexpr const char* mixedSamples =
    "The table mixes surveys that found their respondents in different ways, so no one margin of error "
    "holds for it.";
inline constexpr const char* countsFromRecords =
    "These are counts from records, not answers of a sample, so there is no sampling error.";
inline constexpr const char* unknownSample =
    "The data do not say how respondents were found. Only a random sample has a margin of error.";
inline constexpr Sentence<std::string_view, std::string_view> pointsPerson{"{} points of {} is 1 person."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> pointsPeople{
    "{} points of {} are {} people."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view>
    shareInPeople{"{}: {}% are {} of {}."};
inline constexpr Sentence<std::string_view> samplePeopleNotKnown{
    "{}: how many people were asked is not known."};
inline constexpr Sentence<std::string_view> intervalLeavesOutZero{
    "The 95% interval of the difference leaves out zero. {}"};
inline constexpr Sentence<std::string_view> intervalIncludesZero{
    "The 95% interval of the difference includes zero. {}"};
inline constexpr Sentence<std::string_view> pFromExactTest{
    "p from {}, because fewer than five people are expected in one of its cells"};
inline constexpr Sentence<std::string_view> methodTwoSamples{
    "Two samples drawn apart: Newcombe’s hybrid score interval; {}."};
inline constexpr const char* pooledTest = "z and p from the pooled test of two proportions";
inline constexpr Sentence<std::string_view> methodOneQuestion{
    "Two answers of the same people to one question: Tango’s score interval; {}."};
inline constexpr const char* mcNemarsTest = "z and p from McNemar’s test";
inline constexpr Sentence<std::string_view> methodTwoQuestions{
    "Two questions to the same people: Tango’s score interval, at most as wide as the two shares allow; "
    "{}, at their most cautious."};
inline constexpr const char* methodTwoDifferences =
    "A difference between two answers, in two samples drawn apart: the interval is made of Tango’s score "
    "intervals of the two differences (Zou and Donner); z and p from the standard error that it implies.";
inline constexpr const char* onlySamplingIsCounted =
    "Only chance in drawing the sample is counted; wording, mode and who does not answer are not.";
inline constexpr const char* valueIsMarkedAsBreak =
    "One of the values is marked as a break: it may not be comparable with what comes before.";
inline constexpr const char* valueIsEstimated = "One of the values is itself estimated or provisional.";
inline constexpr const char* fewPeopleExpected =
    "Fewer than five people are expected in one group, so the verdict is at most “on the border”.";
inline constexpr const char* newcombe1998 =
    "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: "
    "comparison of eleven methods. Statistics in Medicine 17, 873–890 (method 10).";
inline constexpr const char* tango1998 =
    "Tango, T. (1998). Equivalence test and confidence interval for the difference in proportions for the "
    "paired-sample design. Statistics in Medicine 17, 891–908.";
inline constexpr const char* zouDonner2008 =
    "Zou, G. Y. and Donner, A. (2008). Construction of confidence limits about effect measures: a general "
    "approach. Statistics in Medicine 27, 1693–1702.";
inline constexpr const char* mcNemar1947 =
    "McNemar, Q. (1947). Note on the sampling error of the difference between correlated proportions or "
    "percentages. Psychometrika 12, 153–157.";
inline constexpr const char* fisher1935 =
    "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98, "
    "39–82.";

} // namespace driftline::query_sentences
