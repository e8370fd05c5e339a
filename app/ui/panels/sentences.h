// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the panels of the window (see base/sentence.h), file by file.
namespace driftline::panels_sentences {

// Figure panel
inline constexpr const char* viewsOfTheFigure = "Views of the figure";
inline constexpr const char* aboutChartView = "The figure: point at any value to read it (Ctrl+1)";
inline constexpr const char* aboutNumbersView = "Every number that is drawn, to sort and copy (Ctrl+2)";
inline constexpr const char* aboutSourcesView = "Who measured what, when and how, with links (Ctrl+3)";
inline constexpr const char* aboutClaimsView = "What the article says, tested against these numbers (Ctrl+4)";
inline constexpr const char* aboutDataView =
    "All rows of the data behind the figure, to sort, search and correct (Ctrl+5)";
inline constexpr const char* fixIsForPreviousFigure =
    "This fix was for the previous figure. The new figure is being checked; try again when that is done.";

// Inspector panel
inline constexpr const char* panelToEdit = "Panel to edit";
inline constexpr const char* aboutPanelToEdit = "The fields below change this panel of the figure.";
inline constexpr const char* noFigureIsInView =
    "No figure is in view. Choose one, and what can be changed about it stands here.";
inline constexpr Sentence<std::string_view> figureIsYourOwn{"{} is a figure of your own."};
inline constexpr Sentence<std::string_view> figureComesWithDriftline{
    "{} comes with Driftline. The first change makes a copy of your own."};
inline constexpr const char* otherFigureChangesToo =
    "1 other figure had its own look for this series, which is replaced.";
inline constexpr Sentence<std::size_t> otherFiguresChangeToo{
    "{} other figures had their own looks for this series, which are replaced."};
inline constexpr const char* ownCopyIsUnderYourData =
    "A copy of your own is under Your data; the built-in figure is as it was.";

// Library panel
inline constexpr const char* aboutFigureActions = "Duplicate, rename, move or delete the figure in view";
inline constexpr const char* actionsForTheFigure = "Actions for the figure";
inline constexpr Sentence<std::string_view> noFigureMatches{
    "No figure matches “{}”. Try a country, a year or a subject such as trade."};

// Beside panel
inline constexpr const char* figureBeside = "Figure beside the one in view";
inline constexpr const char* theFigureThatStandsHere = "The figure that stands here";
inline constexpr const char* editThisOne = "Edit this one";
inline constexpr const char* aboutEditingThisOne =
    "Inspector and actions then change this figure, and the other one stands beside it (Ctrl+Shift+B, or a "
    "click into the figure)";
inline constexpr const char* showOneFigureOnly = "Show one figure only (Ctrl+B)";
inline constexpr const char* closeTheFigureBeside = "Close the figure beside";

} // namespace driftline::panels_sentences
