// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "export/output_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace driftline {

/// writeOutputFile(), which here waits until somebody reads a pipe. Codes: its own, and file.unwritable.
Result<void> writeToTarget(const std::filesystem::path& path, std::string_view bytes,
                           const InputFiles& inputs, Replacing replacing);

/// Whether standard output may be written: a shell can lead it into a file that is read.
/// Code: export.target-is-input.
Result<void> checkStandardOutput(const InputFiles& inputs);

/// A command's whole answer, to the file or, where none is named or it is "-", to standard output. Gives the
/// exit code. Nothing that the command reads is written to.
int finishAt(const std::string& output, std::string_view answer, const InputFiles& inputs);

} // namespace driftline
