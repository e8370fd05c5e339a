// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_folder.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace driftline::test {

/// A small data package that is in order, to be spoilt in one place: "rice", with the table prices.csv (two
/// countries, two years) and the figure rice.json.
class RicePackage {
public:
    RicePackage();

    /// Replaces a text that must be there.
    RicePackage& spoil(const std::string& file, std::string_view text, std::string_view by);
    std::string& file(const std::string& name) { return m_files[name]; }

    /// Writes the package to a folder of that name and gives the folder.
    std::filesystem::path writeTo(const TemporaryFolder& folder, const std::string& name = "rice") const;
    /// Writes it as a zip archive with its names as they are, safe or not.
    std::filesystem::path zipTo(const TemporaryFolder& folder, const std::string& name = "rice.zip") const;

private:
    std::map<std::string, std::string> m_files;
};

} // namespace driftline::test
