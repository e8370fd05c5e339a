// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "style/theme.h"

namespace driftline {

/// What of a theme some readers could not read or not tell apart. Every built-in theme passes; one of the
/// user's own is used all the same. Sources: WCAG 2.1, 1.4.3 and 1.4.6 for words, 1.4.11 for marks;
/// colourDifference() for the two powers, in every colour vision.
/// Codes: theme.faint-words, theme.faint-series, theme.similar-powers.
Diagnostics checkTheme(const Theme& theme);

} // namespace driftline
