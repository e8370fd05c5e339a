// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/phases.h"

#include <string>

namespace driftline {

/// What the picture says above its panels, in lower case, without a separate caption, which is not read
/// together with them.
std::string drawnSubtitle(const FigureSpec& spec);

} // namespace driftline
