// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"
#include "figure/figure_spec.h"

#include <optional>

namespace driftline {

/// A first sensible chart of a dataset that nobody has drawn yet: lines over time where there are several
/// periods, bars over names otherwise. Keys that would put several values on one point are narrowed to
/// their first value, and the subtitle and a finding say so. Nothing if there is no value column.
std::optional<FigureSpec> firstFigure(const Dataset& dataset, Diagnostics& findings);

} // namespace driftline
