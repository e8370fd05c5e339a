// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the pages of the window (see base/sentence.h), file by file.
namespace driftline::pages_sentences {

// Chart page
inline constexpr const char* figureCannotBeDrawn = "This figure cannot be drawn";
inline constexpr const char* changesCanBeUndone = "Changes the figure; can be undone";
inline constexpr const char* whatShouldItShow = "What should this figure show?";
inline constexpr const char* seeTheClaim = "See the claim";

// Claims page
inline constexpr const char* claimsOfTheArticle = "Claims of the article";
inline constexpr const char* aboutClaims =
    "What the article says, whether its sources bear it out, and what they say.";
inline constexpr const char* testedByThisFigure = "Tested by this figure";
inline constexpr const char* otherClaims = "The article’s other claims";
inline constexpr const char* claimsTitle = "The article’s claims";

// Gallery page
inline constexpr const char* showBesideTheFigureInView = "Show beside the figure in view";
inline constexpr const char* aboutGallery =
    "Choose a figure, point at any value, change anything on the right; drop a CSV to see your own data.";
inline constexpr const char* galleryOfFigures = "Gallery of figures";
inline constexpr const char* startFromYourData =
    "Start from your data: drop a CSV or a data package anywhere on the window, or press Ctrl+Shift+O. "
    "Ctrl+Shift+N makes a figure of any dataset, also of those that come with Driftline.";

// Sources page
inline constexpr const char* sourcesOfTheFigure = "Sources of the figure";
inline constexpr Sentence<std::string_view, std::string_view> sourcesAreMarked{
    "{}: {}. Its sources are marked."};
inline constexpr const char* dataNameNoSources =
    "These data name no sources. Add a column with the role “source” to say where numbers come from.";
inline constexpr const char* howNumbersWereComputed = "How numbers were computed";
inline constexpr const char* sourceOfChosenNumber = "Source of the chosen number";
inline constexpr Sentence<std::string_view> openAt{"Open at {}"};
inline constexpr const char* copiedReference = "Copied the reference";

// Table page
inline constexpr const char* numbersOfTheFigure = "Numbers of the figure";
inline constexpr const char* copyRowsAsMarkdown = "Copy rows as Markdown";
inline constexpr const char* aboutCopyRows = "Copy every row as tab-separated text, ready for a spreadsheet. "
                                             "Ctrl+C in the table copies the chosen rows.";
inline constexpr const char* copyAsMarkdown = "Copy as Markdown";
inline constexpr const char* aboutCopyAsMarkdown = "Copy every row as a Markdown table, ready for a report. "
                                                   "Ctrl+Shift+C in the table copies the chosen rows.";
inline constexpr Sentence<std::string_view> rowIsMarkedInTheChart{
    "{}. The row you choose is marked in the chart."};
inline constexpr Sentence<std::string_view> copiedAsMarkdown{"Copied {} as Markdown"};

// Joins card
inline constexpr const char* panelsOfDifferentData = "Panels of different data";
inline constexpr const char* twoMeasuresPaired = "Two measures, paired";
inline constexpr const char* aFormulaWithOtherData = "A formula with other data";
inline constexpr const char* theyHaveNothingInCommon = "They have nothing in common.";
inline constexpr Sentence<std::string_view> inAllOfThem{"In all of them: {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> missingInSide{
    "Missing in “{}” ({}): {}."};
inline constexpr const char* whatDidNotMatch = "What did not match";
inline constexpr const char* everythingMatches = "Everything matches.";
inline constexpr const char* copyTheList = "Copy the list";
inline constexpr const char* saveTheListAsCsv = "Save the list as CSV…";
inline constexpr const char* copiedTheList = "Copied the list of what did not match";

} // namespace driftline::pages_sentences
