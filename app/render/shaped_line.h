// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QString>

#include <vector>

namespace driftline {

/// Consecutive glyphs of a run, and the letters that they stand for together: one letter and its
/// glyph, a ligature, a consonant with the vowels around it.
struct GlyphLetters {
    int glyphs = 0;
    QString letters; ///< empty if earlier glyphs already stand for them
    /// The advance of the widest of them, over which its marks are placed; in pixels of the font.
    double width = 0;
    int widest = 0; ///< index of the widest, from the first

    bool operator==(const GlyphLetters&) const = default;
};

/// Glyphs of one font and direction that are drawn one after another.
struct RunLetters {
    bool isRightToLeft = false;
    std::vector<GlyphLetters> glyphs; ///< from the first to the last

    bool operator==(const RunLetters&) const = default;
};

/// One line of text as glyphs of the fonts that have them, placed from the beginning of its baseline.
struct ShapedLine {
    struct Run {
        QGlyphRun glyphs;
        RunLetters letters;
    };
    std::vector<Run> runs; ///< in the order in which they are read; together they have all letters
};

/// Right-to-left signs and blanks beside a left-to-right number or word get a right-to-left mark (U+200F)
/// with their letters, so that they stay on their side when the text is pasted. The line has the direction of
/// the first letter that has one. Line separators are drawn as blanks.
ShapedLine shapedLine(const QString& text, const QFont& font);

} // namespace driftline
