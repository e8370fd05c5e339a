// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/work_token.h"
#include "query/estimate.h"
#include "query/query.h"

namespace driftline {

/// Answers a query in memory: filter, aggregate, measure, interval. A pure function of its arguments.
/// Codes: those of checkQuery(), and query.several-rows (Aggregate::None met more than one row a cell),
/// query.mixed-units, query.cancelled.
Result<Estimates> answer(const Query& query, const DatasetPtr& dataset, const WorkToken& token = {});

/// Whether the query can be asked of the dataset: the errors of answer(), found without its work. Rows that
/// share a point (query.several-rows) are not looked for.
Result<void> checkAnswerable(const Query& query, const Dataset& dataset);

} // namespace driftline
