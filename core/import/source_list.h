// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source.h"
#include "import/json_object.h"

namespace driftline {

/// The `sources` of a package or resource. A source without a name is named after its title; names are made
/// unique (source.duplicate-name).
std::vector<Source> readSources(const JsonObject& owner);

/// The sources of a package, where those of a resource replace the ones of the same name and add others.
std::vector<Source> mergedSources(std::vector<Source> package, const std::vector<Source>& resource);

} // namespace driftline
