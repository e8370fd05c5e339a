// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <optional>
#include <vector>

namespace driftline {

/// What somebody decided about a first figure: nothing is averaged unless it is said here.
struct FirstChoices {
    Aggregate aggregate = Aggregate::None;
    std::vector<TextFilter> where;

    bool operator==(const FirstChoices&) const = default;
    bool empty() const { return aggregate == Aggregate::None && where.empty(); }
};

/// A first sensible chart of a dataset that nobody has drawn yet: lines over time where there are several
/// periods, bars over names otherwise. Keys that would put several values on one point are narrowed
/// together to the combination with the most numbers, and of many places the most interesting are shown
/// (first_selection.h); the subtitle and a warning say so (figure.first-narrowed). Rows of respondents are
/// joined: shares of the answers to the first question, weighted where the data have weights, as
/// chartOptions() suggests them (figure.first-joined). Other rows that still fall on
/// one point differ in something unknown: the figure is made without an aggregate, so resolving it fails with
/// query.several-rows until somebody chooses (questions/row_choices.h). Nothing if there is nothing to draw;
/// a finding tells why (figure.nothing-to-draw).
std::optional<FigureSpec> firstFigure(const Dataset& dataset, Diagnostics& findings,
                                      const FirstChoices& choices = {});

} // namespace driftline
