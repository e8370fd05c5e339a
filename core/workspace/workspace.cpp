// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "base/text.h"
#include "encoding/first_figure.h"
#include "figure/dataset_names.h"
#include "figure/entity_json.h"
#include "figure/figure_json.h"
#include "figure/template_json.h"
#include "prepare/formula_rename.h"
#include "prepare/operands.h"
#include "workspace/output_json.h"
#include "workspace/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
/// New ids by old ones. No new id is an old one, so that nothing is renamed twice.
using NewIds = std::map<std::string, std::string>;

void renameDatasets(FigureSpec& figure, const NewIds& ids) {
    for (auto* name : datasetNames(figure)) {
        if (const auto found = ids.find(*name); found != ids.end())
            *name = found->second;
    }
}

/// Formulas go on taking numbers of the data that they took them of.
void renameOperands(Preparation& preparation, const NewIds& ids) {
    for (auto& column : preparation.columns) {
        const auto formula = parseFormula(column.formula);
        const auto others = formula ? otherDatasets(*formula) : std::vector<std::string>();
        for (const auto& other : others) {
            if (const auto found = ids.find(other); found != ids.end())
                column.formula = withDatasetRenamed(column.formula, other, found->second);
        }
    }
}

void renameEverywhere(Workspace& workspace, const NewIds& ids) {
    if (ids.empty())
        return;
    const auto rename = [&ids](std::string& name) {
        if (const auto found = ids.find(name); found != ids.end())
            name = found->second;
    };
    for (auto& dataset : workspace.datasets) {
        const auto found = ids.find(dataset->id);
        if (found == ids.end())
            continue;
        auto renamed = *dataset;
        renamed.id = found->second;
        dataset = std::make_shared<const Dataset>(std::move(renamed));
    }
    for (auto& figure : workspace.figures)
        renameDatasets(figure, ids);
    for (auto& design : workspace.templates)
        renameDatasets(design.design, ids);
    for (auto& origin : workspace.origins)
        rename(origin.dataset);
    for (auto& preparation : workspace.preparations) {
        rename(preparation.dataset);
        renameOperands(preparation, ids);
    }
}

void renameFigure(std::vector<Output>& outputs, const std::string& from, const std::string& to) {
    for (auto& output : outputs) {
        if (output.figure == from)
            output.figure = to;
    }
}
/// A document that is not what it should be is left out alone. Saving in place would lose its file.
void reject(LoadedWorkspace& loaded, Error error,
            const char* consequence = workspace_sentences::figureIsLeftOut) {
    loaded.findings.warn(error.code, error.message, error.place, consequence);
    loaded.rejected.push_back(std::move(error));
    loaded.isWorkspace = false;
}

void readTemplates(const ImportedPackage& package, LoadedWorkspace& loaded) {
    for (const auto& document : package.templates) {
        auto design = parseTemplate(document.json, document.origin);
        if (design && loaded.workspace.figureTemplate(design->name) != nullptr)
            design = fail(workspace_sentences::templateDuplicateName(inQuotes(design->name)),
                          {document.origin, 0, {}, "/name"});
        if (design)
            loaded.workspace.templates.push_back(std::move(*design));
        else
            reject(loaded, std::move(design.error()), workspace_sentences::templateIsLeftOut);
    }
}

/// Events, claims and questions are read by figures and never drawn by themselves.
bool isForOthers(const Dataset& dataset) {
    return dataset.codebook.indexOf(Role::Label) || dataset.codebook.indexOf(Role::Claim) ||
           dataset.codebook.indexOf(Role::Wording) || dataset.codebook.indexOf(Role::FieldworkStart);
}

/// A table that serves others need not be drawn; where none of the others can be, each says why.
void addFirstFigures(LoadedWorkspace& loaded, const FirstChoices& choices) {
    Diagnostics undrawn;
    for (const auto& dataset : loaded.workspace.datasets) {
        Diagnostics findings;
        auto figure = firstFigure(*dataset, findings, choices);
        if (figure || !isForOthers(*dataset))
            (figure ? loaded.findings : undrawn).append(findings);
        if (figure)
            loaded.workspace.figures.push_back(std::move(*figure));
    }
    if (loaded.workspace.figures.empty()) {
        loaded.findings.append(undrawn);
        return;
    }
    for (auto finding : undrawn.items()) {
        finding.severity = Severity::Note;
        loaded.findings.add(std::move(finding));
    }
}
} // namespace

