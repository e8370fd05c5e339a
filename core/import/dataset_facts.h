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

/// What Driftline writes of a dataset beside what Data Package knows. A resource that has it tells its
/// dataset whole: nothing is inherited from the package, guessed or reshaped.
struct DatasetFacts {
    std::string id;
    std::vector<std::string> history;
    std::vector<Wave> waves;
    std::optional<DatasetOrigin> origin;
    std::optional<Preparation> preparation;
};

/// Properties `datasetId`, `history`, `waves`, `readFrom` and `prepared` of a resource; nothing without the
/// first. A recipe or preparation that cannot be read is reported (workspace.recipe-unreadable,
/// workspace.preparation-unreadable) and left out: the dataset is complete without it.
std::optional<DatasetFacts> readDatasetFacts(const JsonObject& resource);

/// The word for a sampling design in files, and back.
std::string_view samplingDesignName(SamplingDesign design);
std::optional<SamplingDesign> samplingDesignFromName(std::string_view name);
std::vector<std::string> samplingDesignNames();

} // namespace driftline
