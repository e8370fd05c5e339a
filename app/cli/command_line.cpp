// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "cli/console.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace driftline {
namespace {

/// One set of options a sub-command; CLI11 fills those of the one that was named.
struct Options {
    WindowOptions window;
    ListOptions list;
    ExportOptions exporting;
    InspectOptions inspect;
    CheckOptions check;
    CiteOptions cite;
    CaptionOptions caption;
    DiffOptions diff;
    VerifyOptions verify;
    PresetsOptions presets;
    PreflightOptions preflight;
    ThemesOptions themes;
    GuideOptions guide;
};

void defineWindow(CLI::App& app, WindowOptions& options) {
    app.add_option("FILE", options.files, "Data packages, tables or figures to open in the window")
        ->type_name("");
    app.add_flag("--quit-after-first-paint", options.quitAfterFirstPaint)->group("");
    app.set_version_flag("--version", "driftline " DRIFTLINE_VERSION, "Print the version and exit");
}

void defineList(CLI::App& app, ListOptions& options) {
    CLI::App* command = app.add_subcommand("list", "Show the built-in figures and datasets");
    command->add_flag("--json", options.json, "For programs");
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
    add("--format", options.format, "NAME",
        "png, svg, pdf, csv, xlsx, zip (data package), vega-lite or json (default: as the output is named, "
        "else "
        "png)");
    add("--width", options.width, "LENGTH",
        "Such as 89mm, 18.3cm, 3.5in or 1200px (default: the figure's own)");
    add("--height", options.height, "LENGTH", "Likewise (default: what the figure needs at that width)");
    add("--dpi", options.dpi, "NUMBER", "Pixels per inch (default: the figure's own, else 300)");
    add("--theme", options.theme, "NAME",
        "Colours and weights, as “driftline themes” lists them, or a file of one (default: the figure's "
        "own)");
    command->add_flag("--transparent", options.transparent, "No background: png, svg and pdf");
    command->add_flag("--without-figure", options.withoutFigure,
                      "The picture does not carry its figure and data, so nobody can open it again");
    add("--author", options.author, "NAME",
        "Whose work a picture says it is (default: who made the packages of its data)");
    add("--preset", options.preset, "NAME",
        "Size, type and lines of a journal or slide, as “driftline presets” lists them, or a file of one; "
        "--width, --height and --dpi come first");
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
}

void defineCheck(CLI::App& app, CheckOptions& options) {
    CLI::App* command = app.add_subcommand("check", "Tell whether a data package or a figure is valid");
    command->add_option("FILE", options.file, "Data package, table or figure document")
        ->required()
        ->type_name("");
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
    return command;
}

void defineCite(CLI::App& app, CiteOptions& options) {
    CLI::App* command = defineFigureCommand(
        app, "cite", "Cite a figure: its original sources, where they were read, Driftline and the figure",
        options);
    command
        ->add_option("--format", options.format,
                     "text, bibtex, ris or csl (default: as the output is named, else text)")
        ->type_name("NAME");
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
    command->add_flag("--json", options.json, "For programs");
}

void definePreflight(CLI::App& app, PreflightOptions& options) {
    CLI::App* command =
        app.add_subcommand("preflight", "Hold an exported picture against what a journal or slide asks for");
    command->add_option("FILE", options.file, "PNG, SVG or PDF file")->required()->type_name("");
    command->add_option("--preset", options.preset, "As “driftline presets” lists them, or a file of one")
        ->type_name("NAME");
    command->add_flag("--json", options.json, "For programs");
    command->footer("Exit codes: 0 it passes, 1 it does not, 2 it cannot be read.\nExample:\n"
                    "  driftline preflight figure.pdf --preset nature-single");
}

void defineThemes(CLI::App& app, ThemesOptions& options) {
    CLI::App* command = app.add_subcommand("themes", "Show the themes that figures can be drawn in");
    command->add_flag("--json", options.json, "For programs");
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
}

std::vector<std::string> commandNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr))
        names.push_back(command->get_name());
    return names;
}

const CLI::App& chosenApp(const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? app : *chosen.front();
}

std::vector<std::string> optionNames(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        if (!option->get_positional() && !option->get_group().empty())
            names.push_back(option->get_name());
    }
    return names;
}

tl::unexpected<Farewell> wrongUsage(std::string_view code, std::string message) {
    return tl::unexpected(Farewell{
        .exitCode = exitWrongUsage,
        .output = {},
        .errors = errorLine(
            {.code = std::string(code), .message = std::move(message), .place = {}, .context = {}})});
}

std::string fullName(const CLI::App& app, const CLI::App& command) {
    return &command == &app ? app.get_name() : app.get_name() + " " + command.get_name();
}

std::string_view whatIsNeeded(const std::string& command) {
    if (command == "guide")
        return "a folder to write to: --to FOLDER";
    return command == "diff" ? "OLD and NEW" : "a FILE";
}

std::string helpHint(const CLI::App& app) {
    return fmt::format(" See “{} --help”.", fullName(app, chosenApp(app)));
}

tl::unexpected<Farewell> explainExtras(const CLI::App& app) {
    const CLI::App& command = chosenApp(app);
    const std::string name = fullName(app, command);
    const std::vector<std::string> extras = command.remaining(true);
    const std::string extra = extras.empty() ? std::string() : extras.front();
    if (!extra.starts_with('-'))
        return wrongUsage("usage.unexpected", fmt::format("“{}” does not know what to do with {}.{}", name,
                                                          inQuotes(extra), helpHint(app)));
    const std::string written = extra.substr(0, extra.find('='));
    const std::string nearest = nearestName(written, optionNames(command));
    return wrongUsage(
        "usage.unknown-option",
        fmt::format("“{}” has no option {}.{}", name, inQuotes(written),
                    nearest.empty() ? helpHint(app) : " Did you mean " + inQuotes(nearest) + "?"));
}

