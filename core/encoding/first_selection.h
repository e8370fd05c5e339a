// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "query/query.h"

#include <string>
#include <vector>

namespace driftline {

/// The values of a column of places that have numbers, in the order in which a first figure should show them:
/// the places Driftline is about (focusRank() in data/places.h), then those with the most numbers. Groups and
/// totals (World, ASEAN …) come after all places, because they are no place beside others. Columns that hold
/// no places are sorted by the number of their numbers. Only rows that pass the text filters count.
std::vector<std::string> placesByInterest(const Dataset& dataset, std::size_t places, std::size_t value,
                                          const std::vector<Filter>& filters);

/// One value for each of the key columns, chosen together: the combination that most numbers have. Keys that
/// are narrowed one by one can meet in a combination without any number. Among those with at least half as
/// many numbers as the fullest, one with a place that Driftline is about goes before, and the whole (TOTAL,
/// All …, World) before its parts. Empty if no row with a
/// number has a value in every key.
std::vector<std::string> fullestCombination(const Dataset& dataset, const std::vector<std::size_t>& keys,
                                            std::size_t value, const std::vector<Filter>& filters);

} // namespace driftline
