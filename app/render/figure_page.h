// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/medium.h"

#include <QSizeF>

namespace driftline {

/// The sheet that a figure is laid out on. It decides line breaks, columns and places; a window only shows it
/// larger or smaller.
struct FigurePage {
    QSizeF size;   ///< canvas units
    Medium medium; ///< before the theme's weights

    bool operator==(const FigurePage&) const = default;
};

} // namespace driftline
