// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_command.h"

#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_source.h"
#include "cli/sentences.h"
#include "prepare/operands.h"
#include "scene/figure_check.h"
#include "workspace/gallery.h"
#include "workspace/table_findings.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {
namespace {

/// A cell that is not what its column says is lost to every figure, so the file is not valid.
bool concernsCells(const Diagnostic& finding) {
    return finding.severity == Severity::Warning && finding.code.starts_with("cell.");
}

struct CheckVerdict {
    std::string errors;
    Diagnostics findings;
    std::size_t errorCount = 0;
};

/// A figure in which no value is known shows nothing, and so does a table of which no figure can be made.
bool concernsDrawing(const Diagnostic& finding) {
    return finding.severity == Severity::Warning &&
           (finding.code == "figure.no-values" || finding.code == "figure.nothing-to-draw" ||
            finding.code == "query.no-rows");
}

/// Every figure, so that one run tells everything.
void checkFigures(const Workspace& workspace, CheckVerdict& verdict) {
    const Gallery gallery;
    const DatasetLookup lookup = gallery.lookupWith(workspace);
    for (const FigureSpec& figure : workspace.figures) {
        const Result<Scene> scene = resolve(figure, lookup);
        if (!scene) {
            verdict.errors += errorLine(withRowChoices(scene.error(), figure, lookup));
            ++verdict.errorCount;
        } else {
            verdict.findings.append(
                asDiagnostics(checkFigure(figure, withoutTableFindings(*scene, workspace)), figure.id));
        }
    }
}

/// What computed columns take of other data and do not find there.
void checkOperands(const Workspace& workspace, CheckVerdict& verdict) {
    const Gallery gallery;
    for (const Preparation& preparation : workspace.preparations) {
        if (const DatasetPtr dataset = workspace.dataset(preparation.dataset))
            verdict.findings.append(operandFindings(*dataset, preparation, gallery.lookupWith(workspace)));
    }
}

} // namespace

int runCheck(const CheckOptions& options) {
    const Result<FirstChoices> choices = chosenRows(options.rows);
    if (!choices)
        return failWith(choices.error());
    const Result<LoadedWorkspace> loaded = loadFigureSource(options.file, *choices, options.reading);
    if (!loaded)
        return failWith(loaded.error());
    CheckVerdict verdict;
    verdict.findings.append(withoutRejected(*loaded));
    for (const Error& error : loaded->rejected)
        verdict.errors += errorLine(error);
    verdict.errorCount += loaded->rejected.size();
    verdict.findings.append(tableFindings(loaded->workspace.datasets));
    checkOperands(loaded->workspace, verdict);
    checkFigures(loaded->workspace, verdict);

    const auto& findings = verdict.findings.items();
    const bool cellsAreRight = std::none_of(findings.begin(), findings.end(), concernsCells);
    const bool canBeDrawn = std::none_of(findings.begin(), findings.end(), concernsDrawing);
    const bool isValid = verdict.errorCount == 0 && cellsAreRight && canBeDrawn;
    writeToStandardError(verdict.errors);
    const int written =
        finishWith(findingLines(verdict.findings, Severity::Note, "") +
                   fmt::format("{}: {}, {}, {}; {}\n", options.file, isValid ? "valid" : "not valid",
                               counted(loaded->workspace.datasets.size(), "dataset", "datasets"),
                               counted(loaded->workspace.figures.size(), "figure", "figures"),
                               findings.empty() && verdict.errorCount == 0
                                   ? std::string(cli_sentences::noErrorsNorFindings)
                                   : fmt::format("{}, {}", counted(verdict.errorCount, "error", "errors"),
                                                 counted(findings.size(), "finding", "findings"))));
    return isValid ? written : exitFailed;
}

} // namespace driftline
