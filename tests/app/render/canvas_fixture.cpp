// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/canvas_fixture.h"

#include "app/render/sample_scenes.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace driftline::test {

CanvasFixture::CanvasFixture() {
    show(twoLines());
}

void CanvasFixture::show(const Scene& scene) {
    shown = std::make_shared<const Scene>(scene);
    canvas.setScene(shown, page);
    canvas.show();
    QCoreApplication::processEvents();
    layout = layoutFigure(scene, page.size, medium, text);
}

PlotMap CanvasFixture::map(int panel) const {
    const auto index = static_cast<std::size_t>(panel);
    return {layout.panels[index].plot, PanelView::whole(shown->panels[index])};
}

void CanvasFixture::moveTo(QPointF at, Qt::MouseButtons buttons) {
    QMouseEvent event(QEvent::MouseMove, at, surface().mapToGlobal(at), Qt::NoButton, buttons,
                      Qt::NoModifier);
    QApplication::sendEvent(&surface(), &event);
}

void CanvasFixture::wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(at, surface().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&surface(), &event);
}

void CanvasFixture::drag(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&surface(), Qt::LeftButton, modifiers, from.toPoint());
    moveTo((from + to) / 2, Qt::LeftButton);
    moveTo(to, Qt::LeftButton);
    QTest::mouseRelease(&surface(), Qt::LeftButton, modifiers, to.toPoint());
}

} // namespace driftline::test
