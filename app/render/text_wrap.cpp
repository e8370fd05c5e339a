// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_wrap.h"

#include "render/line_breaks.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace driftline {

namespace {
constexpr QChar zeroWidth = u'\u200B';
constexpr QChar leftToRightMark = u'\u200E';
constexpr QChar rightToLeftMark = u'\u200F';
/// Of the signs that bind the letter behind them to the one before, such as the Khmer coeng.
constexpr auto bindingClass = 9;

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
    while (!text.isEmpty() && (text.back() == u' ' || text.back() == zeroWidth || endsLine(text.back())))
        text.chop(1);
    return text;
}

/// What can be seen alone: letters with all that stands on, under and around them.
QStringList clustersOf(const QString& text) {
    QStringList clusters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        const auto end = finder.position();
        const bool isBound = end < text.size() && text[end - 1].combiningClass() == bindingClass;
        if (isBound)
            continue;
        clusters.append(text.mid(start, end - start));
        start = end;
    }
    return clusters;
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
    for (const auto& cluster : clustersOf(word)) {
        if (!part.isEmpty() && measurer.width(part + cluster, style) > width) {
            parts.append(part);
            part.clear();
        }
        part += cluster;
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

/// What lies between two breaks and is wider than a line, as parts that fit: at the breaks inside it, and
/// where these do not help within a word.
Pieces cutPiece(const QString& text, qsizetype from, qsizetype to, const std::vector<LineBreak>& breaks,
                TextStyle style, double width, const TextMeasurer& measurer) {
    Pieces pieces;
    for (const auto& end : breaks) {
        if (end.at <= from || end.at > to)
            continue;
        const auto word = text.mid(from, end.at - from);
        from = end.at;
        auto piece = pieceOf(word, style, measurer);
        if (piece.shownWidth <= width) {
            pieces.push_back(std::move(piece));
            continue;
        }
        for (const auto& fragment : cutWord(word, style, width, measurer))
            pieces.push_back(pieceOf(fragment, style, measurer));
    }
    return pieces;
}

/// The words of a text, none wider than a line.
Pieces piecesOf(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    Pieces pieces;
    const auto breaks = lineBreaks(text);
    qsizetype from = 0;
    for (const auto& end : breaks) {
        if (end.isSpare)
            continue;
        auto piece = pieceOf(text.mid(from, end.at - from), style, measurer);
        if (piece.shownWidth <= width) {
            pieces.push_back(std::move(piece));
        } else {
            for (auto& part : cutPiece(text, from, end.at, breaks, style, width, measurer))
                pieces.push_back(std::move(part));
        }
        from = end.at;
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

/// A line is set in the direction of its first letter that has one. Where that is not the paragraph's, a mark
/// before it says so.
QStringList inDirectionOf(const QString& text, QStringList lines) {
    const bool isFromRight = text.isRightToLeft();
    for (auto& line : lines) {
        if (line.isRightToLeft() != isFromRight)
            line.prepend(isFromRight ? rightToLeftMark : leftToRightMark);
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
    return inDirectionOf(words, linesOf(pieces, lineEnds(pieces, width)));
}

QStringList wrapEvenly(const QString& text, TextStyle style, double width, const TextMeasurer& measurer) {
    const auto words = text.trimmed();
    if (isOneLine(words, style, width, measurer))
        return oneLine(words);
    const auto pieces = piecesOf(words, style, width, measurer);
    auto lines = linesOf(pieces, lineEnds(pieces, width));
    if (lines.size() < 2)
        return inDirectionOf(words, lines);
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
            return inDirectionOf(words, narrower);
    }
    return inDirectionOf(words, lines);
}

double lineStart(const QString& line, double lineWidth, double left, double width) {
    return line.isRightToLeft() ? left + width - lineWidth : left;
}

double widthOf(const QStringList& lines, TextStyle style, const TextMeasurer& measurer) {
    double widest = 0;
    for (const auto& line : lines)
        widest = std::max(widest, measurer.width(line, style));
    return widest;
}

} // namespace driftline
