// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_definition.h"

#include <CLI/CLI.hpp>

namespace driftline {
namespace {

void defineWindow(CLI::App& app, CommandValues& values) {
    auto& options = values.window;
    app.add_option("FILE", options.files, "Data packages, tables or figures to open in the window")
        ->type_name("");
    app.add_flag("--quit-after-first-paint", options.quitAfterFirstPaint)->group("");
    // Before the version, which ends the reading of what comes after it here.
    app.add_flag("--json", values.wantsLibraries, "With --version: also the libraries, for programs");
    app.set_version_flag("--version", "driftline " DRIFTLINE_VERSION, "Print the version and exit");
}

void addListFlags(CLI::App& command, bool& json, bool& ids) {
    CLI::Option* asJson = command.add_flag("--json", json, "For programs");
    command.add_flag("--ids", ids, "Only the ids, one a line")->excludes(asJson);
}

void defineList(CLI::App& app, ListOptions& options) {
    CLI::App* command = app.add_subcommand("list", "Show the built-in figures and datasets");
    addListFlags(*command, options.json, options.ids);
}

/// What is decided about the first figure of a table.
void addRowOptions(CLI::App& command, RowOptions& options) {
    command
        .add_option("--aggregate", options.aggregate,
                    "What a table's first figure shows where several rows fall on one point (default: it is "
                    "refused)")
        ->type_name("mean|sum|count|…");
    command
        .add_option("--where", options.where,
                    "Keep only rows of a table with this value; once more for another value or column")
        ->type_name("COLUMN=VALUE");
}

/// How a table that states little is read; the same wherever a table may stand.
void addReadingOptions(CLI::App& command, ReadingOptions& options) {
    const auto add = [&command](const char* name, std::string& value, const char* what, const char* help) {
        command.add_option(name, value, help)->type_name(what)->group("How a table is read");
    };
    add("--sheet", options.sheet, "NAME", "Sheet of a workbook");
    add("--header-row", options.headerRow, "NUMBER",
        "Row with the headings, as a spreadsheet counts; 0: none");
    add("--delimiter", options.delimiter, "CHARACTER",
        "What separates cells: comma, semicolon, tab, bar or a character");
    add("--decimal", options.decimal, "point|comma", "Decimal mark of the numbers");
    add("--encoding", options.encoding, "NAME", "Encoding of the text, such as UTF-8 or windows-1252");
    add("--period", options.period, "COLUMN", "Column that says when");
    add("--place", options.place, "COLUMN", "Column that says where");
    add("--value", options.value, "COLUMN", "Column with the values");
    add("--series", options.series, "COLUMN", "Column that distinguishes the series");
    add("--unit", options.unit, "UNIT", "Unit of the values");
    command
        .add_option("--missing", options.missing, "A cell that stands for no value; once more for another")
        ->type_name("TEXT")
        ->group("How a table is read");
    CLI::Option* dayFirst =
        command.add_flag("--day-first", options.dayFirst, "03/04/2021 is the third of April");
    dayFirst->group("How a table is read");
    command.add_flag("--month-first", options.monthFirst, "03/04/2021 is the fourth of March")
        ->excludes(dayFirst)
        ->group("How a table is read");
    add("--recipe", options.recipe, "FILE", "Read as this recipe says, which --save-recipe wrote");
    add("--save-recipe", options.saveRecipe, "FILE", "Write down how the table was read");
}

void defineExport(CLI::App& app, ExportOptions& options) {
    CLI::App* command =
        app.add_subcommand("export", "Write figures to files: pictures, numbers or their description");
    command->add_option("FIGURE", options.figures, "Ids of figures, as “driftline list” shows them")
        ->type_name("");
    command->add_flag("--all", options.all,
                      "The outputs that are saved in FILE; without such, or with a format or size, every "
                      "figure");
    const auto add = [command](const char* names, std::string& value, const char* what, const char* help) {
        command->add_option(names, value, help)->type_name(what);
    };
    add("--from", options.from, "FILE",
        "Take figures from a data package, table, figure document or a picture made by Driftline (default: "
        "built-in)");
    add("-o,--output", options.output, "FILE", "Write one figure here; - is standard output");
    add("--to", options.folder, "FOLDER", "Write here, each figure as ID.png (default: the current folder)");
    add("--format", options.format, "png|svg|pdf|csv|xlsx|zip|json|vega-lite",
        "What the file is; zip is a data package (default: as the output is named, else png)");
    add("--width", options.width, "LENGTH",
        "Such as 89mm, 18.3cm, 3.5in or 1200px (default: the figure's own)");
    add("--height", options.height, "LENGTH", "Likewise (default: what the figure needs at that width)");
    add("--dpi", options.dpi, "NUMBER", "Pixels per inch (default: the figure's own, else 300)");
    add("--theme", options.theme, "THEME",
        "Colours and weights, as “driftline themes” lists them, or a file of one (default: the figure's "
        "own)");
    add("--template", options.design, "TEMPLATE",
        "Draw the figures in the design of a template: a file, or the name of one in the workspace");
    add("--save-template", options.saveTemplate, "FILE", "Also write the design of the figure as a template");
    command
        ->add_option(
            "--each", options.each,
            "Write the figure once for each name of a column, such as place; with =VALUE only for this "
            "one, once more for another")
        ->type_name("COLUMN[=VALUE]");
    command->add_flag("--transparent", options.transparent, "No background: png, svg and pdf");
    add("--text", options.text, "live|outlines",
        "Whether the text of an svg or pdf stays text or becomes shapes, which look the same where the "
        "typeface "
        "is missing (default: live)");
    add("--caption", options.caption, "inside|separate",
        "Where title, subtitle, source and notes stand: in the picture, or in NAME.caption.txt and "
        "NAME.alt.txt "
        "beside it (default: as the preset, else the figure says)");
    command->add_flag("--without-figure", options.withoutFigure,
                      "The picture does not carry its figure and data, so nobody can open it again");
    add("--author", options.author, "NAME",
        "Whose work a picture says it is (default: who made the packages of its data)");
    add("--preset", options.preset, "PRESET",
        "Size, type and lines of a journal or slide, as “driftline presets” lists them, or a file of one; "
        "--width, --height and --dpi come first");
    command->add_flag(
        "--force", options.force,
        "Replace files that Driftline did not make, where -o does not name them; never one that "
        "is read");
    addRowOptions(*command, options.rows);
    addReadingOptions(*command, options.reading);
    command->footer(
        "Example:\n  driftline export article-forced-alignment --width 89mm --dpi 300 -o figure.png");
}

void defineInspect(CLI::App& app, InspectOptions& options) {
    CLI::App* command =
        app.add_subcommand("inspect", "Show what Driftline makes of a file: columns, types, findings");
    command->add_option("FILE", options.file, "Data package (folder, datapackage.json or zip) or table")
        ->required()
        ->type_name("");
    command->add_flag("--json", options.json, "For programs");
    addReadingOptions(*command, options.reading);
}

void defineConvert(CLI::App& app, ConvertOptions& options) {
    CLI::App* command = app.add_subcommand(
        "convert", "Write a table of any format as a tidy one: period, place, keys, value, unit, status");
    command->add_option("FILE", options.file, "Table or data package (folder, datapackage.json or zip)")
        ->required()
        ->type_name("");
    command
        ->add_option(
            "-o,--output", options.output,
            "Write it here: .csv, .xlsx, or .zip for a data package (default: CSV to standard output)")
        ->type_name("FILE");
    command
        ->add_option("--table", options.table,
                     "Which table, where a file has several (default: the main one)")
        ->type_name("NAME");
    command
        ->add_option(
            "--compute", options.compute,
            "Add a column that is computed from others, also from another dataset: \"per head = [value] / "
            "[population from owid/population]\"; once more for another")
        ->type_name("NAME=FORMULA");
    command->add_flag("--wide", options.wide, "Keep the file's own shape instead of one value a row");
    addReadingOptions(*command, options.reading);
    command->footer("Decisions made while reading the file are listed on standard error.\n"
                    "Example:\n  driftline convert trade.xlsx -o trade.csv");
}

void defineCheck(CLI::App& app, CheckOptions& options) {
    CLI::App* command = app.add_subcommand("check", "Tell whether a data package or a figure is valid");
    command->add_option("FILE", options.file, "Data package, table or figure document")
        ->required()
        ->type_name("");
    addRowOptions(*command, options.rows);
    addReadingOptions(*command, options.reading);
}

/// What a command about one figure takes: which, from where, and where to write.
template <class FigureOptions>
CLI::App* defineFigureCommand(CLI::App& app, const char* name, const char* help, FigureOptions& options) {
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("FIGURE", options.figure, "Id of a figure, as “driftline list” shows it")
        ->type_name("");
    command
        ->add_option("--from", options.from,
                     "Take it from a data package, table or figure document (default: built-in)")
        ->type_name("FILE");
    command->add_option("-o,--output", options.output, "Write it here (default: to standard output)")
        ->type_name("FILE");
    addRowOptions(*command, options.rows);
    return command;
}

void defineCite(CLI::App& app, CiteOptions& options) {
    CLI::App* command = defineFigureCommand(
        app, "cite", "Cite a figure: its original sources, where they were read, Driftline and the figure",
        options);
    command
        ->add_option("--format", options.format,
                     "How it is written (default: as the output is named, else text)")
        ->type_name("text|bibtex|ris|csl");
    command->footer("Example:\n  driftline cite article-forced-alignment --format bibtex -o sources.bib");
}

void defineCaption(CLI::App& app, CaptionOptions& options) {
    defineFigureCommand(
        app, "caption",
        "Write a caption for a figure, with what a survey has to disclose and what is missing", options);
}

void defineDiff(CLI::App& app, DiffOptions& options) {
    CLI::App* command =
        app.add_subcommand("diff", "Tell which numbers and figures moved between two editions of the data");
    const auto add = [command](const char* name, std::string& value, const char* help) {
        command->add_option(name, value, help)->required()->type_name("");
    };
    add("OLD", options.before, "Data package, table or figure document, or “gallery” for the built-in data");
    add("NEW", options.after, "Likewise");
    command->add_flag("--json", options.json, "For programs");
    command->footer("Exit codes: 0 the same, 1 different, 2 they cannot be compared.");
}

void definePresets(CLI::App& app, PresetsOptions& options) {
    CLI::App* command = app.add_subcommand("presets", "Show the sizes that journals and slides ask for");
    addListFlags(*command, options.json, options.ids);
}

void definePreflight(CLI::App& app, PreflightOptions& options) {
    CLI::App* command =
        app.add_subcommand("preflight", "Hold an exported picture against what a journal or slide asks for");
    command->add_option("FILE", options.file, "PNG, SVG or PDF file")->required()->type_name("");
    command->add_option("--preset", options.preset, "As “driftline presets” lists them, or a file of one")
        ->type_name("PRESET");
    command->add_flag("--json", options.json, "For programs");
    command->footer("Exit codes: 0 it passes, 1 it does not, 2 it cannot be read.\nExample:\n"
                    "  driftline preflight figure.pdf --preset nature-single");
}

void defineThemes(CLI::App& app, ThemesOptions& options) {
    CLI::App* command = app.add_subcommand("themes", "Show the themes that figures can be drawn in");
    addListFlags(*command, options.json, options.ids);
}

void defineVerify(CLI::App& app, VerifyOptions& options) {
    CLI::App* command = app.add_subcommand(
        "verify", "Make pictures again and tell which are no longer what is on disk, and why");
    command->add_option("FILE", options.files, "PNG, SVG and PDF pictures made by Driftline")->type_name("");
    const auto add = [command](const char* name, std::string& value, const char* what, const char* help) {
        command->add_option(name, value, help)->type_name(what);
    };
    add("--from", options.from, "FILE",
        "Figures as they are now: a workspace, data package, table or figure document (default: built-in, "
        "else what the picture carries)");
    add("--to", options.folder, "FOLDER",
        "Where the outputs of the workspace are (default: the current folder); or else all pictures there");
    command->add_flag("--json", options.json, "For programs");
    command->footer("Exit codes: 0 all are the same, 1 some are not, 2 something cannot be read.\n"
                    "Example:\n  driftline verify --from thesis.zip --to figures/");
}

void defineGuide(CLI::App& app, GuideOptions& options) {
    CLI::App* command = app.add_subcommand("guide", "Write the user’s guide as web pages");
    command->add_option("--to", options.folder, "Write index.html, its pages and pictures here")
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--force", options.force, "Replace files there that Driftline did not make");
}

} // namespace

void defineCommandLine(CLI::App& app, CommandValues& values) {
    app.description("Draws how Cambodia and Southeast Asia drift between the United States and China.");
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
    constexpr auto verbose = "Tell on standard error what is done, and why";
    app.add_flag("--verbose", values.isVerbose, verbose);
    for (CLI::App* command : app.get_subcommands(nullptr))
        command->add_flag("--verbose", values.isVerbose, verbose);
    // Last, because commands take over the footer that is there when they are made.
    app.footer("Without a command the window opens. “driftline COMMAND --help” tells more of a command.");
}

} // namespace driftline
