// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"
#include "workspace/workspace.h"

#include <vector>

namespace driftline {

/// What no survey can have found (query/impossible.h), in every row of these tables, drawn or not.
Diagnostics tableFindings(const std::vector<DatasetPtr>& datasets);

/// The scene without those of its findings that tableFindings() tells of the workspace's own tables.
Scene withoutTableFindings(Scene scene, const Workspace& workspace);

} // namespace driftline
