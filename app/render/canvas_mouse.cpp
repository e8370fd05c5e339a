// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_input.h"
#include "render/page_plot.h"

#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace driftline {

namespace {
/// What one notch of the wheel zooms.
constexpr double zoomStep = 1.25;
constexpr double notch = 120;
/// A press that moves farther than this is a drag, pixels.
constexpr double dragFrom = 4;
} // namespace

void FigureCanvas::Private::showCursor(QPointF at) {
    const auto& drag = marks().drag;
    const bool isBox = isBoxZoom || (drag && drag->kind == Drag::Kind::Box);
    const bool isHeld = drag && drag->isMoving && drag->kind == Drag::Kind::Part;
    const bool isPan = drag && drag->isMoving && drag->panel >= 0 && state.reader().isZoomed();
    plot.setCursor(isBox                                     ? Qt::CrossCursor
                   : isHeld || isPan                         ? Qt::ClosedHandCursor
                   : grabsPart(at)                           ? Qt::OpenHandCursor
                   : partWithWordsAt(state.parts(), at) >= 0 ? Qt::PointingHandCursor
                                                             : Qt::ArrowCursor);
}

void FigureCanvas::Private::hover(QPointF at) {
    if (!state.isLaidOut())
        return;
    showCursor(at);
    const int panel = state.panelAt(at);
    const auto spot = panel < 0 ? std::nullopt : state.spotNear(panel, at);
    if (!spot) {
        clearReading();
        return;
    }
    marks().isFromKeyboard = false;
    read(*spot, state.eventAt(panel, at));
}

/// Whether pressing there takes hold of the selected part: of its words, or of a handle at its corners.
bool FigureCanvas::Private::grabsPart(QPointF at) const {
    const auto& reader = state.marks();
    if (reader.part < 0 || !reader.canMovePart)
        return false;
    const auto& part = state.parts()[static_cast<std::size_t>(reader.part)];
    const auto handles = handlesOf(part.box, state.scale());
    const bool isHandle =
        std::any_of(handles.begin(), handles.end(), [at](const QRectF& one) { return one.contains(at); });
    return isHandle || (part.kind != PartKind::Panel && state.partAt(at) == reader.part);
}

void FigureCanvas::Private::press(const QMouseEvent& event) {
    if (event.button() == Qt::BackButton)
        q.goBack();
    if (event.button() == Qt::ForwardButton)
        q.goForward();
    if (event.button() != Qt::LeftButton || !state.isLaidOut())
        return;
    q.setFocus(Qt::MouseFocusReason);
    marks().pinnedByClick.reset();
    const QPointF at = units(event.position());
    const int panel = state.panelAt(at);
    if (grabsPart(at)) {
        marks().drag = Drag{panel, at, PanelView(), Drag::Kind::Part, false};
        return;
    }
    const bool isBox = isBoxZoom || event.modifiers().testFlag(Qt::ShiftModifier);
    marks().drag = Drag{panel, at, panel < 0 ? PanelView() : state.reader().of(panel),
                        isBox ? Drag::Kind::Box : Drag::Kind::Pan, false};
}

void FigureCanvas::Private::move(const QMouseEvent& event) {
    auto& drag = marks().drag;
    const QPointF at = units(event.position());
    if (!drag) {
        hover(at);
        return;
    }
    const QPointF distance = at - drag->start;
    if (!drag->isMoving && std::hypot(distance.x(), distance.y()) * state.scale() < dragFrom)
        return;
    if (!drag->isMoving) {
        drag->isMoving = true;
        clearReading();
        showCursor(at);
    }
    if (drag->kind == Drag::Kind::Part) {
        marks().partMoved = distance;
        state.showOverlay();
        Q_EMIT q.partDragged(marks().part, distance);
        return;
    }
    if (drag->panel < 0)
        return;
    if (drag->kind == Drag::Kind::Box) {
        marks().box = QRectF(drag->start, at).normalized().intersected(state.plotRect(drag->panel));
        state.showOverlay();
    } else if (state.reader().pan(drag->panel, state.map(drag->panel), drag->view, distance)) {
        showView();
    }
}

void FigureCanvas::Private::release(const QMouseEvent& event) {
    if (!marks().drag || event.button() != Qt::LeftButton)
        return;
    const auto ended = *marks().drag;
    const QPointF at = units(event.position());
    cancelDrag();
    if (!ended.isMoving) {
        hover(at);
        q.selectPart(state.partAt(at));
        if (state.seriesNamedAt(at) < 0 && partWithWordsAt(state.parts(), at) >= 0)
            return; // words, and no place to be read
        const int named = state.seriesNamedAt(at);
        if (named < 0 && state.isOnMark(at))
            Q_EMIT q.markClicked();
        else
            Q_EMIT q.seriesClicked(named);
        if (const auto meant = marks().reading.meant(); meant.get() != nullptr)
            Q_EMIT q.datumChosen(meant);
        return;
    }
    if (ended.kind == Drag::Kind::Part) {
        Q_EMIT q.partDropped(marks().part, at - ended.start);
        return;
    }
    if (ended.panel >= 0 && ended.kind == Drag::Kind::Box) {
        q.setBoxZoom(false);
        if (state.reader().frame(ended.panel, state.map(ended.panel), QRectF(ended.start, at)))
            showView();
    }
    endStep(ended.kind == Drag::Kind::Box ? ViewStep::Box : ViewStep::Drag, event.timestamp());
    hover(at);
}

void FigureCanvas::Private::cancelDrag() {
    marks().drag.reset();
    marks().box = {};
    marks().partMoved = {};
    marks().target = {};
    state.showOverlay();
}

void FigureCanvas::Private::doubleClick(QPointF at) {
    // Its first click was none on its own.
    if (const auto pin = std::exchange(marks().pinnedByClick, std::nullopt)) {
        state.togglePin(*pin);
        state.showOverlay();
        Q_EMIT q.pinsChanged();
    }
    const int part = partWithWordsAt(state.parts(), at);
    if (part < 0) {
        q.resetView();
        return;
    }
    if (const int named = state.seriesNamedAt(at); named >= 0)
        Q_EMIT q.seriesClicked(named); // the first click had brought it forward
    q.selectPart(part);
    Q_EMIT q.partActivated();
}

bool FigureCanvas::Private::wheel(const QWheelEvent& event) {
    const QPointF at = units(event.position());
    const int panel = state.isLaidOut() ? state.panelAt(at) : -1;
    // With Ctrl it is the page that is zoomed, and not what its plots show.
    if (panel < 0 || event.angleDelta().y() == 0 || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    const auto axis = event.modifiers().testFlag(Qt::ShiftModifier) ? ReaderAxis::Value : ReaderAxis::Time;
    const double factor = std::pow(zoomStep, -event.angleDelta().y() / notch);
    if (!state.reader().zoom(panel, state.map(panel), at, factor, axis))
        return state.reader().isZoomed();
    showView();
    endStep(ViewStep::Wheel, event.timestamp());
    hover(at);
    return true;
}

} // namespace driftline
