// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"
#include "scene/scene_data.h"

namespace driftline {

/// How the numbers of an answer came to be, in sentences: columns and rows that were computed before they
/// were asked for, rows that were joined, and the measure.
void addDerivation(SceneData& scene, const Query& query, const Estimates& answer);

} // namespace driftline
