// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// The numbers of a scene and where they come from, as its members of the same names.
struct SceneData {
    std::vector<Datum> data;
    std::vector<SceneSource> sources;
    std::vector<std::string> derivations;
    Diagnostics findings;
};

/// Writes a Datum for every estimate and notes its index; fills sources and derivations.
void addData(SceneData& scene, Assembly& assembly);

/// Adds the sources that a dataset names for cells to the scene, once each. Looks through all sources of
/// both: for the names of many cells together.
void addSources(SceneData& scene, const Dataset& dataset, const std::vector<std::string>& names);

} // namespace driftline
