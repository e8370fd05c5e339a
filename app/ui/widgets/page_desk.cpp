// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_desk.h"

#include "base/units.h"
#include "render/figure_canvas.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Between the page and the edge of the desk, pixels.
constexpr int deskMargin = 14;
/// A page that fits is not made larger than this.
constexpr double mostFitting = 2.5;
/// A page that is too tall to be read when all of it is shown fits in its width only.
constexpr double leastReadable = 0.7;
constexpr double wheelNotch = 120;
constexpr double wheelStep = 1.15;
} // namespace

const std::vector<double>& pageZoomSteps() {
    static const std::vector<double> steps = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6};
    return steps;
}

PageDesk::PageDesk(QWidget* parent) : QScrollArea(parent), m_canvas(new FigureCanvas(viewport())) {
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("figureScroll"));
    m_canvas->setObjectName(QStringLiteral("figure"));
    m_canvas->setFocusPolicy(Qt::StrongFocus);
    setWidget(m_canvas);
    connect(m_canvas, &FigureCanvas::partSelected, this, &PageDesk::showSelected);
}

void PageDesk::showSelected() {
    constexpr int around = 20;
    const int selected = m_canvas->selectedPart();
    if (selected < 0)
        return;
    const auto& box = m_canvas->parts()[static_cast<std::size_t>(selected)].box;
    const double scale = m_canvas->scale();
    const auto middle = (box.center() * scale).toPoint();
    ensureVisible(middle.x(), middle.y(), static_cast<int>(box.width() * scale / 2) + around,
                  static_cast<int>(box.height() * scale / 2) + around);
}

double PageDesk::trueScale() const {
    return logicalDpiX() / pointsPerInch;
}

double PageDesk::shownFactor() const {
    return m_canvas->scale() / trueScale();
}

double PageDesk::fittingFactor() const {
    const QSizeF page = m_canvas->page().size * trueScale();
    if (page.isEmpty())
        return 1;
    const auto room = QSizeF(maximumViewportSize()) - QSizeF(2 * deskMargin, 2 * deskMargin);
    const double byWidth = room.width() / page.width();
    const double whole = std::min(byWidth, room.height() / page.height());
    if (whole >= leastReadable)
        return std::min(whole, mostFitting);
    // The scroll bar takes of the width.
    const double beside = (room.width() - verticalScrollBar()->sizeHint().width()) / page.width();
    return std::max(whole, std::min(beside, 1.0));
}

void PageDesk::applyScale() {
    const double factor = m_zoom.factor.value_or(fittingFactor());
    const bool isNew = factor != m_factor;
    m_factor = factor;
    m_canvas->setScale(factor * trueScale());
    if (isNew)
        Q_EMIT zoomChanged();
    Q_EMIT moved();
}

void PageDesk::fit() {
    applyScale();
}

void PageDesk::setZoom(PageZoom zoom) {
    if (!zoom.factor) {
        m_zoom = zoom;
        m_factor = 0; // it is told that it fits now, also where it is as large as before
        applyScale();
        return;
    }
    zoomTo(*zoom.factor, QRectF(viewport()->rect()).center());
}

void PageDesk::step(int direction) {
    const auto& steps = pageZoomSteps();
    const double now = shownFactor();
    constexpr double nearly = 1e-3;
    if (direction > 0) {
        const auto next = std::find_if(steps.begin(), steps.end(),
                                       [now](double factor) { return factor > now * (1 + nearly); });
        setZoom({next == steps.end() ? PageZoom::most : *next});
    } else {
        const auto next = std::find_if(steps.rbegin(), steps.rend(),
                                       [now](double factor) { return factor < now * (1 - nearly); });
        setZoom({next == steps.rend() ? PageZoom::least : *next});
    }
}

void PageDesk::zoomTo(double factor, QPointF about) {
    const double before = m_canvas->scale();
    const QPointF place = (about - QPointF(m_canvas->pos())) / before; // canvas units
    m_zoom.factor = std::clamp(factor, PageZoom::least, PageZoom::most);
    m_factor = 0;
    applyScale();
    const QPointF now = place * m_canvas->scale() - about;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(now.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(now.y())));
}

void PageDesk::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomTo(shownFactor() * std::pow(wheelStep, event->angleDelta().y() / wheelNotch), event->position());
    event->accept();
}

bool PageDesk::viewportEvent(QEvent* event) {
    const bool done = QScrollArea::viewportEvent(event);
    if (event->type() == QEvent::Resize)
        applyScale();
    return done;
}

void PageDesk::paintEvent(QPaintEvent* event) {
    QScrollArea::paintEvent(event);
    if (!m_edge.isValid())
        return;
    QPainter painter(viewport());
    painter.setPen(m_edge);
    painter.drawRect(m_canvas->geometry().adjusted(-1, -1, 0, 0));
}

bool PageDesk::eventFilter(QObject* watched, QEvent* event) {
    // The frame is drawn around the page, where the page itself repaints nothing.
    if (watched == m_canvas && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        viewport()->update();
    return QScrollArea::eventFilter(watched, event);
}

void PageDesk::scrollContentsBy(int dx, int dy) {
    QScrollArea::scrollContentsBy(dx, dy);
    Q_EMIT moved();
}

} // namespace driftline
