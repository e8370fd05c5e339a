// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/data_package.h"

#include "base/log.h"
#include "base/text.h"
#include "import/figure_documents.h"
#include "import/foreign_keys.h"
#include "import/interpret.h"
#include "import/json_text.h"
#include "import/package_sentences.h"
#include "import/role_guess.h"
#include "storage/pending_save.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace driftline {

namespace {
namespace fs = std::filesystem;

constexpr std::string_view usualDescriptor = "datapackage.json";
constexpr std::string_view zipMark = "PK\x03\x04";
constexpr std::string_view emptyZipMark = "PK\x05\x06";

void tellSkipped(const PackageSpec& spec, const std::string& descriptor, Diagnostics& findings) {
    for (const auto& resource : spec.resources) {
        if (!resource.isTable && !spec.isWorkspace)
            findings.note(package_sentences::packageResourceSkipped(inQuotes(resource.name)),
                          {descriptor, 0, {}, resource.pointer});
    }
}

/// A table that cannot be read is left out alone, unless somebody asked for it by name or there is no other.
Result<std::vector<LoadedTable>> readTables(const PackageSpec& spec, const PackageLocation& location,
                                            const ImportOptions& options, std::vector<Error>& leftOut,
                                            Diagnostics& findings) {
    const auto needed = neededResources(spec, options.resources);
    if (!needed)
        return tl::unexpected(needed.error());
    std::vector<LoadedTable> tables;
    for (std::size_t i = 0; i < spec.resources.size(); ++i) {
        if (!(*needed)[i])
            continue;
        if (options.token.cancelled())
            return tl::unexpected(cancelled());
        auto table = readResource(spec.resources[i], spec, location, options, findings);
        if (table) {
            tables.push_back(std::move(*table));
        } else {
            const auto isWhole = options.resources || options.token.cancelled();
            auto failed =
                failWithContext(std::move(table.error()),
                                package_sentences::readingTheTable(inQuotes(spec.resources[i].name)));
            if (isWhole)
                return failed;
            leftOut.push_back(std::move(failed.value()));
        }
        options.token.setProgress(static_cast<double>(i + 1) / static_cast<double>(spec.resources.size()));
    }
    if (tables.empty() && !leftOut.empty())
        return tl::unexpected(leftOut.front());
    for (const auto& error : leftOut)
        findings.warn(error.code, error.text(), error.place, package_sentences::tableIsLeftOut);
    return tables;
}

/// The tables as datasets, after their keys were followed and tables without roles were interpreted.
Result<std::vector<DatasetPtr>> finishedDatasets(std::vector<LoadedTable> tables, const PackageSpec& spec,
                                                 const PackageLocation& location,
                                                 const ImportOptions& options, ImportedPackage& package,
                                                 Diagnostics& findings) {
    for (const auto& table : tables) {
        if (table.spec->metadata && table.spec->metadata->origin)
            package.origins.push_back(*table.spec->metadata->origin);
        if (table.spec->metadata && table.spec->metadata->preparation)
            package.preparations.push_back(*table.spec->metadata->preparation);
    }
    applyForeignKeys(tables, spec, options, location.descriptor, findings);
    std::vector<DatasetPtr> datasets;
    for (auto& table : tables) {
        if (table.spec->metadata) {
            auto& dataset = table.dataset;
            if (!table.spec->metadata->marks.empty())
                dataset.table =
                    withMarks(std::move(dataset.table), dataset.codebook, table.spec->metadata->marks);
            datasets.push_back(std::make_shared<const Dataset>(std::move(table.dataset)));
            continue;
        }
        if (!table.spec->schema || !table.spec->schema->statesRoles()) {
            const Place place{table.origin.parts.front().file, 0, {}, {}};
            if (auto done = interpretTable(table.dataset, place, options.token, findings); !done)
                return tl::unexpected(done.error());
        } else if (table.dataset.codebook.indexOf(Role::Value)) {
            tellWhatIsLacking(table.dataset.codebook, {location.descriptor, 0, {}, table.spec->pointer},
                              findings);
        }
        datasets.push_back(std::make_shared<const Dataset>(std::move(table.dataset)));
    }
    return datasets;
}

Result<ImportedPackage> importFrom(const JsonObject& root, const PackageLocation& location,
                                   std::string_view descriptorName, const ImportOptions& options) {
    auto spec = readPackageSpec(root, location);
    if (!spec)
        return tl::unexpected(spec.error());
    tellSkipped(*spec, location.descriptor, root.findings());
    ImportedPackage package;
    auto tables = readTables(*spec, location, options, package.leftOut, root.findings());
    if (!tables)
        return tl::unexpected(tables.error());
    auto datasets = finishedDatasets(std::move(*tables), *spec, location, options, package, root.findings());
    if (!datasets)
        return tl::unexpected(datasets.error());
    auto figures = readDocuments(root, "figures", location, descriptorName);
    if (!figures)
        return tl::unexpected(figures.error());
    auto templates = spec->isWorkspace ? readDocuments(root, "templates", location, descriptorName)
                                       : Result<std::vector<FigureDocument>>();
    if (!templates)
        return tl::unexpected(templates.error());
    // Saving in place would lose the tables that could not be read.
    package.isWorkspace = spec->isWorkspace && package.leftOut.empty();
    package.name = std::move(spec->name);
    package.title = std::move(spec->title);
    package.description = std::move(spec->description);
    package.version = std::move(spec->version);
    package.contributors = std::move(spec->contributors);
    package.licences = std::move(spec->licences);
    package.sources = std::move(spec->sources);
    package.datasets = std::move(*datasets);
    package.figures = std::move(*figures);
    package.templates = *std::move(templates);
    // Other programs may mean something else by it.
    if (const auto* outputs = root.find("outputs"); outputs != nullptr && spec->isWorkspace)
        package.outputs = FigureDocument{location.descriptor, outputs->dump()};
    if (const auto* entities = root.find("entities"); entities != nullptr && spec->isWorkspace)
        package.entities = FigureDocument{location.descriptor, entities->dump()};
    return package;
}

/// A workspace has an ending of its own, so that desktops open it with Driftline.
bool isZipEnding(std::string_view ending) {
    return ending == ".zip" || ending == ".driftline";
}

/// Another program may be saving the folder while it is read; then it is read again.
Result<ImportedPackage> importFolder(const fs::path& folder, std::string_view descriptor,
                                     const ImportOptions& options) {
    constexpr int mostTries = 5;
    for (int tries = 1;; ++tries) {
        const auto before = saveState(folder);
        auto package = importDataPackage(*folderFiles(folder), descriptor, options);
        if (tries == mostTries || saveState(folder) == before)
            return package;
    }
}

class DataPackageImporter final : public Importer {
public:
    std::string_view name() const override { return "Data Package"; }

