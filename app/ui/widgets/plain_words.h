// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace driftline {

/// From now on every label and every tooltip of the program shows its text as it is written. Qt by itself
/// takes whatever looks like HTML for HTML, and titles, names and notes come from files. A label that is to
/// show mark-up says so with setTextFormat(Qt::RichText) and escapes what it is given. Message boxes are left
/// alone: only DialogService makes them. Call it when there is a QApplication; more than once does no harm.
void keepWordsPlain();

} // namespace driftline
