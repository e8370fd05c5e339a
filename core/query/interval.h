// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/estimate.h"

#include <string>

namespace driftline {

/// Why no margin of error may be given for this dataset; empty if it may.
/// Source: AAPOR, Code of Professional Ethics and Practices, III.A: margins of sampling error are for
/// probability samples.
std::string intervalRefusal(const Dataset& dataset);

/// The interval that the source published for a row: low and high, or value ± margin. Percentages stay
/// within 0 and 100.
void addPublishedInterval(Estimate& estimate, const Dataset& dataset, std::size_t row, std::string_view unit);

} // namespace driftline
