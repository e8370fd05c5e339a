// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

inline constexpr double mmPerInch = 25.4;
inline constexpr double metresPerInch = 0.0254;
/// The typographic point of PDF and SVG, not the printer's 72.27.
inline constexpr double pointsPerInch = 72;

} // namespace driftline
