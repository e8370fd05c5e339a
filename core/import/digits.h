// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace driftline {

/// Whether a cell may hold a number or a period at all: it has an ASCII digit. Called for every cell of every
/// column, several times.
inline bool hasDigits(std::string_view cell) {
    return std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace driftline
