// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/input_files.h"

#include <filesystem>

namespace driftline {

/// The files that reading this file or folder reads: the file itself and, of a data package in a folder, its
/// descriptor and every file of the package that the descriptor names, in whatever property. A zip archive is
/// one file. What cannot be read adds nothing, because then nothing is read.
InputFiles inputFilesAt(const std::filesystem::path& path);

} // namespace driftline
