// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/figure_design.h"

#include "base/file_io.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "export/output_file.h"
#include "figure/each_figure.h"
#include "figure/figure_template.h"
#include "figure/template_json.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace driftline {
namespace {

/// A name of the workspace comes first, as that of a theme does.
Result<FigureTemplate> templateNamed(const std::string& name, const Workspace& workspace) {
    if (const FigureTemplate* known = workspace.figureTemplate(name))
        return *known;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(name, ignored)) {
        std::vector<std::string> known;
        for (const FigureTemplate& design : workspace.templates)
            known.push_back(design.name);
        return fail(cli_sentences::templateUnknown(
            inQuotes(name, 80), known.empty() ? std::string(cli_sentences::workspaceHasNone)
                                              : cli_sentences::workspaceHas(joinedForReading(known))));
    }
    const Result<std::string> text = readFile(name, mostTemplateBytes);
    return text ? parseTemplate(*text, name) : tl::unexpected(text.error());
}

void tellFindings(const std::string& figure, const Diagnostics& findings) {
    writeToStandardError(findingLines(findings, Severity::Note, cli_sentences::findingsOfFigure(figure)));
}

/// What --each asks for: a column, and the names of it, or all.
struct EachWish {
    std::string column;
    std::vector<std::string> cells;
};

Result<EachWish> eachWish(const std::vector<std::string>& written) {
    EachWish wish;
    for (const std::string& text : written) {
        const auto equals = text.find('=');
        const std::string column = text.substr(0, equals);
        if (column.empty() || (!wish.column.empty() && column != wish.column))
            return fail(cli_sentences::eachForm(inQuotes(text)));
        wish.column = column;
        if (equals != std::string::npos)
            wish.cells.push_back(text.substr(equals + 1));
    }
    return wish;
}

Result<std::vector<FigurePtr>> forEach(const FigurePtr& figure, const EachWish& wish,
                                       const DatasetLookup& datasets) {
    const auto columns = eachColumns(*figure, datasets);
    if (!columns)
        return tl::unexpected(columns.error());
    const Result<EachColumn> column = eachColumn(*columns, wish.column);
    if (!column)
        return tl::unexpected(column.error());
    std::vector<std::string> cells = wish.cells;
    if (cells.empty()) {
        for (const EachCell& cell : column->cells)
            cells.push_back(cell.cell);
    }
    Result<EachFigures> made = figuresForEach(*figure, *column, cells, eachTexts(*figure, *column), datasets);
    if (!made)
        return tl::unexpected(std::move(made.error()));
    tellFindings(figure->id, made->findings);
    std::vector<FigurePtr> out;
    for (FigureSpec& one : made->figures)
        out.push_back(std::make_shared<const FigureSpec>(std::move(one)));
    return out;
}

} // namespace

Result<std::vector<FigurePtr>> asDesigned(std::vector<FigurePtr> figures, const FigureOrigin& origin,
                                          const ExportOptions& options) {
    const DatasetLookup datasets = origin.lookup();
    if (!options.each.empty()) {
        const Result<EachWish> wish = eachWish(options.each);
        if (!wish)
            return tl::unexpected(wish.error());
        std::vector<FigurePtr> all;
        for (const FigurePtr& figure : figures) {
            const auto made = forEach(figure, *wish, datasets);
            if (!made)
                return tl::unexpected(made.error());
            all.insert(all.end(), made->begin(), made->end());
        }
        if (all.empty())
            return fail(cli_sentences::eachNothing());
        figures = std::move(all);
    }
    if (options.design.empty())
        return figures;
    // After that, because placeholders stand for what each figure keeps.
    const Result<FigureTemplate> design = templateNamed(options.design, origin.workspace);
    if (!design)
        return tl::unexpected(design.error());
    for (FigurePtr& figure : figures) {
        Result<DesignedFigure> made = designed(*figure, *design, datasets);
        if (!made)
            return failWithContext(std::move(made.error()), cli_sentences::inFigure(figure->id));
        tellFindings(figure->id, made->findings);
        figure = std::make_shared<const FigureSpec>(std::move(made->figure));
    }
    return figures;
}

Result<void> saveDesign(const std::vector<FigurePtr>& figures, const FigureOrigin& origin,
                        const ExportOptions& options) {
    if (options.saveTemplate.empty())
        return {};
    if (figures.size() != 1)
        return fail(cli_sentences::templateOfOneFigure());
    const FigureSpec& figure = *figures.front();
    const std::string name = std::filesystem::path(options.saveTemplate).stem().string();
    const Result<FigureTemplate> design = templateOf(figure, name, origin.lookup());
    if (!design)
        return tl::unexpected(design.error());
    InputFiles inputs = origin.inputs;
    if (!options.design.empty())
        inputs.add(options.design);
    return writeOutputFile(options.saveTemplate, writeTemplate(*design), inputs, Replacing::Anything);
}

} // namespace driftline
