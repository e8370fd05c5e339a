// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/table_builder.h"

#include <cstddef>
#include <string>

namespace driftline {

/// The first rows and columns of a table. Names that only later rows had are removed from the dictionaries.
Table firstPart(const Table& table, std::size_t rows, std::size_t columns);

/// Appends a cell of the table to a column of the same type.
void addCell(TableBuilder& builder, std::size_t to, const Table& table, std::size_t column, std::size_t row);

/// The column with that role; if the table has none, a text column is added at the end.
std::size_t textColumnFor(Role role, const std::string& name, const std::string& title, Dataset& dataset);

/// The name itself, or with " 2", " 3" … until no column has it.
std::string freeColumnName(const std::string& name, const Codebook& codebook);

} // namespace driftline
