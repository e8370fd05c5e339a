// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/length.h"
#include "base/result.h"
#include "style/caption_placement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A file that a figure is to be exported as, again and again: kept in the workspace, so that one command
/// writes all pictures of a thesis as they were wanted. What is not set is the figure's own.
struct Output {
    std::string figure; ///< id, of the workspace or built-in
    std::string file;   ///< in the folder of the outputs, with "/" between folders: "chapter-2/gap.png"
    std::string format; ///< "png", as the export knows it; empty: as the file's name ends
    std::optional<Length> width;
    std::optional<Length> height;
    std::optional<double> dpi;
    std::string preset;                           ///< id; empty: none
    bool transparent = false;                     ///< no background
    bool withFigure = true;                       ///< the picture can be opened again
    bool outlines = false;                        ///< the text of an SVG or PDF becomes shapes
    std::optional<CaptionPlacement> caption = {}; ///< nothing: as the preset, else the figure says

    bool operator==(const Output&) const = default;
};

/// More are refused.
inline constexpr std::size_t mostOutputs = 10000;

/// The name of an output's file, made plain ("./a//b.png" is "a/b.png"). Code: output.unsafe-file, where it
/// is absolute, leads out of its folder, is hidden, too long for a file system or that of a data package.
Result<std::string> outputFile(std::string_view written);

/// The file itself, or with "-2", "-3" … before its ending until no output has it, whatever the case of its
/// letters.
std::string freeOutputFile(const std::string& file, const std::vector<Output>& outputs);

} // namespace driftline
