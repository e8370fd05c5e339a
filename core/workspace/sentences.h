// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::workspace_sentences {

// Drawn numbers
inline constexpr Sentence<std::string_view> drawnNumbersHistory{
    "the numbers of a figure, computed from {} rows of respondents that are not included"};

// Figure package
inline constexpr Sentence<std::string_view, std::string_view> cutHistory{
    "cut to the rows that a figure needs ({} of {})"};
inline constexpr const char* oneFigureDescription = "One figure, with the rows of its data that it needs.";
inline constexpr CodedSentence<std::string_view, std::string_view> datasetUnknown{
    "dataset.unknown", "No dataset has the id {}.{}"};

// Gallery
inline constexpr Sentence<std::string_view> builtPackage{"built-in package {}"};
inline constexpr CodedSentence<std::string_view, std::string_view> packageUnknown{
    "dataset.unknown", "No built-in package has the name {}.{}"};

// Output
inline constexpr CodedSentence<std::string_view, std::string_view> outputUnsafeFile{
    "output.unsafe-file",
    "The file name {} of an output is refused because it {}. Name a file inside the folder that is "
    "exported to, such as figures/gap.png."};
inline constexpr const char* isAbsolutePath = "is an absolute path";
inline constexpr const char* holdsBackslashOrColon =
    "holds a backslash or a colon, which not every system takes";
inline constexpr const char* holdsForbiddenCharacters = "holds characters that no name may hold";
inline constexpr const char* namesFolder = "names a folder";
inline constexpr const char* isTooLong = "is too long";
inline constexpr const char* climbsOut = "climbs out of its folder with “..”";
inline constexpr const char* isHidden = "is hidden: it begins with a point";
inline constexpr const char* isDescriptor = "is the one by which data packages are known";
inline constexpr const char* namesNoFile = "names no file";

// Output json
inline constexpr CodedSentence<> outputWrongType{"output.wrong-type",
                                                 "An output is a JSON object, in {{ and }}."};
inline constexpr CodedSentence<std::string_view> outputMissingField{"output.missing-field",
                                                                    "The output has no field “{}”. Add it."};
inline constexpr CodedSentence<std::string_view, std::string_view> outputFieldType{"output.wrong-type",
                                                                                   "“{}” must be {}."};
inline constexpr const char* textAndNotEmpty = "text, and not empty";
inline constexpr CodedSentence<std::string_view> outputDpi{"output.dpi",
                                                           "“{}” must be a resolution such as 300."};
inline constexpr const char* trueOrFalse = "true or false";
inline constexpr const char* insideOrSeparate = "“inside” or “separate”";
inline constexpr CodedSentence<std::string_view, std::string_view> outputUnknownField{
    "output.unknown-field", "An output has no field {}.{}"};
inline constexpr CodedSentence<> outputsNotAList{"output.wrong-type",
                                                 "“outputs” must be a list. Put [ and ] around it."};
inline constexpr CodedSentence<std::size_t, std::size_t> outputTooMany{
    "output.too-many", "The workspace has {} outputs; at most {} are read. Remove some."};
inline constexpr CodedSentence<std::string_view> outputDuplicateFile{
    "output.duplicate-file", "Two outputs write the file {}. Give one of them another name."};

// Save package
inline constexpr const char* builtinDataTitle = "Figures of data that are built into Driftline";
inline constexpr CodedSentence<std::string_view> emptyTable{
    "workspace.empty-table", "The table {} has no columns, so it cannot be saved. Remove it first."};

// Table review
inline constexpr CodedSentence<std::string_view> datasetMissing{"dataset.unknown",
                                                                "No dataset has the id {}."};
inline constexpr CodedSentence<> nothingToDraw{
    "workspace.nothing-to-draw",
    "There is no column with numbers over periods or names here, so nothing can be drawn."};

// Table rows
inline constexpr CodedSentence<> tableCancelled{"table.cancelled", "The work was cancelled."};
inline constexpr Sentence<std::string_view> mostOften{"most often {}"};

// Word search
inline constexpr Sentence<std::string_view, std::string_view> noColumn{"The table has no column {}.{}"};
inline constexpr Sentence<std::string_view, std::string_view> noRowHasIn{"No row has {} in {}."};
inline constexpr Sentence<std::string_view> noRowHas{"No row has {}."};
inline constexpr Sentence<std::string_view> nearestCell{" The table has {}."};

// Workspace
inline constexpr const char* figureIsLeftOut = "The figure is left out until then.";
inline constexpr CodedSentence<std::string_view> figureDuplicateId{
    "figure.duplicate-id", "Two figures of the package have the id {}. Give one of them another."};
inline constexpr CodedSentence<> figureChoicesUnused{
    "figure.choices-unused",
    "Rows are chosen for the first figure of a table, and this file has figures of its own, which say "
    "themselves what they show. Leave out --aggregate and --where."};
inline constexpr CodedSentence<std::string_view> templateDuplicateName{
    "template.duplicate-name",
    "Two templates of the workspace are called {}. Give one of them another name."};
inline constexpr const char* templateIsLeftOut = "The template is left out until then.";

} // namespace driftline::workspace_sentences
