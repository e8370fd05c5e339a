// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/figure_export.h"
#include "export/output_file.h"
#include "publish/caption_texts.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A text that leaves with a picture.
struct CaptionFile {
    std::filesystem::path path;
    std::string text;

    bool operator==(const CaptionFile&) const = default;
};

/// The name of every text that leaves with a picture: NAME.caption.txt and NAME.alt.txt.
std::vector<std::filesystem::path> captionPaths(const std::filesystem::path& picture);

/// The texts of a figure whose caption stands beside its picture, in the order of captionPaths(); none if it
/// is in the picture, or if the format is no picture. Codes: those of captionFor().
Result<std::vector<CaptionFile>> captionFiles(const FigureToExport& figure, ExportFormat format,
                                              const std::filesystem::path& picture);

/// The caption among the texts of captionFiles(), without its final line end; empty if there are no texts.
std::string captionAmong(const std::vector<CaptionFile>& texts);

/// The name of the texts of a whole batch, in its folder.
inline constexpr std::string_view captionListName = "captions.txt";

/// Whether there is such a text and it is not the one that the picture beside it was exported with: somebody
/// has edited it since, or it never belonged to the picture.
bool isEditedCaption(const std::filesystem::path& text, const std::filesystem::path& picture);

/// Whether the texts may be written; to be asked before the picture is, which tells what stood beside it. An
/// edited text is not replaced, unless anything may be. Codes: export.target-is-input, export.target-exists.
Result<void> checkCaptionFiles(const std::vector<CaptionFile>& files, const std::filesystem::path& picture,
                               const InputFiles& inputs, Replacing replacing);

/// Writes them, each whole or not at all, after checkCaptionFiles() and after the picture.
/// Codes: export.target-is-input, and those of writeFileWhole().
Result<void> writeCaptionFiles(const std::vector<CaptionFile>& files, const InputFiles& inputs);

/// The captions of all pictures of a batch that stand beside them, as one text in its folder; nothing without
/// such.
std::optional<CaptionFile> captionListFile(const std::filesystem::path& folder,
                                           const std::vector<CaptionedPicture>& pictures);

} // namespace driftline
