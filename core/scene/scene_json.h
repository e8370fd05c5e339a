// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>

namespace driftline {

/// The golden form of a scene: every part of it as indented JSON, numbers cut to six significant digits,
/// so that a change in what is drawn shows up as a readable difference.
std::string sceneJson(const Scene& scene);

} // namespace driftline
