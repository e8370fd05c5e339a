// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/cell_texts.h"
#include "import/grid.h"

#include <nlohmann/json_fwd.hpp>

namespace driftline {

/// What is read of a table that a format states whole.
inline constexpr std::size_t mostStatedCells = 50'000'000;
inline constexpr std::size_t mostStatedColumns = 16384;

/// A table of so many rows and columns is refused before anything is made of it. Code: table.too-large.
Result<void> checkSize(std::size_t rows, std::size_t columns, const Place& place);

/// Adds a cell of a scalar: a number, text, boolean, or nothing for null; other values as JSON.
void addJsonCell(Grid& grid, CellTexts& texts, const nlohmann::ordered_json& value);

/// A column as a format states it.
StatedColumn statedColumn(std::string name, std::string title, Role role);

} // namespace driftline
