// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::encoding_sentences {

// Chart suggestions
inline constexpr const char* needsTime = "Time has to run along the axis.";
inline constexpr const char* needsNames = "Places or other names have to stand along the axis.";
inline constexpr const char* needsSeries = "Several series are needed: put a column at Colour.";
inline constexpr const char* hasNegatives = "Some values are negative, and parts of a whole cannot be.";
inline constexpr const char* needsTwoPeriods = "Two periods are needed, and there is only one.";
inline constexpr const char* linesPurpose = "How values move from period to period.";
inline constexpr const char* smallMultiplesPurpose = "One small line chart for each series, side by side.";
inline constexpr const char* panelsAreTaken = "The figure has a panel for each name already.";
inline constexpr const char* stackedAreasPurpose = "How a whole and its parts grow.";
inline constexpr const char* barsOverTime = "Bars over time";
inline constexpr const char* barsOverTimePurpose = "Sizes to compare, each from zero.";
inline constexpr Sentence<std::size_t> barsAreTooThin{
    "{} bars in one panel are too thin to compare; lines show them better."};
inline constexpr const char* slopesPurpose = "Who rose and who fell between two periods.";
inline constexpr const char* dumbbellsOfPeriodsPurpose = "How far each moved between two periods.";
inline constexpr const char* dumbbellsOfSeriesPurpose = "How far apart the series are for each name.";
inline constexpr const char* rankedBarsPurpose = "Who is first and who is last.";
inline constexpr const char* uprightBarsPurpose = "A few names with sizes to compare.";
inline constexpr Sentence<std::size_t> uprightBarsAreTooThin{
    "{} bars side by side are too thin; ranked bars lie and have room."};
inline constexpr const char* namesAreTooLong =
    "The names are too long to stand side by side; ranked bars give them room.";
inline constexpr const char* barsOfPercent = "Bars of 100 %";
inline constexpr const char* percentBarsPurpose = "Which parts make up each whole.";
inline constexpr const char* stackedBarsPurpose = "How large each whole is, and its parts.";
inline constexpr const char* tooManyPeriods = "There are too many periods for bars; areas show them better.";
inline constexpr const char* orderedAnswersPurpose = "Agreement to one side, disagreement to the other.";
inline constexpr const char* answersHaveNoOrder = "The data do not say in which order the answers stand. "
                                                  "Draw bars first, then choose “Diverging from zero” "
                                                  "in the inspector and state the order.";
inline constexpr const char* dotsPurpose = "Exact values, with their intervals where there are any.";
inline constexpr const char* scatterPurpose =
    "Whether two measures go together, with a dot for each name or period.";
inline constexpr const char* onlyOneMeasure =
    "The data have only one measure. Draw dots first, then choose a measure from other data under “Two "
    "measures” in the inspector.";
inline constexpr const char* weightedShare = "Weighted share of answers";
inline constexpr const char* shareOfAnswers = "Share of answers";

// Encoding
inline constexpr const char* alongTheAxis = "Along the axis";
inline constexpr Sentence<std::string_view> noSuchColumn{"The data have no column {}."};
inline constexpr const char* holdsNoNumbers = "Only numbers can be drawn, and this column holds none.";
inline constexpr const char* numbersAreTheValues =
    "These are the numbers that are drawn; they are the length or height of the marks.";
inline constexpr const char* numbersCannotStandHere =
    "Only periods and names can stand here, and this column holds numbers.";
inline constexpr const char* timeIsNoColour = "Time runs along the axis; colour tells names apart.";
inline constexpr const char* timeIsNoPanel = "Time runs along the axis; panels are told apart by names.";
inline constexpr const char* yearsAreChosenInTimeline =
    "Years are chosen in the timeline under the figure or, where names stand along the axis, in the field "
    "for the period.";

// First figure
inline constexpr Sentence<std::string_view, std::size_t, std::size_t> chosenOf{"{}: {} of {}"};
inline constexpr CodedSentence<std::string_view> figureNothingToDraw{
    "figure.nothing-to-draw", "Nothing in this table can be drawn. {}"};
inline constexpr const char* noColumnOfNumbers = "No column holds the numbers; name one “value”.";
inline constexpr Sentence<std::string_view, std::string_view> columnReadAsOther{
    "Column {} should hold the numbers but was read as {}: correct the cells in it that are not numbers."};
inline constexpr const char* tableHasNoRows = "It has no rows.";
inline constexpr const char* noColumnAlongAxis =
    "No column holds periods or names to stand along the axis; name one “period” or “place”.";
inline constexpr Sentence<std::size_t, std::size_t> largestOf{"the {} largest of {}"};
inline constexpr CodedSentence<std::string_view> figureFirstNarrowed{
    "figure.first-narrowed", "The first chart shows only a part of the table ({}).",
    "Choose another part, or make a figure of your own."};
inline constexpr const char* meanOfMatchingRows = "the mean of all rows that belong together";
inline constexpr const char* weightedSharesOfOneQuestion = "weighted shares of the answers to one question";
inline constexpr const char* sharesOfOneQuestion = "shares of the answers to one question";
inline constexpr CodedSentence<std::string_view> figureFirstJoined{
    "figure.first-joined", "Each row is one person’s answers, so the first chart shows {}."};

} // namespace driftline::encoding_sentences
