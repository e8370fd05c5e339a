// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>

namespace driftline {

struct FigureSpec;

/// Text for those who cannot see the picture, in four levels: what it is, its statistics, its pattern, its
/// context. Levels that the author wrote stand as they are; the others are worked out from the numbers, in
/// words that describe and never explain.
/// Source of the levels: Lundgard and Satyanarayan (2022), Accessible Visualization via Natural Language
/// Descriptions.
AltText altTextFor(const FigureSpec& spec, const Scene& scene);

/// The levels one after another.
std::string joinedAltText(const AltText& alt);

} // namespace driftline
