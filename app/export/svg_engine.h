// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/text_painter.h"

#include <QByteArray>
#include <QPaintEngine>
#include <QPainterPath>
#include <QRectF>
#include <QTransform>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace driftline {

/// The paint engine behind SvgDevice.
class SvgEngine final : public QPaintEngine, public LiveTextWriter {
public:
    explicit SvgEngine(QSizeF size);

    /// The elements painted so far, definitions first. Ids in them begin with `prefix`.
    QByteArray elements(const QByteArray& prefix) const;

    bool begin(QPaintDevice* device) override;
    bool end() override;
    void updateState(const QPaintEngineState& next) override;
    Type type() const override { return User; }

    // The base class leads the integer forms to these.
    using QPaintEngine::drawEllipse;
    using QPaintEngine::drawLines;
    using QPaintEngine::drawPolygon;
    using QPaintEngine::drawRects;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawLines(const QLineF* lines, int count) override;
    void drawRects(const QRectF* rects, int count) override;
    void drawEllipse(const QRectF& box) override;
    /// Figures have none.
    void drawPixmap(const QRectF& box, const QPixmap& pixmap, const QRectF& part) override;
    void writeText(const QPainter& painter, const LiveText& line) override;

private:
    /// Elements in a row under the same clip.
    struct Group {
        int clip = -1; ///< into m_clips; -1: none
        QByteArray elements;
    };

    void clipTo(const QPainterPath& path, Qt::ClipOperation operation);
    int clipNumber();
    void append(const QByteArray& element);
    bool isVisible(bool isFilled) const;
    /// Attributes of the painter's pen and brush. An outline alone is never filled.
    QByteArray look(bool isFilled) const;
    QTransform place() const;

    QRectF m_canvas;
    std::optional<QPainterPath> m_clip;
    bool m_isClipEnabled = true;
    std::vector<QPainterPath> m_clips;
    std::map<std::array<double, 4>, std::vector<std::size_t>> m_clipsByBox; ///< into m_clips
    std::vector<Group> m_groups;
};

} // namespace driftline
