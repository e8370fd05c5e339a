// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_style.h"

#include <QStringList>

namespace driftline {

/// Lines no wider than `width`: broken between words (line_breaks.h), inside a word only if it is wider than
/// a whole line. The first letter with a direction says that of its line: where a line would begin with
/// another than its paragraph, an invisible mark (U+200E, U+200F) is put before it. Empty text has no lines.
QStringList wrapText(const QString& text, TextStyle style, double width, const TextMeasurer& measurer);

/// The same number of lines, but of similar length: for titles and names of categories.
QStringList wrapEvenly(const QString& text, TextStyle style, double width, const TextMeasurer& measurer);

/// Where a line begins in a column: at the left, or so that it ends at the right if it runs from right to
/// left.
double lineStart(const QString& line, double lineWidth, double left, double width);

/// The longest of the lines.
double widthOf(const QStringList& lines, TextStyle style, const TextMeasurer& measurer);

} // namespace driftline
