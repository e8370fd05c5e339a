// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packaging/installation.h"

#include "support/places.h"
#include "support/run_process.h"

#include <set>
#include <stdexcept>

namespace driftline::test {

namespace fs = std::filesystem;

Installation::Installation()
    : m_prefix(fs::path(m_folder.path().string() + DRIFTLINE_INSTALL_PREFIX).lexically_normal()) {
    const ProcessResult result = runProcess(DRIFTLINE_CMAKE, {"--install", DRIFTLINE_BUILD_FOLDER},
                                            {.environment = {{"DESTDIR", m_folder.path().string()}}});
    if (result.exitCode != 0)
        throw std::runtime_error("cmake --install: " + result.errors);
}

std::string Installation::files() const {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(m_prefix)) {
        if (!entry.is_directory())
            names.insert(entry.path().lexically_relative(m_prefix).generic_string());
    }
    std::string lines;
    for (const std::string& name : names)
        lines += name + "\n";
    return lines;
}

fs::path madeFile(std::string_view name) {
    return fs::path(DRIFTLINE_BUILD_FOLDER) / "packaging" / name;
}

fs::path packagingFolder() {
    return sourceFolder() / "packaging";
}

std::string libraryFolder() {
    return DRIFTLINE_LIBRARY_FOLDER;
}

} // namespace driftline::test
