// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

#include <string_view>
#include <vector>

namespace driftline {

/// Adds a filter; one on the same column, or the one on periods, gives way to it. Filters hold together, so
/// their order means nothing: they are kept by column and the periods last, as a figure's file keeps them.
/// Two queries that keep the same rows are then equal, however they were made.
void putFilter(std::vector<Filter>& filters, Filter filter);

/// The filter on the names of that column, if there is one.
const TextFilter* textFilterOn(const Query& query, std::string_view column);

/// Removes the filter on that column, if there is one.
void dropFilter(std::vector<Filter>& filters, std::string_view column);

} // namespace driftline
