// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// What lies under the figure.
enum class Background {
    Filled,     ///< the colour of its theme
    Transparent ///< nothing, and no halos around words: on another ground they would be stains
};

} // namespace driftline
