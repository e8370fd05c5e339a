// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads from this library (see base/sentence.h), file by file.
namespace driftline::compare_sentences {

// Dataset diff
inline constexpr const char* descriptionsOfColumns = "descriptions of columns";

// Edition lines
inline constexpr Sentence<std::string_view> columnNew{"1 column is new: {}."};
inline constexpr Sentence<std::size_t, std::string_view> columnsNew{"{} columns are new: {}."};
inline constexpr Sentence<std::string_view> columnMissing{"1 column is missing: {}."};
inline constexpr Sentence<std::size_t, std::string_view> columnsMissing{"{} columns are missing: {}."};
inline constexpr const char* rowNew = "1 row is new.";
inline constexpr Sentence<std::size_t> rowsNew{"{} rows are new."};
inline constexpr const char* rowMissing = "1 row is missing.";
inline constexpr Sentence<std::size_t> rowsMissing{"{} rows are missing."};
inline constexpr const char* rowHasChanged = "1 row has changed.";
inline constexpr Sentence<std::size_t> rowsHaveChanged{"{} rows have changed."};
inline constexpr Sentence<std::string_view, std::string_view> newInColumn{"New in {}: {}."};
inline constexpr Sentence<std::string_view, std::string_view> goneFromColumn{"No longer in {}: {}."};
inline constexpr Sentence<std::string_view, std::string_view, std::string_view, std::string_view> cellChanged{
    "{}: {} was {} and is {}."};
inline constexpr Sentence<std::size_t> otherCellsChanged{"Other cells that have changed: {}."};

} // namespace driftline::compare_sentences
