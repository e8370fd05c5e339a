// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/work_token.h"
#include "import/grid_reader.h"
#include "import/importer_registry.h"
#include "scene/scene.h"
#include "workspace/workspace.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace driftline {

/// A file as a person reviews it: its own cells, what the choices made so far make of them, and the first
/// chart of that.
struct TableReview {
    std::shared_ptr<const GridFile> cells;
    std::optional<LoadedWorkspace> loaded; ///< the main table first; nothing where no table was found
    std::optional<Error> problem;          ///< why there is no table, or no chart
    std::shared_ptr<const Scene> chart;    ///< only if asked for

    /// How the main table is read; nullptr where none was found.
    const Recipe* recipe() const;
    /// The cells of the main table, or the first that there are; nullptr if there are none.
    const Grid* grid() const;
    /// The guess may be wrong, or nothing was understood: somebody should look at it before it is used.
    bool asksForReview() const;
};

/// Reads the cells of a file. Codes: those of ImporterRegistry::cells(); import.no-cells for files that state
/// what they mean, which need no review.
Result<std::shared_ptr<const GridFile>> readCells(const ImporterRegistry& importers,
                                                  const std::filesystem::path& path,
                                                  const ImportChoices& choices, const WorkToken& token);

enum class ReviewChart { Skipped, Drawn };

/// What the choices make of cells that were read with the same delimiter and encoding. Code:
/// import.cancelled.
Result<TableReview> reviewTable(std::shared_ptr<const GridFile> cells, const std::filesystem::path& path,
                                const ImportChoices& choices, ReviewChart chart, const WorkToken& token);

/// Whether a finding is a question to whoever knows the file.
bool isQuestion(const Diagnostic& finding);

} // namespace driftline
