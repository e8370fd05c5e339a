// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/figure_canvas.h"

#include "render/canvas_input.h"
#include "render/figure_accessible.h"
#include "render/page_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace driftline {

namespace {
/// Around a number, for a screen reader's magnifier; pixels.
constexpr double aroundDatum = 6;
} // namespace

void FigureCanvas::Private::showLaidOut() {
    q.setFixedSize(state.pixelSize());
    plot.setGeometry(q.rect());
    state.showOverlay();
}

void FigureCanvas::Private::describe() {
    const auto& scene = state.scene();
    q.setAccessibleName(scene ? QString::fromStdString(scene->title) : QString());
    // What is selected comes before what the whole figure says: it is where the reader is.
    const int part = marks().part;
    q.setAccessibleDescription(
        part >= 0 ? FigureCanvas::tr("Selected: %1").arg(state.parts()[static_cast<std::size_t>(part)].text)
        : scene   ? QString::fromStdString(scene->altText)
                  : QString());
}

void FigureCanvas::Private::read(const Spot& spot, const QString& eventDetail) {
    marks().spot = spot;
    state.showOverlay();
    const auto now = state.readingAt(spot, eventDetail);
    if (now == marks().reading)
        return;
    marks().reading = now;
    if (marks().isFromKeyboard)
        announceDatum(q, now.meant());
    Q_EMIT q.readingChanged(now);
}

void FigureCanvas::Private::clearReading() {
    if (marks().reading.panel < 0)
        return;
    marks().reading = {};
    marks().isFromKeyboard = false;
    marks().spot.reset();
    state.showOverlay();
    Q_EMIT q.readingCleared();
}

void FigureCanvas::Private::showView() {
    state.applyView();
    state.showOverlay();
    plot.redraw();
    Q_EMIT q.viewChanged(state.reader().isZoomed());
    if (!state.pins().empty())
        Q_EMIT q.pinsChanged();
}

void FigureCanvas::Private::endStep(ViewStep step, std::uint64_t time) {
    state.reader().note(step, time);
    Q_EMIT q.viewChanged(state.reader().isZoomed());
}

FigureCanvas::FigureCanvas(QWidget* parent) : QWidget(parent) {
    installFigureAccessible();
    auto* plot = new PagePlot(this);
    plot->setMouseTracking(true);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setContextMenuPolicy(Qt::NoContextMenu);
    d = std::make_unique<Private>(*this, *plot);
    plot->installEventFilter(this);
    setFocusPolicy(Qt::StrongFocus);
}

FigureCanvas::~FigureCanvas() {
    // The plot outlives what is drawn in it and must not be heard any more.
    d->plot.removeEventFilter(this);
}

void FigureCanvas::setScene(std::shared_ptr<const Scene> scene, const FigurePage& page) {
    const bool wasZoomed = isZoomed();
    const bool hadPins = !d->state.pins().empty();
    d->cancelDrag();
    d->clearReading(); // who shows it is told while its scene is still here
    d->state.setScene(std::move(scene), page);
    figureReplaced(*this);
    d->describe();
    d->showLaidOut();
    if (isZoomed() != wasZoomed)
        Q_EMIT viewChanged(isZoomed());
    if (hadPins)
        Q_EMIT pinsChanged();
    Q_EMIT sceneChanged();
}

std::shared_ptr<const Scene> FigureCanvas::scene() const {
    return d->state.scene();
}

const FigurePage& FigureCanvas::page() const {
    return d->state.page();
}

void FigureCanvas::setScale(double scale) {
    if (scale == d->state.scale())
        return;
    d->clearReading(); // its place is another one
    d->state.setScale(scale);
    d->showLaidOut();
    if (!d->state.pins().empty())
        Q_EMIT pinsChanged();
}

double FigureCanvas::scale() const {
    return d->state.scale();
}

const FigureLayout& FigureCanvas::figureLayout() const {
    return d->state.layout();
}

void FigureCanvas::setFocusedSeries(int series) {
    const int count = d->state.scene() ? static_cast<int>(d->state.scene()->series.size()) : 0;
    const int known = series >= 0 && series < count ? series : -1;
    if (known == d->state.focus())
        return;
    d->state.setFocus(known);
    d->plot.redraw();
}

int FigureCanvas::focusedSeries() const {
    return d->state.focus();
}

void FigureCanvas::setSelectedDatum(const SceneDatum& datum) {
    d->marks().selected = datum.indexIn(scene());
    d->state.showOverlay();
}

void FigureCanvas::resetView() {
    if (!d->state.reader().reset())
        return;
    d->clearReading();
    d->showView();
    d->endStep(ViewStep::Reset, 0);
}

bool FigureCanvas::isZoomed() const {
    return d->state.reader().isZoomed();
}

void FigureCanvas::goBack() {
    if (!d->state.reader().goBack())
        return;
    d->clearReading();
    d->showView();
}

void FigureCanvas::goForward() {
    if (!d->state.reader().goForward())
        return;
    d->clearReading();
    d->showView();
}

bool FigureCanvas::canGoBack() const {
    return d->state.reader().canGoBack();
}

bool FigureCanvas::canGoForward() const {
    return d->state.reader().canGoForward();
}

void FigureCanvas::setBoxZoom(bool on) {
    if (on == d->isBoxZoom)
        return;
    d->isBoxZoom = on;
    d->showCursor(d->units(mapFromGlobal(QCursor::pos())));
    Q_EMIT boxZoomChanged(on);
}

bool FigureCanvas::isBoxZoom() const {
    return d->isBoxZoom;
}

