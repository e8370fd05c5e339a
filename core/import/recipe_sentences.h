// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads of how a table was read, and why: reasons, questions and what a recipe says (see
/// base/sentence.h), file by file.
namespace driftline::recipe_sentences {

// Column evidence
inline constexpr const char* headingEndsInDate = "its heading ends in “date”, and all its cells are days";
inline constexpr const char* monthlyDayFirst = "; only with the day first is there one date per month";
inline constexpr const char* monthlyMonthFirst = "; only with the month first is there one date per month";
inline constexpr const char* monthComesFirst = "the month comes first";
inline constexpr const char* dayComesFirst = "the day comes first";
inline constexpr const char* allAreYears = "all its cells are years";

// Column marks
inline constexpr CodedSentence<std::string_view, std::string_view> ambiguousNumbers{
    "csv.ambiguous-numbers", "Numbers like {} could be read in two ways; they were read {}."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> mixedDecimalMarks{
    "csv.mixed-decimal-marks",
    "Both decimal commas ({}) and decimal points ({}) occur; they were read with a decimal {}."};
inline constexpr const char* asThousandsAndDecimals = "as thousands and with a decimal point";
inline constexpr const char* asDecimalComma =
    "with a decimal comma, which is usual where semicolons separate the cells";
inline constexpr const char* asDecimalPoint = "with a decimal point";

// Column notes
inline constexpr CodedSentence<std::string_view> missingMarks{"column.missing-marks",
                                                              "These stand for no value: {}."};
inline constexpr CodedSentence<std::string_view> flagsKept{"column.flags",
                                                           "Flags beside values were kept: {}."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> cellsUnread{
    "cell.wrong-type", "{} no {} where others do, and so no value: {}.",
    "Correct the cells, or say --missing with what stands for no value."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> yearsBeforeYearOne{
    "cell.wrong-type", "{} no {} where others do, and so no value: {}.",
    "Years before the year 1 cannot be read."};
inline constexpr Sentence<std::string_view, int> cellInRow{"{} in row {}"};

// Column typing
inline constexpr const char* mostlyText = "most cells are neither numbers nor periods";
inline constexpr CodedSentence<std::string_view> dayOrder{
    "column.day-order", "In dates like {} the day was taken to come first; no cell shows whether it does."};
inline constexpr CodedSentence<std::string_view> timesLeftOut{"column.times-left-out",
                                                              "{} the time of day, which was left out."};
inline constexpr CodedSentence<> buddhistYearsTaken{
    "column.buddhist-years",
    "The years were taken to be of the Buddhist era, which is 543 ahead of the common era."};
inline constexpr CodedSentence<> buddhistYearsKept{
    "column.buddhist-years",
    "The years from 2400 to 2600 may be of the Buddhist era; they were kept as they are."};
inline constexpr CodedSentence<std::string_view, std::string_view> mixedFactors{
    "column.mixed-factors", "Some numbers are written with a word for a multiple ({}), others without ({}); "
                            "each was read as it stands."};
inline constexpr CodedSentence<std::string_view> censored{
    "column.censored", "Only a bound is known for {} (such as <0.1); the bound was taken."};
inline constexpr CodedSentence<> dayNumbers{
    "column.day-numbers", "These may be days as a spreadsheet counts them; they were read as plain numbers."};
inline constexpr CodedSentence<std::size_t, std::size_t, std::string_view, std::string_view> mixedUnits{
    "column.mixed-units", "Only {} of {} numbers are written with the unit {}{}."};
inline constexpr CodedSentence<std::string_view> codesKept{
    "column.missing-codes", "{} is often a code for “no value”, and no other number of the column is "
                            "negative; it was kept as a number."};
inline constexpr CodedSentence<std::string_view, std::string_view> codesTaken{
    "column.missing-codes", "{} with {} no value, as no other number of the column is negative."};
inline constexpr const char* noCellHasValue = "no cell has a value";
inline constexpr const char* noNumberOrPeriod = "no cell is a number or a period";
inline constexpr const char* leadingZeros = "numbers with leading zeros are codes";
inline constexpr Sentence<std::string_view> numbersWithLetters{"numbers joined to letters ({}) are codes"};
inline constexpr Sentence<std::size_t, std::string_view> allFilledCellsAre{"all {} filled cells are {}"};
inline constexpr Sentence<std::size_t, std::size_t, std::string_view, std::string_view> someFilledCellsAre{
    "{} of {} filled cells are {}, {} not"};
inline constexpr CodedSentence<std::string_view, std::size_t, std::size_t, std::string_view, std::string_view>
    closeCall{"column.close-call",
              "The column was read as {}, though {} of its {} filled cells are {} and others ({}) are not."};
inline constexpr const char* noUnitTaken = "; no unit was taken";
inline constexpr const char* unitTakenForAll = "; it was taken for all";
inline constexpr const char* wasTaken = " was taken to have";
inline constexpr const char* wereTaken = " were taken to have";

// Edit recipe
inline constexpr CodedSentence<std::string_view, std::string_view> unknownColumn{
    "table.unknown-column", "This table has no column named {}. {}"};
inline constexpr const char* youChoseIt = "you chose it";
inline constexpr const char* youNamedValues = "you named the column of values";
inline constexpr const char* youLeftItOut = "you left it out";
inline constexpr CodedSentence<std::string_view> rowGone{
    "recipe.row-gone", "Rows were chosen by hand that this file does not have: {}."};
inline constexpr CodedSentence<std::string_view> columnGone{
    "recipe.column-gone", "The recipe names columns that this file does not have: {}.",
    "Check that this is another edition of the same file."};
inline constexpr CodedSentence<std::string_view> columnNew{
    "recipe.column-new", "The recipe does not mention these columns, so they were guessed: {}."};
inline constexpr const char* youSaidNoHeading = "you decided that there is no heading";
inline constexpr Sentence<std::string_view> itsColumnsAre{"Its columns are {}."};
inline constexpr Sentence<std::string_view> didYouMean{"Did you mean {}?"};

// Guess recipe
inline constexpr const char* saysYearOfRowsBelow = "says the year of the rows below it";

// Guess roles
inline constexpr const char* neitherHeadingNorCell = "has neither a heading nor a cell";
inline constexpr const char* hasNoCell = "has no cell";
inline constexpr const char* namesPowersOfTen = "its heading and cells name powers of ten";
inline constexpr const char* holdsRowNumbers = "holds row numbers";
inline constexpr const char* namesCodes = "its heading names codes, and all cells are whole numbers";
inline constexpr const char* saysTheScale = "says the same as the scale that is applied";
inline constexpr Sentence<std::string_view> oneLabelEach{"each cell has one label in {}"};
inline constexpr Sentence<std::string_view> namedByHeading{"its heading names it, and {}"};
inline constexpr const char* onlyPeriods = "; no other column holds periods";
inline constexpr const char* namesEveryRow = "; it names every row, and no other column tells them apart";
inline constexpr const char* onlyFirstOfBlock = "; it is written only on the first row of each block";
inline constexpr const char* emptyCellsAreEmpty = "empty cells are empty";
inline constexpr const char* yearsCloseTogether =
    "all its cells are years close together, and no other column holds periods";

// Guess shape
inline constexpr const char* noMeasuredNumbers = "no column holds measured numbers";
inline constexpr const char* onlyMeasure = "; no other column holds measured numbers";
inline constexpr const char* oneMeasuredColumn = "one column holds measured numbers";
inline constexpr const char* namedAsValue = "one column is named as the value";
inline constexpr const char* saysPartOfYear = "it says the month or quarter of the year";
inline constexpr const char* saysDay = "it says the day of the month";
inline constexpr Sentence<std::string_view> namesBound{"its heading names a bound of {}"};
inline constexpr Sentence<std::string_view> namesPeriod{"its heading names the period {}"};
inline constexpr Sentence<std::size_t> headingsArePeriods{"the headings of {} columns are periods"};
inline constexpr const char* measurePerColumn = "one measure per column";
inline constexpr const char* tooManyCellsAsRows = "made into rows, the measures would take too many cells";
inline constexpr const char* rowsAreAnswers = "rows are the answers of respondents: no key tells them apart";
inline constexpr Sentence<std::size_t> measuresWithoutName{
    "no heading names the value, and {} columns hold measured numbers"};
inline constexpr const char* measurePerRow = "one measure per row already";

// Guess year parts
inline constexpr const char* partOfYearInRow = "its heading names a part of the year that the row says";
inline constexpr const char* partOfYearInTitle = "its heading names a part of the year in the title";
inline constexpr const char* byPartOfYear = "by month or quarter";
inline constexpr Sentence<std::size_t> headingsArePartsOfYear{
    "the headings of {} columns are parts of a year"};

// Heading roles
inline constexpr const char* codeOfPlace = "a code of a place";
inline constexpr const char* codeOfPartner = "a code of a partner";
inline constexpr const char* codeOfIndicator = "a code of an indicator";
inline constexpr const char* sampleSize = "a sample size";
inline constexpr const char* effectiveSampleSize = "an effective sample size";
inline constexpr const char* marginOfError = "a margin of error";
inline constexpr const char* standardError = "a standard error or deviation";
inline constexpr const char* lowerBound = "a lower bound";
inline constexpr const char* upperBound = "an upper bound";
inline constexpr const char* numberOfDecimals = "a number of decimals";
inline constexpr const char* rowNumber = "a row number";
inline constexpr const char* yesOrNo = "a yes-or-no answer";
inline constexpr const char* dateOfEdition = "the date of an edition";
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> headingMeans{
    "the heading {} {} {}"};

// Join flags
inline constexpr Sentence<std::string_view> standsRightOfMeasure{"it stands right of {} and holds flags"};

// Recipe
inline constexpr Sentence<std::string_view> partOfTheYear{", {} of the year"};
inline constexpr const char* emptyMeansAbove = ", empty cells mean what stands above";
inline constexpr const char* yearStandsAbove = ", months and quarters are those of the year above them";
inline constexpr Sentence<std::string_view> flagBesideValue{", flag {} beside each value"};
inline constexpr Sentence<std::string_view> labelsSayUnits{"the labels of {} say the unit of their row"};
inline constexpr Sentence<int, int> dataFromTo{"data from row {} to {}"};
inline constexpr Sentence<int> dataFrom{"data from row {}"};
inline constexpr Sentence<std::string_view> headingInRow{"heading in row {}"};
inline constexpr Sentence<int, std::string_view> rowLeftOut{"row {} left out: {}"};
inline constexpr Sentence<int, std::string_view> rowNamesGroup{
    "row {} names the group of the rows below it: {}"};
inline constexpr Sentence<std::string_view, std::string_view> markMeans{"the mark {} means: {}"};
inline constexpr const char* measuresBecomeRows = "measures become rows";
inline constexpr const char* tableKeepsShape = "the table keeps its shape";
inline constexpr Sentence<std::string_view, std::string_view> besideTheTable{
    "{} {}: stands beside the table"};
inline constexpr Sentence<std::string_view> periodsAreForecasts{"periods after {} of the row are forecasts"};

// Recipe json
inline constexpr CodedSentence<std::string_view> recipeWrongField{"recipe.wrong-field",
                                                                  "The recipe cannot be read: {}."};
inline constexpr Sentence<std::string_view, std::string_view> unknownUse{"column {} has the unknown use {}"};
inline constexpr Sentence<std::string_view, std::string_view> unknownRole{
    "column {} has the unknown role {}"};
inline constexpr Sentence<std::string_view, std::string_view> notAPeriod{"{} is not a period (column {})"};
inline constexpr CodedSentence<> newerVersion{
    "recipe.newer-version",
    "The recipe was written by a newer version of Driftline. Install that version to use it."};
inline constexpr CodedSentence<> notARecipe{
    "recipe.not-json", "This is not a recipe. A recipe is a JSON object, as written by --save-recipe."};
inline constexpr const char* wrongType = "a field has the wrong type";

// Table finder
inline constexpr const char* repeatsHeading = "repeats the heading";
inline constexpr const char* firstRowHoldsNumbers = "the first row holds numbers where the others do";
inline constexpr const char* rowsHoldNumbersUnderWords =
    "the rows below hold numbers or dates where the heading has words";
inline constexpr const char* formatStatesColumns = "the format states the columns";

// Table groups
inline constexpr const char* headsFirstColumn = "is the heading of the first column";
inline constexpr Sentence<std::string_view> namesGroup{"names a group, {}"};
inline constexpr const char* repeatsUnits = "repeats the units";
inline constexpr const char* standsBetweenParts = "stands between two parts of the table";

// Typed columns
inline constexpr Sentence<std::string_view> sayWithOption{"If that is wrong, say so with {}."};

} // namespace driftline::recipe_sentences
