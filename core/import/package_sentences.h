// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads of data packages, their descriptors and their tables (see base/sentence.h), file by
/// file.
namespace driftline::package_sentences {

// Data package
inline constexpr CodedSentence<std::string_view> packageResourceSkipped{
    "package.resource-skipped", "The resource {} is not a text table, so it was not read."};
inline constexpr Sentence<std::string_view> readingTheTable{"reading the table {}"};
inline constexpr const char* tableIsLeftOut = "The table is left out until this is fixed.";
inline constexpr CodedSentence<std::string_view> packageNoDescriptor{
    "package.no-descriptor", "There is no {} here. A data package needs one in its topmost folder."};
inline constexpr CodedSentence<> packageIsNoObject{"package.wrong-type",
                                                   "A data package is a JSON object, in {{ and }}."};

// Dataset metadata
inline constexpr const char* aPeriodSuchAs = "a period such as 2024 or 2024-01";
inline constexpr CodedSentence<std::string_view> workspaceRecipeUnreadable{
    "workspace.recipe-unreadable", "How this table was read cannot be told from the workspace: {}",
    "The data are whole. To read a new edition of the file, add it again."};
inline constexpr const char* readFromHasNoRecipe = "“readFrom” has no recipe.";
inline constexpr const char* listOfRowNumbers = "a list of row numbers, beside “field” and “mark”";
inline constexpr CodedSentence<std::string_view> workspacePreparationUnreadable{
    "workspace.preparation-unreadable",
    "The workspace does not say in a readable form how this table was corrected, grouped and computed: {}",
    "The data are complete, but these changes can no longer be edited or taken back."};

// Figure documents
inline constexpr const char* listOfDocuments = "a list of documents or names of their files";
inline constexpr const char* documentOrFile = "a document or the name of its file";
inline constexpr CodedSentence<std::string_view, std::string_view> packageMissingFigure{
    "package.missing-figure", "The file {} is not there.", "Add it, or remove its name from “{1}”."};

// Foreign keys
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view, std::string_view>
    keyUnresolved{"key.unresolved", "{} is not in {} of the table {}.{}",
                  "Correct the cell, or add it there."};
inline constexpr CodedSentence<std::string_view> keyUnknownField{
    "key.unknown-field", "The foreign key of {} names a column that the table does not have.",
    "Correct the names in the foreign key."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> keyUnknownResource{
    "key.unknown-resource",
    "The foreign key of {} leads to the table {}, which the package does not have.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> packageNoSuchResource{
    "package.no-such-resource", "The package {} has no table {}.{}"};

// Inline data
inline constexpr const char* aListAsTheFirst = "a list, as the first is";
inline constexpr CodedSentence<std::size_t, std::size_t, std::size_t> inlineRowIsRagged{
    "csv.ragged-row",
    "Row {} has {} cells, but {} are expected as in the first row. Write null for a missing cell."};
inline constexpr CodedSentence<> inlineTooLarge{"file.too-large",
                                                "The inline data are too large. Keep them in a CSV file."};
inline constexpr const char* anObjectAsTheFirst = "an object, as the first is";
inline constexpr CodedSentence<std::string_view> inlineRowType{"package.wrong-type",
                                                               "This row should be {}."};
inline constexpr CodedSentence<> inlineType{
    "package.wrong-type",
    "Inline data must be a list of lists, the first of which names the columns, or a list of objects."};

// Json object
inline constexpr CodedSentence<std::string_view> wrongType{
    "package.wrong-type", "This should be {}, so it is left out.", "Correct it in the file."};
inline constexpr const char* trueOrFalse = "true or false";
inline constexpr const char* listOfTexts = "a list of texts";
inline constexpr const char* listOfObjects = "a list of objects";

// Package descriptor
inline constexpr CodedSentence<std::string_view> resourceWithoutName{
    "package.resource-name", "The resource has no name; it is called {} here.",
    "Give every resource a name of its own."};
inline constexpr CodedSentence<std::string_view, std::string_view> resourceNameTaken{
    "package.resource-name", "Two resources are named {}; the second is called {} here.",
    "Give every resource a name of its own."};
inline constexpr CodedSentence<std::string_view, std::string_view> samplingUnknownDesign{
    "sampling.unknown-design", "The sampling design {} is not known.{}"};
inline constexpr const char* fileOfAnObject = "the name of a file that holds an object";
inline constexpr CodedSentence<std::string_view, std::string_view> packageDialect{
    "package.dialect", "{} is {}, but must be one ASCII character."};
inline constexpr CodedSentence<std::string_view> dialectUnsupported{
    "dialect.unsupported", "The dialect property {} is not supported.",
    "Check that the table was read as it should be."};
inline constexpr CodedSentence<std::string_view> resourceWithoutData{
    "package.wrong-type",
    "The resource {} has neither a path nor data. Add “path” with the name of its file."};
inline constexpr CodedSentence<std::string_view> packageRemotePath{
    "package.remote-path", "{} is a web address, and Driftline does not download data. Save the file next to "
                           "datapackage.json and write its name there."};
inline constexpr CodedSentence<> resourcesAreNoList{"package.wrong-type",
                                                    "“resources” must be a list. Put [ and ] around it."};
inline constexpr CodedSentence<> packageNoResources{
    "package.no-resources",
    "The package has no resources. List its tables under “resources” in datapackage.json."};
inline constexpr CodedSentence<double, double> workspaceIsNewer{
    "workspace.version", "The workspace was saved by a newer Driftline (format {}; this one reads up to {}). "
                         "Update Driftline to open it."};
inline constexpr CodedSentence<std::string_view> datasetDuplicateId{
    "dataset.duplicate-id", "Two tables of the package have the datasetId {}. Give one of them another."};

// Resource reader
inline constexpr Sentence<std::string_view> fromInside{"from the data inside {}"};
inline constexpr CodedSentence<std::string_view> packageMissingFile{
    "package.missing-file",
    "The package names the file {}, but it is not there. Add it, or correct the path."};
inline constexpr CodedSentence<> noRowsBelowHeader{"csv.no-rows",
                                                   "The file has a header but no rows below it."};
inline constexpr CodedSentence<std::uint64_t, std::uint64_t> packageBytesDiffer{
    "package.bytes-differ", "The file has {} bytes, but the package says {}.",
    "It was changed since the package was made; check it, then correct “bytes”."};
inline constexpr CodedSentence<> packageHashUnchecked{
    "package.hash-unchecked", "The hash of the file was not checked; only sha256 of a single file is."};
inline constexpr CodedSentence<> packageHashDiffers{
    "package.hash-differs", "The file does not match the hash that the package states.",
    "It was changed since the package was made; check it, then correct “hash”."};
inline constexpr Sentence<std::string_view> fileLacksColumn{"the file has no column {}"};
inline constexpr Sentence<std::string_view> schemaLacksField{"the schema has no field {}"};
inline constexpr const char* nothingInCommon = "they have nothing in common";
inline constexpr Sentence<std::size_t, std::size_t> countsDiffer{
    "the file has {} columns and the schema {} fields"};
inline constexpr CodedSentence<std::string_view, std::string_view> fieldsDiffer{
    "package.fields-differ", "The columns of the file and the fields of its schema differ: {}. Rename, add "
                             "or remove fields in {} so that both agree."};

// Role guess
inline constexpr CodedSentence<std::string_view> rolesGuessedFromTypes{
    "roles.guessed", "The meaning of columns was guessed from names and types: {}.",
    "If that is wrong, rename the columns or describe them in a data package."};
inline constexpr CodedSentence<> tableNoValue{"table.no-value", "No column is known to hold the values.",
                                              "Name the column with the numbers “value”."};
inline constexpr CodedSentence<> tableNoPeriod{"table.no-period",
                                               "No column holds the time, so nothing can be drawn over time.",
                                               "Name the column with the years “year”."};
inline constexpr CodedSentence<std::string_view> valueNoUnit{
    "value.no-unit", "The unit of {} is not stated.",
    "Add a column “unit”, or state the unit in a data package."};

// Source list
inline constexpr CodedSentence<std::string_view, std::string_view> sourceDuplicateName{
    "source.duplicate-name", "Two sources are named {}; the second is called {} here.",
    "Give every source a name of its own."};

// Table checks
inline constexpr CodedSentence<std::string_view, int> keyDuplicate{
    "key.duplicate", "The key {} of row {} is repeated.", "Remove one of the rows, or tell them apart."};
inline constexpr CodedSentence<std::string_view> statusUnknown{
    "status.unknown", "The status {} is not known.",
    "Use words such as estimated, provisional or break, or the letters of SDMX OBS_STATUS."};
inline constexpr CodedSentence<std::string_view, std::string_view> sourceUnknown{
    "source.unknown", "The source {} is not among the sources of the package.{}",
    "Add it to “sources” in datapackage.json."};
inline constexpr CodedSentence<std::string_view, std::string_view> categoryUnknown{
    "category.unknown", "{} is not one of the declared categories.{}",
    "Correct the cell, or add it to the categories of the column."};

// Table schema
inline constexpr CodedSentence<std::string_view, std::string_view> fieldUnknownType{
    "field.unknown-type", "The type {} is not known; the column is read as text.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> fieldUnknownRole{
    "field.unknown-role", "The role {} is not known, so the column has none.{}"};
inline constexpr const char* textOrValueAndLabel = "a text or an object with a value and a label";
inline constexpr CodedSentence<std::string_view> fieldScale{"field.scale", "{}"};
inline constexpr CodedSentence<std::string_view> fieldRoleType{
    "field.role-type", "A column of role {} must be a number, so it has no role.",
    "Give it the type number."};
inline constexpr CodedSentence<std::string_view> fieldFormat{
    "field.format", "The date format {} names no month, so the cells decide how they are read.",
    "Write it as strptime does, for example %d/%m/%Y."};
inline constexpr const char* matchingForeignKey =
    "a foreign key with as many fields here as in its reference";

// Typed table
inline constexpr const char* wholeNumber = "a whole number";
inline constexpr const char* aYearSuchAs = "a year such as 2024";
inline constexpr const char* aMonthSuchAs = "a month such as 2024-01";
inline constexpr const char* aDateSuchAs = "a date such as 2024-01-15";
inline constexpr const char* anyPeriodSuchAs = "a period such as 2024, 2024-Q1, 2024-01 or 2024-01-15";
inline constexpr Sentence<std::string_view, std::string_view> cellNotRead{
    "{} was read where {} is expected, so the cell has no value."};
inline constexpr const char* correctTheCellOrList =
    "Correct the cell, or list what it says under missingValues.";

} // namespace driftline::package_sentences
