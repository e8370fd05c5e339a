// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_command.h"

#include "base/text.h"
#include "cli/console.h"
#include "cli/export_target.h"
#include "cli/figure_design.h"
#include "cli/figure_origin.h"
#include "cli/figure_source.h"
#include "cli/memory_use.h"
#include "cli/offscreen_application.h"
#include "cli/output_target.h"
#include "cli/progress_line.h"
#include "cli/sentences.h"
#include "export/caption_files.h"
#include "export/output_jobs.h"
#include "export/own_folders.h"
#include "export/preset_style.h"
#include "publish/figure_authors.h"

#include <algorithm>
#include <filesystem>
#include <future>
#include <optional>
#include <system_error>

namespace driftline {
namespace {

namespace fs = std::filesystem;

/// A file with one figure needs no name for it.
Result<std::vector<FigurePtr>> chosenFigures(const FigureOrigin& origin, const ExportOptions& options) {
    if (options.all || options.figures.empty()) {
        std::vector<FigurePtr> figures = everyFigure(origin);
        if (figures.empty())
            return fail(cli_sentences::exportNoFigures(),
                        Place{.file = options.from, .column = {}, .path = {}});
        if (figures.size() > 1 && !options.all) {
            std::vector<std::string> ids;
            for (const FigurePtr& figure : figures)
                ids.push_back(figure->id);
            return fail(cli_sentences::exportWhichFigure(joinedForReading(ids)),
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
        return fail(cli_sentences::folderUnwritable(problem.message()),
                    Place{.file = options.folder, .column = {}, .path = {}});
    return fs::path(options.folder) / fileOf(figure, format);
}

std::vector<std::string> authorsOf(const FigureSpec& figure, const FigureOrigin& origin,
                                   const ExportOptions& options) {
    return options.author.empty() ? figureAuthors(figure, origin.workspace, origin.gallery)
                                  : std::vector<std::string>{options.author};
}

void tellWarnings(const std::string& figure, const Diagnostics& findings) {
    writeToStandardError(findingLines(findings, Severity::Warning, cli_sentences::findingsOfFigure(figure)));
}

/// Of a file whose name the figure gave.
Replacing replacingIn(const ExportOptions& options) {
    return options.force ? Replacing::Anything : Replacing::OwnOnly;
}

/// The same error with the options that are the way out, where a file is in the way.
Error withNamesChoices(Error error, std::string_view otherwise) {
    if (error.code == "export.target-exists")
        error.message += cli_sentences::replaceWithForce(otherwise);
    return error;
}

/// A preset or theme may be a file of its own, or one of the user's.
InputFiles inputsOf(const FigureOrigin& origin, const ExportOptions& options) {
    InputFiles inputs = origin.inputs;
    for (const std::string& name : {options.preset, options.theme, options.design}) {
        std::error_code ignored;
        if (fs::is_regular_file(name, ignored))
            inputs.add(name);
        if (!name.empty())
            inputs.add(ownDocuments());
    }
    return inputs;
}

Result<void> exportOne(const FigurePtr& spec, const FigureOrigin& origin, const ExportTarget& target,
                       const ExportOptions& options, std::optional<FontsAhead>& fonts) {
    const InputFiles inputs = inputsOf(origin, options);
    const FigureSpec& figure = *spec;
    const DatasetLookup datasets = origin.lookup();
    const auto authors = authorsOf(figure, origin, options);
    std::shared_future<Result<std::string>> document;
    if (isPicture(target.format) && target.options.withFigure)
        document = documentAhead(std::make_shared<const FigureSpec>(figureFor(figure, target.request)),
                                 datasets, authors);
    Result<Scene> scene = resolve(figure, datasets);
    if (!scene)
        return tl::unexpected(withRowChoices(scene.error(), figure, datasets));
    fonts.reset();
    std::optional<OffscreenApplication> application;
    if (isPicture(target.format))
        application.emplace();
    tellWarnings(figure.id, scene->findings);
    FigureToExport whole{spec, std::make_shared<const Scene>(*std::move(scene)), datasets, authors, document};
    const Result<FigureToExport> drawn = drawnFor(std::move(whole), target.request);
    if (!drawn)
        return tl::unexpected(drawn.error());
    tellWarnings(figure.id, exportFindings(*drawn, target.format, target.request));
    const Result<QByteArray> bytes = exportBytes(*drawn, target.format, target.request, target.options);
    if (!bytes)
        return failWithContext(bytes.error(), cli_sentences::inFigure(figure.id));
    const std::string_view view(bytes->constData(), static_cast<std::size_t>(bytes->size()));
    if (options.output == "-") {
        const Result<void> checked = checkStandardOutput(inputs);
        return checked ? writeToStandardOutput(view) : checked;
    }
    const Result<fs::path> path = targetPath(figure, target.format, options);
    if (!path)
        return tl::unexpected(path.error());
    const Replacing replacing = options.output.empty() ? replacingIn(options) : Replacing::Anything;
    // No text stands beside a pipe.
    std::error_code ignored;
    const bool isFile = !fs::exists(*path, ignored) || fs::is_regular_file(*path, ignored);
    const auto texts = isFile ? captionFiles(*drawn, target.format, *path) : std::vector<CaptionFile>();
    if (!texts)
        return tl::unexpected(texts.error());
    if (const Result<void> checked = checkCaptionFiles(*texts, *path, inputs, replacingIn(options)); !checked)
        return tl::unexpected(withNamesChoices(checked.error(), cli_sentences::orAnotherName));
    if (const Result<void> written = writeToTarget(*path, view, inputs, replacing); !written)
        return tl::unexpected(withNamesChoices(written.error(), cli_sentences::orYourOwnName));
    if (Result<void> written = writeCaptionFiles(*texts, inputs); !written)
        return written;
    std::string names = path->string() + "\n";
    for (const CaptionFile& text : *texts)
        names += text.path.string() + "\n";
    return sayOnStandardOutput(names);
}

/// What --all writes is what the workspace says, unless the command line says otherwise.
bool asksForForm(const ExportOptions& options) {
    return !options.format.empty() || !options.width.empty() || !options.height.empty() ||
           !options.dpi.empty() || !options.preset.empty() || !options.theme.empty() || options.transparent ||
           options.withoutFigure || !options.text.empty() || !options.caption.empty() ||
           !options.design.empty() || !options.each.empty();
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
                                  const ExportTarget& target, const ExportOptions& options) {
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
    error = withNamesChoices(std::move(error), cli_sentences::orAnotherFolder);
    return job.figure ? withRowChoices(std::move(error), *job.figure, job.datasets) : error;
}

/// What was written for an output, a line each.
std::string filesOf(const OutputJob& job, const OutputResult& result) {
    std::string files = job.path().string() + "\n";
    if (!result.caption.empty()) {
        for (const fs::path& text : captionPaths(job.path()))
            files += text.string() + "\n";
    }
    return files;
}

/// All captions that stand beside pictures, numbered as the pictures were asked for.
Result<void> writeCaptionList(const fs::path& folder, const std::vector<CaptionedPicture>& captions,
                              const InputFiles& inputs, const ExportOptions& options) {
    const auto list = captionListFile(folder, captions);
    if (!list)
        return {};
    if (const Result<void> written = writeOutputFile(list->path, list->text, inputs, replacingIn(options));
        !written)
        return tl::unexpected(withNamesChoices(written.error(), cli_sentences::orAnotherFolder));
    return sayOnStandardOutput(list->path.string() + "\n");
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
    const fs::path folder = jobs.empty() ? fs::path() : jobs.front().folder;
    std::vector<CaptionedPicture> captions;
    ProgressLine line(jobs.size(), "figures");
    const auto tell = [&](const OutputJob& job, const OutputResult& result) {
        line.hide();
        if (job.figure)
            tellWarnings(job.figure->id, result.findings);
        if (!result.caption.empty())
            captions.push_back({job.file, result.caption});
        const Result<void> done =
            result.error
                ? Result<void>(failWithContext(waysOut(*result.error, job),
                                               cli_sentences::writing(inQuotes(job.path().string(), 80))))
                : sayOnStandardOutput(filesOf(job, result));
        if (!done)
            exitCode = failWith(done.error());
    };
    runOutputs(std::move(jobs), {}, tell, [&line](std::size_t done) { line.show(done); });
    line.hide();
    const Result<void> listed = writeCaptionList(folder, captions, inputs, options);
    return listed ? exitCode : failWith(listed.error());
}

int exportFigures(const std::vector<FigurePtr>& figures, const FigureOrigin& origin,
                  const ExportTarget& target, const ExportOptions& options,
                  std::optional<FontsAhead>& fonts) {
    if (figures.size() > 1) {
        fonts.reset();
        return exportMany(figureJobs(figures, origin, target, options), origin, options);
    }
    const Result<void> done = exportOne(figures.front(), origin, target, options, fonts);
    return done ? exitDone : failWith(done.error());
}

} // namespace

int runExport(const ExportOptions& options) {
    const Result<ExportTarget> target = chosenTarget(options);
    if (!target)
        return failWith(target.error());
    std::optional<FontsAhead> fonts;
    if (isPicture(target->format)) {
        fonts.emplace();
        if (!options.all && options.figures.size() <= 1)
            keepLargeBlocks();
    }
    FigureOrigin origin;
    if (const Result<void> opened = openOrigin(origin, options.from, options.rows, options.reading); !opened)
        return failWith(opened.error());
    if (options.all && !origin.workspace.outputs.empty() && !asksForForm(options)) {
        fonts.reset();
        return exportMany(outputJobs(origin, options), origin, options) == exitDone && origin.rejected.empty()
                   ? exitDone
                   : exitFailed;
    }
    Result<std::vector<FigurePtr>> figures = chosenFigures(origin, options);
    if (!figures)
        return failWith(figures.error());
    figures = asDesigned(*std::move(figures), origin, options);
    if (!figures)
        return failWith(figures.error());
    if (const Result<void> saved = saveDesign(*figures, origin, options); !saved)
        return failWith(saved.error());
    for (FigurePtr& figure : *figures)
        figure = themed(figure, target->theme);
    const int exitCode = exportFigures(*figures, origin, *target, options, fonts);
    // A broken figure stops no other, but then not all were written.
    return options.all && !origin.rejected.empty() ? std::max(exitCode, exitFailed) : exitCode;
}

} // namespace driftline
