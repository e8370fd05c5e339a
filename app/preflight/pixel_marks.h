// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/picture_facts.h"

#include <QImage>

#include <optional>
#include <vector>

namespace driftline {

/// The commonest colour along the edge of a picture; transparent pixels are white paper.
Colour groundOf(const QImage& image);

/// The colours of data, strongest first: those that fill more than a hair of the picture and are no blend of
/// the ground or a grey with a stronger one, as smooth edges and translucent areas are. Nothing for a
/// photograph.
std::optional<std::vector<MarkFact>> marksOf(const QImage& image, Colour ground);

} // namespace driftline
