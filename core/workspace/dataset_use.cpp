// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dataset_use.h"

#include <algorithm>

namespace driftline {

bool readsDataset(const FigureSpec& figure, std::string_view dataset) {
    return figure.events.dataset == dataset ||
           std::any_of(figure.panels.begin(), figure.panels.end(), [dataset](const Panel& panel) {
               const auto queries = panel.queries();
               return std::any_of(queries.begin(), queries.end(),
                                  [dataset](const Query* query) { return query->dataset == dataset; }) ||
                      std::any_of(panel.references.begin(), panel.references.end(),
                                  [dataset](const auto& reference) { return reference.dataset == dataset; });
           });
}

std::vector<const FigureSpec*> figuresReading(const Workspace& workspace, std::string_view dataset) {
    std::vector<const FigureSpec*> figures;
    for (const auto& figure : workspace.figures) {
        if (readsDataset(figure, dataset))
            figures.push_back(&figure);
    }
    return figures;
}

std::vector<DatasetPtr> datasetsOf(const FigureSpec& figure, const Workspace& workspace) {
    std::vector<DatasetPtr> datasets;
    for (const auto& panel : figure.panels) {
        for (const auto* query : panel.queries()) {
            const auto dataset = workspace.dataset(query->dataset);
            if (dataset != nullptr && std::find(datasets.begin(), datasets.end(), dataset) == datasets.end())
                datasets.push_back(dataset);
        }
    }
    return datasets;
}

} // namespace driftline
