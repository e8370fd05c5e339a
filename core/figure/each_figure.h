// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "figure/dataset_lookup.h"
#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// More figures are not made at once.
inline constexpr std::size_t mostEachFigures = 500;

/// A cell that a figure can be made for.
struct EachCell {
    std::string cell;
    std::string label;

    bool operator==(const EachCell&) const = default;
};

/// A column of names of the first panel's data that one figure can be made for each cell of.
struct EachColumn {
    std::string name;
    std::string label;
    std::string placeholder;     ///< that stands for the cell in texts, without braces: "place"
    std::vector<EachCell> cells; ///< those that the figure's other filters leave, in the order of drawing
    bool isPlace = false;

    bool operator==(const EachColumn&) const = default;
};

/// The columns with at least two cells; places come first. Codes: those of the dataset and the panel's query.
Result<std::vector<EachColumn>> eachColumns(const FigureSpec& spec, const DatasetLookup& datasets);

/// The column of that name, title or role ("place"). Code: each.column, with those that there are.
Result<EachColumn> eachColumn(const std::vector<EachColumn>& columns, const std::string& name);

/// Texts with a placeholder for the cell.
struct EachTexts {
    std::string title;
    std::string subtitle;
    std::string shortTitle;

    bool operator==(const EachTexts&) const = default;
};

/// The figure's texts, in which the cell that it shows now is replaced by the placeholder; where no text
/// names it, it is added to title and short name.
EachTexts eachTexts(const FigureSpec& spec, const EachColumn& column);

/// Figures of the same design, one for each cell.
struct EachFigures {
    std::vector<FigureSpec> figures;
    Diagnostics findings;
};

/// Makes the figure once for each of these cells of a column: every panel keeps the rows of the cell, also
/// panels of other datasets, where places are found by their codes; styles, lines and events of other cells
/// go. Texts have their placeholders filled, ids are the figure's with the name of the cell. Findings:
/// each.no-rows (no number for the cell: no figure), each.panel-left-out, each.same-panel (a panel whose data
/// have no such column), each.note (what stands at a place of the data is left out). Errors: each.nothing,
/// each.many, each.unknown-cell, each.measure (the measure compares cells of that column), those of datasets.
Result<EachFigures> figuresForEach(const FigureSpec& spec, const EachColumn& column,
                                   const std::vector<std::string>& cells, const EachTexts& texts,
                                   const DatasetLookup& datasets);

} // namespace driftline
