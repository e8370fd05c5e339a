// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_canvas.h"

#include "render/canvas_state.h"
#include "render/figure_painter.h"
#include "render/qcp.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// What one notch of the wheel or one key press zooms.
constexpr double zoomStep = 1.25;
constexpr double notch = 120;
/// A press that moves farther than this is a drag, pixels.
constexpr double dragFrom = 4;
constexpr int usualWidth = 820;
constexpr int leastCanvasWidth = 320;

struct Drag {
    int panel = -1;
    QPointF start;
    PanelView view;
    bool isMoving = false;
};
} // namespace

struct FigureCanvas::Private {
    Private(FigureCanvas& canvas, QCustomPlot& customPlot)
        : q(canvas)
        , plot(customPlot)
        , state(customPlot, canvas) {}

    FigureCanvas& q;
    QCustomPlot& plot; ///< child of the canvas
    CanvasState state;
    Reading reading;
    std::optional<Drag> drag;
    int neededHeight = 0; ///< at the usual width
    bool isFromKeyboard = false;
    bool hasPainted = false;

    void replot() { plot.replot(QCustomPlot::rpQueuedReplot); }
    void layOut();
    void describe();
    void hover(QPointF at);
    void read(CanvasState::Spot spot, const QString& eventDetail);
    void clearReading();
    void viewChanged();
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    bool wheel(const QWheelEvent& event);
    bool walk(int key);
    bool zoomByKey(double factor);
};

void FigureCanvas::Private::layOut() {
    plot.setBufferDevicePixelRatio(q.devicePixelRatioF());
    state.layOut(q.size());
    plot.setGeometry(q.rect());
    state.showOverlay();
    replot();
}

void FigureCanvas::Private::describe() {
    const auto& scene = state.scene();
    q.setAccessibleName(scene ? QString::fromStdString(scene->title) : QString());
    q.setAccessibleDescription(scene ? QString::fromStdString(scene->altText) : QString());
}

void FigureCanvas::Private::hover(QPointF at) {
    if (!state.scene())
        return;
    plot.setCursor(state.isOnName(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const int panel = state.panelAt(at);
    const auto spot = panel < 0 ? std::nullopt : state.spotNear(panel, at);
    if (!spot) {
        clearReading();
        return;
    }
    isFromKeyboard = false;
    read(*spot, state.eventAt(panel, at));
}

void FigureCanvas::Private::read(CanvasState::Spot spot, const QString& eventDetail) {
    state.setSpot(spot);
    state.showOverlay();
    const auto now = state.readingAt(spot, eventDetail);
    if (now == reading)
        return;
    reading = now;
    if (isFromKeyboard)
        q.setAccessibleDescription(spokenReading(*state.scene(), reading));
    Q_EMIT q.readingChanged(reading);
}

void FigureCanvas::Private::clearReading() {
    if (reading.panel < 0)
        return;
    reading = {};
    isFromKeyboard = false;
    state.setSpot({});
    state.showOverlay();
    describe();
    Q_EMIT q.readingCleared();
}

void FigureCanvas::Private::viewChanged() {
    state.showOverlay();
    replot();
    Q_EMIT q.viewChanged(state.isZoomed());
}

void FigureCanvas::Private::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton || !state.scene())
        return;
    q.setFocus(Qt::MouseFocusReason);
    const int panel = state.panelAt(event.position());
    drag = Drag{panel, event.position(), panel < 0 ? PanelView() : state.view(panel), false};
}

void FigureCanvas::Private::move(const QMouseEvent& event) {
    if (!drag) {
        hover(event.position());
        return;
    }
    const QPointF distance = event.position() - drag->start;
    if (!drag->isMoving && std::hypot(distance.x(), distance.y()) < dragFrom)
        return;
    if (!drag->isMoving) {
        drag->isMoving = true;
        clearReading();
        if (drag->panel >= 0 && state.isZoomed())
            plot.setCursor(Qt::ClosedHandCursor);
    }
    if (drag->panel >= 0 && state.pan(drag->panel, drag->view, distance))
        viewChanged();
}

void FigureCanvas::Private::release(const QMouseEvent& event) {
    if (!drag || event.button() != Qt::LeftButton)
        return;
    const bool isClick = !drag->isMoving;
    drag.reset();
    if (isClick)
        Q_EMIT q.seriesClicked(state.seriesAt(event.position()));
    hover(event.position());
}

bool FigureCanvas::Private::wheel(const QWheelEvent& event) {
    const int panel = state.scene() ? state.panelAt(event.position()) : -1;
    if (panel < 0 || event.angleDelta().y() == 0)
        return false;
    const auto axis = event.modifiers().testFlag(Qt::ControlModifier) ? Qt::Vertical : Qt::Horizontal;
    const double factor = std::pow(zoomStep, -event.angleDelta().y() / notch);
    if (!state.zoom(panel, event.position(), factor, axis))
        return state.isZoomed();
    viewChanged();
    hover(event.position());
    return true;
}

