// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "import/importer.h"
#include "import/json_object.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Cells beside or instead of whose values the file that was read has a mark: "p", "***".
struct MarkedCells {
    std::string field;
    std::string mark;
    std::vector<std::size_t> rows; ///< as a spreadsheet counts, the heading being row 1
};

/// What Driftline writes of a dataset beside what Data Package knows. A resource that has it tells its
/// dataset whole: nothing is inherited from the package, guessed or reshaped.
struct DatasetMetadata {
    std::string id;
    std::vector<std::string> history;
    std::vector<Wave> waves;
    std::optional<DatasetOrigin> origin;
    std::optional<Preparation> preparation;
    std::vector<MarkedCells> marks;
};

/// Gives a table its marks back. Rows that it does not have are passed over.
Table withMarks(Table table, const Codebook& codebook, const std::vector<MarkedCells>& marks);

/// Properties `datasetId`, `history`, `waves`, `marks`, `readFrom` and `prepared` of a resource; nothing
/// without the first. A recipe or preparation that cannot be read is reported (workspace.recipe-unreadable,
/// workspace.preparation-unreadable) and left out: the dataset is complete without it.
std::optional<DatasetMetadata> readDatasetMetadata(const JsonObject& resource);

/// The word for a sampling design in files, and back.
std::string_view samplingDesignName(SamplingDesign design);
std::optional<SamplingDesign> samplingDesignFromName(std::string_view name);
std::vector<std::string> samplingDesignNames();

} // namespace driftline
