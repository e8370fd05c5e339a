// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/own_preparation.h"

#include "base/text.h"
#include "prepare/corrections.h"
#include "prepare/prepared_dataset.h"
#include "session/sentences.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
using PreparationChange = std::function<Result<void>(Preparation&)>;

Preparation knownPreparation(const Workspace& workspace, const std::string& dataset) {
    const auto* known = workspace.preparation(dataset);
    return known == nullptr ? Preparation{dataset, {}, 0, 0, {}, {}, {}} : *known;
}

/// A copy of built-in data that the workspace can change.
Dataset ownCopy(const Session& session, const Dataset& builtIn) {
    auto copy = builtIn;
    copy.id = freeId(builtIn.id + "-own", [&session](const std::string& id) {
        return session.workspace().dataset(id) != nullptr || session.gallery().dataset(id).has_value();
    });
    copy.title = session_sentences::withOwnColumns(builtIn.title.empty() ? builtIn.id : builtIn.title);
    copy.history.push_back(session_sentences::copiedHistory(builtIn.id));
    return copy;
}

void putPrepared(Workspace& workspace, PreparedDataset made) {
    std::erase_if(workspace.preparations,
                  [&made](const Preparation& preparation) { return preparation.dataset == made.dataset.id; });
    // A copy of built-in data stays one when nothing is left that was done to it.
    if (!made.preparation.empty() || !made.preparation.copyOf.empty())
        workspace.preparations.push_back(std::move(made.preparation));
    const auto known =
        std::find_if(workspace.datasets.begin(), workspace.datasets.end(),
                     [&made](const DatasetPtr& dataset) { return dataset->id == made.dataset.id; });
    auto dataset = std::make_shared<const Dataset>(std::move(made.dataset));
    if (known == workspace.datasets.end())
        workspace.datasets.push_back(std::move(dataset));
    else
        *known = std::move(dataset);
}

/// Does everything that was done to a dataset again, with the change.
Result<std::string> changePreparation(Session& session, const QString& label, const std::string& id,
                                      const PreparationChange& change) {
    const auto own = session.workspace().dataset(id);
    auto preparation = knownPreparation(session.workspace(), id);
    Dataset read;
    if (own != nullptr) {
        read = session.workspace().preparation(id) == nullptr ? *own : asRead(*own, preparation);
    } else {
        const auto builtIn = session.gallery().dataset(id);
        if (!builtIn)
            return tl::unexpected(builtIn.error());
        read = ownCopy(session, **builtIn);
        preparation.dataset = read.id;
        preparation.copyOf = id;
    }
    if (auto changed = change(preparation); !changed)
        return tl::unexpected(std::move(changed.error()));
    auto made =
        prepared(std::move(read), std::move(preparation), FailedStep::Refused, {}, session.ownDatasets());
    if (!made)
        return tl::unexpected(std::move(made.error()));
    auto result = made->dataset.id;
    auto done = session.edit(label, [&made](Workspace& workspace) -> Result<void> {
        putPrepared(workspace, *std::move(made));
        return {};
    });
    return done ? Result<std::string>(std::move(result)) : tl::unexpected(std::move(done.error()));
}

Result<DatasetPtr> ownDatasetOf(const Session& session, const std::string& id) {
    auto dataset = session.workspace().dataset(id);
    if (dataset == nullptr)
        return fail(session_sentences::datasetUnknown(inQuotes(id)));
    return dataset;
}

bool isSameCell(const Correction& a, const Correction& b) {
    return a.column == b.column && a.key == b.key;
}

Result<void> asDone(Result<std::string> changed) {
    return changed ? Result<void>() : tl::unexpected(std::move(changed.error()));
}
} // namespace

Result<std::string> addGroup(Session& session, const std::string& dataset, const CellGroup& group) {
    return changePreparation(session, QString::fromStdString(session_sentences::group(group.name)), dataset,
                             [&group](Preparation& preparation) -> Result<void> {
                                 preparation.groups.push_back(group);
                                 return {};
                             });
}

