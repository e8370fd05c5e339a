// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/shaped_line.h"

#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace driftline {

namespace {
/// A glyph of the line. Glyphs of one cluster cannot be told apart by their letters.
struct PlacedGlyph {
    quint32 glyph = 0;
    QPointF at;
    double width = 0;
    int run = 0;
    int cluster = -1; ///< in the order of the text; -1: no letter is known
};

std::vector<PlacedGlyph> placedGlyphs(const QList<QGlyphRun>& runs) {
    std::vector<PlacedGlyph> out;
    for (int run = 0; run < runs.size(); ++run) {
        const auto indexes = runs[run].glyphIndexes();
        const auto positions = runs[run].positions();
        const auto widths = runs[run].rawFont().advancesForGlyphIndexes(indexes);
        for (qsizetype i = 0; i < indexes.size(); ++i)
            out.push_back({indexes[i], positions[i], i < widths.size() ? widths[i].x() : 0, run, -1});
    }
    return out;
}

/// Which letters the glyphs stand for. Shaped as part of the line, because a letter has the form it takes
/// there.
class ClusterFinder {
public:
    ClusterFinder(const QTextLine& line, std::vector<PlacedGlyph>& glyphs)
        : m_line(&line)
        , m_glyphs(&glyphs) {}

    /// The letters of each cluster.
    std::vector<QString> find(const QString& text) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype from = 0; finder.toNextBoundary() >= 0; from = finder.position())
            add(from, text.mid(from, finder.position() - from));
        return std::move(m_letters);
    }

private:
    void add(qsizetype from, const QString& letters) {
        const auto drawn = glyphsOf(from, letters.size());
        if (drawn.empty()) { // nothing is drawn of a joiner: it stays with its neighbour
            (m_letters.empty() ? m_before : m_letters.back()) += letters;
            return;
        }
        int cluster = static_cast<int>(m_letters.size());
        for (const auto i : drawn) {
            if ((*m_glyphs)[i].cluster >= 0)
                cluster = std::min(cluster, (*m_glyphs)[i].cluster);
        }
        joinFrom(cluster);
        m_letters.back() += letters;
        for (const auto i : drawn)
            (*m_glyphs)[i].cluster = cluster;
    }

    /// Makes one cluster of this and those behind it, or a new one.
    void joinFrom(int cluster) {
        const auto first = static_cast<std::size_t>(cluster);
        if (first == m_letters.size()) {
            m_letters.push_back(std::exchange(m_before, {}));
            return;
        }
        for (auto next = first + 1; next < m_letters.size(); ++next)
            m_letters[first] += m_letters[next];
        m_letters.resize(first + 1);
        for (auto& glyph : *m_glyphs)
            glyph.cluster = std::min(glyph.cluster, cluster);
    }

    std::vector<std::size_t> glyphsOf(qsizetype from, qsizetype length) {
        constexpr double samePlace = 0.5; // of the hundred pixels of the font
        std::vector<std::size_t> out;
        for (const auto& run : m_line->glyphRuns(static_cast<int>(from), static_cast<int>(length))) {
            const auto indexes = run.glyphIndexes();
            const auto positions = run.positions();
            for (qsizetype i = 0; i < indexes.size(); ++i) {
                const auto isIt = [&](const PlacedGlyph& one) {
                    return one.glyph == indexes[i] && (one.at - positions[i]).manhattanLength() < samePlace;
                };
                const auto found = std::find_if(m_glyphs->begin(), m_glyphs->end(), isIt);
                if (found != m_glyphs->end())
                    out.push_back(static_cast<std::size_t>(found - m_glyphs->begin()));
            }
        }
        return out;
    }

    const QTextLine* m_line;
    std::vector<PlacedGlyph>* m_glyphs;
    std::vector<QString> m_letters;
    QString m_before; ///< letters before the first that is drawn
};

/// Each cluster is told at its first glyphs.
std::vector<GlyphLetters> lettersOf(const std::vector<PlacedGlyph>& glyphs, int run,
                                    std::vector<QString>& letters) {
    std::vector<GlyphLetters> out;
    int last = -1;
    for (const auto& glyph : glyphs) {
        if (glyph.run != run)
            continue;
        if (out.empty() || glyph.cluster != last) {
            out.emplace_back();
            if (glyph.cluster >= 0)
                out.back().letters = std::exchange(letters[static_cast<std::size_t>(glyph.cluster)], {});
        }
        auto& some = out.back();
        if (some.glyphs == 0 || glyph.width > some.width) {
            some.width = glyph.width;
            some.widest = some.glyphs;
        }
        ++some.glyphs;
        last = glyph.cluster;
    }
    return out;
}

bool isSign(const QString& letters) {
    return !letters.isEmpty() && std::none_of(letters.begin(), letters.end(),
                                              [](QChar letter) { return letter.isLetterOrNumber(); });
}

/// Where the direction changes between two runs.
void markSign(const ShapedLine::Run& other, const ShapedLine::Run& run, GlyphLetters& nearest) {
    const QChar rightToLeftMark(0x200F);
    if (run.letters.isRightToLeft && !other.letters.isRightToLeft && isSign(nearest.letters))
        nearest.letters.prepend(rightToLeftMark);
}

void markSigns(std::vector<ShapedLine::Run>& runs) {
    for (std::size_t i = 1; i < runs.size(); ++i) {
        auto& before = runs[i - 1];
        auto& after = runs[i];
        if (before.letters.glyphs.empty() || after.letters.glyphs.empty())
            continue;
        markSign(after, before, before.letters.glyphs.back());
        markSign(before, after, after.letters.glyphs.front());
    }
}

int firstCluster(const std::vector<PlacedGlyph>& glyphs, int run) {
    int first = -1;
    for (const auto& glyph : glyphs) {
        if (glyph.run == run && (first < 0 || glyph.cluster < first))
            first = glyph.cluster;
    }
    return first;
}
} // namespace

ShapedLine shapedLine(const QString& text, const QFont& font) {
    auto unbroken = text;
    unbroken.replace(QChar::LineSeparator, QLatin1Char(' '));
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(unbroken, font);
    layout.setTextOption(option);
    layout.beginLayout();
    auto line = layout.createLine();
    if (line.isValid()) {
        constexpr double widestLine = 1e6; // a text is one line, whatever its length
        line.setLineWidth(widestLine);
        line.setPosition({0, -line.ascent()});
    }
    layout.endLayout();
    if (!line.isValid())
        return {};
    const auto runs = line.glyphRuns();
    auto glyphs = placedGlyphs(runs);
    auto letters = ClusterFinder(line, glyphs).find(text);
    std::vector<int> order;
    for (int run = 0; run < runs.size(); ++run)
        order.push_back(run);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return firstCluster(glyphs, a) < firstCluster(glyphs, b); });
    ShapedLine out;
    for (const int run : order)
        out.runs.push_back({runs[run], {runs[run].isRightToLeft(), lettersOf(glyphs, run, letters)}});
    markSigns(out.runs);
    return out;
}

} // namespace driftline
