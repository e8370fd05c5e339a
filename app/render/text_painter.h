// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/shaped_line.h"
#include "render/text_style.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPointF>

#include <array>
#include <memory>
#include <unordered_map>

class QPainter;

namespace driftline {

/// One line of text on its way to a file that keeps it as text.
struct LiveText {
    QString text;
    QPointF baseline; ///< where it begins, in the painter's units
    TextStyle style;
    QColor colour;
    double width = 0; ///< in the painter's units, as the layout measured it
};

/// A paint engine that also is this gets whole lines with their true size, instead of glyphs under a scaled
/// painter.
class LiveTextWriter {
public:
    LiveTextWriter() = default;
    virtual ~LiveTextWriter() = default;
    LiveTextWriter(const LiveTextWriter&) = delete;
    LiveTextWriter& operator=(const LiveTextWriter&) = delete;

    virtual void writeText(const QPainter& painter, const LiveText& line) = 0;
};

/// Measures and draws text in sizes that are exact fractions of a canvas unit. QFont knows only whole
/// pixels, so one large font is used under a scaled painter: no hinting, no rounding, independent of the
/// desktop's resolution, and still text in a vector file. Any thread, but only that
/// which made it.
class TextPainter final : public TextMeasurer {
public:
    explicit TextPainter(const QString& family, TextForm form = TextForm::Live);

    double width(const QString& text, TextStyle style) const override;
    /// One line, in the direction of its first letter that has one; `baseline` is its left end either way.
    void draw(QPainter& painter, QPointF baseline, const QString& text, TextStyle style,
              const QColor& colour) const;
    /// The font that such text is drawn with, at a size of its own.
    const QFont& font(TextStyle style) const { return style.bold ? m_bold : m_regular; }
    /// The line as files that keep glyphs get it, at the size of font().
    const ShapedLine& shaped(const QString& text, TextStyle style) const;
    /// Whether a font that is installed has the letter, be it not the family's own.
    bool canDraw(char32_t letter) const;

private:
    TextForm m_form;
    QFont m_regular;
    QFont m_bold;
    QFontMetricsF m_regularMetrics;
    QFontMetricsF m_boldMetrics;
    /// At the reference size, by weight.
    struct Known {
        std::array<std::unordered_map<QString, double>, 2> widths;
        std::array<std::unordered_map<QString, QList<QGlyphRun>>, 2> glyphs; ///< from the baseline
        std::array<std::unordered_map<QString, ShapedLine>, 2> shaped;
    };
    static std::shared_ptr<Known> knownOf(const QString& family);
    const QList<QGlyphRun>& glyphsOf(const QString& text, bool bold) const;

    std::shared_ptr<Known> m_known; ///< of every painter of this family on this thread
};

} // namespace driftline
