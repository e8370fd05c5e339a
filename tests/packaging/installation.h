// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace driftline::test {

/// Driftline as "cmake --install" leaves it, in a folder that goes away with the object. Throws if it fails.
class Installation {
public:
    Installation();

    /// Of a name under the prefix, such as bin/driftline.
    std::filesystem::path operator/(std::string_view name) const { return m_prefix / name; }
    /// Every file, named under the prefix, a line each, sorted.
    std::string files() const;

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_prefix;
};

/// A file that packaging/made_files.cmake makes in the build, such as driftline.1.
std::filesystem::path madeFile(std::string_view name);
/// packaging/ of the checkout.
std::filesystem::path packagingFolder();
/// Where the libraries that are loaded later belong, under the prefix.
std::string libraryFolder();

} // namespace driftline::test
