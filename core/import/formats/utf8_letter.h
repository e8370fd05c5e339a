// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace driftline {

/// Adds a letter by its number in Unicode, below 0x110000, as UTF-8.
void appendLetter(std::string& text, std::uint32_t letter);

} // namespace driftline
