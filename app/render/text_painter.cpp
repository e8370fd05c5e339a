// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_painter.h"

#include "render/fonts.h"

#include <QPaintEngine>
#include <QPainter>

namespace driftline {

namespace {
/// Large enough that the 1/64 px of font metrics do not matter.
constexpr int referencePixels = 100;
/// A figure has some hundred texts; a cache far beyond that only holds what is no longer shown.
constexpr std::size_t mostWidths = 20000;

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
} // namespace

TextPainter::TextPainter(const QString& family)
    : m_regular(referenceFont(family, false))
    , m_bold(referenceFont(family, true))
    , m_regularMetrics(m_regular)
    , m_boldMetrics(m_bold)
    , m_widths(widthsOf(family)) {}

/// A window measures the same words again and again: for the screen, for the size on paper, for a thumbnail.
/// Each thread keeps its own, as Qt does with its fonts.
std::shared_ptr<TextPainter::Widths> TextPainter::widthsOf(const QString& family) {
    static thread_local std::unordered_map<QString, std::shared_ptr<Widths>> known;
    auto& widths = known[family];
    if (widths == nullptr)
        widths = std::make_shared<Widths>();
    return widths;
}

double TextPainter::width(const QString& text, TextStyle style) const {
    auto& known = (*m_widths)[style.bold ? 1 : 0];
    auto found = known.find(text);
    if (found == known.end()) {
        if (known.size() > mostWidths)
            known.clear();
        const auto& metrics = style.bold ? m_boldMetrics : m_regularMetrics;
        found = known.emplace(text, metrics.horizontalAdvance(text)).first;
    }
    return found->second * style.size / referencePixels;
}

void TextPainter::draw(QPainter& painter, QPointF baseline, const QString& text, TextStyle style,
                       const QColor& colour) const {
    if (auto* live = liveTextOf(painter)) {
        live->writeText(painter, {text, baseline, style, colour, width(text, style)});
        return;
    }
    const auto before = painter.transform();
    const double scale = style.size / referencePixels;
    painter.translate(baseline);
    painter.scale(scale, scale);
    painter.setFont(font(style));
    painter.setPen(colour);
    painter.drawText(QPointF(0, 0), text);
    painter.setTransform(before);
}

bool TextPainter::canDraw(char32_t letter) const {
    return m_regularMetrics.inFontUcs4(letter);
}

} // namespace driftline
