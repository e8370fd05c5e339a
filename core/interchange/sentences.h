// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::interchange_sentences {

// Figure table
inline constexpr const char* unitAlongX = "Unit along x";
inline constexpr const char* unitOfSize = "Unit of size";

// Figure zip
inline constexpr const char* estimatedMeaning = "estimated by the source, not measured";
inline constexpr const char* provisionalMeaning = "the source may still revise it";
inline constexpr const char* forecastMeaning = "expected, not observed";
inline constexpr const char* derivedMeaning = "exact arithmetic on published values";
inline constexpr const char* inferredMeaning = "worked out from indirect evidence";
inline constexpr const char* breakMeaning = "not comparable with what comes before it in its series";
inline constexpr const char* indicativeMeaning = "for context only";
inline constexpr const char* partialMeaning = "covers only part of its period";
inline constexpr const char* roundedMeaning = "printed with fewer digits than it had";
inline constexpr const char* disputedMeaning = "sources print different values";
inline constexpr const char* implausibleMeaning = "as printed, but it cannot be right; it is not drawn";
inline constexpr const char* confidentialMeaning = "withheld by the source";
inline constexpr const char* panelColumn = "the small multiple, where there are several";
inline constexpr const char* seriesColumn = "the line, bar or dot";
inline constexpr const char* periodColumn = "year, quarter (2024-Q1), month, day or the name along the axis";
inline constexpr const char* valueColumn = "the number drawn; empty where there is none";
inline constexpr const char* unitColumn = "the unit of value, low and high";
inline constexpr const char* lowColumn = "lower end of the interval that the figure names";
inline constexpr const char* highColumn = "upper end of the interval that the figure names";
inline constexpr const char* nColumn = "how many were asked";
inline constexpr const char* nStatusColumn = "“inferred” where n was worked out from printed percentages";
inline constexpr const char* statusColumn = "see below; empty: as published";
inline constexpr const char* missingColumn = "why there is no value";
inline constexpr const char* sourceColumn = "names of sources, see below";
inline constexpr const char* locatorColumn = "where in the source";
inline constexpr const char* derivationColumn = "how the value was computed";
inline constexpr const char* noteColumn = "what else is known of it";
inline constexpr const char* referenceColumn = "the sources in full";
inline constexpr const char* whatItIs = "what it is";
inline constexpr Sentence<std::string_view> howTheTableCameToBe{"How the table came to be: {}."};
inline constexpr const char* filesBegin =
    "## Files\n\n* `numbers.csv`: the numbers as the figure shows them\n";
inline constexpr Sentence<std::string_view> figureFile{
    "* `{}`: what the figure shows and how, for Driftline\n"};
inline constexpr const char* descriptorFile =
    "* `datapackage.json`: what every table and column is, for programs ([Data "
    "Package](https://datapackage.org) 2.0)\n";
inline constexpr const char* numbersBegin =
    "\nAll text is UTF-8; CSV has commas, points as decimal marks and a heading line.\n\n### "
    "`numbers.csv`\n\n";
inline constexpr Sentence<std::string_view> openingIt{
    "## Opening it\n\nAny spreadsheet or statistics program reads the CSV files. Driftline opens the "
    "whole: drop the zip on its window, or\n\n    driftline FILE.zip\n    driftline export --all --from "
    "FILE.zip --to DIR\n\nMade with Driftline {}.\n"};

// Vega lite
inline constexpr const char* lineNamesMayTouch =
    "Names at the ends of lines are not moved apart where they would touch.";
inline constexpr const char* labelsMayTouch =
    "Labels of events and reference lines are not moved apart where they would touch.";
inline constexpr const char* dotsWithoutLegend =
    "What pale and full dots mean is said in the subtitle, not in a legend.";
inline constexpr const char* emphasisIsNotDrawn =
    "The small multiple that stands out is drawn like the others.";

// Xlsx book
inline constexpr CodedSentence<> xlsxNoTemporaryFolder{
    "xlsx.failed",
    "The spreadsheet cannot be made, because no folder for temporary files can be written to. Set TMPDIR "
    "to such a folder."};
inline constexpr CodedSentence<std::string_view> xlsxFailed{
    "xlsx.failed", "The spreadsheet could not be made ({}). Export CSV instead."};

// Xlsx table writer
inline constexpr CodedSentence<std::string_view, std::string_view, std::string_view> xlsxTooLarge{
    "xlsx.too-large",
    "The table has {} {}, and a spreadsheet can hold only {}. Write a CSV file instead: give the output a "
    "name that ends in .csv."};
inline constexpr const char* howItCameToBe = "How it came to be";

// Xlsx writer
inline constexpr const char* whereInIt = "Where in it";
inline constexpr const char* sourceAndNotes = "Source and notes";

} // namespace driftline::interchange_sentences
