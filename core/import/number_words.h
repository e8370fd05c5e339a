// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace driftline {

/// What a word behind a number multiplies it by: "bn", "triệu", "亿", "crore". In lower case
/// (loweredWords()), without a point at its end.
std::optional<double> factorNamed(std::string_view word);

} // namespace driftline
