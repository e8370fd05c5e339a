// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cite_command.h"

#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/output_target.h"
#include "publish/figure_authors.h"
#include "publish/figure_citation.h"

#include <filesystem>

namespace driftline {
namespace {

/// As it is asked for, or as the file is named, or text.
Result<CitationFormat> chosenFormat(const CiteOptions& options) {
    if (!options.format.empty())
        return citationFormat(options.format);
    const std::string ending = lowered(std::filesystem::path(options.output).extension().string());
    if (ending == ".bib")
        return CitationFormat::BibTeX;
    if (ending == ".ris")
        return CitationFormat::Ris;
    return ending == ".json" ? CitationFormat::CslJson : CitationFormat::Text;
}

/// When the figures of a file were made is not known, and of a file without contributors not by whom.
FigureMakers makersOf(const FigureSpec& figure, const FigureOrigin& origin) {
    if (origin.isFile && origin.workspace.contributors.empty())
        return {};
    return {.names = figureAuthors(figure, origin.workspace, origin.gallery),
            .year = origin.isFile ? 0 : programYear};
}

} // namespace

int runCite(const CiteOptions& options) {
    const Result<CitationFormat> format = chosenFormat(options);
    if (!format)
        return failWith(format.error());
    FigureOrigin origin;
    const Result<ResolvedFigure> shown = resolveFrom(origin, options.from, options.rows, options.figure);
    if (!shown)
        return failWith(shown.error());
    const Result<FigureCitation> citation =
        citationFor(*shown->figure, shown->datasets, shown->scene, makersOf(*shown->figure, origin));
    if (!citation)
        return failWith(citation.error());
    return finishAt(options.output, citationIn(*format, *citation), origin.inputs);
}

} // namespace driftline
