// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_datasets.h"

#include "base/text.h"
#include "prepare/prepared_dataset.h"
#include "session/sentences.h"
#include "workspace/dataset_use.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
using Datasets = std::vector<DatasetPtr>;

Datasets::iterator datasetIn(Datasets& datasets, const std::string& id) {
    return std::find_if(datasets.begin(), datasets.end(),
                        [&id](const DatasetPtr& dataset) { return dataset->id == id; });
}

Result<DatasetPtr> ownDataset(const Session& session, const std::string& id) {
    auto dataset = session.workspace().dataset(id);
    if (dataset == nullptr)
        return fail(session_sentences::datasetUnknown(inQuotes(id)));
    return dataset;
}

std::string shownTitle(const Dataset& dataset) {
    return dataset.title.empty() ? dataset.id : dataset.title;
}

void setOrigin(Workspace& workspace, const std::string& id, const DatasetOrigin* origin) {
    std::erase_if(workspace.origins, [&id](const DatasetOrigin& one) { return one.dataset == id; });
    if (origin == nullptr)
        return;
    workspace.origins.push_back(*origin);
    workspace.origins.back().dataset = id;
}

/// The first dataset that was read, in the place of what is known, with all that was done to it.
Result<PreparedDataset> preparedEdition(const Session& session, const Dataset& known,
                                        const LoadedWorkspace& loaded) {
    if (loaded.workspace.datasets.empty())
        return fail(session_sentences::nothingRead());
    auto next = *loaded.workspace.datasets.front();
    next.id = known.id;
    next.title = known.title;
    const auto* preparation = session.workspace().preparation(known.id);
    if (preparation == nullptr)
        return PreparedDataset{std::move(next), {}, {}};
    return prepared(std::move(next), *preparation, FailedStep::Reported, {}, session.ownDatasets());
}

/// Computes again whatever takes quantities of a dataset that has changed.
void followOperands(Workspace& workspace, const std::string& changed, const Gallery& gallery,
                    Diagnostics& findings) {
    for (auto& preparation : workspace.preparations) {
        const auto others = otherDatasets(preparation);
        const auto dataset = workspace.dataset(preparation.dataset);
        if (dataset == nullptr || std::find(others.begin(), others.end(), changed) == others.end())
            continue;
        auto made = prepared(asRead(*dataset, preparation), preparation, FailedStep::Reported, {},
                             gallery.lookupWith(workspace));
        if (!made)
            continue;
        findings.append(made->findings);
        *datasetIn(workspace.datasets, preparation.dataset) =
            std::make_shared<const Dataset>(std::move(made->dataset));
        preparation = std::move(made->preparation);
    }
}
} // namespace

Result<void> renameDataset(Session& session, const std::string& id, const std::string& title) {
    const auto dataset = ownDataset(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    auto renamed = **dataset;
    renamed.title = trimmed(title);
    if (renamed.title.empty())
        return fail(session_sentences::datasetNoName());
    return session.edit(session_sentences::renameData, [&](Workspace& workspace) -> Result<void> {
        *datasetIn(workspace.datasets, id) = std::make_shared<const Dataset>(std::move(renamed));
        return {};
    });
}

Result<DatasetPtr> nextEditionOf(const Session& session, const std::string& id,
                                 const LoadedWorkspace& loaded) {
    const auto dataset = ownDataset(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    auto next = preparedEdition(session, **dataset, loaded);
    if (!next)
        return tl::unexpected(std::move(next.error()));
    return std::make_shared<const Dataset>(std::move(next->dataset));
}

Result<Diagnostics> replaceDataset(Session& session, const std::string& id, const LoadedWorkspace& loaded) {
    const auto dataset = ownDataset(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    auto next = preparedEdition(session, **dataset, loaded);
    if (!next)
        return tl::unexpected(std::move(next.error()));
    const auto& read = loaded.workspace;
    const auto& fresh = *read.datasets.front();
    session.addInputs(loaded.inputs);
    auto findings = std::move(next->findings);
    auto figures = read.figures;
    std::erase_if(figures, [&fresh](const FigureSpec& figure) { return !readsDataset(figure, fresh.id); });
    const bool needsFigure = figuresReading(session.workspace(), id).empty() && !figures.empty();
    auto shown = session.currentFigureId();
    if (needsFigure) {
        auto& first = figures.front();
        first.id = session.freeFigureId(first.id);
        for (auto& panel : first.panels)
            for (auto* query : panel.queries())
                query->dataset = query->dataset == fresh.id ? id : query->dataset;
        shown = first.id;
    }
    auto done = session.editAndShow(
        QString::fromStdString(session_sentences::readAgain(shownTitle(**dataset))),
        [&](Workspace& workspace) -> Result<void> {
            *datasetIn(workspace.datasets, id) = std::make_shared<const Dataset>(std::move(next->dataset));
            setOrigin(workspace, id, read.origin(fresh.id));
            for (auto& preparation : workspace.preparations) {
                if (preparation.dataset == id)
                    preparation = next->preparation;
            }
            followOperands(workspace, id, session.gallery(), findings);
            if (needsFigure)
                workspace.figures.push_back(figures.front());
            return {};
        },
        shown);
    if (!done)
        return tl::unexpected(std::move(done.error()));
    return findings;
}

Result<void> removeDataset(Session& session, const std::string& id) {
    const auto dataset = ownDataset(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    return session.edit(QString::fromStdString(session_sentences::removeData(shownTitle(**dataset))),
                        [&](Workspace& workspace) -> Result<void> {
                            std::erase_if(workspace.outputs, [&](const Output& output) {
                                const auto* figure = workspace.figure(output.figure);
                                return figure != nullptr && readsDataset(*figure, id);
                            });
                            std::erase_if(workspace.figures, [&id](const FigureSpec& figure) {
                                return readsDataset(figure, id);
                            });
                            workspace.datasets.erase(datasetIn(workspace.datasets, id));
                            setOrigin(workspace, id, nullptr);
                            std::erase_if(workspace.preparations, [&id](const Preparation& preparation) {
                                return preparation.dataset == id;
                            });
                            return {};
                        });
}

} // namespace driftline
