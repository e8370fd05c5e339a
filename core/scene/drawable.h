// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene_data.h"

namespace driftline {

/// Whether a value can stand on an axis: what plots it takes no ranges beyond these, and a picture that keeps
/// the axis of another one would be wrong.
bool isDrawable(double value);

/// Removes values that no axis can hold from what is drawn; they stay in SceneData::data. Finding:
/// figure.number-range, with the first of them.
void withdrawUndrawable(SceneData& scene, Assembly& assembly);

} // namespace driftline
