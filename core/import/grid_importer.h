// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"
#include "import/importer.h"

#include <memory>

namespace driftline {

/// An importer of the tables that a reader cuts out of a file: each table found becomes a dataset, the main
/// one first, by a recipe that is guessed, or kept and edited (ImportChoices). Findings: csv.read-as,
/// roles.guessed, csv.dates-not-read, and those of the reader, guessRecipe() and applyRecipe(). Codes:
/// table.unknown-sheet, table.unknown-column and those of the reader and of findTables().
std::unique_ptr<Importer> gridImporter(std::unique_ptr<GridReader> reader);

/// The same of cells that have been read already, so that another decision does not read the file again.
/// What the choices say of delimiter and encoding was for the reader. `path` gives the package its name.
Result<ImportedPackage> packageOf(const GridFile& cells, const std::filesystem::path& path,
                                  const ImportOptions& options);

} // namespace driftline
