// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_style.h"

#include <QFont>
#include <QFontMetricsF>

#include <array>
#include <memory>
#include <unordered_map>

class QPainter;
class QPointF;
class QColor;

namespace driftline {

/// Measures and draws text in sizes that are exact fractions of a canvas unit. QFont knows only whole
/// pixels, so one large font is used under a scaled painter: no hinting, no rounding, independent of the
/// desktop's resolution, and still text in a vector file. GUI thread.
class TextPainter final : public TextMeasurer {
public:
    explicit TextPainter(const QString& family);

    double width(const QString& text, TextStyle style) const override;
    void draw(QPainter& painter, QPointF baseline, const QString& text, TextStyle style,
              const QColor& colour) const;

private:
    QFont m_regular;
    QFont m_bold;
    QFontMetricsF m_regularMetrics;
    QFontMetricsF m_boldMetrics;
    using Widths = std::array<std::unordered_map<QString, double>, 2>; ///< at the reference size, by weight
    static std::shared_ptr<Widths> widthsOf(const QString& family);

    std::shared_ptr<Widths> m_widths; ///< of every painter of this family
};

} // namespace driftline
