// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/include_graph.h"

#include "support/temporary_folder.h"

#include <algorithm>
#include <functional>
#include <set>

namespace driftline::test {
namespace {

std::string_view withoutLeadingBlanks(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

/// The name and its closing mark, if the line is an #include.
bool readInclude(std::string_view line, Include& include) {
    line = withoutLeadingBlanks(line);
    if (!line.starts_with('#'))
        return false;
    line = withoutLeadingBlanks(line.substr(1));
    if (!line.starts_with("include"))
        return false;
    line = withoutLeadingBlanks(line.substr(7));
    if (!line.starts_with('"') && !line.starts_with('<'))
        return false;
    include.quoted = line.front() == '"';
    const std::size_t end = line.find(include.quoted ? '"' : '>', 1);
    include.name = line.substr(1, end == std::string_view::npos ? end : end - 1);
    return true;
}

} // namespace

std::vector<Include> includesOf(std::string_view text) {
    std::vector<Include> includes;
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = text.find('\n');
        Include include{.name = {}, .quoted = false, .line = line};
        if (readInclude(text.substr(0, end), include))
            includes.push_back(include);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return includes;
}

std::vector<SourceFile> sourceFiles(const std::filesystem::path& root,
                                    const std::vector<std::string>& folders) {
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const std::string ending = entry.path().extension().string();
            if (ending == ".h" || ending == ".cpp")
                files.push_back(
                    {entry.path().lexically_relative(root).generic_string(), fileBytes(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

IncludeGraph includeGraph(const std::vector<SourceFile>& files) {
    IncludeGraph graph;
    for (const SourceFile& file : files)
        graph[file.path];
    for (const SourceFile& file : files) {
        for (const Include& include : includesOf(file.text)) {
            for (const std::string root : {"core/", "app/"}) {
                if (include.quoted && graph.contains(root + include.name))
                    graph[file.path].push_back(root + include.name);
            }
        }
    }
    return graph;
}

std::vector<std::string> cycles(const IncludeGraph& graph) {
    std::vector<std::string> found;
    std::set<std::string> done;
    std::vector<std::string> path;
    const std::function<void(const std::string&)> visit = [&](const std::string& file) {
        const auto onPath = std::find(path.begin(), path.end(), file);
        if (onPath != path.end()) {
            std::string cycle;
            for (auto step = onPath; step != path.end(); ++step)
                cycle += *step + " → ";
            found.push_back(cycle + file);
            return;
        }
        if (done.contains(file))
            return;
        path.push_back(file);
        for (const std::string& next : graph.at(file))
            visit(next);
        path.pop_back();
        done.insert(file);
    };
    for (const auto& [file, ignored] : graph)
        visit(file);
    return found;
}

} // namespace driftline::test
