// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a person reads in the table that is typed or pasted (see base/sentence.h), file by file.
namespace driftline::hand_table_sentences {

// Hand table dialog
inline constexpr const char* typeOrPasteTable = "Type or paste a table";
inline constexpr const char* cellsOfTheTable = "Cells of the table";
inline constexpr const char* howToFillTheTable =
    "Type the headings into the first row, and one row of numbers under another. Ctrl+V pastes what was "
    "copied from a spreadsheet, a web page or a text.";
inline constexpr const char* nameOfTheTable = "Name of the table";
inline constexpr const char* noteOnTheWholeTable = "Note on the whole table";
inline constexpr const char* addASource = "Add a source";
inline constexpr const char* exampleOfSource = "Customs yearbook 2024, p. 12";
inline constexpr const char* writeTheSourceTitle = "Write the title of the source.";
inline constexpr const char* sourceOfChosenCells = "Source of the chosen cells";
inline constexpr const char* noteOnChosenCells = "Note on the chosen cells";
inline constexpr const char* howToChooseAColumn =
    "Click the letter over a column to give the whole column a source.";
inline constexpr const char* useThisTable = "Use this table";
inline constexpr const char* typeSomethingFirst = "Type headings and at least one row of numbers first.";

} // namespace driftline::hand_table_sentences
