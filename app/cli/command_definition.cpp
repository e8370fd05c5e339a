// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_definition.h"

#include "cli/help_sentences.h"

#include <CLI/CLI.hpp>

namespace driftline {
namespace {

void defineWindow(CLI::App& app, CommandValues& values) {
    auto& options = values.window;
    app.add_option("FILE", options.files, cli_sentences::windowFilesHelp)->type_name("");
    app.add_flag("--quit-after-first-paint", options.quitAfterFirstPaint)->group("");
    // Before the version, which ends the reading of what comes after it here.
    app.add_flag("--json", values.wantsLibraries, cli_sentences::librariesHelp);
    app.set_version_flag("--version", "driftline " DRIFTLINE_VERSION, cli_sentences::versionHelp);
}

void addListFlags(CLI::App& command, bool& json, bool& ids) {
    CLI::Option* asJson = command.add_flag("--json", json, cli_sentences::jsonHelp);
    command.add_flag("--ids", ids, cli_sentences::idsHelp)->excludes(asJson);
}

void defineList(CLI::App& app, ListOptions& options) {
    CLI::App* command = app.add_subcommand("list", cli_sentences::listHelp);
    addListFlags(*command, options.json, options.ids);
}

/// What is decided about the first figure of a table.
void addRowOptions(CLI::App& command, RowOptions& options) {
    command.add_option("--aggregate", options.aggregate, cli_sentences::aggregateHelp)
        ->type_name("mean|sum|count|…");
    command.add_option("--where", options.where, cli_sentences::whereHelp)->type_name("COLUMN=VALUE");
}

/// How a table that states little is read; the same wherever a table may stand.
void addReadingOptions(CLI::App& command, ReadingOptions& options) {
    const auto add = [&command](const char* name, std::string& value, const char* what, const char* help) {
        command.add_option(name, value, help)->type_name(what)->group(cli_sentences::readingGroup);
    };
    add("--sheet", options.sheet, "NAME", cli_sentences::sheetHelp);
    add("--header-row", options.headerRow, "NUMBER", cli_sentences::headerRowHelp);
    add("--delimiter", options.delimiter, "CHARACTER", cli_sentences::delimiterHelp);
    add("--decimal", options.decimal, "point|comma", cli_sentences::decimalHelp);
    add("--encoding", options.encoding, "NAME", cli_sentences::encodingHelp);
    add("--period", options.period, "COLUMN", cli_sentences::periodHelp);
    add("--place", options.place, "COLUMN", cli_sentences::placeHelp);
    add("--value", options.value, "COLUMN", cli_sentences::valueHelp);
    add("--series", options.series, "COLUMN", cli_sentences::seriesHelp);
    add("--unit", options.unit, "UNIT", cli_sentences::unitHelp);
    command.add_option("--missing", options.missing, cli_sentences::missingHelp)
        ->type_name("TEXT")
        ->group(cli_sentences::readingGroup);
    CLI::Option* dayFirst = command.add_flag("--day-first", options.dayFirst, cli_sentences::dayFirstHelp);
    dayFirst->group(cli_sentences::readingGroup);
    command.add_flag("--month-first", options.monthFirst, cli_sentences::monthFirstHelp)
        ->excludes(dayFirst)
        ->group(cli_sentences::readingGroup);
    add("--recipe", options.recipe, "FILE", cli_sentences::recipeHelp);
    add("--save-recipe", options.saveRecipe, "FILE", cli_sentences::saveRecipeHelp);
}

void defineExport(CLI::App& app, ExportOptions& options) {
    CLI::App* command = app.add_subcommand("export", cli_sentences::exportHelp);
    command->add_option("FIGURE", options.figures, cli_sentences::exportFiguresHelp)->type_name("");
    command->add_flag("--all", options.all, cli_sentences::exportAllHelp);
    const auto add = [command](const char* names, std::string& value, const char* what, const char* help) {
        command->add_option(names, value, help)->type_name(what);
    };
    add("--from", options.from, "FILE", cli_sentences::exportFromHelp);
    add("-o,--output", options.output, "FILE", cli_sentences::exportOutputHelp);
    add("--to", options.folder, "FOLDER", cli_sentences::exportFolderHelp);
    add("--format", options.format, "png|svg|pdf|csv|xlsx|zip|json|vega-lite",
        cli_sentences::exportFormatHelp);
    add("--width", options.width, "LENGTH", cli_sentences::exportWidthHelp);
    add("--height", options.height, "LENGTH", cli_sentences::exportHeightHelp);
    add("--dpi", options.dpi, "NUMBER", cli_sentences::exportDpiHelp);
    add("--theme", options.theme, "THEME", cli_sentences::exportThemeHelp);
    add("--template", options.design, "TEMPLATE", cli_sentences::exportTemplateHelp);
    add("--save-template", options.saveTemplate, "FILE", cli_sentences::exportSaveTemplateHelp);
    command->add_option("--each", options.each, cli_sentences::exportEachHelp)->type_name("COLUMN[=VALUE]");
    command->add_flag("--transparent", options.transparent, cli_sentences::exportTransparentHelp);
    add("--text", options.text, "live|outlines", cli_sentences::exportTextHelp);
    add("--caption", options.caption, "inside|separate", cli_sentences::exportCaptionHelp);
    command->add_flag("--without-figure", options.withoutFigure, cli_sentences::exportWithoutFigureHelp);
    add("--author", options.author, "NAME", cli_sentences::exportAuthorHelp);
    add("--preset", options.preset, "PRESET", cli_sentences::exportPresetHelp);
    command->add_flag("--force", options.force, cli_sentences::exportForceHelp);
    addRowOptions(*command, options.rows);
    addReadingOptions(*command, options.reading);
    command->footer(cli_sentences::exportFooter);
}

void defineInspect(CLI::App& app, InspectOptions& options) {
    CLI::App* command = app.add_subcommand("inspect", cli_sentences::inspectHelp);
    command->add_option("FILE", options.file, cli_sentences::packageOrTableHelp)->required()->type_name("");
    command->add_flag("--json", options.json, cli_sentences::jsonHelp);
    addReadingOptions(*command, options.reading);
}

void defineConvert(CLI::App& app, ConvertOptions& options) {
    CLI::App* command = app.add_subcommand("convert", cli_sentences::convertHelp);
    command->add_option("FILE", options.file, cli_sentences::convertFileHelp)->required()->type_name("");
    command->add_option("-o,--output", options.output, cli_sentences::convertOutputHelp)->type_name("FILE");
    command->add_option("--table", options.table, cli_sentences::convertTableHelp)->type_name("NAME");
    command->add_option("--compute", options.compute, cli_sentences::convertComputeHelp)
        ->type_name("NAME=FORMULA");
    command->add_flag("--wide", options.wide, cli_sentences::convertWideHelp);
    addReadingOptions(*command, options.reading);
    command->footer(cli_sentences::convertFooter);
}

void defineCheck(CLI::App& app, CheckOptions& options) {
    CLI::App* command = app.add_subcommand("check", cli_sentences::checkHelp);
    command->add_option("FILE", options.file, cli_sentences::checkFileHelp)->required()->type_name("");
    addRowOptions(*command, options.rows);
    addReadingOptions(*command, options.reading);
}

/// What a command about one figure takes: which, from where, and where to write.
template <class FigureOptions>
CLI::App* defineFigureCommand(CLI::App& app, const char* name, const char* help, FigureOptions& options) {
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("FIGURE", options.figure, cli_sentences::figureIdHelp)->type_name("");
    command->add_option("--from", options.from, cli_sentences::figureFromHelp)->type_name("FILE");
    command->add_option("-o,--output", options.output, cli_sentences::textOutputHelp)->type_name("FILE");
    addRowOptions(*command, options.rows);
    return command;
}

void defineCite(CLI::App& app, CiteOptions& options) {
    CLI::App* command = defineFigureCommand(app, "cite", cli_sentences::citeHelp, options);
    command->add_option("--format", options.format, cli_sentences::citeFormatHelp)
        ->type_name("text|bibtex|ris|csl");
    command->footer(cli_sentences::citeFooter);
}

void defineCaption(CLI::App& app, CaptionOptions& options) {
    defineFigureCommand(app, "caption", cli_sentences::captionHelp, options);
}

void defineDiff(CLI::App& app, DiffOptions& options) {
    CLI::App* command = app.add_subcommand("diff", cli_sentences::diffHelp);
    const auto add = [command](const char* name, std::string& value, const char* help) {
        command->add_option(name, value, help)->required()->type_name("");
    };
    add("OLD", options.before, cli_sentences::diffOldHelp);
    add("NEW", options.after, cli_sentences::diffNewHelp);
    command->add_flag("--json", options.json, cli_sentences::jsonHelp);
    command->footer(cli_sentences::diffFooter);
}

void definePresets(CLI::App& app, PresetsOptions& options) {
    CLI::App* command = app.add_subcommand("presets", cli_sentences::presetsHelp);
    addListFlags(*command, options.json, options.ids);
}

void definePreflight(CLI::App& app, PreflightOptions& options) {
    CLI::App* command = app.add_subcommand("preflight", cli_sentences::preflightHelp);
    command->add_option("FILE", options.file, cli_sentences::preflightFileHelp)->required()->type_name("");
    command->add_option("--preset", options.preset, cli_sentences::preflightPresetHelp)->type_name("PRESET");
    command->add_flag("--json", options.json, cli_sentences::jsonHelp);
    command->footer(cli_sentences::preflightFooter);
}

void defineThemes(CLI::App& app, ThemesOptions& options) {
    CLI::App* command = app.add_subcommand("themes", cli_sentences::themesHelp);
    addListFlags(*command, options.json, options.ids);
}

void defineVerify(CLI::App& app, VerifyOptions& options) {
    CLI::App* command = app.add_subcommand("verify", cli_sentences::verifyHelp);
    command->add_option("FILE", options.files, cli_sentences::verifyFilesHelp)->type_name("");
    const auto add = [command](const char* name, std::string& value, const char* what, const char* help) {
        command->add_option(name, value, help)->type_name(what);
    };
    add("--from", options.from, "FILE", cli_sentences::verifyFromHelp);
    add("--to", options.folder, "FOLDER", cli_sentences::verifyFolderHelp);
    command->add_flag("--json", options.json, cli_sentences::jsonHelp);
    command->footer(cli_sentences::verifyFooter);
}

void defineGuide(CLI::App& app, GuideOptions& options) {
    CLI::App* command = app.add_subcommand("guide", cli_sentences::guideHelp);
    command->add_option("--to", options.folder, cli_sentences::guideFolderHelp)
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--force", options.force, cli_sentences::guideForceHelp);
}

} // namespace

void defineCommandLine(CLI::App& app, CommandValues& values) {
    app.description(cli_sentences::programHelp);
    app.name("driftline");
    app.get_formatter()->column_width(28);
    app.require_subcommand(0, 1);
    defineWindow(app, values);
    defineList(app, values.list);
    defineExport(app, values.exporting);
    defineInspect(app, values.inspect);
    defineConvert(app, values.convert);
    defineCheck(app, values.check);
    defineCite(app, values.cite);
    defineCaption(app, values.caption);
    defineDiff(app, values.diff);
    defineVerify(app, values.verify);
    definePresets(app, values.presets);
    definePreflight(app, values.preflight);
    defineThemes(app, values.themes);
    defineGuide(app, values.guide);
    app.add_flag("--verbose", values.isVerbose, cli_sentences::verboseHelp);
    for (CLI::App* command : app.get_subcommands(nullptr))
        command->add_flag("--verbose", values.isVerbose, cli_sentences::verboseHelp);
    // Last, because commands take over the footer that is there when they are made.
    app.footer(cli_sentences::programFooter);
}

} // namespace driftline
