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
using Pieces = std::vector<Piece>;

/// What an author breaks a line with; a word processor has a sign of its own.
bool endsLine(QChar letter) {
    return letter == u'\n' || letter == QChar::LineSeparator;
}

QStringView withoutBlanksAtEnd(QStringView text) {
    while (!text.isEmpty() && (text.back() == u' ' || endsLine(text.back())))
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

/// A word is measured once, without the blanks behind it, which are all as wide as each other.
Piece pieceOf(const QString& text, TextStyle style, const TextMeasurer& measurer) {
    const auto shown = withoutBlanksAtEnd(text);
    const auto blanks = static_cast<double>(QStringView(text).mid(shown.size()).count(u' '));
    const double width = measurer.width(shown.toString(), style);
    return {text, width + (blanks > 0 ? blanks * measurer.width(QStringLiteral(" "), style) : 0), width};
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

/// The words of a text, none wider than a line.
Pieces piecesOf(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    Pieces pieces;
    for (const auto& part : cutAt(text, QTextBoundaryFinder::Line)) {
        auto piece = pieceOf(part, style, measurer);
        if (piece.shownWidth <= width) {
            pieces.push_back(std::move(piece));
            continue;
        }
        for (const auto& fragment : cutWord(part, style, width, measurer))
            pieces.push_back(pieceOf(fragment, style, measurer));
    }
    return pieces;
}

/// The pieces after which a line ends in this room, as the first piece of the next line; a line takes what it
/// can hold.
std::vector<std::size_t> lineEnds(const Pieces& pieces, double width) {
    std::vector<std::size_t> ends;
    std::size_t start = 0;
    double used = 0;
    const auto finish = [&](std::size_t end) {
        ends.push_back(end);
        start = end;
        used = 0;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (i > start && used + pieces[i].shownWidth > width)
            finish(i);
        used += pieces[i].width;
        if (endsLine(pieces[i].text.back()))
            finish(i + 1);
    }
    if (start < pieces.size())
        finish(pieces.size());
    return ends;
}

QStringList linesOf(const Pieces& pieces, const std::vector<std::size_t>& ends) {
    QStringList lines;
    std::size_t next = 0;
    for (const auto end : ends) {
        QString line;
        for (; next < end; ++next)
            line += pieces[next].text;
        lines.append(withoutBlanksAtEnd(line).toString());
    }
    return lines;
}

/// Most labels are one line, which is seen without looking for places to break.
bool isOneLine(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    return std::none_of(text.begin(), text.end(), endsLine) && measurer.width(text, style) <= width;
}

QStringList oneLine(const QString& text) {
    return text.isEmpty() ? QStringList() : QStringList{text};
}
} // namespace

QStringList wrapText(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    const auto words = text.trimmed();
    if (isOneLine(words, style, width, measurer))
        return oneLine(words);
    const auto pieces = piecesOf(words, style, width, measurer);
    return linesOf(pieces, lineEnds(pieces, width));
}

QStringList wrapEvenly(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    const auto words = text.trimmed();
    if (isOneLine(words, style, width, measurer))
        return oneLine(words);
    const auto pieces = piecesOf(words, style, width, measurer);
    auto lines = linesOf(pieces, lineEnds(pieces, width));
    if (lines.size() < 2)
        return lines;
    double longestWord = 0;
    for (const auto& piece : pieces)
        longestWord = std::max(longestWord, piece.shownWidth);
    // The narrowest room in which no further line is needed and no word is cut. Breaks at hyphens come and
    // go with the width, so the rooms are tried one after the other.
    constexpr int tries = 14;
    const double narrowest = width / static_cast<double>(lines.size()) * 0.85;
    for (int i = 0; i < tries; ++i) {
        const double room = narrowest + (width - narrowest) * i / tries;
        if (room < longestWord)
            continue;
        const auto ends = lineEnds(pieces, room);
        if (std::ssize(ends) > lines.size())
            continue;
        auto narrower = linesOf(pieces, ends);
        if (widthOf(narrower, style, measurer) <= room * 1.02 &&
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
