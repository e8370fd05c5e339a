// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_jobs.h"

#include "base/text.h"
#include "export/own_folders.h"
#include "style/preset_library.h"

namespace driftline {

namespace {
Result<void> fillIn(OutputJob& job, const Output& output, const OutputSource& source) {
    auto file = outputFile(output.file);
    if (!file)
        return tl::unexpected(std::move(file.error()));
    job.file = *std::move(file);
    auto figure = source.figure(output.figure);
    if (!figure)
        return tl::unexpected(std::move(figure.error()));
    job.figure = *std::move(figure);
    const auto format = output.format.empty() ? formatOfName(output.file) : exportFormat(output.format);
    if (!format)
        return tl::unexpected(format.error());
    job.format = *format;
    job.datasets = source.datasets(*job.figure);
    job.authors = source.authors(*job.figure);
    job.request.width = output.width;
    job.request.height = output.height;
    job.request.dpi = output.dpi;
    job.request.caption = output.caption;
    job.options.transparent = output.transparent;
    job.options.withFigure = output.withFigure;
    job.options.text = output.outlines ? TextForm::Outlines : TextForm::Live;
    if (output.preset.empty())
        return {};
    auto preset = presetNamed(output.preset, ownPresetFolder());
    if (!preset)
        return tl::unexpected(std::move(preset.error()));
    job.request.preset = std::make_shared<const Preset>(*std::move(preset));
    return {};
}
} // namespace

Result<ExportFormat> formatOfName(std::string_view name) {
    const auto low = lowered(name);
    // Its ending has two parts, and the second alone would be a figure's.
    if (low.ends_with(fileEnding(ExportFormat::VegaLite)))
        return ExportFormat::VegaLite;
    const auto ending = std::filesystem::path(low).extension().string();
    return exportFormat(ending.empty() ? ending : ending.substr(1));
}

OutputJob jobFor(const Output& output, const OutputSource& source, const std::filesystem::path& folder) {
    OutputJob job;
    job.folder = folder;
    job.file = output.file;
    if (auto filled = fillIn(job, output, source); !filled)
        job.refused = std::move(filled.error());
    return job;
}

Output outputFor(const std::string& figure, ExportFormat format, const PictureRequest& request,
                 const PictureOptions& options) {
    Output output;
    output.figure = figure;
    const auto name = slug(figure);
    output.file = (name.empty() ? "figure" : name) + std::string(fileEnding(format));
    output.format = formatName(format);
    if (!isPicture(format))
        return output;
    output.width = request.width;
    output.height = request.height;
    output.dpi = request.dpi;
    output.caption = request.caption;
    if (request.preset)
        output.preset = request.preset->id;
    output.transparent = options.transparent;
    output.withFigure = options.withFigure;
    output.outlines = keepsText(format) && options.text == TextForm::Outlines;
    return output;
}

} // namespace driftline
