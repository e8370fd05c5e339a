// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

namespace driftline {

/// Writes a Datum for every estimate and notes its index; fills Scene::sources and derivations.
void addData(Scene& scene, Assembly& assembly);

/// Adds the sources that a dataset names for cells to the scene, once each. Looks through all sources of
/// both: for the names of many cells together.
void addSources(Scene& scene, const Dataset& dataset, const std::vector<std::string>& names);

} // namespace driftline
