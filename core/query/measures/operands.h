// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measures/definition.h"

#include <string>

namespace driftline {

/// A value as derivations write it.
std::string operandText(double value);
/// The period or category of an estimate, for reading.
std::string positionName(const Estimate& estimate);

/// Parts of a hundred, or hundreds of a base: 7 of 100 is 7 and not 7.000000000000001.
double hundredfold(double value, double whole);

/// What is known of the second operand is true of the result as well.
void mergeProvenance(Estimate& into, const Estimate& from);

void makeMissing(Estimate& estimate, MissingReason reason);

/// Which code of the measure's column an estimate belongs to, whether the column is the series or not.
std::int32_t partOf(const CellKey& key, const QueryColumns& columns);
/// The key without the measure's column: what two operands must share.
CellKey withoutPart(CellKey key, const QueryColumns& columns);
/// The code of a cell in a text column; -1 if no row has it.
std::int32_t codeFor(const Dataset& dataset, std::size_t column, const std::string& value);

/// The label of a cell; the cell itself where the column is not known.
std::string labelIn(const Codebook& codebook, const std::string& column, const std::string& cell);

/// The unit of the difference of two values.
std::string differenceUnit(const std::string& unit);

} // namespace driftline
