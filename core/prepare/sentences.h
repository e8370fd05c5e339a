// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::prepare_sentences {

// Computed columns
inline constexpr CodedSentence<std::string_view, std::string_view> computedNameTaken{
    "computed.name-taken", "There is already {} called {}. Choose another name."};
inline constexpr Sentence<std::string_view> anEntryOf{"an entry of {}"};
inline constexpr CodedSentence<> computedNoName{
    "computed.no-name", "The new numbers need a name. Write one, for example “GDP per head”."};

// Corrections
inline constexpr CodedSentence<std::string_view, std::string_view> correctionNotAPeriod{
    "correction.wrong-value",
    "{} is not a period, and column {} holds periods. Write one such as 2024, 2024-Q1 or 2024-01."};
inline constexpr CodedSentence<std::string_view, std::string_view> correctionNotANumber{
    "correction.wrong-value",
    "{} is not a number, and column {} holds numbers. Write one such as 1234.5, or leave the field empty "
    "if no value was reported."};
inline constexpr Sentence<std::string_view, std::string_view> correctedByHand{"corrected by hand{}: {}"};
inline constexpr CodedSentence<std::string_view> correctionIsKey{
    "correction.is-key",
    "Column {} tells the rows apart, so a correction could not find its row again. Correct it in the file, "
    "and read the file again."};
inline constexpr CodedSentence<> correctionUnchanged{"correction.unchanged",
                                                     "The cell already holds this value. Write another one."};
inline constexpr CodedSentence<> correctionNoReason{
    "correction.no-reason",
    "A correction needs a reason, which readers of the figure see. Write one, for example “misprint in the "
    "table”."};
inline constexpr CodedSentence<std::size_t> correctionSeveralRows{
    "correction.several-rows",
    "{} rows have the same keys as this one, so a correction could not tell them apart. Correct it in the "
    "file, and read the file again."};
inline constexpr CodedSentence<std::string_view> correctionNoRow{
    "correction.no-row", "A correction does not apply, because the data no longer have its row: {}.",
    "Remove it, or correct the row that has replaced it."};
inline constexpr CodedSentence<std::string_view, std::string_view> correctionOtherValue{
    "correction.other-value", "A correction does not apply, because the cell now holds {}: {}.",
    "Check whether the new value is right; then remove the correction or make it again."};
inline constexpr CodedSentence<std::string_view> correctionNotNeeded{
    "correction.not-needed",
    "A correction is no longer needed, because the data now hold the corrected value: {}."};

// Evaluation
inline constexpr const char* theWholeTable = "the whole table";
inline constexpr CodedSentence<std::string_view, std::string_view, std::size_t, std::size_t>
    formulaSeveralRows{"formula.several-rows", "{} is in several rows of {} (rows {} and {}), so it is not "
                                               "clear which one is meant. Set the meaning "
                                               "of the column that tells them apart to that of a key."};
inline constexpr CodedSentence<> formulaCancelled{"formula.cancelled", "The work was cancelled."};
inline constexpr CodedSentence<> formulaNoPeriod{
    "formula.no-period",
    "No column holds periods, so the earlier value cannot be found. Set the meaning of a column to time "
    "first."};
inline constexpr CodedSentence<> formulaNoQuantity{
    "formula.no-quantity",
    "The formula names no column, so every number would be the same. Name one, for example [value]."};

// Formula
inline constexpr Sentence<std::string_view> furtherSources{"{}: further sources"};
inline constexpr const char* lagHelp = "x that many periods earlier";
inline constexpr const char* rankHelp = "the rank of x within its period; the largest is 1";
inline constexpr const char* roundHelp = "x rounded to that many decimals";
inline constexpr const char* absHelp = "x without its sign";
inline constexpr const char* sqrtHelp = "the square root";
inline constexpr const char* lnHelp = "the natural logarithm";
inline constexpr const char* log10Help = "the logarithm to base ten";
inline constexpr const char* expHelp = "e to the power of x";
inline constexpr const char* parenthesisTooMany = "There is one closing parenthesis too many";
inline constexpr const char* operatorIsMissing = "An operator such as + or / is missing";
inline constexpr const char* operandIsMissingAtEnd = "A number or a column is missing at the end";
inline constexpr const char* operandIsMissing = "A number or a column is missing";
inline constexpr const char* closingParenthesisIsMissing = "A closing parenthesis is missing";
inline constexpr const char* isNotANumber =
    "This is not a number; write decimals with a point, and no separators between thousands";
inline constexpr CodedSentence<std::string_view, std::string_view> formulaUnknownFunction{
    "formula.unknown-function", "The function {} does not exist.{}"};
inline constexpr Sentence<std::string_view> functionIsWritten{"The function is written {}"};
inline constexpr Sentence<std::string_view> secondPartIsPlain{"The second part of {} must be a plain number"};
inline constexpr const char* columnNameIsMissing = "The name of a column is missing between [ and ]";
inline constexpr const char* whereIsWritten = "After “where”, write a column, =, and a cell in quotes";
inline constexpr const char* cellIsMissing = "The cell after = is missing";
inline constexpr const char* closingBracketIsMissing = "A closing bracket ] is missing";
inline constexpr CodedSentence<std::string_view, std::size_t> formulaSyntax{
    "formula.syntax", "{}, at character {} of the formula."};
inline constexpr CodedSentence<int> formulaTooDeep{
    "formula.too-deep",
    "The formula is nested deeper than {} levels. Compute a part of it in a column of its own."};
