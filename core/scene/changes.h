// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene_data.h"

namespace driftline {

/// Fills Datum::before and isBreak: each value against the one before it in its series.
void addChanges(SceneData& scene, const Assembly& assembly);

} // namespace driftline
