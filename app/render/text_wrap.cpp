// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_wrap.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace driftline {

namespace {
/// A piece of text after which a line may end; blanks at its end do not count at a line's end.
struct Piece {
    QString text;
    double width = 0;      ///< with the blanks at its end
    double shownWidth = 0; ///< without
};

QString withoutBlanksAtEnd(QString text) {
    while (!text.isEmpty() && (text.back() == u' ' || text.back() == u'\n'))
        text.chop(1);
    return text;
}

QStringList cutAt(const QString& text, QTextBoundaryFinder::BoundaryType type) {
    QStringList parts;
    QTextBoundaryFinder finder(type, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        parts.append(text.mid(start, finder.position() - start));
        start = finder.position();
    }
    return parts;
}

/// A word wider than a line, as parts that fit.
QStringList cutWord(const QString& word, TextStyle style, double width, const TextMeasurer& measurer) {
    QStringList parts;
    QString part;
    for (const auto& grapheme : cutAt(word, QTextBoundaryFinder::Grapheme)) {
        if (!part.isEmpty() && measurer.width(part + grapheme, style) > width) {
            parts.append(part);
            part.clear();
        }
        part += grapheme;
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

std::vector<Piece> piecesOf(const QString& text, TextStyle style, double width,
                            const TextMeasurer& measurer) {
    std::vector<Piece> pieces;
    const auto add = [&](const QString& part) {
        pieces.push_back(
            {part, measurer.width(part, style), measurer.width(withoutBlanksAtEnd(part), style)});
    };
    for (const auto& part : cutAt(text, QTextBoundaryFinder::Line)) {
        add(part);
        if (pieces.back().shownWidth <= width)
            continue;
        pieces.pop_back();
        for (const auto& fragment : cutWord(part, style, width, measurer))
            add(fragment);
    }
    return pieces;
}
} // namespace

QStringList wrapText(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    QStringList lines;
    QString line;
    double used = 0;
    const auto finish = [&] {
        lines.append(withoutBlanksAtEnd(line));
        line.clear();
        used = 0;
    };
    for (const auto& piece : piecesOf(text.trimmed(), style, width, measurer)) {
        if (!line.isEmpty() && used + piece.shownWidth > width)
            finish();
        line += piece.text;
        used += piece.width;
        if (piece.text.endsWith(u'\n'))
            finish();
    }
    if (!line.isEmpty())
        finish();
    return lines;
}

QStringList wrapEvenly(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    auto lines = wrapText(text, style, width, measurer);
    if (lines.size() < 2)
        return lines;
    // The narrowest room in which no further line is needed and no word is cut. Breaks at hyphens come and
    // go with the width, so the rooms are tried one after the other.
    constexpr int tries = 14;
    const double narrowest = width / static_cast<double>(lines.size()) * 0.85;
    for (int i = 0; i < tries; ++i) {
        const double room = narrowest + (width - narrowest) * i / tries;
        auto narrower = wrapText(text, style, room, measurer);
        if (narrower.size() <= lines.size() && widthOf(narrower, style, measurer) <= room * 1.02 &&
            narrower.join(u' ').size() == lines.join(u' ').size())
            return narrower;
    }
    return lines;
}

double widthOf(const QStringList& lines, TextStyle style, const TextMeasurer& measurer) {
    double widest = 0;
    for (const auto& line : lines)
        widest = std::max(widest, measurer.width(line, style));
    return widest;
}

} // namespace driftline
