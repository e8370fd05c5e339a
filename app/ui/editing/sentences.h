// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the editing of a figure in the picture (see base/sentence.h), file by file.
namespace driftline::editing_sentences {

// Chart editing
inline constexpr const char* enterEdits = "press Enter or double-click to edit it";
inline constexpr const char* dragOrAltArrowMoves = "drag it or press Alt with an arrow key to move it";
inline constexpr const char* dragOrArrowMoves = "drag it or press an arrow key to move it";
inline constexpr const char* rightClickForMore = "right-click for what can be done";
inline constexpr const char* ownCopyIsUnderYourData =
    "Your own copy is under Your data; the built-in figure is unchanged.";
inline constexpr Sentence<std::string_view> partCannotBeRemoved{"{}: this part cannot be removed here."};
inline constexpr const char* noteStaysAtItsWave = "In this kind of chart, a note stays at its wave.";
inline constexpr Sentence<std::string_view> partCannotBeMovedThere{"{}: it cannot be moved there."};
inline constexpr const char* lastSeriesCannotBeHidden =
    "The last series of a figure cannot be hidden; remove the panel or the figure instead.";
inline constexpr const char* showOnlyOneSeries = "Show only one series";
inline constexpr const char* hideASeries = "Hide a series";

// Event changes
inline constexpr const char* limitEventToPanel = "Limit event to a panel";

// Part changes
inline constexpr const char* nameASeries = "Name a series";
inline constexpr CodedSentence<> figureNeedsTitle{
    "figure.no-title", "A figure needs a title. Type one, or press Escape to keep the old one."};
inline constexpr Sentence<std::string_view> limitToPanel{"Limit {} to a panel"};

// Part menu
inline constexpr const char* editInInspector = "Edit in inspector";
inline constexpr const char* takeOutOfFocus = "Take out of focus";
inline constexpr const char* putInFocus = "Put in focus";
inline constexpr const char* takeSeriesOutOfFocus = "Take a series out of focus";
inline constexpr const char* putSeriesInFocus = "Put a series in focus";
inline constexpr const char* namesOfSeries = "Names of series";
inline constexpr const char* colourASeries = "Colour a series";
inline constexpr const char* atTheEndsOfLines = "At the ends of lines";
inline constexpr const char* inALegend = "In a legend";
inline constexpr const char* aboveTheChart = "Above the chart";
inline constexpr const char* belowTheChart = "Below the chart";
inline constexpr const char* atTheRight = "At the right";
inline constexpr const char* asManyAsNeeded = "As many as needed";
inline constexpr const char* useLinearAxis = "Use a linear axis";
inline constexpr const char* useLogarithmicAxis = "Use a logarithmic axis";
inline constexpr const char* rangeAsDataNeed = "Range and numbers as the data need";
inline constexpr const char* letTheDataDecide = "Let the data decide on the axis";
inline constexpr const char* asFineAsTheData = "As fine as the data";
inline constexpr const char* changeDateFormat = "Change the date format";
inline constexpr const char* asTheDataHaveThem = "As the data have them";
inline constexpr const char* changeTheOrder = "Change the order";
inline constexpr const char* hideLibraryEvents = "Hide all events of the library";
inline constexpr const char* duplicateThePanel = "Duplicate the panel";
inline constexpr const char* removeThePanel = "Remove the panel";

// Part moves
inline constexpr const char* moveSeriesName = "Move the name of a series";
inline constexpr const char* moveTheLegend = "Move the legend";

} // namespace driftline::editing_sentences
