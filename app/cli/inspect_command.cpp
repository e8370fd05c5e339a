// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inspect_command.h"

#include "base/text.h"
#include "cli/column_facts.h"
#include "cli/console.h"
#include "cli/figure_source.h"
#include "cli/sentences.h"
#include "cli/table_source.h"
#include "import/recipe_json.h"
#include "workspace/table_findings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

std::string datasetText(const Dataset& dataset) {
    std::string text = cli_sentences::datasetSize(
        dataset.id, dataset.title.empty() ? "(no title)" : dataset.title,
        counted(dataset.table.rows(), "row", "rows"), counted(dataset.table.columns(), "column", "columns"));
    for (const std::string& step : dataset.history)
        text += fmt::format("  {}\n", step);
    for (const Source& source : dataset.sources)
        text += fmt::format("  source: {}\n", source.reference());
    std::vector<std::vector<std::string>> rows = {{"column", "type", "role", "unit", "missing", "values"}};
    for (const ColumnFacts& column : columnFacts(dataset))
        rows.push_back({column.name, column.type, column.role, column.unit, std::to_string(column.missing),
                        column.values});
    return text + "\n" + aligned(rows, "  ");
}

/// Every decision, with its reason.
std::string decisionsText(const Recipe& recipe) {
    std::string text = cli_sentences::howItWasRead;
    for (const std::string& line : decisionLines(recipe))
        text += fmt::format("    {}\n", line);
    return text;
}

std::string textOf(const ImportedPackage& package, const std::string& file) {
    std::string text = fmt::format("{}\n  {}\n", file, package.title.empty() ? package.name : package.title);
    for (const DatasetPtr& dataset : package.datasets) {
        text += datasetText(*dataset);
        if (const DatasetOrigin* origin = package.origin(dataset->id))
            text += decisionsText(origin->recipe);
    }
    if (!package.figures.empty())
        text += "\nfigures\n";
    for (const FigureDocument& figure : package.figures)
        text += fmt::format("  {}\n", figure.origin);
    if (package.findings.empty())
        return text + "\nno findings\n";
    return text + "\nfindings\n" + findingLines(package.findings, Severity::Note, "  ");
}

Json findingJson(const Diagnostic& finding) {
    Json json = {{"severity", finding.severity == Severity::Warning ? "warning" : "note"},
                 {"code", finding.code},
                 {"message", finding.message},
                 {"file", finding.place.file}};
    if (finding.place.row > 0)
        json["row"] = finding.place.row;
    if (!finding.place.column.empty())
        json["column"] = finding.place.column;
    if (!finding.place.path.empty())
        json["path"] = finding.place.path;
    if (!finding.remedy.empty())
        json["remedy"] = finding.remedy;
    return json;
}

Json datasetJson(const Dataset& dataset) {
    Json columns = Json::array();
    for (const ColumnFacts& column : columnFacts(dataset))
        columns.push_back({{"name", column.name},
                           {"title", column.title},
                           {"type", column.type},
                           {"role", column.role},
                           {"unit", column.unit},
                           {"missing", column.missing},
                           {"values", column.values}});
    Json sources = Json::array();
    for (const Source& source : dataset.sources)
        sources.push_back({{"name", source.name}, {"reference", source.reference()}, {"path", source.path}});
    return {{"id", dataset.id},          {"title", dataset.title}, {"rows", dataset.table.rows()},
            {"columns", columns},        {"sources", sources},     {"period", coverageLabel(dataset)},
            {"history", dataset.history}};
}

std::string jsonOf(const ImportedPackage& package, const std::string& file) {
    Json datasets = Json::array();
    for (const DatasetPtr& dataset : package.datasets) {
        datasets.push_back(datasetJson(*dataset));
        const DatasetOrigin* origin = package.origin(dataset->id);
        if (origin == nullptr)
            continue;
        datasets.back()["recipe"] = Json::parse(recipeJson(origin->recipe));
        datasets.back()["decisions"] = decisionLines(origin->recipe);
    }
    Json figures = Json::array();
    for (const FigureDocument& figure : package.figures)
        figures.push_back(figure.origin);
    Json findings = Json::array();
    for (const Diagnostic& finding : package.findings.items())
        findings.push_back(findingJson(finding));
    const Json json = {{"file", file},         {"name", package.name}, {"title", package.title},
                       {"datasets", datasets}, {"figures", figures},   {"findings", findings}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int runInspect(const InspectOptions& options) {
    Result<ImportedPackage> package = importAsChosen(options.file, options.reading);
    if (!package)
        return failWith(package.error());
    package->findings.append(tableFindings(package->datasets));
    return finishWith(options.json ? jsonOf(*package, options.file) : textOf(*package, options.file));
}

} // namespace driftline
