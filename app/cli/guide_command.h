// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command_line.h"
#include "guide/guide_site.h"

#include <functional>

namespace driftline {

/// Makes pictures of the window's parts. A program without a window gives none.
using WindowPictureMaker = std::function<WindowPictures(const std::vector<std::string>& names)>;

/// Writes the user's guide as HTML pages into a folder and says which.
int runGuide(const GuideOptions& options, const WindowPictureMaker& makeWindowPictures);

} // namespace driftline
