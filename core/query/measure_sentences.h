// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::query_sentences {

// Change
inline constexpr const char* changeSinceHelp = "The period that every value is compared with.";
inline constexpr const char* changeKindHelp =
    "Per cent is of the earlier value; differences of percentages are percentage points.";
inline constexpr const char* firstPeriod = "the first period";
inline constexpr Sentence<std::string_view> percentChangeExplained{
    "Change: the value divided by that of {}, minus one, times 100."};
inline constexpr Sentence<std::string_view> changeExplained{"Change: the value minus that of {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> changeDerivation{
    "{} against {} in {}"};
inline constexpr const char* changeTitle = "Change since";
inline constexpr const char* changePurpose = "How far each value is from one earlier period.";
inline constexpr const char* changeNoun = "change";
inline constexpr const char* changeSubject = "change";
inline constexpr const char* changeResults = "changes";
inline constexpr const char* changeShown = "Show changes";
inline constexpr const char* changeChanged = "Change the comparison";

// Gap
inline constexpr const char* gapOfHelp = "Above zero this one is ahead.";
inline constexpr const char* gapMinusHelp = "Below zero this one is ahead.";
inline constexpr Sentence<std::string_view, std::string_view> gapExplained{
    "Gap: {} minus {}, matched on everything else."};
inline constexpr const char* gapTitle = "Gap between two";
inline constexpr const char* gapPurpose = "One series minus another: above zero the first one leads.";
inline constexpr const char* gapNoun = "gap";
inline constexpr const char* gapSubject = "gaps";
inline constexpr const char* gapResults = "differences";
inline constexpr const char* gapShown = "Show the gap";
inline constexpr const char* gapChanged = "Change the gap";

// Index
inline constexpr const char* indexBaseHelp = "The period in which every series is 100.";
inline constexpr Sentence<std::string_view> indexExplained{
    "Index: the value divided by that of {}, times 100."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> indexDerivation{
    "{} of {} in {}, times 100"};
inline constexpr const char* indexTitle = "Index";
inline constexpr const char* indexPurpose = "Every series starts at 100, so that growth can be compared.";
inline constexpr const char* indexNoun = "index";
inline constexpr const char* indexSubject = "index";
inline constexpr const char* indexResults = "index values";
inline constexpr const char* indexShown = "Show an index";
inline constexpr const char* indexChanged = "Change the base of the index";

// Moving average
inline constexpr const char* centredWindow = "As many before as after";
inline constexpr const char* trailingWindow = "The period and those before";
inline constexpr const char* movingAveragePeriodsHelp =
    "How many periods go into each mean; more are smoother and later to turn.";
inline constexpr const char* movingAverageWindowHelp =
    "A mean of the past never uses what came later; a centred one does not lag.";
inline constexpr Sentence<int, int> centredNeedsOddPeriods{
    "A centred moving average has an odd number of periods, not {}. Take {} or a trailing one."};
inline constexpr Sentence<int, std::string_view> movingAverageExplained{
    "Moving average: the mean of {} periods, {}."};
inline constexpr const char* centredWithinSentence = "as many before as after";
inline constexpr const char* trailingWithinSentence = "the period and those before it";
inline constexpr Sentence<std::size_t, std::string_view, std::string_view> movingAverageDerivation{
    "mean of {} periods, {} to {}"};
inline constexpr const char* movingAverageTitle = "Moving average";
inline constexpr const char* movingAveragePurpose =
    "The mean of neighbouring periods, which calms noise but hides sudden turns.";
inline constexpr const char* movingAverageNoun = "moving average";
inline constexpr const char* movingAverageSubject = "moving average";
inline constexpr const char* movingAverageResults = "moving averages";
inline constexpr const char* movingAverageShown = "Show a moving average";
inline constexpr const char* movingAverageChanged = "Change the moving average";

// Share
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> shareDerivation{
    "{} of {} ({})"};
inline constexpr const char* shareWholeHelp =
    "What a share is a part of: all series together, or one of them.";
inline constexpr const char* allTogether = "All together";
inline constexpr const char* shareOfAllExplained =
    "Share: the value divided by the sum of all parts in the same period, times 100.";
inline constexpr Sentence<std::string_view> shareOfOneExplained{
    "Share: the value divided by that of {} in the same period, times 100."};
inline constexpr const char* shareOfAllWithoutTime =
    "Share: the value divided by the sum of all parts, times 100.";
inline constexpr Sentence<std::string_view> shareOfOneWithoutTime{
    "Share: the value divided by that of {}, times 100."};
inline constexpr const char* shareTitle = "Share of a whole";
inline constexpr const char* sharePurpose = "Each series as a part of a whole, in per cent.";
inline constexpr const char* shareNoun = "share";
inline constexpr const char* shareSubject = "shares";
inline constexpr const char* shareResults = "shares of a whole";
inline constexpr const char* shareShown = "Show shares";
inline constexpr const char* shareChanged = "Change the whole";

// Value
inline constexpr const char* valueTitle = "Values";
inline constexpr const char* valuePurpose = "The numbers as the source gives them.";
inline constexpr const char* valueNoun = "value";
inline constexpr const char* valueSubject = "values";
inline constexpr const char* valueResults = "values";
inline constexpr const char* valueShown = "Show values";
inline constexpr const char* valueChanged = "Show values";

} // namespace driftline::query_sentences
