// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file. What the rules
/// of honest charts say stands in rule_sentences.h.
namespace driftline::scene_sentences {

// Alt text
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view,
                          std::string_view>
    highestAndLowestOf{"{}: highest {} ({}), lowest {} ({})."};
inline constexpr Sentence<std::size_t, std::size_t> seriesAndValues{"{} series with {} values in all"};
inline constexpr Sentence<std::string_view, std::string_view> highestAndLowest{"Highest {}, lowest {}"};
inline constexpr Sentence<std::size_t, std::size_t, std::size_t> higherAndLower{
    "Of {} series that can be compared over time, {} end higher than they began and {} lower"};
inline constexpr Sentence<std::size_t> crossingsCounted{"Series pass one another {} times"};
inline constexpr Sentence<std::size_t> eventsMarked{"{} events are marked"};

// Annotations
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> referenceUnknownColumn{
    "query.unknown-column", "The reference line {} names a column {}, which the data do not have.{}"};
inline constexpr CodedSentence<std::string_view, std::size_t> referenceRows{
    "figure.reference-row", "The reference line {} must name exactly one row; it names {}."};
inline constexpr CodedSentence<std::string_view> referenceWithoutValue{
    "figure.reference-row", "The reference line {} names a row without a value."};
inline constexpr const char* givenByTheAuthor = "given by the author of the figure";

// Answer chart
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> negativeAnswers{
    "figure.answers-negative", "Diverging bars of several series show answers, and no answer can be given by "
                               "fewer than zero people. {} is {} in {}. Use a line chart or grouped bars."};

// Answer scale
inline constexpr CodedSentence<std::string_view, std::string_view> scaleUnknown{
    "figure.scale-unknown",
    "Diverging bars need the order of the answers{}, and the data do not state it. Add it to the chart, from "
    "one end to the other, as in {}; answers such as “don’t know” stand apart, under \"nonresponse\". The "
    "column of the data package may state the same scale. If the series are not answers to one question, use "
    "\"grouped\"."};
inline constexpr CodedSentence<std::string_view> scaleIsWrong{"figure.scale-answer", "{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> answerNotOnScale{
    "figure.scale-answer", "The answer {} is not on the scale.{} Add it to the order or to the nonresponse "
                           "of the scale, or leave it out with a filter."};

// Area chart
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> negativeAreas{
    "figure.area-negative", "An area chart adds its parts up from zero, so none may be negative. {} is {} in "
                            "{}. Use a line chart or grouped bars."};
inline constexpr CodedSentence<> areaCategories{"figure.area-categories",
                                                "An area joins points in time, but the positions along x are "
                                                "categories, which have no order in time. Use a bar chart."};

// Arrange
inline constexpr CodedSentence<std::string_view, std::string_view> oneWaveMissing{
    "figure.missing-wave", "{} has no value in {}, so only one dot is drawn.",
    "Choose waves that every series has."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> bothWavesMissing{
    "figure.missing-wave", "{} has a value neither in {} nor in {}, so it is not drawn.",
    "Choose waves that every series has."};
inline constexpr CodedSentence<std::string_view, std::string_view> wavesBackwards{
    "figure.waves-backwards",
    "The chart runs from {} to {}, which is backwards; the earlier wave is drawn first.",
    "Swap “from” and “to” of the chart."};
inline constexpr CodedSentence<std::string_view> oneWave{"figure.one-wave",
                                                         "There is only one wave, {}; a change needs two.",
                                                         "Choose another filter or another kind of chart."};

// Assemble
inline constexpr CodedSentence<std::string_view, std::string_view> dateFormat{
    "figure.date-format",
    "The dates on the axis cannot be written as {}. {} Choose a coarser date format, or “auto”."};
inline constexpr Sentence<std::string_view, std::size_t> figureAndPanel{"Figure {}, panel {}"};

// Axis scale
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> logNotPositive{
    "figure.log-not-positive", "{} of zero or below, which a logarithmic axis cannot show, {} left out: {}.",
    "Use a linear axis, or show other values."};

// Bar notes
inline constexpr Sentence<std::string_view, std::string_view> lacksValuesOf{"{} (no value of {})"};
inline constexpr Sentence<std::string_view> sharesAreRounded{
    "Published shares are rounded and add up to {} in places; lengths are drawn to 100%, the numbers are "
    "those published."};
inline constexpr const char* netExplained =
    "Net: the answers right of the middle minus those left of it, in points.";

// Caption scene
inline constexpr CodedSentence<> noValues{"figure.no-values",
                                          "There is nothing to draw: the data hold no value here.",
                                          "Choose other data or a longer range."};
inline constexpr CodedSentence<std::string_view, std::string_view> unknownEmphasis{
    "figure.unknown-emphasis", "{} should stand out, but no series in this figure has that name.{}",
    "Correct the name under “emphasis”, or leave it out."};
inline constexpr CodedSentence<std::string_view, std::string_view> unknownHighlight{
    "figure.unknown-highlight", "The panel {} should stand out, but no panel has that name.{}",
    "Correct the name under “highlight”, or leave it out."};
inline constexpr CodedSentence<std::size_t, std::string_view> coloursUsedUp{
    "figure.colours-used-up", "The theme has no more colours, so {} series are drawn in the same grey: {}.",
    "Emphasise a few series, give each its own panel, or leave some out."};
inline constexpr CodedSentence<std::string_view> unknownPreset{
    "figure.unknown-preset",
    "The figure names a preset that this version does not have, so its text keeps the default sizes. {}",
    "Choose another preset under “Theme and size”, or none."};

// Captions
inline constexpr const char* notAProbabilitySample =
    "Not a probability sample, so no margin of error can be given.";
inline constexpr Sentence<std::string_view> whoIsNotAProbabilitySample{
    "{}; not a probability sample, so no margin of error can be given."};
inline constexpr Sentence<std::string_view> breakIsDotted{"Dotted line: break in the series. {}"};
inline constexpr Sentence<std::string_view> breakIsNotJoined{
    "Waves that are not joined: break in the series. {}"};
inline constexpr Sentence<std::string_view> sourceOfData{"Source: {}"};
inline constexpr Sentence<std::string_view> source{"Source: {}."};
inline constexpr Sentence<std::string_view, std::string_view> sourceReadIn{"Source: {}; read in {}"};
inline constexpr Sentence<std::string_view, std::size_t> andMoreSources{"{} and {} more"};
inline constexpr const char* aPlaceAndWave = "a place and wave";
inline constexpr const char* sizesAreInferred = ", inferred from the printed percentages";
inline constexpr const char* someSizesAreUnknown = "; not known for the other points";
inline constexpr Sentence<std::string_view> probabilitySamples{"{}, probability samples."};
inline constexpr const char* computedFromSampleSize = "computed from the share and the sample size.";
inline constexpr const char* asPublished = "as published.";
inline constexpr const char* bandsAndBars = "Bands and bars";
inline constexpr Sentence<std::string_view, std::string_view> marginOfError{"{}: 95% margin of error, {}"};

// Chart builders
inline constexpr CodedSentence<> noWaves{"figure.no-waves",
                                         "A slope chart leads from one wave to another, but the positions "
                                         "along x are categories. Use a dumbbell or a bar chart."};
inline constexpr CodedSentence<> noPairing{
    "figure.no-pairing", "A scatter chart needs a second measure to set the values against. Choose one for "
                         "the horizontal axis, or choose another kind of chart."};

// Derivations
inline constexpr Sentence<std::string_view, std::string_view> isComputedHere{"{} is computed here: {}."};

// Drawable
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    numberOutOfRange{"figure.number-range",
                     "{} cannot be drawn, because no axis holds numbers that large or that small; the first "
                     "is {} of {} in {}.",
                     "Correct the numbers, or give them in a larger or smaller unit."};

// Events
inline constexpr CodedSentence<> eventsWithoutCategories{
    "figure.event-category",
    "Events are chosen by category, but their dataset has no column “category”. Choose them by date."};
inline constexpr CodedSentence<std::string_view, std::string_view> eventUnknownCategory{
    "figure.event-category", "No event has the category {}.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> eventRange{
    "figure.event-range", "The event {} ends in {}, before it begins in {}."};
inline constexpr CodedSentence<std::string_view, std::string_view> eventFacet{
    "figure.event-facet",
    "The event of {} is limited to the small multiple {}, but the figure chooses no event of that date.",
    "Write the date as the dataset does, choose the event, or remove the limit."};
inline constexpr CodedSentence<> eventsNotDrawn{
    "figure.events-not-drawn", "Events are not drawn, because no panel has time from left to right.",
    "Choose a line, area or dot chart over time, or take the events out."};

// Fitting text
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> textCountsOtherwise{
    "the {} speaks of {} {}"};
inline constexpr Sentence<std::string_view, std::string_view> textNamesOtherYear{
    "the {} speaks of {}, which is not among the periods drawn"};
inline constexpr Sentence<std::string_view, std::string_view> textNamesOthers{"the {} names {}"};
inline constexpr CodedSentence<std::string_view> textOutdated{"figure.text-outdated",
                                                              "The text does not match what is drawn: {}.",
                                                              "Change the text, or draw what it speaks of."};

// Guides
inline constexpr CodedSentence<std::string_view> barAxisMinimum{
    "figure.bar-axis", "{} The axis minimum is ignored.", "Use a line chart to show a part of the range."};

// Hollow marks
inline constexpr Sentence<std::string_view, std::size_t> andMoreEntries{"{} and {} more"};

// Notes
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> noteIsAtNoCategory{
    "figure.note-place", "The note {} is at {}, which is not a category of this panel.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> noteIsAtNoPeriod{
    "figure.note-place",
    "The note {} is at {}, which is not a period; write it like 2024, 2024-Q1, 2024-01 or 2024-01-15."};
inline constexpr CodedSentence<std::string_view, std::string_view> noteOutsideFigure{
    "figure.note-outside", "The note {} at {} lies outside what the figure shows.",
    "Move it, or show a longer range."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> annotationFacet{
    "figure.annotation-facet", "{} is limited to the small multiple {}, which is not there.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> noteFacet{
    "figure.note-facet", "The note {} belongs to the small multiple {}, which is not there.{}"};

// Pattern text
inline constexpr Sentence<std::string_view, std::string_view> betweenBreaks{
    " (between the breaks in {} and {})"};
inline constexpr const char* staysTheSame = "stays the same";
inline constexpr Sentence<std::string_view, std::string_view> risesThenFalls{"rises to {} in {}, then falls"};
inline constexpr Sentence<std::string_view, std::string_view> fallsThenRises{"falls to {} in {}, then rises"};
inline constexpr const char* asHighAs = "as high as";
inline constexpr Sentence<std::string_view> upAndDown{"goes up and down and ends {} it began"};
inline constexpr Sentence<std::string_view> sinceTheBreak{" since the break in {}"};
inline constexpr Sentence<std::string_view> untilTheBreak{" until the break in {}"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view> passes{
    "{} passes {} between {} and {}."};

// Ranking
inline constexpr Sentence<std::size_t, std::string_view> othersNotShown{"{} {} not shown"};
inline constexpr Sentence<std::string_view, std::string_view> sortedByChange{
    "Sorted by the change{} since {}."};
inline constexpr Sentence<std::string_view> sortedByValue{"Sorted by the value{}."};
inline constexpr Sentence<std::size_t, std::size_t, std::string_view> shownOf{"{} of {} shown; {}"};
inline constexpr Sentence<std::size_t> withoutValue{", {} without a value"};
inline constexpr Sentence<std::string_view> noDataForPeriod{"No data for this period: {}."};
inline constexpr CodedSentence<std::string_view> unknownRanking{
    "figure.unknown-ranking",
    "The names are to be sorted by the series {}, which the figure does not have; they keep the order of the "
    "data.",
    "Choose one of the series that are shown."};

// Scatter chart
inline constexpr CodedSentence<std::string_view, std::size_t> noFit{
    "figure.no-fit",
    "No line is fitted{}: that needs linear axes and at least {} dots that differ along both axes.",
    "Show more dots, or leave the line out."};

// Scatter pairs
inline constexpr CodedSentence<std::string_view> otherNumberOutOfRange{
    "figure.number-range",
    "{} of another measure cannot be drawn, because no axis holds numbers that large or that small.",
    "Correct the numbers, or give them in a larger or smaller unit."};

// Scatter text
inline constexpr const char* dashedLine = "Dashed: line of least squares";
inline constexpr Sentence<std::string_view, std::string_view> lineOfFit{
    "{} ({}). It describes these dots and does not show that one causes the other."};
inline constexpr Sentence<std::string_view> areaOfDots{"The area of a dot is proportional to: {}."};
inline constexpr Sentence<std::string_view, std::string_view> axesOfScatter{"Along x: {}. Along y: {}."};
inline constexpr Sentence<std::string_view> areaOfTheDots{" Area of the dots: {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view,
                          std::string_view>
    goesFromTo{"{} goes from {} ({}) to {} ({})."};

// Scene
inline constexpr Sentence<std::string_view> notComparableBreak{"not comparable with {}: break"};
inline constexpr Sentence<std::string_view> notComparableLengths{
    "not comparable with {}: periods of different length"};

// Scene data
inline constexpr CodedSentence<std::string_view> ownWithoutSource{
    "figure.no-source", "The {} does not say where it comes from.",
    "Give it a source, as every other fact has one."};

// Series choices
inline constexpr CodedSentence<std::string_view, std::string_view> labelTaken{
    "figure.label-taken", "The label {1} for {0} is the name of another series, so {0} keeps its own.",
    "Choose another name."};
inline constexpr CodedSentence<std::string_view> unknownSeries{
    "figure.unknown-series", "The figure has a style for the series {}, which the data do not have.",
    "Correct the name under “series”, or leave the style out."};

// Stacked bars
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> negativeBars{
    "figure.bar-negative", "Bars of 100% divide a whole into shares, and none of them is negative. {} is {} "
                           "in {}. Use a line chart or grouped bars."};
inline constexpr const char* sumIsZero = "sum is 0";

} // namespace driftline::scene_sentences
