// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace driftline {

/// A place where a line may end.
struct LineBreak {
    qsizetype at = 0; ///< the index behind the last letter of the line, in UTF-16 units
    /// Only a dictionary knows of it, in a stretch whose author has separated the words by zero-width spaces.
    /// It serves where what lies between two of these is wider than a line.
    bool isSpare = false;

    bool operator==(const LineBreak&) const = default;
};

/// Every place where a line of the text may end, in ascending order and with the end of the text: those of
/// Unicode's line breaking algorithm (UAX 14) and, for Khmer, Lao, Burmese and Thai, which write no spaces
/// between words, those between words in the dictionaries of ICU. Any thread.
std::vector<LineBreak> lineBreaks(const QString& text);

} // namespace driftline
