// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_target.h"

#include "base/number_text.h"
#include "base/text.h"
#include "cli/sentences.h"
#include "export/output_jobs.h"
#include "export/own_folders.h"
#include "style/preset_library.h"
#include "style/theme_library.h"

#include <filesystem>
#include <memory>
#include <utility>

namespace driftline {
namespace {

Result<ExportFormat> chosenFormat(const ExportOptions& options) {
    if (!options.format.empty())
        return exportFormat(options.format);
    if (options.output == "-" || std::filesystem::path(options.output).extension().string().size() < 2)
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
    return fail(cli_sentences::exportUnknownText(inQuotes(name)));
}

Result<std::optional<CaptionPlacement>> chosenCaption(const std::string& name) {
    if (name.empty())
        return std::nullopt;
    if (const auto placement = captionPlacementNamed(name))
        return placement;
    return fail(cli_sentences::exportUnknownCaption(inQuotes(name)));
}

} // namespace

Result<ExportTarget> chosenTarget(const ExportOptions& options) {
    ExportTarget target;
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
    const auto caption = chosenCaption(options.caption);
    if (!caption)
        return tl::unexpected(caption.error());
    target.request.caption = *caption;
    target.options = {options.transparent, !options.withoutFigure, {}, *text};
    if (!options.dpi.empty()) {
        target.request.dpi = parseNumber(options.dpi);
        if (!target.request.dpi)
            return fail(cli_sentences::exportDpi(inQuotes(options.dpi)));
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

} // namespace driftline
