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

// Date format
inline constexpr const char* fiscalYearsHaveTwoNames =
    "The data are given in fiscal years, which are named after two calendar years, such as 2023/24.";
inline constexpr const char* daysNeedTheirYear =
    "The data span more than a year, so a day without its year would appear twice.";
inline constexpr Sentence<std::string_view> datesFinerThanData{
    "The data are given in {}, and dates on the axis cannot be finer than the data."};

// Definition
inline constexpr const char* wavesNeedTime = "This chart compares two waves, but the figure has no time.";
inline constexpr const char* tooFewWaves = "This chart compares two waves, but the figure has fewer.";

// Dot
inline constexpr const char* dotTitle = "Dot";
inline constexpr const char* dotPurpose = "Dot: exact values, with their intervals where there are any.";

// Dumbbell
inline constexpr const char* dumbbellTitle = "Dumbbell";
inline constexpr const char* dumbbellPurpose = "Dumbbell: how far each moved between two waves.";
inline constexpr const char* dumbbellsNeedTwoSeries =
    "Dumbbells over names compare series, and the figure has only one.";

// Each figure
inline constexpr CodedSentence<std::string_view> eachNoRows{
    "each.no-rows", "No figure was made for {}: the figure’s data have no number there."};
inline constexpr CodedSentence<> eachNoteLeftOut{
    "each.note",
    "Notes and reference lines mark positions in the data; those that belong to other rows are left out."};
inline constexpr CodedSentence<std::string_view, std::string_view> eachMeasure{
    "each.measure", "The measure of {} compares the names of the column {}, so there cannot be a figure for "
                    "each of them. Choose another measure or another column."};
inline constexpr CodedSentence<std::string_view, std::string_view> eachPanelLeftOut{
    "each.panel-left-out", "In the figure for {}, {} is left out: its data have no number there."};
inline constexpr CodedSentence<std::string_view, std::string_view> eachSamePanel{
    "each.same-panel", "The data of {} have no column {}, so this panel is the same in every figure."};
inline constexpr CodedSentence<std::string_view, std::string_view> eachColumn{
    "each.column",
    "There cannot be a figure for each {}: the figure’s data have no such column with several names.{}"};
inline constexpr CodedSentence<> eachNothing{
    "each.nothing", "No name is chosen. Choose at least one name to make a figure for."};
inline constexpr CodedSentence<std::size_t, std::size_t> eachMany{
    "each.many", "{} figures are too many to make at once; choose {} names at most."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> eachUnknownCell{
    "each.unknown-cell", "The column {} has no {} in this figure.{}"};

// Entity json
inline constexpr CodedSentence<std::string_view> duplicateEntity{
    "entities.duplicate-key", "There are two entries for {}. Remove one of them."};

// Figure template
inline constexpr CodedSentence<std::string_view> templateHighlight{
    "template.series", "The template makes the panel for {} stand out, and the figure has no such panel."};
inline constexpr CodedSentence<std::string_view> templateSeries{
    "template.series",
    "The template’s style for {} was not used, because the figure’s data have no such name.",
    "Choose colours in the section “Series” of the inspector."};
inline constexpr CodedSentence<std::string_view> templateEvents{
    "template.events", "The template’s events are in the dataset {}, which is not in this workspace.",
    "Add the file that holds it, and apply the template again."};
inline constexpr CodedSentence<std::string_view> templateFacet{
    "template.facet", "An event or line of the template belongs to the panel for {}, which the figure does "
                      "not have; it is left out."};
inline constexpr CodedSentence<std::string_view, std::size_t> templateHasMorePanels{
    "template.panels", "The template has {} and the figure {}; the rest of the design was not used.",
    "Add panels to the figure, and apply the template again."};
inline constexpr CodedSentence<std::string_view, std::size_t> templateHasFewerPanels{
    "template.panels", "The template has {} and the figure {}; the last ones stay as they are."};
inline constexpr CodedSentence<std::string_view> templateAxis{
    "template.axis", "The axis of the template does not fit here. {}"};
inline constexpr CodedSentence<std::string_view, std::string_view> templateUnit{
    "template.unit",
    "The template’s axis range and lines are in {}, and the values here are in {}; they were not used.",
    "Set the range in the section “Value axis” of the inspector."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> templateChart{
    "template.chart", "The template draws a {}, and this figure stays a {}. {}"};
inline constexpr CodedSentence<std::string_view> templateFill{
    "template.chart", "The template fills the area between two series. {}"};
inline constexpr CodedSentence<std::string_view> templateRanking{
    "template.ranking",
    "The template ranks by the change since {}, and the data do not have that period; the order stays as it "
    "is.",
    "Choose a period in the section “Ranking” of the inspector."};
inline constexpr CodedSentence<std::string_view, std::size_t> templateLong{
    "template.long",
    "With the names of this figure, {} would have more than {} letters, so it stays as it is."};
inline constexpr CodedSentence<std::string_view> templatePlaceholder{
    "template.placeholder",
    "The data give no value for {{{}}}, so the placeholder is still in the figure’s texts.",
    "Keep only the rows that it should name, or write the texts by hand."};

// Line
inline constexpr const char* lineTitle = "Line";
inline constexpr const char* linePurpose = "Line: how values move from period to period.";
inline constexpr const char* lineNeedsTime =
    "Line charts need time along the axis; this figure has categories there.";

// Placeholders
inline constexpr const char* shortName = "the short name";
inline constexpr const char* sourceLine = "the source line";
inline constexpr const char* panelTitle = "the title of a panel";
inline constexpr const char* axisTitle = "the title of an axis";
inline constexpr const char* sizeTitle = "the title of the size";

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

// Figure json
inline constexpr CodedSentence<std::string_view> unknownTheme{"figure.unknown-theme", "{}"};

// Figure panels
inline constexpr CodedSentence<std::size_t, std::size_t> noPanel{
    "figure.no-panel", "The figure has {} panels, so there is no panel {}."};
inline constexpr CodedSentence<std::size_t> tooManyPanels{
    "figure.many-panels", "A figure has at most {} panels. Remove one first, or make a second figure."};
inline constexpr CodedSentence<> lastPanel{
    "figure.last-panel",
    "This is the figure’s only panel. Delete the whole figure, or add another panel first."};

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
