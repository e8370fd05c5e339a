// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace driftline::test {

/// A new empty folder that goes away with the object, contents and all.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    /// Writes a file (and the folders above it) and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;
    /// Names of everything below, folders with a "/" at the end, sorted.
    std::string listing() const;

private:
    std::filesystem::path m_path;
};

/// The whole file; throws if there is none.
std::string fileBytes(const std::filesystem::path& path);

} // namespace driftline::test
