// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads in the review of how a file is read (see base/sentence.h), file by file.
namespace driftline::import_review_sentences {

// Cells model
inline constexpr const char* besideTheTable = "Beside the table";
inline constexpr Sentence<std::string_view> leftOut{"Left out: {}"};
inline constexpr Sentence<std::string_view> rowCanBeChanged{"{}. Click to change it."};
inline constexpr Sentence<std::string_view, std::string_view> columnCanBeChanged{
    "{}: {}. Click to change it."};

// Cells view
inline constexpr const char* cellsOfTheFile = "Cells of the file";
inline constexpr Sentence<int> rowHoldsHeadings{"Row {} holds the headings"};
inline constexpr Sentence<int> leaveRowOut{"Leave row {} out"};
inline constexpr Sentence<int> useRowAsData{"Use row {} as data"};

// Column meanings
inline constexpr const char* yearsOrDates = "Years or dates";
inline constexpr const char* readAsYearsOrDates = "years or dates";
inline constexpr const char* aFurtherKey = "A further key";
inline constexpr const char* leaveItOut = "Leave it out";

// Import review
inline constexpr Sentence<std::string_view> howItIsRead{"How “{}” is read"};
inline constexpr const char* foundAndLeftOut = "What was found, and what is left out";
inline constexpr const char* howFileIsRead = "How it is read";
inline constexpr const char* notUnderstoodYet =
    "This file was not understood yet. Show what its rows and columns are: click the head of a column or the "
    "number of a row.";
inline constexpr Sentence<std::string_view> oneDecisionMayBeWrong{"One decision may be wrong: {}"};
inline constexpr const char* howToChangeDecisions =
    "Each decision can be changed: in the fields at the right, or by a click on the head of a column or the "
    "number of a row.";
inline constexpr Sentence<std::string_view> moreRowsAreRead{"{} below: read, but not shown here."};
inline constexpr const char* nothingIsLeftOut = "Nothing is left out.";
inline constexpr const char* chartNeedsColumns =
    "A chart needs a column of values, and one of years, places or names.";

// Review decisions
inline constexpr const char* whyThisSheet =
    "It is the first sheet with a table of many numbers, unless you chose it.";
inline constexpr const char* whyThisTable = "It is the largest table of the sheet, unless you chose it.";
inline constexpr const char* noHeadings = "None: the data begin at once";
inline constexpr const char* cellsEndAt = "Cells end at";
inline constexpr const char* aVerticalBar = "a vertical bar";
inline constexpr const char* youChoseTheDelimiter = "You chose how the text is read.";
inline constexpr const char* mostLinesAgree = "Most lines agree on it.";
inline constexpr const char* aboutEncoding =
    "If accents or signs look wrong in the cells, choose another encoding.";
inline constexpr Sentence<std::size_t> numbersOfColumns{"The numbers of {} columns"};
inline constexpr const char* exampleOfUnits = "For example percent or US$ million";
inline constexpr const char* exampleOfMissing = "For example -99 n/r";
inline constexpr const char* aboutMissing = "Besides the usual marks, such as .. n.a. – and an empty cell.";
inline constexpr const char* aPoint = "a point, as in 1.5";
inline constexpr const char* aComma = "a comma, as in 1,5";
inline constexpr const char* dayFirst = "the day comes first: 31/12/2024";
inline constexpr const char* monthFirst = "the month comes first: 12/31/2024";
inline constexpr const char* columnsOfNumbers = "Columns of numbers";
inline constexpr const char* becomeSeries = "become rows of one series each";
inline constexpr const char* headingsOfColumns = "The headings of the columns";

} // namespace driftline::import_review_sentences
