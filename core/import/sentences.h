// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads when files are read: tables as text, pictures and what no format knows (see
/// base/sentence.h), file by file. Formats, recognisers, packages and recipes have catalogues of their own.
namespace driftline::import_sentences {

// Applied columns
inline constexpr CodedSentence<std::size_t, std::string_view, std::string_view, std::string_view>
    tableReshaped{"table.reshaped", "The table is wide: its {} columns {} became rows, named in a new column "
                                    "{} with their numbers in {}."};

// Apply recipe
inline constexpr Sentence<std::string_view, int> cellInRow{"{} in row {}"};
inline constexpr CodedSentence<std::string_view> tableScaleApplied{
    "table.scale-applied", "The values of {} were multiplied by the scale that stands in their row."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> tableShortRows{
    "table.short-rows", "{} fewer cells than the heading; the rest was taken as empty (row {}{})."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> tableCellsCut{
    "table.cells-cut", "{} beyond the last column, under no heading, and left out: {}{}.",
    "If a cell contains the delimiter, put the cell in quotes."};
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> tableRowsLeftOut{
    "table.rows-left-out", "Not observations, so left out: {} ({}{})."};
inline constexpr CodedSentence<std::string_view, std::string_view> tableColumnsDropped{
    "table.columns-dropped", "Left out with {}: {}."};

// Column names
inline constexpr CodedSentence<std::string_view, std::string_view> csvHeaderDuplicate{
    "csv.header-duplicate", "Two columns are named {}; the second is called {} here.",
    "Give every column a name of its own."};
inline constexpr CodedSentence<std::size_t, std::string_view> csvHeaderEmpty{
    "csv.header-empty", "Column {} has no name; it is called {} here.", "Give it a name in the heading."};

// Csv grid reader
inline constexpr CodedSentence<char, int> quoteIsOpen{
    "csv.unclosed-quote", "A quote ({}) that opens in row {} is never closed. Close it, or write a quote "
                          "inside of quoted text twice."};
inline constexpr CodedSentence<int, std::size_t, std::size_t> rowHasTooManyCells{
    "csv.too-many-columns",
    "Row {} has {} cells; at most {} columns are read. Check that lines end where they should."};
inline constexpr CodedSentence<std::size_t> csvLinesQuoted{
    "csv.lines-quoted", "{} whole lines of the file are in quotes; they were split into cells again."};
inline constexpr CodedSentence<std::string_view, std::string_view> csvFirstColumnSplit{
    "csv.first-column-split", "The first column, {}, was split into its {}."};
inline constexpr CodedSentence<> fileIsEmpty{"file.empty", "This file is empty."};
inline constexpr const char* blanksBetweenCells = "blanks between cells";

// Csv reader
inline constexpr Sentence<std::string_view> cellHoldsDelimiter{
    "If a cell contains a {}, put the cell in quotes; otherwise remove the extra cells."};
inline constexpr Sentence<std::string_view> cellsAreMissing{
    "Add the missing cells; an empty cell still needs its {}."};
inline constexpr CodedSentence<int, std::string_view, std::string_view, std::string_view, std::string_view>
    rowIsRagged{"csv.ragged-row",
                "Row {} has {}, but {} expected as in the first row; it begins with {}. {}"};
inline constexpr CodedSentence<std::size_t, std::size_t> firstRowHasTooManyCells{
    "csv.too-many-columns",
    "The first row has {} cells; at most {} columns are read. Check that lines end where they should."};
inline constexpr CodedSentence<> noRowsBelowHeader{
    "csv.no-rows", "The file has a header but no rows below it. Check that the table was exported whole."};

// Grid importer
inline constexpr CodedSentence<> fileHasNoTable{"table.unknown-sheet", "This file contains no table."};
inline constexpr CodedSentence<std::string_view> fileHasNoSheet{"table.unknown-sheet",
                                                                "This file has no sheet named {}."};
inline constexpr CodedSentence<std::size_t, std::string_view, std::string_view, std::string_view>
    severalTables{"table.several",
                  "There are {} tables in this file. The main one is {}; the others begin at {}{}.",
                  "Choose one with --sheet or --table; in the window, review how the file was read."};
inline constexpr CodedSentence<std::string_view> csvDatesNotRead{
    "csv.dates-not-read",
    "Column {} is named like a time, but most of its cells are not periods, so it was read as text.",
    "Write 2024, 2024-Q1, 2024-01 or 2024-01-15."};
inline constexpr CodedSentence<std::string_view> rolesGuessedFromContents{
    "roles.guessed", "The meaning of columns was guessed from names and contents: {}.",
    "If that is wrong, say it with --period, --place, --value or --series, rename the columns or describe "
    "them in a data package."};
inline constexpr const char* typedByHand = "typed by hand";
inline constexpr Sentence<std::string_view, std::string_view> readFrom{"read from {} ({})"};
inline constexpr Sentence<std::size_t> columnsMadeRows{"{} columns made into rows"};
inline constexpr CodedSentence<std::string_view> csvReadAs{"csv.read-as", "Read as {}."};
inline constexpr Sentence<int> mainTableOfRow{"that of row {}"};
inline constexpr Sentence<std::string_view> mainTableOnSheet{"on sheet {}"};

// Hand cells
inline constexpr const char* tableTypedByHand = "a table typed by hand";

// Importer
inline constexpr CodedSentence<> importNoCells{
    "import.no-cells",
    "This file states what its columns mean, so there is nothing to decide about how it is read."};

// Importer registry
inline constexpr CodedSentence<> fileUnreadable{
    "file.unreadable", "The file cannot be read. Check that you are allowed to open it."};
inline constexpr CodedSentence<> fileMissing{"file.missing",
                                             "There is no such file or folder. Check the name."};
inline constexpr CodedSentence<> notAFile{"file.unreadable",
                                          "This is not a regular file. Save the data to a file first."};
inline constexpr CodedSentence<> folderIsNoPackage{
    "import.no-package",
    "This folder holds no datapackage.json, so it is not a data package. Open a file in it instead."};
inline constexpr CodedSentence<std::string_view> unknownFormat{
    "import.unknown-format",
    "Driftline cannot read this file. It can open {}. Save a table as CSV from the program that made it."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, int> logProbe{
    "{}: is it {}? {} (score {})"};
inline constexpr Sentence<std::string_view, std::string_view, std::size_t, std::size_t, std::size_t> logRead{
    "{}: read as {}: {} datasets, {} figures, {} findings"};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view> logRefused{
    "{}: refused as {} [{}]"};

// Json text
inline constexpr const char* notAJsonValue = "this is not a JSON value";
inline constexpr CodedSentence<std::size_t, std::size_t, std::string_view> jsonBroken{
    "json.broken", "The JSON cannot be read at line {}, column {}: {}. Look there, and just before it, for a "
                   "missing comma, quote or bracket."};
inline constexpr CodedSentence<int, std::size_t, std::size_t> jsonTooDeep{
    "json.too-deep", "The JSON is nested more than {} levels deep at line {}, column {}. No data package "
                     "needs that; the file is probably broken."};
inline constexpr const char* numberTooLarge = "it holds a number that is too large";

// Pdf attachment reader
inline constexpr CodedSentence<> pdfUnpacksToTooMuch{
    "picture.too-large", "This PDF is refused: it unpacks to far more than a figure holds. Export it again."};
inline constexpr CodedSentence<> figureInsideDamaged{
    "picture.damaged",
    "The figure inside this picture is damaged, so it cannot be opened. Use an earlier copy of the picture."};
inline constexpr CodedSentence<std::size_t> figureInsideTooLarge{
    "picture.too-large", "The figure inside this picture is refused: it is larger than {} MB."};
inline constexpr CodedSentence<std::string_view> pdfUnreadable{
    "picture.damaged", "This PDF cannot be read ({}). Copy or download it again."};

// Picture package
inline constexpr const char* pictureImporterName = "Picture made by Driftline";
inline constexpr CodedSentence<> pictureUnknownFormat{"picture.unknown-format",
                                                      "This is not a PNG, SVG or PDF picture."};
inline constexpr CodedSentence<> pdfHasNoFigure{
    "picture.no-figure",
    "This PDF carries no figure that could be opened: another program made or changed it, or it was exported "
    "without its data. Tables in a PDF are not read; look for the data as CSV or Excel where they were "
    "published, or copy the table into a spreadsheet."};
inline constexpr CodedSentence<> pictureHasNoFigure{
    "picture.no-figure",
    "This picture carries no figure that could be opened: another program made or changed it, or it was "
    "exported without its data. Open the workspace that it was made from."};

// Png text
inline constexpr CodedSentence<std::string_view> pngDamaged{
    "picture.damaged", "This picture is damaged: {}. Copy or download it again."};
inline constexpr const char* endsInChunk = "it ends in the middle of a chunk";
inline constexpr const char* checksumIsWrong = "the checksum of the figure in it is wrong";
inline constexpr const char* notAsWritten = "the figure in it is not written as Driftline writes it";
inline constexpr const char* endIsMissing = "its end is missing";

// Ragged rows
inline constexpr CodedSentence<int, std::string_view, std::string_view, std::string_view> rowsAreRagged{
    "csv.ragged-row",
    "Row {} has {}, but {} expected as in the heading, and most rows differ like this; it begins with "
    "{}. Check which character separates the cells, and that cells which contain it are in quotes."};

// Raw table
inline constexpr CodedSentence<> importCancelled{"import.cancelled", "The import was cancelled."};

// Reshape
inline constexpr CodedSentence<std::size_t, std::string_view, std::string_view> tableReshapedToValue{
    "table.reshaped", "The table is wide: its {} columns {} became rows, named in a new column {} with their "
                      "numbers in “value”."};

// Svg metadata
inline constexpr CodedSentence<std::ptrdiff_t, std::string_view> svgDamaged{
    "picture.damaged",
    "This picture is damaged: it is not XML from byte {} on ({}). Copy or download it again."};

// Text encoding
inline constexpr CodedSentence<std::string_view> csvNotText{
    "csv.not-text", "This is not readable text ({}). Save the table as CSV in UTF-8 and open that file."};
inline constexpr Sentence<std::size_t, int, unsigned char> byteInRow{"byte {} in row {} (0x{:02X})"};
inline constexpr const char* andOthers = ", and others";
inline constexpr CodedSentence<std::string_view, std::string_view> zeroBytes{
    "text.zero-bytes", "{} left out, because text has none: {}.",
    "Look at the cells there, and export the table again."};
inline constexpr CodedSentence<std::string_view, std::string_view> damagedBytes{
    "text.damaged-bytes", "In a file that is otherwise UTF-8, {} not, and became “\uFFFD”: {}.",
    "Correct the letters there."};
inline constexpr CodedSentence<std::string_view> textEncodingGuessed{
    "text.encoding-guessed", "The file is not UTF-8; it was read as {}, which is a guess.",
    "If letters look wrong, save the file as UTF-8."};
inline constexpr CodedSentence<std::string_view> textUnknownEncoding{
    "text.unknown-encoding", "The encoding {} is not known. Use “utf-8”."};
inline constexpr Sentence<std::string_view> notInItsEncoding{"it is not what its encoding, {}, allows"};
inline constexpr const char* holdsBinaryData = "it holds binary data";
inline constexpr const char* zeroByteWas = "zero byte was";
inline constexpr const char* zeroBytesWere = "zero bytes were";

} // namespace driftline::import_sentences
