// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace driftline {

/// What is read of a workbook at most, whatever it declares; core/README.md#limits lists them.
inline constexpr std::size_t mostSheets = 1000;
inline constexpr std::size_t mostSheetColumns = 16384;
inline constexpr std::size_t mostSheetRows = 1048576;
inline constexpr std::size_t mostWorkbookCells =
    50'000'000; ///< of all sheets, with the empty ones between others
inline constexpr std::size_t mostSharedTexts = 20'000'000;
inline constexpr std::size_t mostWorkbookTextBytes = 1024UL * 1024 * 1024;
inline constexpr std::size_t mostCellBytes = 16UL * 1024 * 1024; ///< of the text of one cell
inline constexpr std::size_t mostMergedRanges = 1'000'000;

} // namespace driftline