inline constexpr CodedSentence<> formulaEmpty{
    "formula.empty", "The formula is empty. Write one, for example exports / population."};
inline constexpr CodedSentence<std::size_t> formulaTooLong{
    "formula.too-long",
    "The formula has more than {} characters. Compute a part of it in a column of its own."};
inline constexpr const char* datasetNameIsMissing = "The name of a dataset is missing after “from”";

// Formula unit
inline constexpr CodedSentence<std::string_view, std::string_view> formulaUnitsDiffer{
    "formula.units-differ",
    "Numbers in {} and in {} cannot be added or subtracted. Convert one of them first."};

// Formula text
inline constexpr Sentence<std::string_view> rankInPeriod{"rank of {} in its period"};
inline constexpr Sentence<std::string_view> smallestOf{"the smallest of {}"};
inline constexpr Sentence<std::string_view> largestOf{"the largest of {}"};

// Groups
inline constexpr Sentence<std::string_view, std::string_view> groupNoNumberColumn{
    "No column of numbers is called {}.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> groupNoColumn{
    "group.no-column", "No column of names is called {}.{}"};
inline constexpr CodedSentence<std::string_view> groupNameTaken{
    "group.name-taken", "{} is already an entry of the column. Give the group another name."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> groupUnknownMember{
    "group.unknown-member", "Column {} has no entry {}.{}"};
inline constexpr CodedSentence<> groupTooFew{"group.too-few",
                                             "A group needs at least two members. Choose another one."};
inline constexpr CodedSentence<> groupNoNumbers{"group.no-numbers",
                                                "No column has numbers to merge. Choose one."};
inline constexpr Sentence<std::string_view, std::string_view> weighted{"{}, weighted by {}"};
inline constexpr Sentence<std::string_view, std::string_view> notComputedWithout{
    "{}; not computed without {}"};
inline constexpr CodedSentence<std::string_view, std::size_t, std::size_t> groupSeveralRows{
    "group.several-rows",
    "{} is in rows {} and {} with the same keys, so it is not clear which one belongs to the group. Remove "
    "one in the file, or tell them apart by another key."};
inline constexpr CodedSentence<std::string_view, std::string_view> groupUnitsDiffer{
    "group.units-differ",
    "The members have different units: {} and {}. Group only those with the same unit."};
inline constexpr CodedSentence<> groupNoName{
    "group.no-name", "A group needs a name. Write one, for example “Mekong countries”."};

// Operands
inline constexpr CodedSentence<std::string_view, std::string_view> formulaNoJoin{
    "formula.no-join", "{} and {} have neither places nor periods in common, so it is not clear which "
                       "numbers belong together. Set the meaning of their columns first."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::size_t, std::size_t, std::string_view,
                               std::string_view>
    formulaOtherSeveralRows{"formula.several-rows",
                            "{} has several rows for {} (rows {} and {}), so it is not clear which one is "
                            "meant. Say which with “where”, as in [{} from {} where column = \"cell\"]."};
inline constexpr const char* forSomePlacesAndPeriods = "for some places in some periods";
inline constexpr CodedSentence<std::string_view, std::string_view, std::size_t, std::string_view>
    operandUnmatched{
        "operand.unmatched", "{} has no number {}: {} of {} computed from it are missing.",
        "Add the missing rows to the other dataset, or keep only the rows that have a counterpart."};
inline constexpr CodedSentence<std::string_view> formulaNoLookup{"formula.no-lookup",
                                                                 "The dataset {} is not available here."};
inline constexpr CodedSentence<std::string_view, std::string_view> operandGone{
    "operand.gone", "{} cannot be computed again: {}", "Add the data that it is computed from."};
inline constexpr const char* andNone = ", and none ";

// Preparation json
inline constexpr CodedSentence<> preparationNewer{
    "preparation.newer", "A newer version of Driftline wrote it; install that version."};
inline constexpr Sentence<std::size_t> tooManySteps{"it has more than {} steps of one kind."};
inline constexpr Sentence<std::string_view> groupRuleUnknown{"the rule {} of a group is unknown."};
inline constexpr const char* isNotAnObject = "it is not an object.";
inline constexpr const char* fieldIsWrong = "a field is missing or has the wrong type.";
inline constexpr CodedSentence<std::string_view> preparationWrongField{"preparation.wrong-field", "{}"};

// Prepared dataset
inline constexpr CodedSentence<std::string_view, std::string_view> preparationNotMade{
    "preparation.not-made", "{} could not be computed from the new data: {}",
    "Change how it is computed, or remove it."};

// Quantity columns
inline constexpr CodedSentence<std::string_view, std::string_view> formulaUnknownColumn{
    "formula.unknown-column", "The data have no column {}.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> formulaUnknownCell{
    "formula.unknown-cell", "Column {} has no entry {}.{}"};
inline constexpr CodedSentence<std::string_view> formulaNoNumbers{
    "formula.no-numbers",
    "Column {} holds no numbers, so nothing can be computed from it. Name a column of numbers."};
inline constexpr CodedSentence<std::string_view, std::string_view> formulaNoNames{
    "formula.no-names", "After “where”, name a column of names; {} is a column of {}s."};
inline constexpr CodedSentence<std::string_view> formulaOtherData{
    "formula.other-data", "Column {} is in another dataset, which is not available here."};

} // namespace driftline::prepare_sentences
