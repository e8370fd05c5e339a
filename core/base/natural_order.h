// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string_view>

namespace driftline {

/// The order in which people list names that hold numbers: "Wave 2" before "Wave 10", "9" before "10".
/// Runs of digits compare as whole numbers, other bytes as they are; texts that tie so compare byte by byte,
/// so that only equal texts are equal.
std::strong_ordering naturalOrder(std::string_view left, std::string_view right);

} // namespace driftline
