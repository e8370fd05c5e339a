// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/input_files.h"

#include <filesystem>

namespace driftline {

/// Where the user's own presets and themes are kept: beside the settings.
std::filesystem::path ownPresetFolder();
std::filesystem::path ownThemeFolder();

/// The presets and themes in them, which no figure is written over.
InputFiles ownDocuments();

} // namespace driftline
