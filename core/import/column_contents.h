// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace driftline {

/// What cells say of their column, whatever its heading. Numbers are nothing where a cell holds none; texts
/// are cells without the blanks around them. All columns that are compared have the same rows.
using CellNumbers = std::span<const std::optional<double>>;
using CellViews = std::span<const std::string_view>;

/// Whole numbers that rise by one from row to row, from 0 or 1, without a gap.
bool areRowNumbers(CellNumbers cells);

/// Different in every row, filled in every row: names or numbers of rows.
bool areDistinct(CellViews cells);

/// At least two rows, and the same filled cell in all.
bool isConstant(CellViews cells);

/// Each cell of one column goes with one cell of the other, and the other way round: a code and its label.
/// Rows in which either is empty do not count; at least two pairs must differ.
bool areOneToOne(CellViews one, CellViews other);

/// Whole numbers from 1800 to 2100, at least two thirds of the rows repeating or all in a run: years, not
/// amounts that happen to be near 2000.
bool areYears(CellNumbers cells);

/// Only 0 and 1 (both of them), as in dummies.
bool areZeroOrOne(CellNumbers cells);

/// A few whole numbers from 0 to 10, or the special codes below zero or 77 to 99 beside them: answers that
/// are codes, if labels or the heading say so too.
bool areAnswerCodes(CellNumbers cells);

/// Degrees with at least two decimals: ±90 for latitudes, ±180 for longitudes. Both columns together are the
/// evidence; either alone would also fit percentages.
bool areCoordinates(CellNumbers latitudes, CellNumbers longitudes);

/// low ≤ value ≤ high wherever all three are filled, and low < high somewhere.
bool areBoundsOf(CellNumbers value, CellNumbers low, CellNumbers high);

/// The column is the sum of others in every row, within rounding: a total beside its parts. At least two
/// parts and three rows.
bool isTotalOf(CellNumbers total, std::span<const CellNumbers> parts);

} // namespace driftline