bool Workspace::operator==(const Workspace& other) const {
    const auto sameData = [](const DatasetPtr& a, const DatasetPtr& b) { return a == b || *a == *b; };
    return name == other.name && title == other.title && description == other.description &&
           version == other.version && contributors == other.contributors && licences == other.licences &&
           figures == other.figures && outputs == other.outputs && origins == other.origins &&
           preparations == other.preparations && templates == other.templates && entities == other.entities &&
           std::equal(datasets.begin(), datasets.end(), other.datasets.begin(), other.datasets.end(),
                      sameData);
}

DatasetPtr Workspace::dataset(std::string_view id) const {
    const auto found = std::find_if(datasets.begin(), datasets.end(),
                                    [id](const DatasetPtr& dataset) { return dataset->id == id; });
    return found == datasets.end() ? nullptr : *found;
}

const FigureSpec* Workspace::figure(std::string_view id) const {
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [id](const FigureSpec& figure) { return figure.id == id; });
    return found == figures.end() ? nullptr : &*found;
}

const DatasetOrigin* Workspace::origin(std::string_view dataset) const {
    const auto found = std::find_if(origins.begin(), origins.end(), [dataset](const DatasetOrigin& origin) {
        return origin.dataset == dataset;
    });
    return found == origins.end() ? nullptr : &*found;
}

const Preparation* Workspace::preparation(std::string_view dataset) const {
    const auto found =
        std::find_if(preparations.begin(), preparations.end(),
                     [dataset](const Preparation& preparation) { return preparation.dataset == dataset; });
    return found == preparations.end() ? nullptr : &*found;
}

const FigureTemplate* Workspace::figureTemplate(std::string_view wanted) const {
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [wanted](const FigureTemplate& design) { return design.name == wanted; });
    return found == templates.end() ? nullptr : &*found;
}

Result<LoadedWorkspace> workspaceFrom(const ImportedPackage& package, const FirstChoices& choices) {
    LoadedWorkspace loaded;
    auto& workspace = loaded.workspace;
    workspace.name = package.name;
    workspace.title = package.title;
    workspace.description = package.description;
    workspace.version = package.version;
    workspace.contributors = package.contributors;
    workspace.licences = package.licences;
    workspace.datasets = package.datasets;
    workspace.origins = package.origins;
    workspace.preparations = package.preparations;
    loaded.findings = package.findings;
    loaded.isWorkspace = package.isWorkspace;
    loaded.isPicture = package.isPicture;
    loaded.inputs = package.inputs;
    loaded.rejected = package.leftOut;
    for (const auto& document : package.figures) {
        auto figure = parseFigure(document.json, document.origin, package.name);
        if (figure && workspace.figure(figure->id) != nullptr)
            figure =
                fail(workspace_sentences::figureDuplicateId(figure->id), {document.origin, 0, {}, "/id"});
        if (figure)
            workspace.figures.push_back(std::move(*figure));
        else
            reject(loaded, std::move(figure.error()));
    }
    readTemplates(package, loaded);
    const bool hasFirst = package.figures.empty() && !package.isWorkspace;
    if (!choices.empty() && !hasFirst)
        return fail(workspace_sentences::figureChoicesUnused(), {package.name, 0, {}, {}});
    if (hasFirst)
        addFirstFigures(loaded, choices);
    if (package.outputs) {
        const auto list = nlohmann::ordered_json::parse(package.outputs->json, nullptr, false);
        auto outputs = readOutputs(list, package.outputs->origin);
        if (!outputs)
            return tl::unexpected(std::move(outputs.error()));
        workspace.outputs = *std::move(outputs);
    }
    if (package.entities) {
        const auto list = nlohmann::ordered_json::parse(package.entities->json, nullptr, false);
        auto entities = readEntities(list, package.entities->origin);
        if (!entities)
            return tl::unexpected(std::move(entities.error()));
        workspace.entities = *std::move(entities);
    }
    return loaded;
}

