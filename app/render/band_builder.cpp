// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/mark_builders.h"
#include "render/paint_style.h"
#include "render/qcp.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Coordinates beyond this would be too much for painters.
constexpr double farAway = 100000;
/// Finer than any medium shows: a band of more points is drawn by its edges in columns so narrow.
constexpr double columnsPerUnit = 600.0 / 72.0;

class BandLayer final : public QCPLayerable {
public:
    BandLayer(const BuildContext& context, MarkRun<Band> bands)
        : QCPLayerable(&context.plot)
        , m_rect(context.rect)
        , m_bands(std::move(bands)) {}

    void setFocus(int series) { m_focus = series; }

protected:
    QRect clipRect() const override { return m_rect.rect(); }

    void applyDefaultAntialiasingHint(QCPPainter* painter) const override {
        applyAntialiasingHint(painter, true, QCP::aePlottables);
    }

    void draw(QCPPainter* painter) override {
        painter->setPen(Qt::NoPen);
        for (const auto* band : m_bands) {
            painter->setBrush(faded(band->fill, opacityOf(band->series, m_focus)));
            painter->drawPolygon(outline(*band));
        }
    }

private:
    /// An edge from left to right; of several points in a column the one that lies farthest out.
    QPolygonF edge(const std::vector<double>& x, const std::vector<double>& y, bool isUpper) const {
        const auto& xAxis = *m_rect.axis(QCPAxis::atBottom);
        const auto& yAxis = *m_rect.axis(QCPAxis::atLeft);
        QPolygonF points;
        for (std::size_t i = 0; i < x.size(); ++i) {
            const QPointF at(std::clamp(xAxis.coordToPixel(x[i]), -farAway, farAway),
                             std::clamp(yAxis.coordToPixel(y[i]), -farAway, farAway));
            const bool sharesColumn =
                x.size() > mostPlainPoints && points.size() > 1 && i + 1 < x.size() &&
                std::floor(at.x() * columnsPerUnit) == std::floor(points.last().x() * columnsPerUnit);
            if (!sharesColumn)
                points.append(at);
            else if (isUpper == (at.y() < points.last().y()))
                points.last().setY(at.y());
        }
        return points;
    }

    /// Along the upper edge and back along the lower one.
    QPolygonF outline(const Band& band) const {
        auto points = edge(band.x, band.high, true);
        auto back = edge(band.x, band.low, false);
        std::reverse(back.begin(), back.end());
        return points + back;
    }

    const QCPAxisRect& m_rect;
    MarkRun<Band> m_bands;
    int m_focus = -1;
};
} // namespace

void buildMarks(const BuildContext& context, const MarkRun<Band>& bands) {
    auto layer = std::make_unique<BandLayer>(context, bands);
    context.focus.emplace_back([layer = layer.get()](int focus) { layer->setFocus(focus); });
    context.owned.push_back(std::move(layer));
}

} // namespace driftline
