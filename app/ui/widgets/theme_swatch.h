// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QIcon>
#include <QSize>

namespace driftline {

/// Pixels of the icon of themeSwatch().
inline constexpr QSize themeSwatchSize(30, 18);

/// The ground of a theme with a stroke of the United States and one of China, as wide as the theme draws
/// them.
QIcon themeSwatch(const Theme& theme);

} // namespace driftline
