// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figure_source.h"

#include "base/file_io.h"
#include "base/text.h"
#include "figure/figure_json.h"
#include "import/importer_registry.h"

#include <nlohmann/json.hpp>

namespace driftline {
namespace {

/// A figure is a page of text; anything larger is something else.
constexpr std::uintmax_t mostFigureBytes = 4ULL * 1024 * 1024;

Result<LoadedWorkspace> loadFigureDocument(const std::filesystem::path& path) {
    const Result<std::string> text = readFile(path, mostFigureBytes);
    if (!text)
        return tl::unexpected(text.error());
    if (trimmed(*text).empty())
        return fail("file.empty", "The file is empty.",
                    Place{.file = path.string(), .column = {}, .path = {}});
    Result<FigureSpec> figure = parseFigure(*text, path.string(), "");
    if (!figure)
        return tl::unexpected(figure.error());
    LoadedWorkspace loaded;
    loaded.workspace.name = slug(path.stem().string());
    loaded.workspace.title = figure->listName();
    loaded.workspace.figures.push_back(*std::move(figure));
    return loaded;
}

} // namespace

bool isFigureDocument(const std::filesystem::path& path) {
    if (lowered(path.extension().string()) != ".json" || path.filename() == "datapackage.json")
        return false;
    // Opening a pipe would wait for ever.
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        return false;
    const Result<std::string> text = readFile(path, mostFigureBytes);
    if (!text)
        return false;
    const nlohmann::json document = nlohmann::json::parse(*text, nullptr, false);
    // Broken JSON is told best by whoever reads figures: a broken package is named datapackage.json.
    return document.is_discarded() || (document.is_object() && !document.contains("resources"));
}

Result<LoadedWorkspace> loadFigureSource(const std::filesystem::path& path) {
    if (isFigureDocument(path))
        return loadFigureDocument(path);
    const Result<ImportedPackage> package = builtinImporters().import(path);
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package);
}

} // namespace driftline
