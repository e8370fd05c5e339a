// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/dataset_use.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
std::string columnNamesLine(const std::vector<std::string>& columns, std::string_view what) {
    constexpr std::size_t mostNamed = 6;
    std::vector<std::string> names;
    for (const auto& column : columns) {
        if (names.size() < mostNamed)
            names.push_back(inQuotes(column));
    }
    if (columns.size() > mostNamed)
        names.push_back(fmt::format("{} more", columns.size() - mostNamed));
    return fmt::format("{} {}: {}.",
                       columns.size() == 1 ? "1 column is" : fmt::format("{} columns are", columns.size()),
                       what, joinedForReading(names));
}

std::string rowsLine(std::size_t count, std::string_view one, std::string_view many) {
    return count == 1 ? fmt::format("1 row {}.", one) : fmt::format("{} rows {}.", count, many);
}
} // namespace

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

std::vector<std::string> editionLines(const DatasetDifference& difference) {
    std::vector<std::string> lines;
    if (!difference.columnsAdded.empty())
        lines.push_back(columnNamesLine(difference.columnsAdded, "new"));
    if (!difference.columnsRemoved.empty())
        lines.push_back(columnNamesLine(difference.columnsRemoved, "missing"));
    if (const auto rows = difference.count(Presence::OnlyAfter); rows > 0)
        lines.push_back(rowsLine(rows, "is new", "are new"));
    if (const auto rows = difference.count(Presence::OnlyBefore); rows > 0)
        lines.push_back(rowsLine(rows, "is missing", "are missing"));
    if (const auto rows = difference.count(Presence::Both); rows > 0)
        lines.push_back(rowsLine(rows, "has changed", "have changed"));
    return lines;
}

} // namespace driftline
