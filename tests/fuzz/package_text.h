// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace driftline::fuzz {

/// The files of a package written one after the other, so that seeds can be read and mutated: a line
/// "--- NAME" begins each. What stands before the first is thrown away.
std::map<std::string, std::string_view, std::less<>> filesIn(std::string_view text);

} // namespace driftline::fuzz