bool FigureCanvas::Private::walk(int key) {
    if (!state.scene() || state.panelCount() == 0)
        return false;
    auto spot = state.spot();
    const int panel = spot ? spot->panel : 0;
    const auto& places = state.places(panel);
    const bool isForward = key == Qt::Key_Right || (key == Qt::Key_Up && !state.isAlongX(panel));
    const bool isBackward = key == Qt::Key_Left || (key == Qt::Key_Down && !state.isAlongX(panel));
    if (isForward || isBackward || key == Qt::Key_Home || key == Qt::Key_End) {
        if (places.empty())
            return false;
        const auto last = places.size() - 1;
        const auto start = isForward ? 0 : last;
        std::size_t place = spot ? spot->place : start;
        if (spot && isForward)
            place = std::min(place + 1, last);
        if (spot && isBackward)
            place = place > 0 ? place - 1 : 0;
        if (key == Qt::Key_Home || key == Qt::Key_End)
            place = key == Qt::Key_Home ? 0 : last;
        spot = CanvasState::Spot{panel, place};
    } else {
        const int step = key == Qt::Key_Down || key == Qt::Key_PageDown ? 1 : -1;
        const int next = panel + step;
        if (!spot || next < 0 || next >= state.panelCount())
            return false;
        spot = state.spotNear(next, state.readingAt(*spot, {}).at - state.plotRect(panel).topLeft() +
                                        state.plotRect(next).topLeft());
        if (!spot)
            return false;
    }
    if (state.reveal(*spot))
        viewChanged();
    isFromKeyboard = true;
    read(*spot, {});
    return true;
}

bool FigureCanvas::Private::zoomByKey(double factor) {
    if (!state.scene() || state.panelCount() == 0)
        return false;
    const int panel = state.spot() ? state.spot()->panel : 0;
    const QPointF about =
        state.spot() ? state.readingAt(*state.spot(), {}).at : state.plotRect(panel).center();
    if (state.zoom(panel, about, factor, Qt::Horizontal))
        viewChanged();
    return true;
}

FigureCanvas::FigureCanvas(QWidget* parent) : QWidget(parent) {
    auto* plot = new QCustomPlot(this);
    plot->setMouseTracking(true);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setContextMenuPolicy(Qt::NoContextMenu);
    d = std::make_unique<Private>(*this, *plot);
    plot->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(leastCanvasWidth);
}

FigureCanvas::~FigureCanvas() {
    // The plot outlives what is drawn in it and must not be heard any more.
    d->plot.removeEventFilter(this);
}

void FigureCanvas::setScene(std::shared_ptr<const Scene> scene) {
    const bool wasZoomed = d->state.isZoomed();
    d->drag.reset();
    d->clearReading();
    d->state.setScene(std::move(scene));
    if (const auto& now = d->state.scene())
        d->neededHeight = static_cast<int>(std::ceil(neededHeight(*now, usualWidth, d->state.medium())));
    d->describe();
    d->layOut();
    updateGeometry();
    if (d->state.isZoomed() != wasZoomed)
        Q_EMIT viewChanged(d->state.isZoomed());
}

std::shared_ptr<const Scene> FigureCanvas::scene() const {
    return d->state.scene();
}

void FigureCanvas::setFocusedSeries(int series) {
    const int count = d->state.scene() ? static_cast<int>(d->state.scene()->series.size()) : 0;
    const int known = series >= 0 && series < count ? series : -1;
    if (known == d->state.focus())
        return;
    d->state.setFocus(known);
    d->replot();
}

int FigureCanvas::focusedSeries() const {
    return d->state.focus();
}

void FigureCanvas::setSelectedDatum(int datum) {
    d->state.setSelectedDatum(datum);
    d->state.showOverlay();
}

void FigureCanvas::resetView() {
    if (!d->state.resetView())
        return;
    d->clearReading();
    d->viewChanged();
}

bool FigureCanvas::isZoomed() const {
    return d->state.isZoomed();
}

QSize FigureCanvas::sizeHint() const {
    return {usualWidth, std::max(usualWidth * 3 / 4, d->neededHeight)};
}

QSize FigureCanvas::minimumSizeHint() const {
    return {leastCanvasWidth, leastCanvasWidth * 3 / 4};
}

bool FigureCanvas::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                                reason == Qt::ShortcutFocusReason;
        d->state.setFocusFrame(event->type() == QEvent::FocusIn && byKeyboard);
        d->state.showOverlay();
        if (event->type() == QEvent::FocusOut && d->isFromKeyboard)
            d->clearReading();
    }
    if (event->type() == QEvent::ScreenChangeInternal)
        d->layOut(); // the other screen may have other pixels
    return QWidget::event(event);
}

bool FigureCanvas::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &d->plot)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        d->press(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseMove:
        d->move(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        d->release(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        resetView();
        return true;
    case QEvent::Wheel:
        event->setAccepted(d->wheel(*static_cast<QWheelEvent*>(event)));
        return true;
    case QEvent::Leave:
        if (!d->isFromKeyboard && !d->drag)
            d->clearReading();
        return false;
    case QEvent::Paint:
        if (d->state.scene() && !d->hasPainted) {
            d->hasPainted = true;
            QMetaObject::invokeMethod(this, &FigureCanvas::painted, Qt::QueuedConnection);
        }
        return false;
    default:
        return false;
    }
}

void FigureCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    d->clearReading();
    d->layOut();
}

void FigureCanvas::keyPressEvent(QKeyEvent* event) {
    bool done = false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        done = event->modifiers().testFlag(Qt::KeypadModifier) || event->modifiers() == Qt::NoModifier
                   ? d->walk(event->key())
                   : false;
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        done = d->zoomByKey(1 / zoomStep);
        break;
    case Qt::Key_Minus:
        done = d->zoomByKey(zoomStep);
        break;
    case Qt::Key_0:
        done = isZoomed();
        resetView();
        break;
    case Qt::Key_Escape:
        // The window may have more to clear, so the key goes on.
        d->clearReading();
        break;
    default:
        break;
    }
    if (!done)
        QWidget::keyPressEvent(event);
}

} // namespace driftline
