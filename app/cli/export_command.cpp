// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_command.h"

#include "base/number_text.h"
#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_origin.h"
#include "cli/offscreen_application.h"
#include "cli/output_target.h"
#include "export/figure_export.h"
#include "export/own_folders.h"
#include "export/preset_style.h"
#include "figure/preset_library.h"
#include "figure/theme_library.h"
#include "workspace/figure_authors.h"

#include <fmt/format.h>

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
    // Its ending has two parts, and the second alone would be a figure's.
    if (lowered(options.output).ends_with(fileEnding(ExportFormat::VegaLite)))
        return ExportFormat::VegaLite;
    const std::string ending = fs::path(options.output).extension().string();
    if (options.output == "-" || ending.size() < 2)
        return ExportFormat::Png;
    return exportFormat(lowered(ending.substr(1)));
}

Result<std::optional<Length>> chosenLength(const std::string& text, std::string_view option) {
    if (text.empty())
        return std::nullopt;
    const Result<Length> length = Length::parse(text);
    if (!length)
        return failWithContext(length.error(), option);
    return *length;
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
    target.options = {options.transparent, !options.withoutFigure};
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

Result<fs::path> targetPath(const FigureSpec& figure, ExportFormat format, const ExportOptions& options) {
    if (!options.output.empty())
        return fs::path(options.output);
    // Ids have a form that is safe in file names; a package could still hold something else one day.
    const std::string name = slug(figure.id) + std::string(fileEnding(format));
    if (options.folder.empty())
        return fs::path(name);
    std::error_code problem;
    fs::create_directories(options.folder, problem);
    if (problem)
        return fail("file.unwritable", fmt::format("The folder cannot be made ({}).", problem.message()),
                    Place{.file = options.folder, .column = {}, .path = {}});
    return fs::path(options.folder) / name;
}

Result<void> exportOne(const FigurePtr& asked, const FigureOrigin& origin, const Target& target,
                       const ExportOptions& options) {
    const FigurePtr spec = themed(asked, target.theme);
    const FigureSpec& figure = *spec;
    const DatasetLookup datasets = origin.lookup();
    Result<Scene> scene = resolve(figure, datasets);
    if (!scene)
        return tl::unexpected(scene.error());
    writeToStandardError(
        findingLines(scene->findings, Severity::Warning, fmt::format("driftline: Figure {}: ", figure.id)));
    writeToStandardError(findingLines(exportFindings(*scene, target.format), Severity::Warning,
                                      fmt::format("driftline: Figure {}: ", figure.id)));
    FigureToExport whole{spec, std::make_shared<const Scene>(*std::move(scene)), datasets,
                         options.author.empty() ? figureAuthors(figure, origin.workspace, origin.gallery)
                                                : std::vector<std::string>{options.author}};
    const Result<FigureToExport> drawn = drawnFor(std::move(whole), target.request.preset.get());
    if (!drawn)
        return tl::unexpected(drawn.error());
    const Result<QByteArray> bytes = exportBytes(*drawn, target.format, target.request, target.options);
    if (!bytes)
        return failWithContext(bytes.error(), fmt::format("Figure {}", figure.id));
    const std::string_view view(bytes->constData(), static_cast<std::size_t>(bytes->size()));
    if (options.output == "-")
        return writeToStandardOutput(view);
    const Result<fs::path> path = targetPath(figure, target.format, options);
    if (!path)
        return tl::unexpected(path.error());
    if (Result<void> written = writeToTarget(*path, view); !written)
        return written;
    return writeToStandardOutput(path->string() + "\n");
}

} // namespace

int runExport(const ExportOptions& options) {
    const Result<Target> target = chosenTarget(options);
    if (!target)
        return failWith(target.error());
    FigureOrigin origin;
    if (const Result<void> opened = openOrigin(origin, options.from); !opened)
        return failWith(opened.error());
    const Result<std::vector<FigurePtr>> figures = chosenFigures(origin, options);
    if (!figures)
        return failWith(figures.error());

    std::optional<OffscreenApplication> application;
    if (isPicture(target->format))
        application.emplace();
    int exitCode = exitDone;
    for (const FigurePtr& figure : *figures) {
        if (const Result<void> done = exportOne(figure, origin, *target, options); !done)
            exitCode = failWith(done.error());
    }
    return exitCode;
}

} // namespace driftline
