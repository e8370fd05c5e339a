// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_letters.h"

#include "render/fonts.h"
#include "render/text_painter.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <map>

namespace driftline {

namespace {
/// The glyphs that the words need of one font. Qt numbers them in the file by the order in which they come.
struct GlyphsOfFont {
    QRawFont font;
    std::vector<quint32> order;
    std::map<quint32, QString> letters;

    void add(quint32 glyph) {
        if (std::find(order.begin(), order.end(), glyph) == order.end())
            order.push_back(glyph);
    }
};

class GlyphLog {
public:
    void add(const PlacedText& word) {
        QTextLayout layout(word.text, m_text.font(word.style));
        layout.beginLayout();
        const auto line = layout.createLine();
        layout.endLayout();
        if (!line.isValid())
            return;
        for (const auto& run : line.glyphRuns()) {
            for (const auto glyph : run.glyphIndexes())
                fontOf(run).add(glyph);
        }
        // Shaped as part of the line, so that a letter has the form it has there.
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word.text);
        for (qsizetype from = 0; finder.toNextBoundary() >= 0; from = finder.position()) {
            const auto length = finder.position() - from;
            const auto runs = line.glyphRuns(static_cast<int>(from), static_cast<int>(length));
            if (runs.size() == 1 && runs.first().glyphIndexes().size() == 1)
                fontOf(runs.first())
                    .letters.emplace(runs.first().glyphIndexes().first(), word.text.mid(from, length));
        }
    }

    const std::vector<GlyphsOfFont>& fonts() const { return m_fonts; }

private:
    GlyphsOfFont& fontOf(const QGlyphRun& run) {
        const auto font = run.rawFont();
        const auto found = std::find_if(m_fonts.begin(), m_fonts.end(),
                                        [&font](const GlyphsOfFont& one) { return one.font == font; });
        return found == m_fonts.end() ? m_fonts.emplace_back(GlyphsOfFont{font, {}, {}}) : *found;
    }

    TextPainter m_text{figureFont().family};
    std::vector<GlyphsOfFont> m_fonts;
};

/// Whether the codes of these letters can be places in the order in which the font's glyphs came.
bool fits(const PdfLetters& letters, const GlyphsOfFont& glyphs) {
    return !letters.empty() && std::all_of(letters.begin(), letters.end(), [&glyphs](const auto& entry) {
        const auto place = static_cast<std::size_t>(entry.first) - 1; // the first glyph is the one for none
        const auto plain = glyphs.font.glyphIndexesForString(entry.second);
        return place < glyphs.order.size() && plain.size() == 1 && plain.first() == glyphs.order[place];
    });
}
} // namespace

void nameLetters(PdfFile& file, const std::vector<PlacedText>& words) {
    GlyphLog log;
    for (const auto& word : words)
        log.add(word);
    const auto known = file.letters();
    for (std::size_t i = 0; i < known.size(); ++i) {
        auto letters = known[i];
        const auto font = std::find_if(log.fonts().begin(), log.fonts().end(),
                                       [&](const GlyphsOfFont& one) { return fits(known[i], one); });
        if (font == log.fonts().end())
            continue;
        for (std::size_t place = 0; place < font->order.size(); ++place) {
            const auto found = font->letters.find(font->order[place]);
            auto& letter = letters[static_cast<int>(place) + 1];
            // Blanks are told as the tabs that share their glyph.
            const bool isMissing = letter.isEmpty() || letter == u'\t';
            if (isMissing && found != font->letters.end())
                letter = found->second;
            if (letter.isEmpty())
                letters.erase(static_cast<int>(place) + 1);
        }
        if (letters != known[i])
            file.setLetters(i, letters);
    }
}

} // namespace driftline
