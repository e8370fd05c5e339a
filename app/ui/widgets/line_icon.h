// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace driftline {

/// A line icon of resources/icons, an SVG file with one path of M, L, C and Z in a 16 by 16 box. It is
/// drawn in the ink of the palette, so it follows the theme and every screen scale.
QIcon lineIcon(const QString& name);

} // namespace driftline
