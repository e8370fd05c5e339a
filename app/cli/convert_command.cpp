// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/convert_command.h"

#include "base/input_files.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/output_target.h"
#include "cli/sentences.h"
#include "cli/table_source.h"
#include "interchange/table_xlsx.h"
#include "interchange/tidy_table.h"
#include "prepare/prepared_dataset.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"
#include "workspace/workspace.h"

#include <algorithm>
#include <filesystem>

namespace driftline {
namespace {

/// The part of a dataset's id that tells the tables of one file apart.
std::string tableName(const Dataset& dataset) {
    return dataset.id.substr(dataset.id.find('/') + 1);
}

std::vector<std::string> tableNames(const ImportedPackage& package) {
    std::vector<std::string> names;
    for (const DatasetPtr& dataset : package.datasets)
        names.push_back(tableName(*dataset));
    return names;
}

bool hasValues(const Dataset& dataset) {
    const auto isMeasure = [](const Variable& variable) {
        return variable.role == Role::Value ||
               (variable.type == ColumnType::Number && variable.role == Role::None);
    };
    const auto& variables = dataset.codebook.variables;
    return std::any_of(variables.begin(), variables.end(), isMeasure);
}

/// The table that was named, or the first with something to draw.
Result<DatasetPtr> chosenTable(const ImportedPackage& package, const ConvertOptions& options) {
    const Place place{.file = options.file, .column = {}, .path = {}};
    if (package.datasets.empty())
        return fail(cli_sentences::convertNoTable(), place);
    const auto& all = package.datasets;
    if (options.table.empty()) {
        const auto first =
            std::find_if(all.begin(), all.end(), [](const DatasetPtr& one) { return hasValues(*one); });
        return first == all.end() ? all.front() : *first;
    }
    const auto named = std::find_if(all.begin(), all.end(), [&options](const DatasetPtr& one) {
        return tableName(*one) == options.table || one->title == options.table || one->id == options.table;
    });
    if (named != all.end())
        return *named;
    const auto names = tableNames(package);
    const auto nearest = nearestName(options.table, names);
    return fail(cli_sentences::convertUnknownTable(inQuotes(options.table),
                                                   nearest.empty()
                                                       ? cli_sentences::tablesAre(joinedForReading(names))
                                                       : cli_sentences::didYouMean(inQuotes(nearest))),
                place);
}

/// The table with what --compute asks for. Built-in data and the other tables of the file can be named.
Result<PreparedDataset> computedTable(const ImportedPackage& package, const DatasetPtr& dataset,
                                      const std::vector<std::string>& wanted) {
    Workspace workspace;
    workspace.datasets = package.datasets;
    workspace.preparations = package.preparations;
    const Preparation* known = workspace.preparation(dataset->id);
    Preparation preparation = known == nullptr ? Preparation{dataset->id, {}, 0, 0, {}, {}, {}} : *known;
    for (const std::string& text : wanted) {
        const auto equals = text.find('=');
        if (equals == std::string::npos)
            return fail(cli_sentences::computeForm(inQuotes(text)));
        preparation.columns.push_back({std::string(trimmed(text.substr(0, equals))),
                                       {},
                                       std::string(trimmed(text.substr(equals + 1))),
                                       {}});
    }
    const Gallery gallery;
    Dataset read = known == nullptr ? *dataset : asRead(*dataset, *known);
    return prepared(std::move(read), std::move(preparation), FailedStep::Refused, {},
                    gallery.lookupWith(workspace));
}

Result<std::string> packageBytes(const ImportedPackage& package, const DatasetPtr& dataset) {
    Workspace workspace;
    workspace.preparations = package.preparations;
    workspace.name = package.name;
    workspace.title = package.title;
    workspace.datasets.push_back(dataset);
    auto files = packageFilesOf(workspace);
    if (!files)
        return tl::unexpected(files.error());
    return zipBytes(*files);
}

/// What stands beside the table that was written.
Diagnostics otherTables(const ImportedPackage& package, const Dataset& written) {
    auto names = tableNames(package);
    Diagnostics remarks;
    if (names.size() < 2)
        return remarks;
    names.erase(std::find(names.begin(), names.end(), tableName(written)));
    constexpr std::size_t mostNamed = 12;
    const auto others = names.size();
    if (others > mostNamed)
        names.resize(mostNamed);
    const std::string table = inQuotes(tableName(written));
    const std::string list = others > mostNamed ? joined(names, ", ") + " …" : joinedForReading(names);
    remarks.note(others == 1 ? cli_sentences::convertOtherTable(table, list)
                             : cli_sentences::convertOtherTables(table, others, list));
    return remarks;
}

std::string endingOf(const std::string& output) {
    return lowered(std::filesystem::path(output).extension().string());
}

/// The name decides the format, so a name of another one would lie about what is in the file.
Result<void> checkEnding(const std::string& output) {
    static const std::vector<std::string> known = {"", ".csv", ".txt", ".xlsx", ".zip", ".driftline"};
    if (std::find(known.begin(), known.end(), endingOf(output)) != known.end())
        return {};
    return fail(cli_sentences::convertUnknownFormat(inQuotes(endingOf(output))),
                Place{.file = output, .column = {}, .path = {}});
}

/// The answer as bytes, with what is to be said of it.
struct Converted {
    std::string bytes;
    Diagnostics remarks;
};

Result<Converted> converted(const ImportedPackage& package, const DatasetPtr& dataset,
                            const ConvertOptions& options) {
    Converted out;
    if (isZipName(options.output)) {
        auto bytes = packageBytes(package, dataset);
        if (!bytes)
            return tl::unexpected(bytes.error());
        out.bytes = std::move(*bytes);
        return out;
    }
    const auto rows = options.wide ? plainRows(*dataset) : tidyRows(*dataset);
    CellRows::Count count;
    if (endingOf(options.output) == ".xlsx") {
        auto bytes = xlsxFor(
            *dataset, {rows.columns, [&](const CellRows::Sink& sink) { return count = rows.write(sink); }});
        if (!bytes)
            return tl::unexpected(bytes.error());
        out.bytes = std::move(*bytes);
    } else {
        auto table = csvOf(rows);
        count = table.count;
        out.bytes = std::move(table.csv);
    }
    if (count.values == 0)
        out.remarks.warn(cli_sentences::convertNoValues());
    return out;
}

} // namespace

int runConvert(const ConvertOptions& options) {
    InputFiles inputs({options.file, options.reading.recipe});
    if (const Result<void> checked = inputs.checkTarget(options.output); !checked)
        return failWith(checked.error());
    if (const Result<void> checked = checkEnding(options.output); !checked)
        return failWith(checked.error());
    // Measures that became rows would be another table, and one that may be too long for a spreadsheet.
    Result<ImportedPackage> package = importAsChosen(
        options.file, options.reading, options.wide ? TableShape::AsInFile : TableShape::AsUnderstood);
    if (!package)
        return failWith(package.error());
    inputs.add(package->inputs);
    Result<DatasetPtr> dataset = chosenTable(*package, options);
    if (!dataset)
        return failWith(dataset.error());
    if (!options.compute.empty()) {
        Result<PreparedDataset> made = computedTable(*package, *dataset, options.compute);
        if (!made)
            return failWith(made.error());
        package->findings.append(made->findings);
        package->preparations = {std::move(made->preparation)};
        dataset = std::make_shared<const Dataset>(std::move(made->dataset));
    }
    const Result<Converted> answer = converted(*package, *dataset, options);
    if (!answer)
        return failWith(answer.error());
    for (const Diagnostics& remarks : {package->findings, answer->remarks, otherTables(*package, **dataset)})
        writeToStandardError(findingLines(remarks, Severity::Note, ""));
    // Written either way, the dates would be other ones.
    const auto& findings = package->findings.items();
    const bool isUndecided = std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
        return finding.severity == Severity::Warning && finding.code == "column.day-order";
    });
    if (isUndecided)
        return exitFailed;
    return finishAt(options.output, answer->bytes, inputs);
}

} // namespace driftline
