// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/input_files.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace driftline {

/// Writes a file whole or not at all; a pipe or a device is written to.
/// Codes: file.unwritable and those of writeFileWhole().
Result<void> writeToTarget(const std::filesystem::path& path, std::string_view bytes);

/// A command's whole answer, to the file or, where none is named or it is "-", to standard output. Gives the
/// exit code. A file that the command reads is not replaced.
int finishAt(const std::string& output, std::string_view answer, const InputFiles& inputs);

} // namespace driftline