std::string freeId(const std::string& id, const std::function<bool(const std::string&)>& isTaken) {
    auto candidate = id;
    for (int number = 2; isTaken(candidate); ++number)
        candidate = fmt::format("{}-{}", id, number);
    return candidate;
}

namespace {
/// Of those datasets whose ids somebody else has; none of them is the id of another one, old or new.
NewIds newDatasetIds(const Workspace& workspace, const IsTaken& isDataset) {
    NewIds ids;
    std::set<std::string> given;
    for (const auto& dataset : workspace.datasets) {
        if (!isDataset(dataset->id))
            continue;
        auto id = freeId(dataset->id, [&](const std::string& name) {
            return isDataset(name) || workspace.dataset(name) != nullptr || given.contains(name);
        });
        given.insert(id);
        ids.emplace(dataset->id, std::move(id));
    }
    return ids;
}
} // namespace

Workspace withFreeIds(Workspace workspace, const IsTaken& isDataset, const IsTaken& isFigure) {
    renameEverywhere(workspace, newDatasetIds(workspace, isDataset));
    for (auto& figure : workspace.figures) {
        if (!isFigure(figure.id))
            continue;
        const auto id = freeId(figure.id, [&](const std::string& name) {
            return isFigure(name) || workspace.figure(name) != nullptr;
        });
        renameFigure(workspace.outputs, figure.id, id);
        figure.id = id;
    }
    return workspace;
}

std::string freeTemplateName(const std::string& name, const Workspace& workspace) {
    auto candidate = name;
    for (int number = 2; workspace.figureTemplate(candidate) != nullptr; ++number)
        candidate = fmt::format("{} {}", name, number);
    return candidate;
}

namespace {
/// Templates and looks of entities; what is there already stays as it is.
void addDesigns(Workspace& out, const Workspace& other) {
    for (auto design : other.templates) {
        const auto isThere = std::find(out.templates.begin(), out.templates.end(), design);
        if (isThere != out.templates.end())
            continue;
        design.name = freeTemplateName(design.name, out);
        out.templates.push_back(std::move(design));
    }
    for (const auto& entity : other.entities) {
        const auto isKnown = [&entity](const Entity& known) { return known.key == entity.key; };
        if (std::none_of(out.entities.begin(), out.entities.end(), isKnown))
            out.entities.push_back(entity);
    }
}
} // namespace

Workspace merged(const Workspace& workspace, const Workspace& other) {
    Workspace out = workspace;
    Workspace added = other;
    const auto isTaken = [&out](const std::string& id) { return out.dataset(id) != nullptr; };
    renameEverywhere(added, newDatasetIds(added, isTaken));
    if (out.datasets.empty() && out.figures.empty()) {
        out.name = other.name;
        out.title = other.title;
        out.description = other.description;
        out.version = other.version;
    }
    const auto addNew = [](auto& to, const auto& from) {
        for (const auto& item : from) {
            if (std::find(to.begin(), to.end(), item) == to.end())
                to.push_back(item);
        }
    };
    addNew(out.contributors, other.contributors);
    addNew(out.licences, other.licences);
    for (const auto& dataset : added.datasets) {
        out.datasets.push_back(dataset);
        if (const auto* origin = added.origin(dataset->id))
            out.origins.push_back(*origin);
        if (const auto* preparation = added.preparation(dataset->id))
            out.preparations.push_back(*preparation);
    }
    addDesigns(out, added);
    NewIds newIds;
    for (auto& figure : added.figures) {
        const auto id =
            freeId(figure.id, [&out](const std::string& name) { return out.figure(name) != nullptr; });
        newIds[figure.id] = id;
        figure.id = id;
        out.figures.push_back(std::move(figure));
    }
    for (auto output : other.outputs) {
        if (const auto found = newIds.find(output.figure); found != newIds.end())
            output.figure = found->second;
        output.file = freeOutputFile(output.file, out.outputs);
        out.outputs.push_back(std::move(output));
    }
    return out;
}

} // namespace driftline
