// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figure_source.h"

#include "base/file_io.h"
#include "base/text.h"
#include "cli/sentences.h"
#include "cli/table_source.h"
#include "figure/figure_json.h"
#include "figure/figure_names.h"
#include "questions/row_choices.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace driftline {
namespace {

/// A figure is a page of text; anything larger is something else.
constexpr std::uintmax_t mostFigureBytes = 4ULL * 1024 * 1024;

Result<LoadedWorkspace> loadFigureDocument(const std::filesystem::path& path) {
    InputFiles inputs({path}); // as it is before it is read
    const Result<std::string> text = readFile(path, mostFigureBytes);
    if (!text)
        return tl::unexpected(text.error());
    if (trimmed(*text).empty())
        return fail(cli_sentences::emptyFile(), Place{.file = path.string(), .column = {}, .path = {}});
    Result<FigureSpec> figure = parseFigure(*text, path.string(), "");
    if (!figure)
        return tl::unexpected(figure.error());
    LoadedWorkspace loaded;
    loaded.inputs = std::move(inputs);
    loaded.workspace.name = slug(path.stem().string());
    loaded.workspace.title = figure->listName();
    loaded.workspace.figures.push_back(*std::move(figure));
    return loaded;
}

/// Nothing if no way to join rows has that name.
std::optional<Aggregate> aggregateNamed(std::string_view name) {
    const auto found = std::find_if(names::aggregates.begin(), names::aggregates.end(),
                                    [name](const auto& entry) { return entry.second == name; });
    return found == names::aggregates.end() ? std::nullopt : std::optional(found->first);
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

Result<LoadedWorkspace> loadFigureSource(const std::filesystem::path& path, const FirstChoices& choices,
                                         const ReadingOptions& reading) {
    if (isFigureDocument(path)) {
        if (reading != ReadingOptions{})
            return fail(cli_sentences::readingOfADocument(),
                        Place{.file = path.string(), .column = {}, .path = {}});
        if (!choices.empty())
            return fail(cli_sentences::rowsOfADocument(),
                        Place{.file = path.string(), .column = {}, .path = {}});
        return loadFigureDocument(path);
    }
    const Result<ImportedPackage> package = importAsChosen(path, reading);
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package, choices);
}

Diagnostics withoutRejected(const LoadedWorkspace& loaded) {
    Diagnostics kept;
    for (const Diagnostic& finding : loaded.findings.items()) {
        if (std::none_of(loaded.rejected.begin(), loaded.rejected.end(), [&finding](const Error& error) {
                return error.code == finding.code && error.place == finding.place;
            }))
            kept.add(finding);
    }
    return kept;
}

Result<FirstChoices> chosenRows(const RowOptions& options) {
    FirstChoices choices;
    if (!options.aggregate.empty()) {
        const auto aggregate = aggregateNamed(options.aggregate);
        if (!aggregate)
            return fail(cli_sentences::aggregateForm(inQuotes(options.aggregate)));
        choices.aggregate = *aggregate;
    }
    for (const std::string& text : options.where) {
        const auto equals = text.find('=');
        if (equals == 0 || equals == std::string::npos)
            return fail(cli_sentences::whereForm(inQuotes(text)));
        const std::string column = text.substr(0, equals);
        const auto found = std::find_if(choices.where.begin(), choices.where.end(),
                                        [&](const TextFilter& filter) { return filter.column == column; });
        if (found == choices.where.end())
            choices.where.push_back({column, {text.substr(equals + 1)}});
        else
            found->values.push_back(text.substr(equals + 1));
    }
    return choices;
}

Error withRowChoices(Error error, const FigureSpec& figure, const DatasetLookup& datasets) {
    if (error.code != "query.several-rows")
        return error;
    if (const std::string choices = rowChoicesText(figure, datasets); !choices.empty())
        error.message += " " + choices;
    return error;
}

} // namespace driftline
