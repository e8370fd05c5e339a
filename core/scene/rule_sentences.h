// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What the rules of honest charts say of a figure (see base/sentence.h and figure_rules.h), file by file:
/// what is found, and why it matters.
namespace driftline::rule_sentences {

// Axis rules
inline constexpr CodedSentence<std::string_view, std::string_view> axisBackwards{
    "figure.axis-backwards",
    "The axis is set to run from {} to {}, which is backwards; it is drawn from the smaller to the larger.",
    "Readers take the upper end of an axis for the larger number."};
inline constexpr const char* exchangeEndsOfAxis = "Exchange the ends of the axis";
inline constexpr CodedSentence<std::string_view> axisBeyondValues{
    "figure.axis-beyond-values", "The axis is set to begin at {}, above every value; this is not followed.",
    "Nothing would be left to see."};
inline constexpr const char* showAllValues = "Show all values";
inline constexpr CodedSentence<std::string_view> barAxisIsCut{
    "figure.bar-axis", "The axis is set to begin at {}; bars and areas begin at zero all the same.",
    "The length of a bar is its number, so a part of a bar shows a wrong one."};
inline constexpr const char* startAxisAtZero = "Start the axis at zero";
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> axisCut{
    "figure.axis-cut", "The value axis begins at {}, although zero is near.",
    "Values run from {1} to {2}; without zero their change looks larger than it is."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    valuesOutside{"figure.values-outside", "The axis shows {} to {}, and values reach from {} to {}.",
                  "What lies outside the axis is cut off, and readers cannot know that it is there."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    axisTooWide{"figure.axis-too-wide", "The axis runs from {} to {}, the values only from {} to {}.",
                "A range far wider than the values makes every change look flat."};
inline constexpr const char* fitAxisToValues = "Fit the axis to the values";
inline constexpr CodedSentence<> ownAxes{
    "figure.own-axes", "Each panel has its own value axis.",
    "The same height stands for different values, so panels compare by shape and not by height."};
inline constexpr const char* sameAxisForAll = "Give all panels the same axis";

// Figure check
inline constexpr const char* intervalsCannotBeDrawn = "Intervals are asked for but cannot be drawn.";
inline constexpr const char* askForNoInterval = "Ask for no interval";
inline constexpr const char* treatAsMissing = "Treat as missing";
inline constexpr const char* exchangeEndsOfRange = "Exchange the ends of the range";
inline constexpr const char* leaveOutUnknownNames = "Leave out what is not there";
inline constexpr const char* oneMoreFinding = "1 more finding like these is not listed.";
inline constexpr Sentence<std::size_t> moreFindings{"{} more findings like these are not listed."};

// Panel rules
inline constexpr Sentence<std::string_view, std::string_view> onlyInPanel{"only in {}: {}"};
inline constexpr CodedSentence<std::string_view> panelsDiffer{
    "figure.panels-differ", "{}.",
    "The panels show different data, joined by place and period; readers compare what stands in both."};

// Series rules
inline constexpr CodedSentence<std::string_view, std::string_view> sharesAreUnknown{
    "figure.parts-not-whole",
    "There is no value of {1} in {0}, so the shares of the other parts are not known.",
    "Shares of a sum with a missing part are shares of something else."};
inline constexpr CodedSentence<std::string_view, std::string_view> partsAreNotAWhole{
    "figure.parts-not-whole", "The parts of {} add up to {}%; their lengths are scaled to 100%.",
    "Every part is then drawn at a share that nobody measured."};
inline constexpr CodedSentence<std::size_t> manyColours{
    "figure.many-colours", "{} series are in colour in one panel.",
    "Beyond seven colours readers cannot tell them apart; emphasise a few, or give each its own small "
    "panel."};
inline constexpr const char* colourThreeLargest = "Colour the three largest only";
inline constexpr const char* redGreenBlind = "somebody who cannot tell red from green";
inline constexpr const char* blueYellowBlind = "somebody who cannot tell blue from yellow";
inline constexpr const char* nameLinesAtEnds = "Name the lines at their ends";
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    similarColours{"figure.similar-colours", "{} and {} have colours that {} can take for each other.",
                   "They lie {3} apart (CIEDE2000); below 10 colours are easily confused, and nothing else "
                   "tells these two apart."};
inline constexpr CodedSentence<std::string_view, std::string_view> partsMissing{
    "figure.parts-missing", "There is no value of {1} in {0}; the bar is marked as incomplete.",
    "The length of a stack is read as its sum, and a sum with a missing part is no sum."};
inline constexpr const char* stackWithoutStretching = "Stack without stretching";

// Time rules
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> withNoteOfTheSource{
    "{} The source notes: {}{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> averageAcrossBreak{
    "figure.average-across-break", "The {} of {} mixes values from before and after a break.",
    "What was measured changed there, so the mean describes neither side."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> measuredAcrossBreak{
    "figure.measured-across-break", "The {} of {} compares periods on both sides of a break ({}).",
    "Part of the difference comes from what was measured, not from the world."};
inline constexpr CodedSentence<std::string_view, std::string_view> wavesAcrossBreak{
    "figure.waves-across-break", "The two waves of {} lie on both sides of a break ({}).",
    "Part of the difference comes from what was measured, not from the world."};
inline constexpr CodedSentence<std::string_view, std::string_view> seriesHasBreak{
    "figure.break", "{} in {} is not comparable with what comes before it.",
    "The figure shows a break there and joins nothing across it."};
inline constexpr const char* showValuesInstead = "Show the values instead";
inline constexpr const char* showAllWaves = "Show all waves as a line";
inline constexpr Sentence<std::string_view> startAfterBreak{"Start at {}, after the break"};
inline constexpr CodedSentence<> twoPoints{"figure.two-points", "The lines join two points only.",
                                           "A line suggests a path between them that nobody measured; a "
                                           "slope chart says that two waves are compared."};
inline constexpr const char* showAsSlopes = "Show as a slope chart";
inline constexpr CodedSentence<> unevenSteps{"figure.uneven-steps",
                                             "The points that the lines join are not evenly spaced in time.",
                                             "The same slope then stands for different lengths of time, and "
                                             "what happened between waves was not measured."};
inline constexpr const char* showAsDots = "Show as dots";
inline constexpr Sentence<std::string_view> andTheLast{" and the last {}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> averageEnds{
    "figure.average-ends", "The {} leaves out the first {}{}.",
    "It is given only where all of its periods have a value, so the latest turn may not show."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> baseMissing{
    "figure.base-missing", "The {} of {} cannot be computed: no usable value in {}.",
    "These series are missing from the figure, and readers may think that there are no data."};
inline constexpr const char* compareWithFirst = "Compare each with its first value";
inline constexpr Sentence<std::string_view> compareAllWith{"Compare all with {}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> differentBases{
    "figure.different-bases", "The {} of each series starts from its own first period, between {} and {}.",
    "Lines that start at different times cannot be compared by their height."};

// Word rules
inline constexpr CodedSentence<std::string_view> noteOutsideAxes{
    "figure.note-outside", "The note {} lies outside the axes.",
    "Notes keep their place in the data; this place is not shown now."};
inline constexpr CodedSentence<std::size_t> notesOutsideAxes{
    "figure.note-outside", "{} notes lie outside the axes.",
    "Notes keep their place in the data; these places are not shown now."};
inline constexpr CodedSentence<> noTitle{"figure.no-title", "The figure has no title.",
                                         "A figure that is passed on alone must say what it shows."};
inline constexpr CodedSentence<> noSubtitle{
    "figure.no-subtitle", "The figure has no subtitle.",
    "It is the place to say what was measured, of whom and in which unit."};
inline constexpr CodedSentence<> noSource{"figure.no-source", "No source is named.",
                                          "Readers cannot check a number of unknown origin."};
inline constexpr CodedSentence<> noUnit{"figure.no-unit", "Neither the data nor the axis names a unit.",
                                        "A number without a unit can be read as anything."};
inline constexpr CodedSentence<std::string_view, std::string_view> noEventSource{
    "figure.no-event-source", "{} {} no source.",
    "Events and lines of your own stand beside the data and are read as facts."};
inline constexpr const char* leaveOutUnsourced = "Leave out what has no source";
inline constexpr const char* leaveOutUnseenNotes = "Leave out the notes that cannot be seen";
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> smallSample{
    "figure.small-sample", "Some values rest on small numbers: {} for {}.",
    "Where so few were asked, one more or fewer moves a share by {2} percentage points."};
inline constexpr CodedSentence<std::size_t, std::string_view> inferredSample{
    "figure.inferred-sample", "The number of respondents behind {} {} is inferred.",
    "The source does not print it; it was worked out from the percentages and may be wrong."};
inline constexpr CodedSentence<std::size_t, std::size_t, std::string_view, std::string_view> uncertainValues{
    "figure.uncertain-values", "{} of {} {} {}, and drawn hollow.",
    "Hollow marks are not plain measurements; the table says which they are and why."};

} // namespace driftline::rule_sentences
