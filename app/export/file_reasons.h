// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/carried_figure.h"
#include "export/picture_traces.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// Why a file is not what would be written now, each told in one sentence.
struct FileReason {
    /// verify.figure, verify.data, verify.facts, verify.program, verify.size, verify.pixels, verify.drawing,
    /// verify.texts, verify.content; verify.packing, which is no difference; or that of an error.
    std::string code;
    std::string text;
    std::vector<std::string> details; ///< all pointers or all points, of which the text names the first

    bool operator==(const FileReason&) const = default;
};

FileReason reasonOf(CodedText said, std::vector<std::string> details = {});

/// What the picture was made of, held against the figure and data of now: the fields of the figure, the
/// numbers it shows, and what else is known about its data. None if all is the same.
std::vector<FileReason> originReasons(const CarriedFigure& carried, const FigureSpec& shown,
                                      const DatasetLookup& known);

/// Whether another version of the program made the picture.
std::optional<FileReason> programReason(const PictureTraces& traces);

/// Two pictures that differ only in how they are packed, which is no difference to whoever looks at them.
FileReason packingReason(ExportFormat format);

/// Two pictures of the same figure and data that are not the same file.
FileReason drawingReason(const QByteArray& file, const QByteArray& made, ExportFormat format);

} // namespace driftline
