// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "figure/dataset_lookup.h"
#include "figure/figure_spec.h"
#include "prepare/preparation.h"
#include "scene/scene.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What a reader compares by place and period, or what was joined so.
enum class JoinKind {
    Panels,         ///< of different data, side by side
    SmallMultiples, ///< of one panel
    Measures,       ///< the two of a scatter chart, or the size of its dots
    Formula         ///< a dataset and the quantity of another one that it is computed with
};

/// Something that one side lacks and another one has. Without a period the place is not there at all, and
/// without a place the period is not.
struct Unmatched {
    std::size_t lackedBy = 0; ///< into Join::sides
    std::string place;        ///< or another name: a series, a category
    std::string period;

    bool operator==(const Unmatched&) const = default;
};

struct Join {
    JoinKind kind = JoinKind::Panels;
    std::vector<std::string> sides; ///< titles; two or more
    std::size_t places = 0;         ///< that all sides have
    std::size_t periods = 0;        ///< the same
    std::vector<Unmatched> unmatched;

    bool operator==(const Join&) const = default;
};

/// What was done to a dataset; nullptr if nothing was.
using PreparationLookup = std::function<const Preparation*(std::string_view dataset)>;

/// Everything in a figure that stands together by place and period, with what did not match: places first,
/// then periods, then single numbers. Places are known by their codes, so that "Lao PDR" is Laos
/// (figure/entity.h). Panels of different data are compared in pairs, and only by names that are places,
/// because other names are of other measures. Codes: those of the lookup and of the queries.
Result<std::vector<Join>> joinsOf(const FigureSpec& figure, const Scene& scene, const DatasetLookup& datasets,
                                  const PreparationLookup& preparations, const WorkToken& token = {});

} // namespace driftline
