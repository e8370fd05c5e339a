// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <string_view>

/// What a person reads in the page where a figure is made (see base/sentence.h), file by file.
namespace driftline::workbench_sentences {

// Channel field
inline constexpr const char* chooseWhichAreShown = "Choose which of these are shown";
inline constexpr Sentence<std::string_view, std::string_view> namesAt{"Names at {}: {}"};

// Chart choices
inline constexpr const char* chartsTheColumnsAllow = "Charts that these columns allow";
inline constexpr const char* notForTheseColumns = "Not for these columns\n";

// Column shelf
inline constexpr const char* columnsOfTheDataset = "Columns of the dataset";
inline constexpr const char* aboutColumns =
    "Drag a column to where it is to stand, or press Return to choose from a menu.";

// Filter rows
inline constexpr const char* rowsThatAreShown = "Rows that are shown";

// New figure page
inline constexpr const char* chartsBestFirst = "Charts, best first: choose one";
inline constexpr const char* addYourOwnData = "Add your own data…";
inline constexpr const char* aboutOwnData =
    "A table such as CSV, Excel, SPSS or JSON-stat, or a data package (Ctrl+Shift+O)";
inline constexpr const char* aboutComputedColumn =
    "A new column from those shown: a ratio, a number per head, a change, a rank";
inline constexpr const char* aboutGroups = "Merge places or categories under one name";
inline constexpr const char* sharesOfAnswers = "Shares of answers";

} // namespace driftline::workbench_sentences
