// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/gallery.h"

#include "base/embedded_file.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "import/data_package.h"
#include "workspace/sentences.h"

#include <algorithm>
#include <array>
#include <map>

namespace driftline {

std::span<const EmbeddedFile> packageFiles();

namespace {
/// The library's order; packages that are not named here follow by name.
constexpr std::array<std::string_view, 7> firstPackages = {"article", "survey",     "pew",   "un-voting",
                                                           "trade",   "investment", "events"};

std::vector<std::string> embeddedPackageNames() {
    std::vector<std::string> names(firstPackages.begin(), firstPackages.end());
    for (const auto& file : packageFiles()) {
        const std::string name(file.name.substr(0, file.name.find('/')));
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

/// Built-in figures are kept in files of their names, so that one is found without reading every package that
/// comes before its own.
bool hasFigureFile(const std::string& package, std::string_view id) {
    const auto name = package + "/figures/" + std::string(id) + ".json";
    const auto files = packageFiles();
    return std::any_of(files.begin(), files.end(), [&name](const auto& file) { return file.name == name; });
}

tl::unexpected<Error> unknownDataset(std::string_view id, const std::vector<std::string>& known) {
    return fail(workspace_sentences::datasetUnknown(inQuotes(id), suggestion(id, known)));
}

Result<std::shared_ptr<const Workspace>> readPackage(const std::string& name) {
    std::map<std::string, std::string_view, std::less<>> files;
    const auto prefix = name + "/";
    for (const auto& file : packageFiles()) {
        if (file.name.starts_with(prefix))
            files.emplace(file.name.substr(prefix.size()), file.text());
    }
    const auto package = importDataPackage(*memoryFiles(name, std::move(files)), "datapackage.json", {});
    if (!package)
        return failWithContext(package.error(), workspace_sentences::builtPackage(name));
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return failWithContext(std::move(loaded.error()), workspace_sentences::builtPackage(name));
    if (!loaded->rejected.empty())
        return failWithContext(loaded->rejected.front(), workspace_sentences::builtPackage(name));
    return std::make_shared<const Workspace>(std::move(loaded->workspace));
}
} // namespace

struct Gallery::Entry {
    std::string name;
    mutable std::once_flag once;
    mutable Result<std::shared_ptr<const Workspace>> workspace;

    const Result<std::shared_ptr<const Workspace>>& read() const {
        std::call_once(once, [this] { workspace = readPackage(name); });
        return workspace;
    }
};

Gallery::Gallery() {
    for (auto& name : embeddedPackageNames()) {
        m_entries.push_back(std::make_unique<Entry>());
        m_entries.back()->name = std::move(name);
    }
}

Gallery::~Gallery() = default;

std::vector<std::string> Gallery::packageNames() const {
    std::vector<std::string> names;
    names.reserve(m_entries.size());
    for (const auto& entry : m_entries)
        names.push_back(entry->name);
    return names;
}

Result<std::shared_ptr<const Workspace>> Gallery::package(std::string_view name) const {
    for (const auto& entry : m_entries) {
        if (entry->name == name)
            return entry->read();
    }
    return fail(workspace_sentences::packageUnknown(inQuotes(name), suggestion(name, packageNames())));
}

std::shared_ptr<const FigureSpec> Gallery::figure(std::string_view id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const auto& entry) { return hasFigureFile(entry->name, id); });
    if (found == m_entries.end())
        return nullptr;
    const auto& workspace = (*found)->read();
    if (!workspace)
        return nullptr;
    const auto* figure = (*workspace)->figure(id);
    return figure == nullptr ? nullptr : std::shared_ptr<const FigureSpec>(*workspace, figure);
}

std::vector<std::shared_ptr<const FigureSpec>> Gallery::figures() const {
    std::vector<std::shared_ptr<const FigureSpec>> out;
    for (const auto& entry : m_entries) {
        const auto& workspace = entry->read();
        if (!workspace)
            continue;
        for (const auto& figure : (*workspace)->figures)
            out.emplace_back(*workspace, &figure);
    }
    return out;
}

std::vector<DatasetPtr> Gallery::datasets() const {
    std::vector<DatasetPtr> out;
    for (const auto& entry : m_entries) {
        const auto& workspace = entry->read();
        if (workspace)
            out.insert(out.end(), (*workspace)->datasets.begin(), (*workspace)->datasets.end());
    }
    return out;
}

Result<DatasetPtr> Gallery::dataset(std::string_view id) const {
    const auto name = id.substr(0, id.find('/'));
    const auto workspace = package(name);
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (auto found = (*workspace)->dataset(id))
        return found;
    std::vector<std::string> known;
    for (const auto& dataset : (*workspace)->datasets)
        known.push_back(dataset->id);
    return unknownDataset(id, known);
}

namespace {
std::shared_ptr<const Entities> entitiesOf(const Workspace& workspace) {
    return workspace.entities.empty() ? nullptr : std::make_shared<const Entities>(workspace.entities);
}
} // namespace

DatasetLookup Gallery::lookupWith(const Workspace& workspace) const {
    const auto find = [this, &workspace](std::string_view id) -> Result<DatasetPtr> {
        if (auto own = workspace.dataset(id))
            return own;
        auto builtIn = dataset(id);
        if (builtIn)
            return builtIn;
        // A name in one of the workspace's own packages is meant to be there, not among the built-in ones.
        const auto package = id.substr(0, id.find('/') + 1);
        std::vector<std::string> known;
        for (const auto& dataset : workspace.datasets) {
            if (!package.empty() && dataset->id.starts_with(package))
                known.push_back(dataset->id);
        }
        if (!known.empty())
            return unknownDataset(id, known);
        return builtIn;
    };
    return {find, entitiesOf(workspace)};
}

} // namespace driftline
