// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "import/importer.h"

#include <filesystem>

namespace driftline {

/// What the options say about how a table is read. Codes: usage.header-row, usage.delimiter, usage.decimal,
/// file.missing, file.unreadable and those of parseRecipe() and of the recipe's schema.
Result<ImportChoices> importChoices(const ReadingOptions& options);

/// Whether the measures of a row become rows of their own.
enum class TableShape { AsUnderstood, AsInFile };

/// Reads a file as the options say, and writes down how it was read where they ask for it. Codes: those
/// above, those of ImporterRegistry::import(), table.choices-unused, export.target-is-input, file.unwritable.
Result<ImportedPackage> importAsChosen(const std::filesystem::path& path, const ReadingOptions& options,
                                       TableShape shape = TableShape::AsUnderstood);

} // namespace driftline
