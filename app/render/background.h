// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// What lies under the figure.
enum class Background {
    Filled, ///< the colour of its theme
    /// Nothing, and neither halos around words nor anything else filled like the ground: on another one they
    /// would be stains.
    Transparent
};

} // namespace driftline
