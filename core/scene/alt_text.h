// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>

namespace driftline {

struct FigureSpec;

/// Text for those who cannot see the picture: what it is, its extremes, its pattern. After levels 1 to 3 of
/// Lundgard and Satyanarayan (2021), Accessible Visualization via Natural Language Descriptions.
std::string altTextFor(const FigureSpec& spec, const Scene& scene);

} // namespace driftline
