// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// What the picture says, for those who cannot see it, in four levels. An empty level is written
/// automatically.
/// Source of the levels: Lundgard and Satyanarayan (2022), Accessible Visualization via Natural Language
/// Descriptions.
struct AltText {
    std::string what;       ///< kind of chart, axes, series
    std::string statistics; ///< extremes, first and last values
    std::string pattern;    ///< how the series move
    std::string context;    ///< what it means in the world; never automatic beyond what sources say

    bool operator==(const AltText&) const = default;
};

} // namespace driftline
