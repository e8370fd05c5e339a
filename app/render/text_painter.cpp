// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_painter.h"

#include "render/fonts.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>

namespace driftline {

namespace {
/// Large enough that the 1/64 px of font metrics do not matter.
constexpr int referencePixels = 100;
/// A figure has some hundred texts; a cache far beyond that only holds what is no longer shown. One of many
/// names measures each several times.
constexpr std::size_t mostWidths = 200000;
constexpr std::size_t mostDrawn = 2000;
constexpr double widestLine = 1e6; ///< a text is one line, whatever its length

/// Every property is set, because a painter completes a font from its device, which the desktop decides.
QFont referenceFont(const QString& family, bool bold) {
    QFont font;
    font.setFamilies(familiesWith(family));
    font.setPixelSize(referencePixels);
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    font.setStyle(QFont::StyleNormal);
    font.setStretch(QFont::Unstretched);
    font.setUnderline(false);
    font.setOverline(false);
    font.setStrikeOut(false);
    font.setFixedPitch(false);
    font.setKerning(true);
    font.setCapitalization(QFont::MixedCase);
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    font.setWordSpacing(0);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(static_cast<QFont::StyleStrategy>(
        QFont::PreferAntialias | QFont::NoSubpixelAntialias | QFont::PreferOutline));
    return font;
}

/// Where text goes that stays text; nullptr if it becomes glyphs.
LiveTextWriter* liveTextOf(const QPainter& painter) {
    auto* engine = painter.paintEngine();
    const bool isOurs = engine != nullptr && engine->type() == QPaintEngine::User;
    return isOurs ? dynamic_cast<LiveTextWriter*>(engine) : nullptr;
}

/// QTextLayout puts text that runs from right to left, or has a break in it, in another order than
/// QPainter::drawText, which files that keep their text agree with.
bool isOneRun(const QString& text) {
    return std::none_of(text.begin(), text.end(), [](QChar letter) {
        const auto direction = letter.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || letter == QChar::LineSeparator ||
               letter.isSurrogate();
    });
}

/// Shaping a line costs as much as painting it, and on pixels nothing is left of the text. Other devices keep
/// it, so they get it as it is.
bool isRaster(const QPainter& painter) {
    const auto* engine = painter.paintEngine();
    return engine != nullptr && engine->type() == QPaintEngine::Raster;
}

/// A PDF has glyphs, and what they stand for is said afterwards (export/pdf_file): it gets them in a known
/// order.
bool isPdf(const QPainter& painter) {
    const auto* engine = painter.paintEngine();
    return engine != nullptr && engine->type() == QPaintEngine::Pdf;
}

/// The line as shapes at the font's own size, from its baseline.
QPainterPath outlineOf(const QString& text, const QFont& font) {
    QPainterPath path;
    path.addText(0, 0, font, text);
    path.setFillRule(Qt::WindingFill); // strokes of a letter may overlap
    return path;
}
} // namespace

TextPainter::TextPainter(const QString& family, TextForm form)
    : m_form(form)
    , m_regular(referenceFont(family, false))
    , m_bold(referenceFont(family, true))
    , m_regularMetrics(m_regular)
    , m_boldMetrics(m_bold)
    , m_known(knownOf(family)) {}

/// A window measures and draws the same words again and again: for the screen, for the size on paper, for a
/// thumbnail. Each thread keeps its own, as Qt does with its fonts.
std::shared_ptr<TextPainter::Known> TextPainter::knownOf(const QString& family) {
    static thread_local std::unordered_map<QString, std::shared_ptr<Known>> families;
    auto& known = families[family];
    if (known == nullptr)
        known = std::make_shared<Known>();
    return known;
}

double TextPainter::width(const QString& text, TextStyle style) const {
    auto& widths = m_known->widths[style.bold ? 1 : 0];
    auto found = widths.find(text);
    if (found == widths.end()) {
        if (widths.size() > mostWidths)
            widths.clear();
        const auto& metrics = style.bold ? m_boldMetrics : m_regularMetrics;
        found = widths.emplace(text, metrics.horizontalAdvance(text)).first;
    }
    return found->second * style.size / referencePixels;
}

const QList<QGlyphRun>& TextPainter::glyphsOf(const QString& text, bool bold) const {
    auto& glyphs = m_known->glyphs[bold ? 1 : 0];
    auto found = glyphs.find(text);
    if (found == glyphs.end()) {
        if (glyphs.size() > mostDrawn)
            glyphs.clear();
        QTextLayout layout(text, bold ? m_bold : m_regular);
        layout.beginLayout();
        auto line = layout.createLine();
        line.setLineWidth(widestLine);
        line.setPosition({0, -line.ascent()});
        layout.endLayout();
        found = glyphs.emplace(text, line.glyphRuns()).first;
    }
    return found->second;
}

const ShapedLine& TextPainter::shaped(const QString& text, TextStyle style) const {
    auto& lines = m_known->shaped[style.bold ? 1 : 0];
    auto found = lines.find(text);
    if (found == lines.end()) {
        if (lines.size() > mostDrawn)
            lines.clear();
        found = lines.emplace(text, shapedLine(text, font(style))).first;
    }
    return found->second;
}

void TextPainter::draw(QPainter& painter, QPointF baseline, const QString& text, TextStyle style,
                       const QColor& colour) const {
    const double scale = style.size / referencePixels;
    if (m_form == TextForm::Outlines && !isRaster(painter)) {
        const auto place = QTransform::fromTranslate(baseline.x(), baseline.y()).scale(scale, scale);
        painter.fillPath(place.map(outlineOf(text, font(style))), colour);
        return;
    }
    if (auto* live = liveTextOf(painter)) {
        live->writeText(painter, {text, baseline, style, colour, width(text, style)});
        return;
    }
    const auto before = painter.transform();
    painter.translate(baseline);
    painter.scale(scale, scale);
    painter.setPen(colour);
    if (isRaster(painter) && isOneRun(text)) {
        for (const auto& run : glyphsOf(text, style.bold))
            painter.drawGlyphRun({}, run);
    } else if (isPdf(painter)) {
        for (const auto& run : shaped(text, style).runs)
            painter.drawGlyphRun({}, run.glyphs);
    } else {
        const auto direction = painter.layoutDirection();
        painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        painter.setFont(font(style));
        painter.drawText(QPointF(0, 0), text);
        painter.setLayoutDirection(direction);
    }
    painter.setTransform(before);
}

bool TextPainter::canDraw(char32_t letter) const {
    return m_regularMetrics.inFontUcs4(letter);
}

} // namespace driftline
