// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "data/lookup.h"
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

/// Adds sources to those of a scene, once each; looks through those that are there once.
class KnownSources {
public:
    explicit KnownSources(SceneData& scene) : m_scene(&scene) {}

    /// Those that a dataset names for cells; names that it does not have are left out.
    void add(const Dataset& dataset, const DatasetLists& lists, const std::vector<std::string>& names);
    /// One that the author of the figure gives. Where it is empty, a finding asks for it.
    void addOwn(const std::string& source, const std::string& whatFor);

private:
    bool contains(const std::string& name);

    SceneData* m_scene;
    NameIndex m_names;
    std::size_t m_read = 0; ///< so many of the scene's sources are in the index
};

/// Adds the sources that a dataset names for cells to the scene, once each. Looks through all sources of
/// both: for the names of many cells together.
void addSources(SceneData& scene, const Dataset& dataset, const std::vector<std::string>& names);

} // namespace driftline
