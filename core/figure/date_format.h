// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"
#include "figure/applicability.h"

#include <string>
#include <vector>

namespace driftline {

/// How dates along a time axis are written.
enum class DateFormat {
    Auto,         ///< as fine as the ticks are: "2024", "Q1 2024", "Mar 2024", "15 Mar 2024"
    Year,         ///< "2024"
    ShortYear,    ///< "’24"
    Month,        ///< "Mar 2024"
    NumericMonth, ///< "03/2024"
    Day           ///< "15 Mar"
};

/// Months are finer than years, and days than months. Auto is as fine as the data.
bool isFinerThanYears(DateFormat format);

/// Whether data of these periods can be named so: a format must not be finer than the data, fiscal years
/// have no calendar year, and days of several years need theirs.
Applicability canNameDates(DateFormat format, const std::vector<Period>& periods);

/// The date of a tick that stands in a period, as the format writes it; Auto: Period::label().
std::string dateText(const Period& period, DateFormat format);

} // namespace driftline
