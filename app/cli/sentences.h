// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file; what the commands say of
/// themselves stands in help_sentences.h.
namespace driftline::cli_sentences {

// Main
inline constexpr CodedSentence<> noDisplay{"window.no-display",
                                           "No display is available, so the window cannot open. “driftline "
                                           "export --all --to FOLDER” makes pictures without one."};

// Several commands
inline constexpr Sentence<std::string_view> findingsOfFigure{"driftline: Figure {}: "};
inline constexpr Sentence<std::string_view> inFigure{"Figure {}"};
inline constexpr CodedSentence<std::string_view> folderUnwritable{
    "file.unwritable", "The folder cannot be created ({}). Choose another with --to."};
inline constexpr Sentence<std::string_view> replaceWithForce{" Replace it with --force, {}."};
inline constexpr const char* orAnotherFolder = "or choose another folder with --to";

// Check command
inline constexpr const char* noErrorsNorFindings = "no errors, no findings";

// Column facts
inline constexpr Sentence<std::string_view, std::string_view> rangeOfValues{"{} to {}"};
inline constexpr Sentence<std::string_view, std::size_t> firstOfValues{"{} … ({} in all)"};

// Command line
inline constexpr const char* folderToWriteTo = "a folder to write to: --to FOLDER";
inline constexpr const char* twoEditions = "OLD and NEW";
inline constexpr const char* oneFile = "a FILE";
inline constexpr Sentence<std::string_view> seeHelp{" See “{} --help”."};
inline constexpr Sentence<std::string_view> didYouMean{" Did you mean {}?"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> usageUnexpected{
    "usage.unexpected", "“{}” does not know what to do with {}.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> usageUnknownOption{
    "usage.unknown-option", "“{}” has no option {}.{}"};
inline constexpr CodedSentence<> usageFiguresOrAll{"usage.conflict", "Name figures or use --all, not both."};
inline constexpr CodedSentence<> usageWhichFigures{
    "usage.missing", "Name the figures to export, or use --all. “driftline list” shows them."};
inline constexpr CodedSentence<> usageFileOrFolder{"usage.conflict",
                                                   "Choose where to write with -o or with --to, not both."};
inline constexpr CodedSentence<> usageOneFigureInAFile{"usage.conflict",
                                                       "-o takes one figure; use --to FOLDER for several."};
inline constexpr CodedSentence<> usageWhichPreset{
    "usage.missing",
    "Name with --preset what to check the file against. “driftline presets” shows the names."};
inline constexpr CodedSentence<> usagePicturesOrFolder{"usage.conflict",
                                                       "Name pictures or a folder with --to, not both."};
inline constexpr CodedSentence<> usageWhichPictures{
    "usage.missing", "Name the pictures to verify, or a folder of them with --to."};
inline constexpr CodedSentence<> usageWhichFigure{"usage.missing",
                                                  "Name a figure. “driftline list” shows them."};
inline constexpr CodedSentence<std::string_view, std::string_view> usageUnknownCommand{
    "usage.unknown-command", "{} is neither a command nor a file. Did you mean “{}”?"};
inline constexpr CodedSentence<std::string_view> usageBeforeCommand{
    "usage.unexpected", "Nothing may stand before the command “{}”."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> usageNeeds{
    "usage.missing", "“{}” needs {}.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> usageNeedsValue{
    "usage.needs-value", "The option {} needs a value.{}"};
inline constexpr CodedSentence<std::string_view, std::string_view> usageWrong{"usage.wrong", "{}.{}"};
inline constexpr CodedSentence<> usageLonelyJson{"usage.missing",
                                                 "--json goes with a command or with --version."};

// Console
inline constexpr Sentence<std::string_view, std::size_t, std::string_view> moreFindings{
    "{}… and {} more like these [{}]\n"};
inline constexpr CodedSentence<std::string_view> standardOutputUnwritable{
    "file.unwritable", "Standard output cannot be written to ({})."};

// Convert command
inline constexpr CodedSentence<> convertNoTable{"convert.no-table", "This file contains no table."};
inline constexpr CodedSentence<std::string_view, std::string_view> convertUnknownTable{
    "convert.unknown-table", "This file has no table named {}.{}"};
inline constexpr Sentence<std::string_view> tablesAre{" Its tables are {}."};
inline constexpr CodedSentence<std::string_view> computeForm{"usage.compute",
                                                             "--compute: {} is not NAME=FORMULA."};
inline constexpr CodedSentence<std::string_view, std::string_view> convertOtherTable{
    "convert.other-tables", "Table {} was written; the file has one more: {}. Choose one with --table."};
inline constexpr CodedSentence<std::string_view, std::size_t, std::string_view> convertOtherTables{
    "convert.other-tables", "Table {} was written; the file has {} more: {}. Choose one with --table."};
inline constexpr CodedSentence<std::string_view> convertUnknownFormat{
    "convert.unknown-format",
    "A table cannot be written as {}. Give the output a name that ends in .csv, .xlsx or .zip (a data "
    "package)."};
inline constexpr CodedSentence<> convertNoValues{
    "convert.no-values", "No value was found in this table, so nothing can be drawn from it."};

// Difference text
inline constexpr Sentence<std::size_t> moreLines{"  and {} more, see --json\n"};
inline constexpr const char* onlyInOld = "only in the old edition";
inline constexpr const char* onlyInNew = "only in the new edition";
inline constexpr const char* alsoDifferent = "also different";
inline constexpr Sentence<std::string_view, std::string_view, std::size_t, std::size_t> datasetHeading{
    "{}: {} added, {} removed, {} changed"};
inline constexpr const char* drawnDifferently = "  its text, query or appearance differs";
inline constexpr Sentence<std::string_view> notDrawnWithOld{"  cannot be drawn with the old edition: {}"};
inline constexpr Sentence<std::string_view> notDrawnWithNew{"  cannot be drawn with the new edition: {}"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> figureHeading{
    "Figure {}: {} moved{}"};
inline constexpr Sentence<std::size_t> restatedPoints{", {} with another status, n or interval"};
inline constexpr Sentence<std::string_view, std::string_view> theSame{
    "The same in both editions: {} and {}.\n"};

// Export command
inline constexpr CodedSentence<> exportNoFigures{
    "export.no-figures",
    "Nothing here can be drawn, so nothing can be exported. “driftline check FILE” says why."};
inline constexpr CodedSentence<std::string_view> exportWhichFigure{
    "export.which-figure", "Name the figures to export, or use --all. There are {}."};
inline constexpr const char* orAnotherName = "or give the picture another name with -o";
inline constexpr const char* orYourOwnName = "or name the file yourself with -o";
inline constexpr Sentence<std::string_view> writing{"Writing {}"};

// Export target
inline constexpr CodedSentence<std::string_view> exportUnknownText{
    "export.unknown-text", "--text: {} is not known; choose live or outlines."};
inline constexpr CodedSentence<std::string_view> exportUnknownCaption{
    "export.unknown-caption", "--caption: {} is not known; choose inside or separate."};
inline constexpr CodedSentence<std::string_view> exportDpi{
    "size.dpi", "--dpi: {} is not a number. Write a resolution such as 300."};

// Figure design
inline constexpr CodedSentence<std::string_view, std::string_view> templateUnknown{
    "template.unknown", "{} is neither a template file nor a template of the workspace; {}. Give a file that "
                        "“Save as template” or --save-template wrote."};
inline constexpr const char* workspaceHasNone = "the workspace has none";
inline constexpr Sentence<std::string_view> workspaceHas{"the workspace has {}"};
inline constexpr CodedSentence<std::string_view> eachForm{
    "usage.each", "--each: {} is not COLUMN or COLUMN=VALUE with the same column each time."};
inline constexpr CodedSentence<> eachNothing{
    "each.nothing", "No figure was made: the data have no number for any of these names."};
inline constexpr CodedSentence<> templateOfOneFigure{
    "usage.template", "--save-template: a template is the design of one figure. Name one figure."};

// Figure facts
inline constexpr const char* emptyFigure = "empty figure";
inline constexpr Sentence<std::string_view> smallMultiples{"small multiples of {}s"};
inline constexpr Sentence<std::string_view> onOneTimeAxis{"{}s on one time axis"};

// Figure origin
inline constexpr CodedSentence<std::string_view, std::string_view> figureUnknown{
    "figure.unknown", "No figure has the id {}.{}"};
inline constexpr const char* listShowsThem = " The command “driftline list” shows them all.";
inline constexpr CodedSentence<> rowsOfNoTable{
    "figure.choices-unused",
    "--aggregate and --where choose rows of a table, but no table was named. Add --from, or leave these "
    "options out."};
inline constexpr CodedSentence<> readingOfNoTable{
    "figure.choices-unused", "Options for reading a table were given, but no table was named. Add --from, or "
                             "leave these options out."};
inline constexpr CodedSentence<> noFigureHere{"figure.which",
                                              "Nothing here can be drawn. “driftline check FILE” says why."};
inline constexpr CodedSentence<std::string_view> whichFigure{"figure.which", "Name one of the figures: {}."};

// Figure source
inline constexpr CodedSentence<> emptyFile{"file.empty", "The file is empty."};
inline constexpr CodedSentence<> readingOfADocument{
    "figure.choices-unused",
    "A figure document is not a table, so the options for reading one do not apply. Leave them out."};
inline constexpr CodedSentence<> rowsOfADocument{
    "figure.choices-unused",
    "A figure document says itself which rows it shows. Leave out --aggregate and --where."};
inline constexpr CodedSentence<std::string_view> aggregateForm{
    "usage.aggregate", "--aggregate: {} is not one of the ways to combine rows. Use mean, sum, count, "
                       "“weighted mean” or “pooled mean”."};
inline constexpr CodedSentence<std::string_view> whereForm{"usage.where", "--where: {} is not COLUMN=VALUE."};

// Inspect command
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view> datasetSize{
    "\n{}\n  {}\n  {}, {}\n"};
inline constexpr const char* howItWasRead = "\n  how it was read\n";

// List command
inline constexpr Sentence<std::string_view, std::string_view> tableSize{"  table of {}, {}\n"};

// Output target
inline constexpr CodedSentence<> targetUnwritable{
    "file.unwritable", "This pipe or device cannot be written to. Choose another output."};

// Preflight command
inline constexpr Sentence<std::string_view, std::string_view> foundAndRequired{"{} (required: {})"};
inline constexpr Sentence<std::string_view> notMeasurable{"Not measurable: {}\n"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, int> preflightVerdict{
    "\n{}: {}, {}, {} not measurable\n"};
inline constexpr const char* doesNotPass = "does not pass";

// Presets command
inline constexpr const char* inPart = ", in part";
inline constexpr const char* inPartExplained =
    "\n“In part”: some numbers could not be checked at that address; --json shows which.\n";

// Table source
inline constexpr CodedSentence<std::string_view> headerRowForm{
    "usage.header-row", "--header-row: {} is not a row number. Use 1 for the first row, or 0 for a table "
                        "without headings."};
inline constexpr CodedSentence<std::string_view> delimiterForm{
    "usage.delimiter",
    "--delimiter: {} is not a single character. Use comma, semicolon, tab, bar or one character."};
inline constexpr CodedSentence<std::string_view> decimalForm{
    "usage.decimal", "--decimal: {} is not a decimal mark. Use point or comma."};
inline constexpr CodedSentence<> tableChoicesUnused{
    "table.choices-unused", "This file states what its columns mean, so the options for reading a table do "
                            "not apply. Leave them out."};

// Themes command
inline constexpr const char* themePurpose = "what it is for";
inline constexpr Sentence<std::string_view> ownThemes{
    "\nYour own themes are files in {}; --json shows their form.\n"};

// Verify command
inline constexpr CodedSentence<std::string_view> folderUnreadable{"file.unreadable",
                                                                  "The folder cannot be read ({})."};
inline constexpr CodedSentence<> verifyNothing{
    "verify.nothing", "This folder holds no PNG, SVG or PDF picture. Name another folder with --to."};
inline constexpr Sentence<std::size_t, std::size_t> picturesTheSame{"{} of {} are the same.\n"};

} // namespace driftline::cli_sentences
