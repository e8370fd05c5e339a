// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/document_folder.h"

#include "base/file_io.h"

#include <algorithm>
#include <cstdint>
#include <system_error>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::uintmax_t mostBytes = 1024 * 1024;
constexpr std::size_t mostDocuments = 1000;
} // namespace

std::vector<fs::path> documentsIn(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code problem;
    for (auto entry = fs::directory_iterator(folder, problem);
         !problem && entry != fs::directory_iterator() && paths.size() < mostDocuments;
         entry.increment(problem)) {
        if (entry->path().extension() == documentEnding)
            paths.push_back(entry->path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

Result<std::string> readDocument(const fs::path& path) {
    return readFile(path, mostBytes);
}

} // namespace driftline
