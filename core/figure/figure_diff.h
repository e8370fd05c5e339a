// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/figure_spec.h"

#include <string>
#include <vector>

namespace driftline {

/// Where the documents of two figures (figure_json.h) differ, as JSON pointers into either: "/text/title",
/// "/panels/0/query/filters/1". A field that only one has is named, not what is in it.
std::vector<std::string> changedFields(const FigureSpec& before, const FigureSpec& after);

} // namespace driftline