    std::vector<std::string> fileEndings() const override { return {".json", ".zip", ".driftline"}; }

    Probe probe(const ImportTarget& target) const override {
        if (target.isFolder) {
            return folderFiles(target.path)->contains(usualDescriptor) ? Probe{Confidence::Yes, 100}
                                                                       : Probe{};
        }
        if (target.path.filename() == usualDescriptor)
            return {Confidence::Yes, 100};
        const auto ending = lowered(target.path.extension().string());
        if (target.firstBytes.starts_with(zipMark) || target.firstBytes.starts_with(emptyZipMark)) {
            // Spreadsheets are zip archives too.
            return isZipEnding(ending) ? Probe{Confidence::Yes, 90} : Probe{Confidence::Maybe, 5};
        }
        if (isZipEnding(ending))
            return {Confidence::Maybe, 50};
        const bool saysResources = target.firstBytes.find("\"resources\"") != std::string::npos;
        if (ending == ".json")
            return saysResources ? Probe{Confidence::Yes, 80} : Probe{Confidence::Maybe, 10};
        return {};
    }

    Result<ImportedPackage> import(const ImportTarget& target, const ImportOptions& options) const override {
        auto package = importAt(target, options);
        if (package)
            resolveOrigins(besidePackage(target), *package);
        return package;
    }

private:
    static Result<ImportedPackage> importAt(const ImportTarget& target, const ImportOptions& options) {
        if (target.isFolder)
            return importFolder(target.path, usualDescriptor, options);
        if (lowered(target.path.extension().string()) == ".json")
            return importFolder(target.path.parent_path(), target.path.filename().string(), options);
        const auto files = zipFiles(target.path);
        if (!files)
            return tl::unexpected(files.error());
        return importDataPackage(**files, usualDescriptor, options);
    }

    /// The folder that the package lies in, from which paths of tables are counted.
    static fs::path besidePackage(const ImportTarget& target) {
        std::error_code unknownFolder;
        auto path = fs::absolute(target.path, unknownFolder).lexically_normal();
        const bool isDescriptor = !target.isFolder && lowered(path.extension().string()) == ".json";
        if (!path.has_filename())
            path = path.parent_path();
        return isDescriptor ? path.parent_path().parent_path() : path.parent_path();
    }

    static void resolveOrigins(const fs::path& folder, ImportedPackage& package) {
        for (auto& origin : package.origins) {
            if (!origin.file.empty())
                origin.file = (folder / origin.file).lexically_normal().string();
        }
    }
};
} // namespace

Result<ImportedPackage> importDataPackage(const PackageFiles& files, std::string_view descriptorName,
                                          const ImportOptions& options) {
    const auto name = safeRelativeName(descriptorName);
    if (!name)
        return tl::unexpected(name.error());
    const auto shown = files.shownName(*name);
    const LoggedTime time(LogCategory::Import, shown);
    auto text = files.read(*name);
    if (!text && text.error().code == "file.missing")
        return fail(package_sentences::packageNoDescriptor(*name), {shown, 0, {}, {}});
    if (!text)
        return tl::unexpected(text.error());
    const auto json = parseJson(*text, shown);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object())
        return fail(package_sentences::packageIsNoObject(), {shown, 0, {}, {}});
    const auto slash = name->rfind('/');
    const PackageLocation location{files, slash == std::string::npos ? "" : name->substr(0, slash + 1),
                                   shown};
    Diagnostics findings;
    auto package = importFrom({*json, {}, shown, findings}, location, *name, options);
    if (package)
        package->findings = std::move(findings);
    return package;
}

std::unique_ptr<Importer> dataPackageImporter() {
    return std::make_unique<DataPackageImporter>();
}

} // namespace driftline
