// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/column_typing.h"

#include <map>
#include <set>

namespace driftline {

/// What the cells of a column are, counted before it is decided what the column holds. Nothing in it depends
/// on the order of rows.
struct ColumnTally {
    bool isMostlyText = false;  ///< most cells are neither numbers nor periods; then nothing else was counted
    std::size_t filled = 0;     ///< no mark stands there
    std::size_t numbers = 0;    ///< with or without signs and flags
    std::size_t coded = 0;      ///< numbers that a letter of unknown meaning is joined to, as in codes: 1A
    std::size_t periods = 0;    ///< that are no plain numbers; under a heading of time these too
    std::size_t plainYears = 0; ///< whole numbers from 1900 to 2100
    std::size_t buddhistYears = 0; ///< from 2400 to 2600
    std::size_t dayNumbers = 0;    ///< whole numbers with which spreadsheets count the days since 1955
    std::size_t unclearOrders = 0;
    std::size_t timesOfDay = 0;
    std::size_t censored = 0;
    std::size_t leadingZeros = 0;
    std::set<std::size_t> widths; ///< digits of bare whole numbers
    std::set<int> smallYears;     ///< whole numbers from 1 to 999
    std::size_t smallYearCells = 0;
    double greatestWhole = 0;
    bool hasOtherNegatives = false;                        ///< than usual codes for missing
    double greatest = 0;                                   ///< of the numbers that are no such codes, by size
    std::map<std::string, std::size_t, std::less<>> codes; ///< usual codes for missing: -9, -99 …
    std::map<std::string, std::size_t, std::less<>> units;
    std::map<double, std::size_t> factors;
    std::map<std::string, CountedMark, std::less<>> marks;
    std::map<std::string, CountedMark, std::less<>> flags;
    /// The first of their kind in the order of the alphabet.
    std::string unclearExample;
    std::string factorExample;
    std::string bareExample;
    std::string codedExample;
    std::string nonNumber;
    std::string nonPeriod;
};

ColumnTally tallyColumn(const ColumnCells& column, const ColumnFormat& format);

/// The missing code that a rule of the format gives the cell, a mark that everybody knows, or nothing.
std::optional<MissingReason> missingIn(std::string_view cell, CellType type, const ColumnFormat& format);

/// The number in a cell of a column with that format.
std::optional<NumberReading> numberInCell(std::string_view cell, CellType type, const ColumnFormat& format);

/// The period in a cell, where a heading of time makes years of 2,021 and 850 too.
std::optional<PeriodReading> periodInCell(std::string_view cell, CellType type, const ColumnFormat& format);

} // namespace driftline
