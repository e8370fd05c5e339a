// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace driftline {

/// The widgets under `root` that Tab stops at, as they can be seen now and in the order in which one reads:
/// row by row from the top, in a row from the left, and what a box holds before its neighbours. Qt's own
/// order is that in which widgets were made, which nobody sees.
std::vector<QWidget*> tabStopsInEyeOrder(const QWidget& root);

/// Moves the focus to the stop after the one that has it, or before it; from the last to the first. False if
/// there is none.
bool focusNextInEyeOrder(const QWidget& root, bool forward);

} // namespace driftline
