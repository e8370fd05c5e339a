// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/carried_figure.h"
#include "export/file_reasons.h"
#include "export/output_jobs.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace driftline {

enum class FileState {
    Same,       ///< made again, it is the same: to the byte, or in all but how it is packed (told)
    Differs,    ///< made again, it would be another
    Missing,    ///< there is no such file
    Unreadable, ///< it is there, but may not be read
    Foreign,    ///< it carries no figure of Driftline's
    Damaged,
    Unknown ///< it cannot be made again: its figure is gone, or cannot be drawn
};

struct FileVerdict {
    std::filesystem::path path;
    std::string figure; ///< id; empty if it is not known
    FileState state = FileState::Same;
    std::vector<FileReason> reasons; ///< none if it is the same to the byte
    /// If the caption belongs beside the picture: its present text, without the final line end.
    std::string caption = {};

    bool operator==(const FileVerdict&) const = default;
};

/// Finds the figure of that id as it is now. Nothing: the picture is compared with what it carries itself.
using FigureLookup = std::function<Result<std::optional<FigureOfNow>>(const std::string& id)>;

/// Makes the picture again: the figure as it is now, in the size, resolution and background that the file
/// shows, by the authors that it names, a PDF with its date; and compares the texts beside it with the figure
/// (export/verify_captions.h). GUI thread.
FileVerdict verifyPicture(const std::filesystem::path& path, const FigureLookup& lookup);

/// Makes the output again and compares it, and the texts beside it, with the files. GUI thread.
FileVerdict verifyOutput(const OutputJob& job);

} // namespace driftline
