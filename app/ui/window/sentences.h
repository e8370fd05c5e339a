// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads in the window itself (see base/sentence.h), file by file.
namespace driftline::window_sentences {

// File drops
inline constexpr Sentence<std::string_view, std::string_view> cannotBeOpenedBecause{
    "{} cannot be opened: {}"};
inline constexpr Sentence<std::string_view> cannotBeOpened{"{} cannot be opened"};
inline constexpr Sentence<std::string_view> dropToAdd{"Drop to add {} to your workspace"};

// Gallery view
inline constexpr const char* aboutGallery = "See every figure as a picture and choose one (Ctrl+G)";

// Main window
inline constexpr const char* aboutInspector = "Change what the figure shows and how, beside it (F8)";
inline constexpr const char* figureCouldNotBeAdded = "The figure could not be added";
inline constexpr const char* figureCouldNotBeMade = "The figure could not be made";
inline constexpr const char* figureIsNotThere = "The figure is not there";

// New figure view
inline constexpr const char* aboutNewFigure =
    "Make a figure of any dataset, built-in or your own (Ctrl+Shift+N)";
inline constexpr const char* howToMakeAFigure = "Start from your data or from what comes with Driftline: "
                                                "choose a dataset, say what stands where, and pick a chart.";
inline constexpr const char* howToAddAPanel = "It stands below the panels that the figure has. It may read "
                                              "another dataset, and time is shared where both have it.";
inline constexpr const char* addAPanel = "Add a panel";
inline constexpr const char* panelWasAdded = "The panel was added. Ctrl+Z takes it away again.";
inline constexpr const char* figureIsUnderYourData =
    "The figure is under Your data. Change anything on the right; Ctrl+Z takes it away again.";

// Presenter
inline constexpr const char* presentationTitle = "Presentation – Driftline";

// Question docks
inline constexpr const char* isItReal = "Is it real?";
inline constexpr const char* isThisShiftReal = "Is this shift real?";
inline constexpr const char* averageOpenedUp = "The average, opened up";
inline constexpr const char* aboutShift =
    "Compares two waves or two series: is the difference more than chance? (F7)";
inline constexpr const char* openUpTheAverage = "Open up the average";
inline constexpr const char* aboutAverage =
    "Shows what each country adds to the average, and lets you weigh them (F6)";

// Run window
inline constexpr const char* firstFigureIsOnTheScreen = "the first figure is on the screen";

// Table offers
inline constexpr Sentence<std::string_view> fileHasChanged{"“{}” has changed since it was read."};
inline constexpr const char* readItAgain = "&Read it again";
inline constexpr const char* keepWhatWasRead = "&Keep what was read";

// Window menu
inline constexpr const char* findASetting = "Find a setting";
inline constexpr const char* showAllData = "Show all data";

// Work guard
inline constexpr const char* longDate = "d MMMM yyyy";
inline constexpr Sentence<std::string_view> unsavedWorkFound{"Unsaved work from {} was found."};
inline constexpr Sentence<std::string_view, std::string_view> unsavedWorkOnFileFound{
    "Unsaved work on “{}” from {} was found."};
inline constexpr Sentence<std::size_t> thereIsMore{"There is more: {} in all."};
inline constexpr const char* unsavedWorkWasDeleted = "The unsaved work was deleted.";
inline constexpr const char* unsavedWorkCannotBeRead = "The unsaved work cannot be read";
inline constexpr const char* unsavedWorkIsBack = "The unsaved work is back. Save it to keep it.";
inline constexpr Sentence<std::string_view> fileIsNoLongerThere{
    "“{}” is no longer there. Saving writes it again."};
inline constexpr Sentence<std::string_view> changedElsewhereAndHere{
    "Somebody else has changed “{}”. Reloading it gives up your own changes."};
inline constexpr Sentence<std::string_view> changedElsewhere{"Somebody else has changed “{}”."};

// Figure beside
inline constexpr const char* anotherFigureBeside = "Another figure beside";
inline constexpr const char* editTheOtherFigure = "Edit the other figure";
inline constexpr const char* aboutFigureBeside = "See two figures side by side (Ctrl+B)";
inline constexpr const char* isInViewAlready =
    "This figure is in view already. Choose another one to stand beside it.";

} // namespace driftline::window_sentences
