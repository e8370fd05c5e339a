// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::figure_sentences {

// Chart traits
inline constexpr const char* dotsStandOrLie = "Dots stand upright or lie.";
inline constexpr const char* logarithmicHasNoZero =
    "A logarithmic axis has no zero, and the length of bars and areas is measured from zero. Draw lines or "
    "dots instead.";
inline constexpr const char* upsideDownMisleads =
    "Bars and areas grow from zero; upside down, they would look like losses. Draw lines or dots instead.";

// Area
inline constexpr const char* areaNeedsTime =
    "Area charts need time along the axis; this figure has categories there.";
inline constexpr const char* areaHasNegatives = "Areas stack from zero, and some values here are negative.";
inline constexpr const char* areaTitle = "Area";
inline constexpr const char* areaPurpose = "Area: how a whole and its parts grow.";
inline constexpr const char* areaZeroRule = "Areas start at zero: their height is the number.";
inline constexpr const char* areaStacksOnly = "Areas are stacked, or parts of 100 %.";
inline constexpr const char* percentAreaChart = "100 % area chart";

// Bar
inline constexpr const char* stackedBarChart = "stacked bar chart";
inline constexpr const char* divergingBarChart = "diverging bar chart";
inline constexpr const char* barTitle = "Bar";
inline constexpr const char* barPurpose = "Bar: sizes to compare, each from zero.";
inline constexpr const char* barZeroRule = "Bars start at zero: their length is the number.";
inline constexpr const char* percentBarChart = "100 % bar chart";

// Definition
inline constexpr const char* wavesNeedTime = "This chart compares two waves, but the figure has no time.";
inline constexpr const char* tooFewWaves = "This chart compares two waves, but the figure has fewer.";

// Dot
inline constexpr const char* dotTitle = "Dot";
inline constexpr const char* dotPurpose = "Dot: exact values, with their intervals where there are any.";

// Dumbbell
inline constexpr const char* dumbbellTitle = "Dumbbell";
inline constexpr const char* dumbbellPurpose = "Dumbbell: how far each moved between two waves.";

// Line
inline constexpr const char* lineTitle = "Line";
inline constexpr const char* linePurpose = "Line: how values move from period to period.";
inline constexpr const char* lineNeedsTime =
    "Line charts need time along the axis; this figure has categories there.";

// Scatter
inline constexpr const char* scatterTitle = "Scatter";
inline constexpr const char* scatterPurpose =
    "Scatter: whether two measures go together, with a dot for each place or period.";
inline constexpr const char* connectedScatterChart = "connected scatter chart";
inline constexpr const char* scatterNeedsMeasure =
    "A scatter chart needs a second measure. Choose one under “Two measures”.";

// Slope
inline constexpr const char* slopeTitle = "Slope";
inline constexpr const char* slopePurpose = "Slope: who rose and who fell between two waves.";

// Figure change
inline constexpr const char* fillIsForLines = "The area between two series is filled in line charts.";
inline constexpr const char* fillIsBetweenTwo =
    "The area is filled between exactly two series. Choose two of them.";
inline constexpr const char* intervalsAreOfValues =
    "Intervals belong to the values themselves. Set the measure to values.";
inline constexpr Sentence<std::string_view, std::string_view> noRoomForIntervals{
    "This {} has no room for intervals. These kinds have: {}."};
inline constexpr const char* noMarginsPublished = "The source publishes no margins for these values.";
inline constexpr const char* intervalsAreOfPercentages =
    "An interval can be computed from the sample size only for percentages.";
inline constexpr const char* noSampleSizes = "No sample sizes are known for these values.";
inline constexpr const char* facetsNeedTime =
    "It needs time along the axis; this figure has categories there.";
inline constexpr const char* needsTwoSeries = "Needs at least two series to compare.";

// Entity json
inline constexpr CodedSentence<std::string_view> duplicateEntity{
    "entities.duplicate-key", "There are two entries for {}. Remove one of them."};

// Figure json
inline constexpr CodedSentence<std::string_view> unknownTheme{"figure.unknown-theme", "{}"};

// Figure panels
inline constexpr CodedSentence<std::size_t, std::size_t> noPanel{
    "figure.no-panel", "The figure has {} panels, so there is no panel {}."};
inline constexpr CodedSentence<std::size_t> tooManyPanels{
    "figure.many-panels", "A figure has at most {} panels. Remove one first, or make a second figure."};
inline constexpr CodedSentence<> lastPanel{
    "figure.last-panel",
    "This is the figure's only panel. Delete the whole figure, or add another panel first."};

// Panel reader
inline constexpr CodedSentence<std::string_view> notAPeriod{
    "figure.wrong-value", "{} is not a period; write it like 2024, 2024-Q1, 2024-01 or 2024-01-15."};
inline constexpr CodedSentence<std::string_view, std::string_view> measureNeedsField{
    "figure.missing-field", "A measure of the kind {} needs the field {}."};
inline constexpr CodedSentence<std::string_view, std::string_view> stackingChoices{
    "figure.wrong-value", "The stacking of this {} must be {}."};
inline constexpr CodedSentence<> rankingNeedsSince{
    "figure.missing-field", "A ranking by change needs the field “since”: the period to compare with."};
inline constexpr CodedSentence<> axisIsReversed{"figure.wrong-value",
                                                "The axis must go from a smaller to a larger number."};
inline constexpr CodedSentence<> scatterNeedsPairing{
    "figure.missing-field", "A scatter chart needs the field “pairing”, with the query for the x axis."};
inline constexpr CodedSentence<std::string_view> cannotBe{"figure.wrong-value", "{}"};

// Series style
inline constexpr const char* tritanopicReaders = "readers who cannot tell blue from yellow";
inline constexpr const char* redGreenBlindReaders = "readers who cannot tell red from green";
inline constexpr Sentence<std::string_view, double> colourIsFaint{
    "{} is faint on its ground: the contrast is {:.1f} : 1, and marks need 3 : 1. Choose a stronger colour."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> coloursLookAlike{
    "{} looks like {} to {}. Choose a lighter, darker or different colour."};

} // namespace driftline::figure_sentences
