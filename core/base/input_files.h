// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Files that something was read from, so that nothing is written over them whatever name leads there: the
/// name itself, another spelling of it, a symbolic or hard link, another letter case in the same folder. A
/// file is remembered as it was when it was added, and by its name: neither renaming it nor replacing it
/// makes it a target. Pipes and devices are never inputs, because writing to them destroys nothing.
class InputFiles {
public:
    InputFiles() = default;
    explicit InputFiles(const std::vector<std::filesystem::path>& files);

    /// An empty path stands for what is built in, which no file can replace.
    void add(const std::filesystem::path& file);
    void add(const InputFiles& others);

    bool empty() const { return m_files.empty(); }
    /// Absolute, in the order in which they were added.
    std::vector<std::filesystem::path> paths() const;
    /// Whether writing to this path would write to one of them.
    bool contains(const std::filesystem::path& target) const;
    /// Those of them that are not among the others, as both were when they were added: what a name leads to
    /// since then takes no file's protection away.
    InputFiles without(const InputFiles& others) const;

    /// Code: export.target-is-input.
    Result<void> checkTarget(const std::filesystem::path& target) const;

private:
    /// What stays with a file when it is renamed and is no other file's when it is gone.
    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t bornSeconds = 0; ///< because numbers of inodes are used again
        std::uint32_t bornNanoseconds = 0;

        bool operator==(const Identity&) const = default;
    };
    struct File {
        std::filesystem::path path; ///< absolute
        std::string foldedName;
        std::optional<Identity> identity; ///< nothing: it was not there
    };

    static std::optional<Identity> identityOf(const std::filesystem::path& path);
    void addName(const std::filesystem::path& path);
    static bool leadsTo(const std::filesystem::path& target, const File& file);

    std::vector<File> m_files;
};

} // namespace driftline
