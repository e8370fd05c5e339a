// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figure_origin.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_source.h"
#include "cli/sentences.h"

namespace driftline {
namespace {

tl::unexpected<Error> unknownFigure(const FigureOrigin& origin, const std::string& id) {
    std::vector<std::string> known;
    for (const FigurePtr& figure : everyFigure(origin))
        known.push_back(figure->id);
    const std::string hint = suggestion(id, known);
    return fail(
        cli_sentences::figureUnknown(inQuotes(id), hint.empty() ? cli_sentences::listShowsThem : hint));
}

} // namespace

Result<void> openOrigin(FigureOrigin& origin, const std::string& from, const RowOptions& rows,
                        const ReadingOptions& reading) {
    const Result<FirstChoices> choices = chosenRows(rows);
    if (!choices)
        return tl::unexpected(choices.error());
    if (from.empty() && !choices->empty())
        return fail(cli_sentences::rowsOfNoTable());
    if (from.empty() && reading != ReadingOptions{})
        return fail(cli_sentences::readingOfNoTable());
    if (from.empty())
        return {};
    Result<LoadedWorkspace> loaded = loadFigureSource(from, *choices, reading);
    if (!loaded)
        return tl::unexpected(loaded.error());
    // Where nothing else is there, the broken figure is the whole answer.
    if (loaded->workspace.figures.empty() && !loaded->rejected.empty())
        return tl::unexpected(loaded->rejected.front());
    writeToStandardError(findingLines(withoutRejected(*loaded), Severity::Warning, "driftline: "));
    for (const Error& error : loaded->rejected)
        writeToStandardError(errorLine(error));
    origin.workspace = std::move(loaded->workspace);
    origin.rejected = std::move(loaded->rejected);
    origin.inputs = std::move(loaded->inputs);
    origin.isFile = true;
    return {};
}

std::vector<FigurePtr> everyFigure(const FigureOrigin& origin) {
    if (!origin.isFile)
        return origin.gallery.figures();
    std::vector<FigurePtr> figures;
    for (const FigureSpec& figure : origin.workspace.figures)
        figures.push_back(std::make_shared<const FigureSpec>(figure));
    return figures;
}

Result<FigurePtr> findFigure(const FigureOrigin& origin, const std::string& id) {
    if (origin.isFile) {
        if (const FigureSpec* figure = origin.workspace.figure(id))
            return std::make_shared<const FigureSpec>(*figure);
    } else if (FigurePtr figure = origin.gallery.figure(id)) {
        return figure;
    }
    return unknownFigure(origin, id);
}

Result<FigurePtr> findFigureAnywhere(const FigureOrigin& origin, const std::string& id) {
    Result<FigurePtr> figure = findFigure(origin, id);
    if (!figure) {
        if (FigurePtr builtIn = origin.gallery.figure(id))
            return builtIn;
    }
    return figure;
}

Result<FigurePtr> oneFigure(const FigureOrigin& origin, const std::string& id) {
    if (!id.empty())
        return findFigure(origin, id);
    const std::vector<FigurePtr> figures = everyFigure(origin);
    if (figures.size() == 1)
        return figures.front();
    if (figures.empty())
        return fail(cli_sentences::noFigureHere());
    std::vector<std::string> ids;
    for (const FigurePtr& figure : figures)
        ids.push_back(figure->id);
    return fail(cli_sentences::whichFigure(joinedForReading(ids)));
}

Result<ResolvedFigure> resolveFrom(FigureOrigin& origin, const std::string& from, const RowOptions& rows,
                                   const std::string& id) {
    if (const Result<void> opened = openOrigin(origin, from, rows); !opened)
        return tl::unexpected(opened.error());
    const Result<FigurePtr> figure = oneFigure(origin, id);
    if (!figure)
        return tl::unexpected(figure.error());
    DatasetLookup datasets = origin.lookup();
    Result<Scene> scene = resolve(**figure, datasets);
    if (!scene)
        return tl::unexpected(withRowChoices(scene.error(), **figure, datasets));
    return ResolvedFigure{*figure, std::move(datasets), *std::move(scene)};
}

} // namespace driftline
