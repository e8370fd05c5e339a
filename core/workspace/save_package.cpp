// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/save_package.h"

#include "base/file_io.h"
#include "base/text.h"
#include "figure/entity_json.h"
#include "figure/figure_json.h"
#include "figure/template_json.h"
#include "import/hand_table_json.h"
#include "import/package_descriptor.h"
#include "import/recipe_json.h"
#include "prepare/preparation_json.h"
#include "workspace/output_json.h"
#include "workspace/package_table.h"
#include "workspace/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// A name for files, made of an id and taken by nobody.
std::string fileStem(std::string_view id, std::string_view otherwise, std::set<std::string>& taken) {
    auto stem = slug(id);
    // Long names do not fit into every file system.
    constexpr std::size_t longest = 80;
    if (stem.size() > longest)
        stem = stem.substr(0, longest);
    if (stem.empty())
        stem = otherwise;
    stem = freeId(stem, [&taken](const std::string& name) { return taken.contains(name); });
    taken.insert(stem);
    return stem;
}

std::string_view resourcePart(std::string_view datasetId) {
    const auto slash = datasetId.find('/');
    return slash == std::string_view::npos ? datasetId : datasetId.substr(slash + 1);
}

Json contributorsJson(const std::vector<Contributor>& contributors) {
    Json out = Json::array();
    for (const auto& person : contributors) {
        Json entry = {{"title", person.title}};
        if (!person.path.empty())
            entry["path"] = person.path;
        if (!person.roles.empty())
            entry["roles"] = person.roles;
        out.push_back(std::move(entry));
    }
    return out;
}

/// Sources that all datasets share stand in the package once.
bool shareSources(const std::vector<DatasetPtr>& datasets) {
    return std::all_of(datasets.begin(), datasets.end(),
                       [&](const auto& dataset) { return dataset->sources == datasets.front()->sources; });
}

/// A package must have a resource. Without own data, its figures are what it has.
Json contentsResource(const std::vector<FigureSpec>& figures) {
    Json ids = Json::array();
    for (const auto& figure : figures)
        ids.push_back(figure.id);
    return {{"name", "contents"},
            {"title", workspace_sentences::builtinDataTitle},
            {"data", {{"figures", std::move(ids)}}}};
}

/// Where a table was read from and how, so that its next edition can be read alike.
Json originJson(const DatasetOrigin& origin) {
    Json out = Json::object();
    if (!origin.file.empty())
        out["path"] = origin.file;
    if (origin.state) {
        out["bytes"] = origin.state->bytes;
        out["modified"] = origin.state->modified;
    }
    out["recipe"] = Json::parse(recipeJson(origin.recipe));
    if (origin.byHand)
        out["byHand"] = handTableJson(*origin.byHand);
    return out;
}

/// Paths of tables as they are seen from the folder of the workspace: both can move together, and nothing is
/// said of the folders above them.
Workspace withNearPaths(Workspace workspace, const std::filesystem::path& saved) {
    std::error_code unknownFolder;
    auto place = std::filesystem::absolute(saved, unknownFolder).lexically_normal();
    if (!place.has_filename())
        place = place.parent_path();
    for (auto& origin : workspace.origins) {
        const auto near = origin.file.empty()
                              ? std::filesystem::path()
                              : std::filesystem::path(origin.file).lexically_relative(place.parent_path());
        if (!near.empty())
            origin.file = near.string();
    }
    return workspace;
}

Json headJson(const Workspace& workspace) {
    Json out = {{"$schema", "https://datapackage.org/profiles/2.0/datapackage.json"}};
    const auto put = [&out](const char* key, const std::string& text) {
        if (!text.empty())
            out[key] = text;
    };
    const auto putList = [&out](const char* key, Json list) {
        if (!list.empty())
            out[key] = std::move(list);
    };
    put("name", workspace.name);
    put("title", workspace.title);
    put("description", workspace.description);
    put("version", workspace.version);
    out["workspaceVersion"] = newestWorkspace;
    putList("licenses", licencesJson(workspace.licences));
    putList("contributors", contributorsJson(workspace.contributors));
    return out;
}
} // namespace

Result<std::vector<PackageFile>> packageFilesOf(const Workspace& workspace) {
    std::vector<PackageFile> files;
    auto descriptor = headJson(workspace);
    const bool isShared = shareSources(workspace.datasets);
    if (isShared && !workspace.datasets.empty() && !workspace.datasets.front()->sources.empty())
        descriptor["sources"] = sourcesJson(workspace.datasets.front()->sources);
    Json resources = Json::array();
    std::set<std::string> names;
    for (const auto& dataset : workspace.datasets) {
        if (dataset->table.columns() == 0)
            return fail(workspace_sentences::emptyTable(
                inQuotes(dataset->title.empty() ? dataset->id : dataset->title)));
        const auto name = fileStem(resourcePart(dataset->id), "table", names);
        auto table = packageTable(*dataset, name, "data/" + name + ".csv");
        if (!isShared && !dataset->sources.empty())
            table.resource["sources"] = sourcesJson(dataset->sources);
        if (const auto* origin = workspace.origin(dataset->id))
            table.resource["readFrom"] = originJson(*origin);
        if (const auto* preparation = workspace.preparation(dataset->id))
            table.resource["prepared"] = preparationJson(*preparation);
        if (table.resource.contains("path"))
            files.push_back({"data/" + name + ".csv", std::move(table.csv)});
        resources.push_back(std::move(table.resource));
    }
    if (resources.empty())
        resources.push_back(contentsResource(workspace.figures));
    descriptor["resources"] = std::move(resources);
    Json figures = Json::array();
    names.clear();
    for (const auto& figure : workspace.figures) {
        auto path = "figures/" + fileStem(figure.id, "figure", names) + ".json";
        files.push_back({path, writeFigure(figure)});
        figures.push_back(std::move(path));
    }
    descriptor["figures"] = std::move(figures);
    names.clear();
    for (const auto& design : workspace.templates) {
        auto path = "templates/" + fileStem(design.name, "template", names) + ".json";
        files.push_back({path, writeTemplate(design)});
        descriptor["templates"].push_back(std::move(path));
    }
    if (!workspace.entities.empty())
        descriptor["entities"] = entitiesJson(workspace.entities);
    if (!workspace.outputs.empty())
        descriptor["outputs"] = outputsJson(workspace.outputs);
    files.push_back(
        {"datapackage.json", descriptor.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"});
    return files;
}

Result<void> savePackage(const Workspace& workspace, const std::filesystem::path& path,
                         const InputFiles& kept) {
    auto files = packageFilesOf(withNearPaths(workspace, path));
    if (!files)
        return tl::unexpected(files.error());
    if (!isZipName(path))
        return writePackageFolder(path, *files, kept);
    // Desktops know a workspace by the name that stands first in it.
    std::rotate(files->begin(), std::prev(files->end()), files->end());
    const auto bytes = zipBytes(*files);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (auto checked = kept.checkTarget(path); !checked)
        return checked;
    removeAbandonedFiles(path.parent_path());
    return writeFileWhole(path, *bytes);
}

} // namespace driftline
