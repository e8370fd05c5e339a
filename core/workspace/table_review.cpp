// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/table_review.h"

#include "import/grid_importer.h"
#include "import/package_inputs.h"
#include "scene/resolve.h"
#include "workspace/sentences.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace driftline {

namespace {
void drawFirstChart(TableReview& review, const WorkToken& token) {
    const auto& workspace = review.loaded->workspace;
    auto scene = resolve(
        workspace.figures.front(),
        [&workspace](std::string_view id) -> Result<DatasetPtr> {
            if (auto dataset = workspace.dataset(id))
                return dataset;
            return fail(workspace_sentences::datasetMissing(id));
        },
        token);
    if (scene)
        review.chart = std::make_shared<const Scene>(std::move(*scene));
    else
        review.problem = std::move(scene.error());
}

Error nothingToDraw(const LoadedWorkspace& loaded) {
    for (const auto& finding : loaded.findings.items()) {
        if (finding.code == "figure.nothing-to-draw")
            return {finding.code, finding.message, finding.place, {}};
    }
    return fail(workspace_sentences::nothingToDraw()).value();
}
} // namespace

const Recipe* TableReview::recipe() const {
    return loaded && !loaded->workspace.origins.empty() ? &loaded->workspace.origins.front().recipe : nullptr;
}

const Grid* TableReview::grid() const {
    const auto& grids = cells->grids;
    const auto* main = recipe();
    const auto at = std::find_if(grids.begin(), grids.end(), [main](const Grid& grid) {
        return main == nullptr ? !grid.isHidden : grid.name == main->sheet;
    });
    if (at != grids.end())
        return &*at;
    return grids.empty() ? nullptr : &grids.front();
}

bool TableReview::asksForReview() const {
    if (!loaded || problem || loaded->workspace.figures.empty())
        return true;
    const auto& findings = loaded->findings.items();
    return std::any_of(findings.begin(), findings.end(), isQuestion);
}

bool isQuestion(const Diagnostic& finding) {
    static constexpr std::array<std::string_view, 6> questions = {
        "column.close-call",     "column.day-order",        "column.missing-codes",
        "csv.ambiguous-numbers", "csv.mixed-decimal-marks", "recipe.column-gone"};
    return finding.severity == Severity::Warning &&
           std::find(questions.begin(), questions.end(), finding.code) != questions.end();
}

Result<std::shared_ptr<const GridFile>> readCells(const ImporterRegistry& importers,
                                                  const std::filesystem::path& path,
                                                  const ImportChoices& choices, const WorkToken& token) {
    ImportOptions options;
    options.choices = choices;
    options.token = token;
    return importers.cells(path, options);
}

Result<TableReview> reviewTable(std::shared_ptr<const GridFile> cells, const std::filesystem::path& path,
                                const ImportChoices& choices, ReviewChart chart, const WorkToken& token) {
    TableReview review;
    review.cells = std::move(cells);
    ImportOptions options;
    options.choices = choices;
    options.token = token;
    auto package = packageOf(*review.cells, path, options);
    if (!package && package.error().code == "import.cancelled")
        return tl::unexpected(std::move(package.error()));
    if (!package) {
        review.problem = std::move(package.error());
        return review;
    }
    if (!path.empty())
        package->inputs = inputFilesAt(path);
    auto loaded = workspaceFrom(*package);
    if (!loaded)
        return tl::unexpected(std::move(loaded.error()));
    review.loaded = std::move(*loaded);
    if (review.loaded->workspace.figures.empty())
        review.problem = nothingToDraw(*review.loaded);
    else if (chart == ReviewChart::Drawn)
        drawFirstChart(review, token);
    return review;
}

} // namespace driftline
