// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"
#include "scene/resolve.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

/// What a list says of a figure.
struct FigureFacts {
    std::string id;
    std::string title;
    std::string group;
    std::string kind;              ///< "line chart", "stacked bar chart", "small multiples of line charts"
    std::optional<Period> covered; ///< of the numbers that are drawn; nothing where they are undated
    std::string period;            ///< the same for reading: "2020–2024"
    std::vector<std::string> datasets;
    std::vector<SceneSource> sources;
    std::vector<std::string> sourceTexts; ///< short, without repeats
};

/// Resolves the figure to learn what it shows. Codes: those of resolve().
Result<FigureFacts> factsOf(const FigureSpec& spec, const DatasetLookup& datasets);

/// What kind of chart it is, in words.
std::string kindOf(const FigureSpec& spec);

} // namespace driftline
