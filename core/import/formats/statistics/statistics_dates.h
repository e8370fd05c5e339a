// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/formats/statistics/statistics_frames.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// Whether a format of a variable ("DATE11", "%tq", "MMDDYY10") makes its numbers dates or times.
bool isDateFormat(StatisticsFormat package, std::string_view format);

/// A number under such a format as ISO 8601, or as quarters, halves and weeks are written: SPSS counts
/// seconds since 14 October 1582, Stata days, milliseconds or periods since 1960, SAS days or seconds since
/// 1960. Nothing if it is outside of the years 1 to 9999.
std::optional<std::string> isoFromStatistics(StatisticsFormat package, std::string_view format,
                                             double number);

} // namespace driftline
