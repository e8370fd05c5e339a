// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads of SPSS, Stata and SAS files (see base/sentence.h), file by file.
namespace driftline::statistics_sentences {

// Child process
inline constexpr CodedSentence<std::string_view, std::string_view> programIncomplete{
    "program.incomplete",
    "A part of Driftline, {}, cannot be started ({}). Install or build Driftline again."};

// Statistics answer
inline constexpr CodedSentence<> textEncodingGuessed{
    "text.encoding-guessed",
    "Some texts of the file are not in the encoding that it states; they were read as WINDOWS-1252, which is "
    "a guess.",
    "If letters look wrong, save the file anew in Unicode."};
inline constexpr CodedSentence<> endsInRecord{
    "file.ends-early",
    "The file ends within one of its records, so it is cut off and its last rows may be missing.",
    "Copy or download it again."};
inline constexpr CodedSentence<std::string_view> labelsNotInFile{
    "file.ends-early",
    "The labels that belong to the values of {} are not in the file: it was saved without them, or its end "
    "is "
    "cut off.",
    "Copy or download it again; if that does not help, save it anew in Stata."};
inline constexpr CodedSentence<> readerEnded{
    "statistics.reader-ended", "The file is so damaged that reading it broke off. Copy or download it again, "
                               "or save it anew from the program that made it."};
inline constexpr CodedSentence<> noRows{"statistics.no-rows",
                                        "The file describes its variables, but there are no rows in it."};

// Statistics parse
inline constexpr CodedSentence<std::size_t, std::size_t> tableTooLarge{
    "table.too-large", "The file is refused: it has more than {} columns or {} million cells. Save the "
                       "variables that you need as a file of their own."};
inline constexpr CodedSentence<> newerVersion{
    "statistics.unsupported", "This file was written by a newer version of its program than Driftline can "
                              "read. Save it for an older edition (in Stata: saveold), or as CSV."};
inline constexpr CodedSentence<> unknownPacking{"statistics.unsupported",
                                                "This file is packed or locked in a way that cannot be read. "
                                                "Save it again without packing or password, or as CSV."};
inline constexpr CodedSentence<std::string_view> damaged{
    "statistics.damaged", "The file is damaged or cut off ({}). Copy or download it again, or save it anew "
                          "from the program that made it."};
inline constexpr CodedSentence<> rowsNotWhole{"statistics.damaged",
                                              "The file is damaged: its rows are not whole. Copy or download "
                                              "it again, or save it anew from the program that made it."};

// Statistics reader
inline constexpr const char* spss = "an SPSS file";
inline constexpr const char* portableSpss = "a portable SPSS file";
inline constexpr const char* stata = "a Stata file";
inline constexpr const char* sas = "a SAS file";
inline constexpr const char* sasTransport = "a SAS transport file";
inline constexpr const char* readerName = "SPSS, Stata or SAS file";
inline constexpr CodedSentence<> notStatistics{"statistics.damaged",
                                               "This is not an SPSS, Stata or SAS file."};
inline constexpr CodedSentence<> oneTableOnly{"workbook.no-such-sheet",
                                              "A file of this kind has one table, without a name."};
inline constexpr CodedSentence<std::size_t> fileTooLarge{
    "file.too-large", "The file is larger than {} MB, which is more than Driftline reads. Save the variables "
                      "that you need as a file of their own."};
inline constexpr CodedSentence<> timeout{"statistics.timeout",
                                         "Reading the file took too long and was stopped. Save it again from "
                                         "the program that made it, or as CSV."};

} // namespace driftline::statistics_sentences
