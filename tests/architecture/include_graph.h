// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace driftline::test {

struct Include {
    std::string name; ///< as written between the marks
    bool quoted = false;
    int line = 0;
};

struct SourceFile {
    std::string path; ///< from the root of the checkout, for example core/base/result.h
    std::string text;
};

/// The #include lines of a file, in order.
std::vector<Include> includesOf(std::string_view text);

/// Every .h and .cpp file below the folders of a checkout, sorted by path.
std::vector<SourceFile> sourceFiles(const std::filesystem::path& root,
                                    const std::vector<std::string>& folders);

/// Who includes whom, by path; only files that exist.
using IncludeGraph = std::map<std::string, std::vector<std::string>>;

/// Quoted includes are looked for in core/ and app/, as the build does.
IncludeGraph includeGraph(const std::vector<SourceFile>& files);

/// Each cycle once, as "a.h → b.h → a.h".
std::vector<std::string> cycles(const IncludeGraph& graph);

} // namespace driftline::test