Result<std::string> addComputed(Session& session, const std::string& dataset, const ComputedColumn& column) {
    return changePreparation(session, QString::fromStdString(session_sentences::compute(column.name)),
                             dataset, [&column](Preparation& preparation) -> Result<void> {
                                 preparation.columns.push_back(column);
                                 return {};
                             });
}

Result<void> removeStep(Session& session, const std::string& dataset, const std::string& name) {
    if (const auto own = ownDatasetOf(session, dataset); !own)
        return tl::unexpected(own.error());
    return asDone(changePreparation(
        session, QString::fromStdString(session_sentences::removeStep(name)), dataset,
        [&name](Preparation& preparation) -> Result<void> {
            const auto isIt = [&name](const auto& step) { return step.name == name; };
            if (std::erase_if(preparation.groups, isIt) + std::erase_if(preparation.columns, isIt) == 0)
                return fail(session_sentences::unknownStep(inQuotes(name)));
            return {};
        }));
}

Result<void> correctCell(Session& session, const std::string& id, std::size_t column, std::size_t row,
                         const std::string& typed, const std::string& reason) {
    if (!whyNotCorrected(session, id).empty())
        return fail(session_sentences::correctionBuiltIn());
    const auto dataset = ownDatasetOf(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto* known = session.workspace().preparation(id);
    if (isMadeColumn(known, column) || isMadeRow(known, row))
        return fail(session_sentences::correctionComputed());
    auto correction = correctionOf(**dataset, column, row, typed, reason);
    if (!correction)
        return tl::unexpected(std::move(correction.error()));
    return asDone(changePreparation(session, session_sentences::correctValue, id,
                                    [&correction](Preparation& preparation) -> Result<void> {
                                        auto& list = preparation.corrections;
                                        const auto earlier = std::find_if(
                                            list.begin(), list.end(), [&](const Correction& one) {
                                                return isSameCell(one, *correction);
                                            });
                                        if (earlier == list.end()) {
                                            list.push_back(*correction);
                                        } else if (earlier->isApplied) {
                                            correction->was = earlier->was;
                                            *earlier = *correction;
                                            if (earlier->now == earlier->was)
                                                list.erase(earlier);
                                        } else {
                                            *earlier = *correction;
                                        }
                                        return {};
                                    }));
}

Result<void> takeCorrectionBack(Session& session, const std::string& id, std::size_t column,
                                std::size_t row) {
    const auto dataset = ownDatasetOf(session, id);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const auto* correction = correctionAt(session.workspace(), **dataset, column, row);
    if (correction == nullptr)
        return fail(session_sentences::correctionNone());
    return asDone(changePreparation(session, session_sentences::takeCorrectionBack, id,
                                    [taken = *correction](Preparation& preparation) -> Result<void> {
                                        std::erase(preparation.corrections, taken);
                                        return {};
                                    }));
}

std::string whyNotCorrected(const Session& session, const std::string& dataset) {
    const auto* known = session.workspace().preparation(dataset);
    if (session.workspace().dataset(dataset) == nullptr || (known != nullptr && !known->copyOf.empty()))
        return session_sentences::correctionBuiltIn().text;
    return {};
}

const Correction* correctionAt(const Workspace& workspace, const Dataset& dataset, std::size_t column,
                               std::size_t row) {
    const auto* known = workspace.preparation(dataset.id);
    if (known == nullptr)
        return nullptr;
    const auto& name = dataset.codebook.variables[column].name;
    const auto found =
        std::find_if(known->corrections.begin(), known->corrections.end(), [&](const Correction& correction) {
            return correction.isApplied && correction.column == name &&
                   std::all_of(correction.key.begin(), correction.key.end(), [&](const auto& key) {
                       const auto at = dataset.codebook.indexOf(key.first);
                       return at && dataset.table.cellText(*at, row) == key.second;
                   });
        });
    return found == known->corrections.end() ? nullptr : &*found;
}

} // namespace driftline
