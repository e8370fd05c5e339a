// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the table of the data and the dialogs that prepare them (see base/sentence.h), file
/// by file.
namespace driftline::data_table_sentences {

// Compute dialog
inline constexpr const char* ratioOfTwo = "Ratio of two";
inline constexpr const char* perHead = "%1 per head";
inline constexpr const char* changeSincePrevious = "Change since the previous period";
inline constexpr const char* changeIn = "Change in %1";
inline constexpr const char* growthOf = "Growth of %1";
inline constexpr const char* onePeriodEarlier = "One period earlier";
inline constexpr const char* valueOnePeriodEarlier = "%1, one period earlier";
inline constexpr const char* rankWithinPeriod = "Rank within its period";
inline constexpr const char* rankOf = "Rank of %1";
inline constexpr const char* computeAColumn = "Compute a column";
inline constexpr const char* whatIsComputed = "What is computed";
inline constexpr const char* dataOfSecondQuantity = "Data of the second quantity";
inline constexpr const char* aboutSecondQuantity =
    "Numbers of other data are joined by place and period. What has no counterpart there is listed below.";
inline constexpr const char* ownFormula = "A formula of your own";
inline constexpr const char* exampleOfFormula = "exports / [GDP, current] * 100";
inline constexpr const char* addTheColumn = "Add the column";
inline constexpr const char* typeTheUnitHere = "The formula does not give it; type it here";
inline constexpr const char* noUnit = "none: a pure number";
inline constexpr Sentence<std::string_view> unitFromFormula{"{}, from the formula"};

// Correct dialog
inline constexpr const char* correctAValue = "Correct a value";
inline constexpr const char* exampleOfReason = "Misprint; the 2023 yearbook has this value on page 12";
inline constexpr const char* aboutCorrection =
    "The file stays as it is. The correction is kept in the workspace with its reason, made again in a new "
    "edition of the file, and listed in Sources. Leave the field empty if no value was reported.";
inline constexpr const char* writeTheReasonFirst = "Write the reason first.";

// Data menu
inline constexpr Sentence<std::string_view> onlyRowsWith{"Only rows with “{}”"};
inline constexpr const char* correctThisValueButton = "Correct this value…";
inline constexpr const char* takeCorrectionBack = "Take the correction back";

// Data page
inline constexpr const char* showAllRows = "Show all rows";
inline constexpr const char* dataBehindTheFigure = "Data behind the figure";
inline constexpr const char* allRowsOfDataset = "All rows of the dataset";
inline constexpr const char* computeColumnButton = "Compute a column…";
inline constexpr const char* aboutComputedColumn =
    "A ratio, a number per head, a change, a rank, or a formula of your own";
inline constexpr const char* aboutGroups = "Merge places or categories under one name";
inline constexpr const char* aboutWrittenCells =
    "Write the selected cells to a CSV file; all rows shown if nothing is selected";
inline constexpr const char* onlyRowsThatContain = "Only rows that contain these words";
inline constexpr const char* rowFilterHint = "Only rows with… (Laos, or country=Laos)";
inline constexpr const char* findInTheTable = "Find in the table";
inline constexpr const char* aboutFindInTheTable = "Find (Ctrl+F); Return: next, Shift+Return: previous";
inline constexpr Sentence<std::string_view, std::string_view> rowsOfAll{"{} of {} rows"};
inline constexpr Sentence<std::string_view> noCellContains{"No cell contains “{}”"};

// Dataset model
inline constexpr Sentence<std::string_view> correctedByHand{"Corrected by hand: {}"};
inline constexpr Sentence<std::string_view, std::string_view> cellInTheFile{"{} (in the file: {})"};
inline constexpr Sentence<std::string_view> computedHere{"Computed here: {}"};
inline constexpr const char* clickToSort = "Click to sort";
inline constexpr const char* rowWasMadeHere = "This row was made here.";
inline constexpr Sentence<std::string_view> rowOfTheFile{"Row {} of the file"};
inline constexpr Sentence<std::string_view> rowAsIfHeadingsWereFirst{"Row {}, as if the headings were row 1"};

// Group dialog
inline constexpr const char* groupPlacesOrCategories = "Group places or categories";
inline constexpr const char* columnOfNames = "Column of names";
inline constexpr const char* nameOfTheGroup = "Name of the group";
inline constexpr const char* searchTheMembers = "Search the members";
inline constexpr const char* numbersThatAreMerged = "Numbers that are merged";
inline constexpr const char* addTheGroup = "Add the group";

// Step preview
inline constexpr const char* firstRowsOfResult = "First rows of the result";
inline constexpr Sentence<std::string_view, std::string_view> rowsWithANumber{
    "{}, {} of them with a number."};
inline constexpr const char* whyResultIsMissing =
    "The result is missing where a part is missing or a number is divided by zero.";
inline constexpr Sentence<std::string_view> readersSee{"Readers see: {}."};

} // namespace driftline::data_table_sentences