tl::expected<Command, Farewell> checkedExport(const ExportOptions& options) {
    if (options.all && !options.figures.empty())
        return wrongUsage("usage.conflict", "Name figures or say --all, not both.");
    if (!options.all && options.figures.empty() && options.from.empty())
        return wrongUsage("usage.missing",
                          "Name the figures to export, or say --all. “driftline list” shows them.");
    if (!options.output.empty() && !options.folder.empty())
        return wrongUsage("usage.conflict", "Say where to write with -o or with --to, not both.");
    if (!options.output.empty() && (options.all || options.figures.size() > 1))
        return wrongUsage("usage.conflict", "With -o goes one figure; use --to FOLDER for several.");
    return options;
}

tl::expected<Command, Farewell> checkedPreflight(const PreflightOptions& options) {
    if (options.preset.empty())
        return wrongUsage("usage.missing",
                          "Say with --preset what the file is held against. “driftline presets” "
                          "shows the names.");
    return options;
}

tl::expected<Command, Farewell> checkedVerify(const VerifyOptions& options) {
    if (!options.files.empty() && !options.folder.empty())
        return wrongUsage("usage.conflict", "Name pictures or a folder with --to, not both.");
    if (options.files.empty() && options.folder.empty() && options.from.empty())
        return wrongUsage("usage.missing", "Name the pictures to verify, or a folder of them with --to.");
    return options;
}

template <class FigureOptions>
tl::expected<Command, Farewell> checkedFigure(const FigureOptions& options) {
    if (options.figure.empty() && options.from.empty())
        return wrongUsage("usage.missing", "Name a figure. “driftline list” shows them.");
    return options;
}

/// A word that is neither a command nor a file is most likely a command misspelt.
tl::expected<Command, Farewell> checkedWindow(const WindowOptions& options, const CLI::App& app) {
    if (options.files.empty())
        return options;
    const std::string& first = options.files.front();
    std::error_code ignored;
    const std::string command = nearestName(first, commandNames(app));
    if (!command.empty() && !std::filesystem::exists(first, ignored))
        return wrongUsage(
            "usage.unknown-command",
            fmt::format("There is no command and no file {}. Did you mean “{}”?", inQuotes(first), command));
    return options;
}

tl::expected<Command, Farewell> chosenCommand(const Options& options, const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    if (chosen.empty())
        return checkedWindow(options.window, app);
    const std::string name = chosen.front()->get_name();
    if (!options.window.files.empty() || options.window.quitAfterFirstPaint)
        return wrongUsage("usage.unexpected",
                          fmt::format("Nothing may stand before the command “{}”.", name));
    if (name == "list")
        return options.list;
    if (name == "export")
        return checkedExport(options.exporting);
    if (name == "inspect")
        return options.inspect;
    if (name == "cite")
        return checkedFigure(options.cite);
    if (name == "caption")
        return checkedFigure(options.caption);
    if (name == "diff")
        return options.diff;
    if (name == "verify")
        return checkedVerify(options.verify);
    if (name == "presets")
        return options.presets;
    if (name == "preflight")
        return checkedPreflight(options.preflight);
    if (name == "guide")
        return options.guide;
    if (name == "themes")
        return options.themes;
    return options.check;
}

} // namespace

tl::expected<Command, Farewell> parseCommandLine(std::vector<std::string> arguments) {
    Options options;
    CLI::App app("Draws how Cambodia and Southeast Asia drift between the United States and China.",
                 "driftline");
    app.get_formatter()->column_width(28);
    app.require_subcommand(0, 1);
    defineWindow(app, options.window);
    defineList(app, options.list);
    defineExport(app, options.exporting);
    defineInspect(app, options.inspect);
    defineCheck(app, options.check);
    defineCite(app, options.cite);
    defineCaption(app, options.caption);
    defineDiff(app, options.diff);
    defineVerify(app, options.verify);
    definePresets(app, options.presets);
    definePreflight(app, options.preflight);
    defineThemes(app, options.themes);
    defineGuide(app, options.guide);
    // Last, because commands take over the footer that is there when they are made.
    app.footer("Without a command the window opens. “driftline COMMAND --help” tells more of a command.");
    try {
        // CLI11 takes them from the back.
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(Farewell{.exitCode = exitDone, .output = app.help(), .errors = {}});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected(
            Farewell{.exitCode = exitDone, .output = std::string(version.what()) + "\n", .errors = {}});
    } catch (const CLI::ExtrasError&) {
        return explainExtras(app);
    } catch (const CLI::RequiredError&) {
        return wrongUsage("usage.missing",
                          fmt::format("“{}” needs {}.{}", fullName(app, chosenApp(app)),
                                      whatIsNeeded(chosenApp(app).get_name()), helpHint(app)));
    } catch (const CLI::ArgumentMismatch& problem) {
        const std::string what = problem.what();
        return wrongUsage("usage.needs-value", fmt::format("The option {} needs a value.{}",
                                                           what.substr(0, what.find(':')), helpHint(app)));
    } catch (const CLI::ParseError& problem) {
        return wrongUsage("usage.wrong", fmt::format("{}.{}", problem.what(), helpHint(app)));
    }
    return chosenCommand(options, app);
}

} // namespace driftline
