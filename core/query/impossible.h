// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "data/dataset.h"

#include <cstddef>
#include <string>
#include <vector>

namespace driftline {

/// Whether the numbers of a dataset are answers of people: its sampling, waves or a sample size say so. Only
/// then is "percent" a share of a whole; growth in per cent may be negative.
bool holdsAnswers(const Dataset& dataset);

/// Whether a row's value is a share below 0 or above 100 per cent.
bool isImpossibleShare(const Dataset& dataset, std::size_t row);

/// What no survey can have found, among `rows`, each with its row and column. Codes: survey.low-above-high,
/// survey.estimate-outside-interval, survey.interval-alone (no estimate), survey.impossible-share,
/// survey.no-respondents (n of zero or less beside a value), survey.negative-weight, survey.same-answer-twice
/// (rows alike in every key).
Diagnostics impossibleValues(const Dataset& dataset, const std::vector<std::size_t>& rows);
/// Of all rows.
Diagnostics impossibleValues(const Dataset& dataset);

/// One finding a code, which counts what impossibleValues() tells and names the first.
Diagnostics summed(const Diagnostics& impossible, const Dataset& dataset);

/// Whether the code is one of those above.
bool isOfImpossibleValue(std::string_view code);

} // namespace driftline