void FigureCanvas::pinReading() {
    const auto spot = d->state.spot();
    if (!spot)
        return;
    d->state.togglePin(*spot);
    d->marks().pinnedByClick = spot;
    d->state.showOverlay();
    Q_EMIT pinsChanged();
    if (const SceneDatum datum{scene(), spot->datum}; datum.get() != nullptr)
        Q_EMIT datumChosen(datum);
}

void FigureCanvas::removePin(const Reading& pin) {
    auto& marks = d->marks();
    const auto gone = std::erase_if(marks.pins, [&](const Spot& spot) {
        return pin.scene == marks.scene && pin.panel == spot.panel && pin.x == marks.index.at(spot).at;
    });
    if (gone == 0)
        return;
    d->state.showOverlay();
    Q_EMIT pinsChanged();
}

void FigureCanvas::clearPins() {
    d->marks().pins.clear();
    d->state.showOverlay();
    Q_EMIT pinsChanged();
}

std::vector<Reading> FigureCanvas::pins() const {
    std::vector<Reading> readings;
    for (const auto& pin : d->state.pins()) {
        if (d->state.isLaidOut())
            readings.push_back(d->state.readingAt(pin, {}));
    }
    return readings;
}

Reading FigureCanvas::walkedReading() const {
    return d->marks().isFromKeyboard ? d->marks().reading : Reading();
}

void FigureCanvas::readDatum(const SceneDatum& datum) {
    const auto* one = datum.in(scene());
    if (!d->state.isLaidOut() || one == nullptr || one->panel < 0 || one->panel >= d->state.panelCount())
        return;
    const int panel = one->panel;
    if (const auto place = d->state.index().placeOf(panel, datum.index))
        d->walkTo({panel, *place, datum.index});
}

QRect FigureCanvas::datumRect(const SceneDatum& datum) const {
    const auto* one = datum.in(scene());
    if (!d->state.isLaidOut() || one == nullptr || one->panel < 0 || one->panel >= d->state.panelCount() ||
        !std::isfinite(one->at.x) || !std::isfinite(one->at.y))
        return {};
    const auto map = d->state.map(one->panel);
    const auto at = map.toPoint(one->at);
    if (!map.plot.contains(at))
        return {};
    return QRectF(d->state.scale() * at, QSizeF())
        .adjusted(-aroundDatum, -aroundDatum, aroundDatum, aroundDatum)
        .toRect();
}

QRect FigureCanvas::panelRect(const std::shared_ptr<const Scene>& of, int panel) const {
    const bool isShown = d->state.isLaidOut() && of == scene() && panel >= 0 && panel < d->state.panelCount();
    return isShown ? d->state.toWidget(d->state.plotRect(panel)).toRect() : QRect();
}

SceneDatum FigureCanvas::datumAt(QPoint place) const {
    const QPointF at = d->units(place);
    const int panel = d->state.isLaidOut() ? d->state.panelAt(at) : -1;
    const auto spot = panel < 0 ? std::nullopt : d->state.spotNear(panel, at);
    return {scene(), spot ? spot->datum : -1};
}

const std::vector<FigurePart>& FigureCanvas::parts() const {
    return d->state.parts();
}

int FigureCanvas::selectedPart() const {
    return d->marks().part;
}

void FigureCanvas::selectPart(int index) {
    const int known = index >= 0 && static_cast<std::size_t>(index) < parts().size() ? index : -1;
    if (known == d->marks().part)
        return;
    d->marks().part = known;
    d->marks().canMovePart = known >= 0 && d->canMove && d->canMove(parts()[static_cast<std::size_t>(known)]);
    d->describe();
    d->state.showOverlay();
    announceSelectedPart(*this);
    Q_EMIT partSelected();
}

bool FigureCanvas::isMovable(int index) const {
    return index >= 0 && static_cast<std::size_t>(index) < parts().size() && d->canMove &&
           d->canMove(parts()[static_cast<std::size_t>(index)]);
}

int FigureCanvas::partAt(QPoint place) const {
    return d->state.partAt(d->units(place));
}

int FigureCanvas::panelPartAt(QPoint place) const {
    return d->state.isLaidOut() ? partOfPanel(parts(), d->state.panelAt(d->units(place))) : -1;
}

void FigureCanvas::setMovable(std::function<bool(const FigurePart&)> canMove) {
    d->canMove = std::move(canMove);
}

void FigureCanvas::showDropTarget(const DropTarget& target) {
    d->marks().target = target;
    d->state.showOverlay();
}

bool FigureCanvas::isDraggingPart() const {
    const auto& drag = d->marks().drag;
    return drag && drag->kind == Drag::Kind::Part && drag->isMoving;
}

PlotMap FigureCanvas::panelMap(int panel) const {
    return d->state.map(panel);
}

bool FigureCanvas::event(QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                                reason == Qt::ShortcutFocusReason;
        d->state.setFocusFrame(event->type() == QEvent::FocusIn && byKeyboard);
        d->state.showOverlay();
        if (event->type() == QEvent::FocusOut && d->marks().isFromKeyboard)
            d->clearReading();
    }
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
        d->doubleClick(d->units(static_cast<QMouseEvent*>(event)->position()));
        return true;
    case QEvent::Wheel:
        event->setAccepted(d->wheel(*static_cast<QWheelEvent*>(event)));
        return true;
    case QEvent::Leave:
        if (!d->marks().isFromKeyboard && !d->marks().drag)
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

void FigureCanvas::keyPressEvent(QKeyEvent* event) {
    if (!d->key(*event))
        QWidget::keyPressEvent(event);
}

} // namespace driftline
