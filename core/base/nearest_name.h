// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// The candidate that a typing error most likely meant, or nothing if none is close: at most a third
/// of the letters differ (swapped neighbours count once, case ignored).
std::string nearestName(std::string_view written, const std::vector<std::string>& candidates);

/// A closing half-sentence for an error: " Did you mean “title”?", or the list of what is known when
/// nothing is close, or nothing when nothing is known.
std::string suggestion(std::string_view written, const std::vector<std::string>& candidates);

} // namespace driftline
