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

/// The design of a figure without its data: what another figure can look like too. Of FigureSpec it holds
/// theme, size, kinds of chart with their options, axes, ranking, layout, labels, styles of series, events
/// and lines of the author's own, and texts; not what is asked of the data (datasets, filters, measures), nor
/// what stands at a place of them (notes, reference lines, waves).
struct FigureTemplate {
    static constexpr int currentVersion = 1;

    std::string name; ///< unique in a workspace
    /// Its queries are empty, and so is its id. A text that is empty leaves the figure its own; placeholders
    /// such as "{place}" are filled when it is applied (placeholders.h).
    FigureSpec design;
    /// One for each panel: the unit that its axis and its lines are in; empty if unknown.
    std::vector<std::string> units;

    bool operator==(const FigureTemplate&) const = default;
};

/// More of them in a workspace are refused.
inline constexpr std::size_t mostTemplates = 1000;

/// The design of a figure. Names and periods in its texts become placeholders; a text that has none then is
/// about these data only and is left out. Codes: those of the datasets and of the panels' queries.
Result<FigureTemplate> templateOf(const FigureSpec& spec, const std::string& name,
                                  const DatasetLookup& datasets);

/// A figure in the design of a template, with everything of the template that does not fit its data.
struct DesignedFigure {
    FigureSpec figure;
    Diagnostics findings;
};

/// Gives a figure the design; its data stay. Nothing is left out silently. Findings: template.chart (the data
/// cannot be drawn so), template.axis, template.unit (axis and lines are in another unit),
/// template.panels (more or fewer panels), template.series (styles of series that are not there),
/// template.placeholder (it stands for nothing here), template.events (their dataset is not there).
/// Errors: those of the datasets and of the panels' queries.
Result<DesignedFigure> designed(const FigureSpec& figure, const FigureTemplate& design,
                                const DatasetLookup& datasets);

} // namespace driftline
