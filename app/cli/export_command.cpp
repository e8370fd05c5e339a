// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_command.h"

#include "base/number_text.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/figure_source.h"
#include "cli/offscreen_application.h"
#include "cli/output_target.h"
#include "cli/progress_line.h"
#include "export/output_jobs.h"
#include "export/own_folders.h"
#include "export/preset_style.h"
#include "figure/preset_library.h"
#include "figure/theme_library.h"
#include "workspace/figure_authors.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

namespace driftline {
namespace {

namespace fs = std::filesystem;

struct Target {
    ExportFormat format = ExportFormat::Png;
    PictureRequest request;
    PictureOptions options;
    std::optional<ThemeChoice> theme; ///< nothing: the figure's own
};

/// A file with one figure needs no name for it.
Result<std::vector<FigurePtr>> chosenFigures(const FigureOrigin& origin, const ExportOptions& options) {
    if (options.all || options.figures.empty()) {
        std::vector<FigurePtr> figures = everyFigure(origin);
        if (figures.empty())
            return fail("export.no-figures", "There is no figure to export here: nothing in it can be drawn.",
                        Place{.file = options.from, .column = {}, .path = {}});
        if (figures.size() > 1 && !options.all) {
            std::vector<std::string> ids;
            for (const FigurePtr& figure : figures)
                ids.push_back(figure->id);
            return fail(
                "export.which-figure",
                fmt::format("Name the figures to export, or say --all. There are {}.", joinedForReading(ids)),
                Place{.file = options.from, .column = {}, .path = {}});
        }
        return figures;
    }
    std::vector<FigurePtr> figures;
    for (const std::string& id : options.figures) {
        Result<FigurePtr> figure = findFigure(origin, id);
        if (!figure)
            return tl::unexpected(figure.error());
        figures.push_back(*std::move(figure));
    }
    return figures;
}

Result<ExportFormat> chosenFormat(const ExportOptions& options) {
    if (!options.format.empty())
        return exportFormat(options.format);
    if (options.output == "-" || fs::path(options.output).extension().string().size() < 2)
        return ExportFormat::Png;
    return formatOfName(options.output);
}

Result<std::optional<Length>> chosenLength(const std::string& text, std::string_view option) {
    if (text.empty())
        return std::nullopt;
    const Result<Length> length = Length::parse(text);
    if (!length)
        return failWithContext(length.error(), option);
    return *length;
}

Result<TextForm> chosenTextForm(const std::string& name) {
    if (name.empty() || name == "live")
        return TextForm::Live;
    if (name == "outlines")
        return TextForm::Outlines;
    return fail("export.unknown-text",
                fmt::format("--text: {} is not known; choose live or outlines.", inQuotes(name)));
}

/// Everything about the target that can be judged without a figure.
Result<Target> chosenTarget(const ExportOptions& options) {
    Target target;
    const Result<ExportFormat> format = chosenFormat(options);
    if (!format)
        return tl::unexpected(format.error());
    target.format = *format;
    const auto width = chosenLength(options.width, "--width");
    if (!width)
        return tl::unexpected(width.error());
    const auto height = chosenLength(options.height, "--height");
    if (!height)
        return tl::unexpected(height.error());
    target.request.width = *width;
    target.request.height = *height;
    const auto text = chosenTextForm(options.text);
    if (!text)
        return tl::unexpected(text.error());
    target.options = {options.transparent, !options.withoutFigure, {}, *text};
    if (!options.dpi.empty()) {
        target.request.dpi = parseNumber(options.dpi);
        if (!target.request.dpi)
            return fail("size.dpi", fmt::format("--dpi: {} is no number; write a resolution such as 300.",
                                                inQuotes(options.dpi)));
    }
    if (!options.preset.empty()) {
        auto preset = presetNamed(options.preset, ownPresetFolder());
        if (!preset)
            return tl::unexpected(std::move(preset.error()));
        // A theme that was asked for comes before the preset's.
        if (!options.theme.empty())
            preset->background.reset();
        target.request.preset = std::make_shared<const Preset>(*std::move(preset));
    }
    if (!options.theme.empty()) {
        auto theme = themeNamed(options.theme, ownThemeFolder());
        if (!theme)
            return tl::unexpected(std::move(theme.error()));
        target.theme = *std::move(theme);
    }
    return target;
}

FigurePtr themed(const FigurePtr& figure, const std::optional<ThemeChoice>& theme) {
    if (!theme)
        return figure;
    auto copy = std::make_shared<FigureSpec>(*figure);
    copy->theme = *theme;
    return copy;
}

/// Ids have a form that is safe in file names; a package could still hold something else one day.
std::string fileOf(const FigureSpec& figure, ExportFormat format) {
    return slug(figure.id) + std::string(fileEnding(format));
}

Result<fs::path> targetPath(const FigureSpec& figure, ExportFormat format, const ExportOptions& options) {
    if (!options.output.empty())
        return fs::path(options.output);
    if (options.folder.empty())
        return fs::path(fileOf(figure, format));
    std::error_code problem;
    fs::create_directories(options.folder, problem);
    if (problem)
        return fail("file.unwritable", fmt::format("The folder cannot be made ({}).", problem.message()),
                    Place{.file = options.folder, .column = {}, .path = {}});
    return fs::path(options.folder) / fileOf(figure, format);
}

std::vector<std::string> authorsOf(const FigureSpec& figure, const FigureOrigin& origin,
                                   const ExportOptions& options) {
    return options.author.empty() ? figureAuthors(figure, origin.workspace, origin.gallery)
                                  : std::vector<std::string>{options.author};
}

void tellWarnings(const std::string& figure, const Diagnostics& findings) {
    writeToStandardError(
        findingLines(findings, Severity::Warning, fmt::format("driftline: Figure {}: ", figure)));
}

/// Of a file whose name the figure gave.
Replacing replacingIn(const ExportOptions& options) {
    return options.force ? Replacing::Anything : Replacing::OwnOnly;
}

/// The same error with the options that are the way out, where a file is in the way.
Error withNamesChoices(Error error, std::string_view otherwise) {
    if (error.code == "export.target-exists")
        error.message += fmt::format(" Replace it with --force, {}.", otherwise);
    return error;
}

/// A preset or theme may be a file of its own, or one of the user's.
InputFiles inputsOf(const FigureOrigin& origin, const ExportOptions& options) {
    InputFiles inputs = origin.inputs;
    for (const std::string& name : {options.preset, options.theme}) {
        std::error_code ignored;
        if (fs::is_regular_file(name, ignored))
            inputs.add(name);
        if (!name.empty())
            inputs.add(ownDocuments());
    }
    return inputs;
}

Result<void> exportOne(const FigurePtr& spec, const FigureOrigin& origin, const Target& target,
                       const ExportOptions& options) {
    const InputFiles inputs = inputsOf(origin, options);
    const FigureSpec& figure = *spec;
    const DatasetLookup datasets = origin.lookup();
    Result<Scene> scene = resolve(figure, datasets);
    if (!scene)
        return tl::unexpected(withRowChoices(scene.error(), figure, datasets));
    tellWarnings(figure.id, scene->findings);
    tellWarnings(figure.id, exportFindings(*scene, target.format));
    FigureToExport whole{spec, std::make_shared<const Scene>(*std::move(scene)), datasets,
                         authorsOf(figure, origin, options)};
    const Result<FigureToExport> drawn = drawnFor(std::move(whole), target.request.preset.get());
    if (!drawn)
        return tl::unexpected(drawn.error());
    const Result<QByteArray> bytes = exportBytes(*drawn, target.format, target.request, target.options);
    if (!bytes)
        return failWithContext(bytes.error(), fmt::format("Figure {}", figure.id));
    const std::string_view view(bytes->constData(), static_cast<std::size_t>(bytes->size()));
    if (options.output == "-") {
        const Result<void> checked = checkStandardOutput(inputs);
        return checked ? writeToStandardOutput(view) : checked;
    }
    const Result<fs::path> path = targetPath(figure, target.format, options);
    if (!path)
        return tl::unexpected(path.error());
    const Replacing replacing = options.output.empty() ? replacingIn(options) : Replacing::Anything;
    if (const Result<void> written = writeToTarget(*path, view, inputs, replacing); !written)
        return tl::unexpected(withNamesChoices(written.error(), "or name the file yourself with -o"));
    return sayOnStandardOutput(path->string() + "\n");
}

/// What --all writes is what the workspace says, unless the command line says otherwise.
bool asksForForm(const ExportOptions& options) {
    return !options.format.empty() || !options.width.empty() || !options.height.empty() ||
           !options.dpi.empty() || !options.preset.empty() || !options.theme.empty() || options.transparent ||
           options.withoutFigure || !options.text.empty();
}

std::vector<OutputJob> outputJobs(const FigureOrigin& origin, const ExportOptions& options) {
    const OutputSource source{
        [&](const std::string& id) { return findFigureAnywhere(origin, id); },
        [&](const FigureSpec&) { return origin.lookup(); },
        [&](const FigureSpec& figure) { return authorsOf(figure, origin, options); },
    };
    std::vector<OutputJob> jobs;
    for (const Output& output : origin.workspace.outputs)
        jobs.push_back(jobFor(output, source, options.folder));
    return jobs;
}

std::vector<OutputJob> figureJobs(const std::vector<FigurePtr>& figures, const FigureOrigin& origin,
                                  const Target& target, const ExportOptions& options) {
    std::vector<OutputJob> jobs;
    for (const FigurePtr& figure : figures) {
        OutputJob& job = jobs.emplace_back();
        job.figure = figure;
        job.datasets = origin.lookup();
        job.authors = authorsOf(*figure, origin, options);
        job.format = target.format;
        job.request = target.request;
        job.options = target.options;
        job.folder = options.folder;
        job.file = fileOf(*figure, target.format);
    }
    return jobs;
}

/// The error with the options that lead out of it.
Error waysOut(Error error, const OutputJob& job) {
    error = withNamesChoices(std::move(error), "or choose another folder with --to");
    return job.figure ? withRowChoices(std::move(error), *job.figure, job.datasets) : error;
}

/// Nothing is written if one of the files is read: what is wrong is told before the first picture is made.
int exportMany(std::vector<OutputJob> jobs, const FigureOrigin& origin, const ExportOptions& options) {
    const InputFiles inputs = inputsOf(origin, options);
    for (OutputJob& job : jobs) {
        if (const Result<void> checked = inputs.checkTarget(job.path()); !checked)
            return failWith(checked.error());
        job.inputs = inputs;
        job.replacing = replacingIn(options);
    }
    std::optional<OffscreenApplication> application;
    if (std::any_of(jobs.begin(), jobs.end(), [](const OutputJob& job) { return isPicture(job.format); }))
        application.emplace();
    int exitCode = exitDone;
    ProgressLine line(jobs.size(), "figures");
    const auto tell = [&](const OutputJob& job, const OutputResult& result) {
        line.hide();
        if (job.figure)
            tellWarnings(job.figure->id, result.findings);
        const Result<void> done =
            result.error ? Result<void>(failWithContext(waysOut(*result.error, job),
                                                        "Writing " + inQuotes(job.path().string(), 80)))
                         : sayOnStandardOutput(job.path().string() + "\n");
        if (!done)
            exitCode = failWith(done.error());
    };
    runOutputs(std::move(jobs), {}, tell, [&line](std::size_t done) { line.show(done); });
    return exitCode;
}

int exportFigures(const std::vector<FigurePtr>& figures, const FigureOrigin& origin, const Target& target,
                  const ExportOptions& options) {
    if (figures.size() > 1)
        return exportMany(figureJobs(figures, origin, target, options), origin, options);
    std::optional<OffscreenApplication> application;
    if (isPicture(target.format))
        application.emplace();
    const Result<void> done = exportOne(figures.front(), origin, target, options);
    return done ? exitDone : failWith(done.error());
}

} // namespace

int runExport(const ExportOptions& options) {
    const Result<Target> target = chosenTarget(options);
    if (!target)
        return failWith(target.error());
    FigureOrigin origin;
    if (const Result<void> opened = openOrigin(origin, options.from, options.rows, options.reading); !opened)
        return failWith(opened.error());
    if (options.all && !origin.workspace.outputs.empty() && !asksForForm(options))
        return exportMany(outputJobs(origin, options), origin, options) == exitDone && origin.rejected.empty()
                   ? exitDone
                   : exitFailed;
    Result<std::vector<FigurePtr>> figures = chosenFigures(origin, options);
    if (!figures)
        return failWith(figures.error());
    for (FigurePtr& figure : *figures)
        figure = themed(figure, target->theme);
    const int exitCode = exportFigures(*figures, origin, *target, options);
    // A broken figure stops no other, but then not all were written.
    return options.all && !origin.rejected.empty() ? std::max(exitCode, exitFailed) : exitCode;
}

} // namespace driftline
