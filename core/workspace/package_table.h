// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"

#include <nlohmann/json.hpp>

#include <string>

namespace driftline {

/// A dataset as a resource of a Data Package: Table Schema with roles, units, categories and reasons for
/// missing values, and the cells as CSV. What Table Schema has no word for is in properties of our own
/// (core/import/dataset_metadata.h). Reading both gives the same dataset again, to the last bit of a number;
/// only an empty text that is no missing value becomes one, because CSV cannot tell them apart.
struct PackageTable {
    nlohmann::ordered_json resource;
    std::string csv; ///< empty if the cells stand in the resource, because text files cannot hold them
};

/// `name` is that of the resource, `path` that of its CSV file.
PackageTable packageTable(const Dataset& dataset, const std::string& name, const std::string& path);

/// Lists for the descriptor; an empty one is left out of it.
nlohmann::ordered_json sourcesJson(const std::vector<Source>& sources);
nlohmann::ordered_json licencesJson(const std::vector<Licence>& licences);

} // namespace driftline
