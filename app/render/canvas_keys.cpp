// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/canvas_input.h"

#include <QKeyEvent>

#include <utility>

namespace driftline {

namespace {
/// What one key press zooms, and what share of the panel it pans.
constexpr double keyZoomStep = 1.25;
constexpr double panStep = 0.1;

/// Places lie along x, or from bottom to top.
std::optional<WalkStep> walkStepFor(int key, bool isAlongX) {
    switch (key) {
    case Qt::Key_Right:
        return isAlongX ? WalkStep::NextPlace : WalkStep::NextSeries;
    case Qt::Key_Left:
        return isAlongX ? WalkStep::PreviousPlace : WalkStep::PreviousSeries;
    case Qt::Key_Down:
        return isAlongX ? WalkStep::NextSeries : WalkStep::PreviousPlace;
    case Qt::Key_Up:
        return isAlongX ? WalkStep::PreviousSeries : WalkStep::NextPlace;
    case Qt::Key_Home:
        return WalkStep::FirstPlace;
    case Qt::Key_End:
        return WalkStep::LastPlace;
    case Qt::Key_PageDown:
        return WalkStep::NextPanel;
    case Qt::Key_PageUp:
        return WalkStep::PreviousPanel;
    default:
        return {};
    }
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent& event) {
    return event.modifiers() & ~Qt::KeypadModifier;
}
} // namespace

void FigureCanvas::Private::walkTo(const Spot& spot) {
    if (state.reveal(spot)) {
        showView();
        endStep(ViewStep::Walk, 0);
    }
    marks().isFromKeyboard = true;
    read(spot, {});
}

bool FigureCanvas::Private::walk(const QKeyEvent& event) {
    const auto& from = state.spot();
    const auto step = walkStepFor(event.key(), state.index().isAlongX(from ? from->panel : 0));
    if (!step)
        return false;
    const auto spot = walked(state.index(), *state.scene(), from, *step);
    if (!spot)
        return false;
    walkTo(*spot);
    return true;
}

bool FigureCanvas::Private::panByKey(const QKeyEvent& event) {
    QPointF direction;
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)
        direction.setX(event.key() == Qt::Key_Left ? 1 : -1);
    else if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
        direction.setY(event.key() == Qt::Key_Up ? 1 : -1);
    else
        return false;
    const int panel = state.spot() ? state.spot()->panel : 0;
    const auto map = state.map(panel);
    const QPointF distance(direction.x() * panStep * map.plot.width(),
                           direction.y() * panStep * map.plot.height());
    if (state.reader().pan(panel, map, map.view, distance)) {
        showView();
        endStep(ViewStep::Keys, event.timestamp());
    }
    return true;
}

bool FigureCanvas::Private::zoomByKey(double factor, const QKeyEvent& event) {
    const int panel = state.spot() ? state.spot()->panel : 0;
    const QPointF about =
        state.spot() ? units(state.readingAt(*state.spot(), {}).at) : state.plotRect(panel).center();
    const auto axis = event.modifiers().testFlag(Qt::AltModifier) ? ReaderAxis::Value : ReaderAxis::Time;
    if (state.reader().zoom(panel, state.map(panel), about, factor, axis)) {
        showView();
        endStep(ViewStep::Keys, event.timestamp());
    }
    return true;
}

bool FigureCanvas::Private::key(const QKeyEvent& event) {
    if (!state.isLaidOut() || state.panelCount() == 0)
        return false;
    const auto modifiers = modifiersOf(event);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        // With Ctrl it is the page that is zoomed.
        return !modifiers.testFlag(Qt::ControlModifier) &&
               zoomByKey(event.key() == Qt::Key_Minus ? keyZoomStep : 1 / keyZoomStep, event);
    case Qt::Key_0:
        if (modifiers != Qt::NoModifier || !q.isZoomed())
            return false;
        q.resetView();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::NoModifier || marks().reading.panel < 0)
            return false;
        q.pinReading();
        return true;
    case Qt::Key_Escape:
        if (marks().drag || isBoxZoom) {
            cancelDrag();
            q.setBoxZoom(false);
            return true;
        }
        clearReading();
        return false; // the window may have more to clear
    default:
        break;
    }
    if (modifiers == Qt::AltModifier && (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right)) {
        event.key() == Qt::Key_Left ? q.goBack() : q.goForward();
        return true;
    }
    if (modifiers == Qt::ShiftModifier)
        return panByKey(event);
    return modifiers == Qt::NoModifier && walk(event);
}

} // namespace driftline
