// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide_site.h"

#include <string>
#include <vector>

namespace driftline {

/// The window's parts that the guide shows, as PNG files. A window of its own is opened, with settings in
/// memory and dialogs that answer nothing, driven to what the picture shows, and grabbed; nothing of the
/// user's is read or touched. Names that are not known are left out. Needs a QApplication without a window.
WindowPictures windowPictures(const std::vector<std::string>& names);

} // namespace driftline
