// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "data/dataset.h"
#include "query/query.h"

#include <string>

namespace driftline {

/// The numbers that a query gives, as a dataset of their own, and the query that asks for them there.
struct DrawnNumbers {
    Dataset dataset;
    Query query;
};

/// What leaves the program in place of private rows: a row for each number, with its
/// place along x, series and facet under the names that they have in the dataset, interval, sample size,
/// status, source and how it was computed. In the order of the estimates, so that a figure of it is the same.
/// Codes: those of answer().
Result<DrawnNumbers> drawnNumbers(const Query& query, const DatasetPtr& dataset, const std::string& id);

} // namespace driftline
