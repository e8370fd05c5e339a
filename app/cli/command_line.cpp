// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "base/nearest_name.h"
#include "base/text.h"
#include "cli/command_definition.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "export/program_facts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

namespace driftline {
namespace {

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

tl::unexpected<Farewell> wrongUsage(CodedText said) {
    return tl::unexpected(Farewell{
        .exitCode = exitWrongUsage,
        .output = {},
        .errors = errorLine(
            {.code = std::move(said.code), .message = std::move(said.text), .place = {}, .context = {}})});
}

std::string fullName(const CLI::App& app, const CLI::App& command) {
    return &command == &app ? app.get_name() : app.get_name() + " " + command.get_name();
}

std::string_view whatIsNeeded(const std::string& command) {
    if (command == "guide")
        return cli_sentences::folderToWriteTo;
    return command == "diff" ? cli_sentences::twoEditions : cli_sentences::oneFile;
}

std::string helpHint(const CLI::App& app) {
    return cli_sentences::seeHelp(fullName(app, chosenApp(app)));
}

tl::unexpected<Farewell> explainExtras(const CLI::App& app) {
    const CLI::App& command = chosenApp(app);
    const std::string name = fullName(app, command);
    const std::vector<std::string> extras = command.remaining(true);
    const std::string extra = extras.empty() ? std::string() : extras.front();
    if (!extra.starts_with('-'))
        return wrongUsage(cli_sentences::usageUnexpected(name, inQuotes(extra), helpHint(app)));
    const std::string written = extra.substr(0, extra.find('='));
    const std::string nearest = nearestName(written, optionNames(command));
    return wrongUsage(cli_sentences::usageUnknownOption(
        name, inQuotes(written),
        nearest.empty() ? helpHint(app) : cli_sentences::didYouMean(inQuotes(nearest))));
}

tl::expected<Command, Farewell> checkedExport(const ExportOptions& options) {
    if (options.all && !options.figures.empty())
        return wrongUsage(cli_sentences::usageFiguresOrAll());
    if (!options.all && options.figures.empty() && options.from.empty())
        return wrongUsage(cli_sentences::usageWhichFigures());
    if (!options.output.empty() && !options.folder.empty())
        return wrongUsage(cli_sentences::usageFileOrFolder());
    if (!options.output.empty() && (options.all || options.figures.size() > 1 || !options.each.empty()))
        return wrongUsage(cli_sentences::usageOneFigureInAFile());
    return options;
}

tl::expected<Command, Farewell> checkedPreflight(const PreflightOptions& options) {
    if (options.preset.empty())
        return wrongUsage(cli_sentences::usageWhichPreset());
    return options;
}

tl::expected<Command, Farewell> checkedVerify(const VerifyOptions& options) {
    if (!options.files.empty() && !options.folder.empty())
        return wrongUsage(cli_sentences::usagePicturesOrFolder());
    if (options.files.empty() && options.folder.empty() && options.from.empty())
        return wrongUsage(cli_sentences::usageWhichPictures());
    return options;
}

template <class FigureOptions>
tl::expected<Command, Farewell> checkedFigure(const FigureOptions& options) {
    if (options.figure.empty() && options.from.empty())
        return wrongUsage(cli_sentences::usageWhichFigure());
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
        return wrongUsage(cli_sentences::usageUnknownCommand(inQuotes(first), command));
    return options;
}

tl::expected<Command, Farewell> chosenCommand(const CommandValues& options, const CLI::App& app) {
    const auto chosen = app.get_subcommands();
    if (chosen.empty())
        return checkedWindow(options.window, app);
    const std::string name = chosen.front()->get_name();
    if (!options.window.files.empty() || options.window.quitAfterFirstPaint)
        return wrongUsage(cli_sentences::usageBeforeCommand(name));
    if (name == "list")
        return options.list;
    if (name == "export")
        return checkedExport(options.exporting);
    if (name == "inspect")
        return options.inspect;
    if (name == "convert")
        return options.convert;
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

tl::expected<CommandLine, Farewell> parseCommandLine(std::vector<std::string> arguments) {
    CommandValues options;
    CLI::App app;
    defineCommandLine(app, options);
    try {
        // CLI11 takes them from the back.
        std::reverse(arguments.begin(), arguments.end());
        app.parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        return tl::unexpected(Farewell{.exitCode = exitDone, .output = app.help(), .errors = {}});
    } catch (const CLI::CallForVersion& version) {
        return tl::unexpected(Farewell{.exitCode = exitDone,
                                       .output = options.wantsLibraries ? programFactsJson()
                                                                        : std::string(version.what()) + "\n",
                                       .errors = {}});
    } catch (const CLI::ExtrasError&) {
        return explainExtras(app);
    } catch (const CLI::RequiredError&) {
        return wrongUsage(cli_sentences::usageNeeds(fullName(app, chosenApp(app)),
                                                    whatIsNeeded(chosenApp(app).get_name()), helpHint(app)));
    } catch (const CLI::ArgumentMismatch& problem) {
        const std::string what = problem.what();
        return wrongUsage(cli_sentences::usageNeedsValue(what.substr(0, what.find(':')), helpHint(app)));
    } catch (const CLI::ParseError& problem) {
        return wrongUsage(cli_sentences::usageWrong(problem.what(), helpHint(app)));
    }
    if (options.wantsLibraries)
        return wrongUsage(cli_sentences::usageLonelyJson());
    return chosenCommand(options, app).map([&options](Command&& command) {
        return CommandLine{std::move(command), options.isVerbose};
    });
}

} // namespace driftline
