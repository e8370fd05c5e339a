// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What the changes made in the inspector are called in the list of what can be undone, file by file.
namespace driftline::inspector_sentences {

// Answers section
inline constexpr const char* stateAnswerOrder = "State the order of the answers";
inline constexpr const char* setNeutralApart = "Set the neutral answer apart";
inline constexpr const char* orderTheAnswers = "Order the answers";
inline constexpr const char* chooseNeutral = "Choose the neutral answer";
inline constexpr const char* centreNeutral = "Centre the neutral answer";
inline constexpr const char* chooseAnswersOutside = "Choose answers outside the scale";

// Axis section
inline constexpr const char* changeAxisTitle = "Change the axis title";
inline constexpr const char* changeCountedIn = "Change what numbers are counted in";
inline constexpr const char* useLogarithmicAxis = "Use a logarithmic axis";
inline constexpr const char* useLinearAxis = "Use a linear axis";
inline constexpr const char* turnAxisUpsideDown = "Turn the axis upside down";
inline constexpr const char* turnAxisUpright = "Turn the axis upright";
inline constexpr const char* showAsIndex = "Show as an index";
inline constexpr const char* changeValueAxis = "Change the value axis";
inline constexpr const char* changeAxisNumbers = "Change the numbers on the axis";

// Chart section
inline constexpr Sentence<std::string_view> showAsChart{"Show as {} chart"};
inline constexpr const char* fillTheGap = "Fill the gap";
inline constexpr const char* leaveTheGapEmpty = "Do not fill the gap";
inline constexpr const char* changeValuesOnBars = "Change values on bars";

// Data section
inline constexpr const char* changeSeriesColumn = "Change what series are";
inline constexpr const char* changeAggregate = "Change the aggregate";

// Events section
inline constexpr const char* showLibraryEvents = "Show events of the library";
inline constexpr const char* showAllEvents = "Show all events";
inline constexpr const char* chooseEventKinds = "Choose kinds of events";
inline constexpr const char* showEventInAllPanels = "Show event in all panels";
inline constexpr const char* showEventInOnePanel = "Show event in one panel";

// Facets section
inline constexpr const char* drawOnePanel = "Draw one panel";
inline constexpr const char* splitIntoPanels = "Split into panels";
inline constexpr const char* shareValueAxis = "Share the value axis";
inline constexpr const char* givePanelsTheirOwnAxes = "Give panels their own axes";
inline constexpr const char* stressAPanel = "Stress a panel";

// Labels section
inline constexpr const char* moveTheLegend = "Move the legend";

// Look section
inline constexpr const char* changeTheme = "Change the theme";
inline constexpr const char* choosePreset = "Choose what the figure is made for";
inline constexpr const char* changeTheSize = "Change the size";
inline constexpr const char* changeCaptionPlace = "Change where the caption stands";

// Pairing section
inline constexpr const char* showSharesAlongX = "Show shares along x";
inline constexpr const char* showValuesAlongX = "Show values along x";
inline constexpr const char* useLogarithmicX = "Use a logarithmic axis along x";
inline constexpr const char* useLinearX = "Use a linear axis along x";
inline constexpr const char* changeEarlierNumbers = "Change what replaces missing numbers";
inline constexpr const char* joinTheDots = "Join the dots";
inline constexpr const char* leaveDotsUnjoined = "Leave the dots unjoined";
inline constexpr const char* drawLineOfFit = "Draw a line of fit";
inline constexpr const char* leaveOutLineOfFit = "Leave out the line of fit";
inline constexpr const char* changeAverageLines = "Change the average lines";
inline constexpr const char* changeNamedDots = "Change which dots are named";
inline constexpr const char* sizeTheDots = "Size the dots";
inline constexpr const char* drawDotsOfOneSize = "Draw dots of one size";
inline constexpr const char* setMeasuresAgainstEachOther = "Set two measures against each other";
inline constexpr const char* showOneMeasure = "Show one measure";
inline constexpr const char* changeMeasureAlongX = "Change the measure along x";
inline constexpr const char* changeHorizontalAxis = "Change the horizontal axis";

// Panels section
inline constexpr const char* addAPanel = "Add a panel";
inline constexpr const char* duplicateThePanel = "Duplicate the panel";
inline constexpr const char* movePanelUp = "Move the panel up";
inline constexpr const char* movePanelDown = "Move the panel down";
inline constexpr const char* removeThePanel = "Remove the panel";
inline constexpr const char* changePanelTitle = "Change the panel’s title";

// Ranking section
inline constexpr const char* reverseTheOrder = "Reverse the order";
inline constexpr const char* orderByHand = "Order by hand";
inline constexpr const char* chooseAPeriod = "Choose a period";
inline constexpr const char* sortTheNames = "Sort the names";
inline constexpr const char* chooseComparison = "Choose what to compare with";
inline constexpr const char* sortByAnotherSeries = "Sort by another series";
inline constexpr const char* chooseHowManyNames = "Choose how many are shown";

// Series section
inline constexpr const char* orderTheSeries = "Order the series";
inline constexpr const char* nameASeries = "Name a series";
inline constexpr const char* chooseAMarker = "Choose a marker";
inline constexpr const char* chooseALine = "Choose a line";
inline constexpr const char* chooseAWidth = "Choose a width";
inline constexpr const char* putSeriesInFocus = "Put a series in focus";
inline constexpr const char* takeSeriesOutOfFocus = "Take a series out of focus";
inline constexpr const char* colourASeries = "Colour a series";
inline constexpr const char* showSeriesAlikeEverywhere = "Show a series the same in all figures";
inline constexpr const char* giveSeriesItsOwnLook = "Give a series a look of its own";
inline constexpr const char* showOnlyOneSeries = "Show only one series";
inline constexpr const char* showAllSeries = "Show all series";

// Time section
inline constexpr const char* changeDateFormat = "Change the date format";

// Uncertainty section
inline constexpr const char* changeIntervals = "Change how intervals are drawn";

// Series label shift
inline constexpr const char* putTheNameOfASeriesBack = "Put the name of a series back";
inline constexpr const char* moveTheNameOfASeries = "Move the name of a series";

// Single events section
inline constexpr const char* chooseATableOfEvents = "Choose a table of events";
inline constexpr const char* chooseTheRowOfAnEvent = "Choose the row of an event";
inline constexpr const char* chooseTheSideOfAnEvent = "Choose the side of an event";
inline constexpr const char* showAnEvent = "Show an event";
inline constexpr const char* leaveOutAnEvent = "Leave out an event";

} // namespace driftline::inspector_sentences
