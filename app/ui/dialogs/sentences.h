// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <QtGlobal>

#include <cstddef>
#include <string_view>

/// What a person reads in the dialogs of the window (see base/sentence.h), file by file.
namespace driftline::dialogs_sentences {

// About dialog
inline constexpr const char* whatDriftlineIsFor =
    "How Cambodia and Southeast Asia drift between the United States and China.";
inline constexpr const char* licence =
    "Free software under the <a href='https://www.gnu.org/licenses/gpl-3.0.html'>GNU General Public License, "
    "version 3 or later</a>. It comes with no warranty.";
inline constexpr const char* dataOfTheProgram = "Data that come with the program";
inline constexpr const char* everyNumberHasItsSource =
    "Every number leads to its source: see the Sources tab of each figure.";

// Data dialog
inline constexpr Sentence<std::string_view> readFrom{"Read from {}"};
inline constexpr const char* reviewHowItWasRead = "Review how it was read…";
inline constexpr const char* changeItsCells = "Change its cells…";
inline constexpr const char* replaceWithAnotherFile = "Replace with another file…";
inline constexpr const char* noDataOfYourOwn = "No data of your own yet";
inline constexpr const char* dropAFileOrAddOne = "Drop a file on the window, or add one here.";
inline constexpr const char* nothingToDecide =
    "It was not read from a table of yours, so there is nothing to decide.";
inline constexpr const char* noFigureShowsIt = "No figure shows it.";
inline constexpr const char* figuresThatShowIt = "Figures that show it:";

// Desktop dialogs
inline constexpr Sentence<std::string_view> saveTheChanges{"Save the changes to “{}”?"};
inline constexpr const char* otherwiseTheyAreLost = "Otherwise they are lost.";

// Export dialog
inline constexpr Sentence<std::size_t> carriesTheFigure{"It carries the figure and its data, {}\u00A0kB."};
inline constexpr const char* captionIsWrittenBeside =
    "Title, source and notes are written beside it, in NAME.caption.txt; the alt text in NAME.alt.txt.";
inline constexpr const char* previewIsCoarser = "The preview is coarser.";
inline constexpr const char* pictureIsTooLargeToCheck =
    "So large a picture is not checked before it is saved";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> closestColours{
    "Closest: {} and {}, {}"};
inline constexpr const char* figureWasNotSaved = "The figure was not saved";
inline constexpr Sentence<qsizetype> replaceTexts{"Replace {} texts?"};
inline constexpr Sentence<std::string_view> textsAreAlreadyThere{
    "Already beside the picture, and edited since it was exported, or never part of it: {}."};

} // namespace driftline::dialogs_sentences
