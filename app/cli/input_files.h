// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace driftline {

/// What a command reads, so that nothing is written over it whatever name leads there: the file itself,
/// another name of it (a symbolic or hard link, another letter case in the same folder), or a file that the
/// descriptor of a package names.
class InputFiles {
public:
    /// An empty path stands for the built-in gallery, which no file can replace.
    explicit InputFiles(std::vector<std::filesystem::path> paths);

    /// Code: export.target-is-input.
    Result<void> checkTarget(const std::filesystem::path& target) const;

private:
    bool holds(const std::filesystem::path& target) const;

    std::vector<std::filesystem::path> m_files;
};

} // namespace driftline
