// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace driftline {

/// What cells say about the marks in their numbers.
struct NumberEvidence {
    std::size_t point = 0; ///< cells that can be read with a decimal point only
    std::size_t comma = 0;
    std::size_t maybePoint = 0; ///< 1.234: a decimal point or a group mark
    std::size_t maybeComma = 0;
    std::size_t blank = 0; ///< 1 234
    /// The first in the order of the alphabet, so that rows may stand in any order.
    std::string pointExample;
    std::string commaExample;

    void add(const NumberEvidence& other);
};

/// Adds what one cell says; cells that are no numbers say nothing. Reads bare numbers and those with signs of
/// currency, per cent or flags beside them.
void weighNumber(std::string_view cell, NumberEvidence& evidence);

} // namespace driftline
