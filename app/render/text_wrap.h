// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_style.h"

#include <QStringList>

namespace driftline {

/// Lines no wider than `width`: broken where Unicode allows it, inside a word only if it is wider than a
/// whole line. Empty text has no lines.
QStringList wrapText(const QString& text, TextStyle style, double width, const TextMeasurer& measurer);

/// The same number of lines, but of similar length: for titles and names of categories.
QStringList wrapEvenly(const QString& text, TextStyle style, double width, const TextMeasurer& measurer);

/// The longest of the lines.
double widthOf(const QStringList& lines, TextStyle style, const TextMeasurer& measurer);

} // namespace driftline
