// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// The unit in which a figure shows its numbers, which need not be that of the table: a share of 0.355 is
/// shown as 35.5%, US$ 1,455 million as US$ 1.5 billion.
struct DrawnUnit {
    std::string name = "percent"; ///< "percent", "percentage points", "US$ billion", "index"; may be empty
    double divisor = 1;           ///< shown = value of the table / divisor
    int decimals = 1;

    bool operator==(const DrawnUnit&) const = default;
};

/// A number that is shown in `unit`, for sentences: "35.5%", "+7.2 points", "US$ 1.5 billion", "103.2".
std::string amountText(double shown, const DrawnUnit& unit);

/// The size of a difference of two such numbers: "7.2 points", "US$ 1.5 billion". No sign.
std::string distanceText(double shown, const DrawnUnit& unit);

/// A difference of two such numbers, with its sign: "+7.2 points", "−US$ 1.5 billion".
std::string differenceText(double shown, const DrawnUnit& unit);

/// The same where there is little room: "+7.2 pts", "−1.5"; other units are to be named nearby.
std::string shortDifferenceText(double shown, const DrawnUnit& unit);

/// Whether a difference is shown as 0.
bool isShownAsZero(double difference, const DrawnUnit& unit);

/// Whether differences are told in points: of percentages, percentage points, changes in per cent, indices.
bool differsInPoints(const DrawnUnit& unit);

} // namespace driftline
