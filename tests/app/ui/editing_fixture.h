// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "ui/editing/part_editor.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace driftline::test {

/// The window with its figure, whose parts are found, clicked, dragged and edited.
struct EditingFixture : WindowFixture {
    EditingFixture() {
        open();
        canvas().setFocus();
    }
    QWidget& surface() { return *canvas().childAt(canvas().rect().center()); }

    /// Index of the part of a kind that says this, or of the first of that kind.
    int part(PartKind kind, const char* text = "") {
        const auto parts = canvas().parts();
        const auto found = std::find_if(parts.begin(), parts.end(), [&](const FigurePart& one) {
            return one.kind == kind && one.text.contains(QString::fromUtf8(text));
        });
        require(found != parts.end(), text);
        return static_cast<int>(found - parts.begin());
    }
    QPoint middleOf(int index) {
        const auto box = canvas().parts()[static_cast<std::size_t>(index)].box;
        return (box.center() * canvas().scale()).toPoint();
    }
    void click(int index) { QTest::mouseClick(&surface(), Qt::LeftButton, {}, middleOf(index)); }
    void doubleClick(int index) {
        click(index);
        QTest::mouseDClick(&surface(), Qt::LeftButton, {}, middleOf(index));
        QTest::mouseRelease(&surface(), Qt::LeftButton, {}, middleOf(index));
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&canvas(), static_cast<Qt::Key>(code), modifiers);
    }
    PartEditor* editor() { return canvas().findChild<PartEditor*>(); }
    void typeAndEnter(const char* text) {
        BOOST_REQUIRE(editor() != nullptr);
        auto& field = *editor();
        field.selectAll();
        QTest::keyClicks(&field, QString::fromUtf8(text));
        QTest::keyClick(&field, Qt::Key_Return);
    }
    const FigureSpec& spec() { return *session.currentFigure(); }
    /// Waits for the picture of the figure as it is now.
    void settle(const std::shared_ptr<const Scene>& before) {
        BOOST_REQUIRE(becomes([&] { return canvas().scene() != before; }));
        QApplication::processEvents();
    }
    void annotate() {
        const auto before = canvas().scene();
        const auto done =
            session.editFigure(QStringLiteral("Annotate"), [](FigureSpec& figure) -> Result<void> {
                figure.panels[0].notes.push_back({"A note of mine", "2023", 50, {}});
                figure.events.own.push_back({*Period::parse("2022-06"), {}, "My event", "Me", {}});
                return {};
            });
        require(done.has_value(), "annotated");
        settle(before);
    }
    QMenu& menuOn(int index) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, middleOf(index),
                                canvas().mapToGlobal(middleOf(index)));
        QApplication::sendEvent(&surface(), &event);
        auto* menu = canvas().findChild<QMenu*>(QStringLiteral("partMenu"));
        require(menu != nullptr, "a menu is open");
        return *menu;
    }
    QAction& item(QMenu& menu, const char* text) {
        const auto actions = menu.actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [text](const QAction* action) {
            return action->text() == QString::fromUtf8(text);
        });
        require(found != actions.end(), text);
        return **found;
    }
    void dragBy(int index, QPoint by) {
        const auto from = middleOf(index);
        QTest::mousePress(&surface(), Qt::LeftButton, {}, from);
        for (const auto at : {from + by / 2, from + by})
            moveTo(at);
        QTest::mouseRelease(&surface(), Qt::LeftButton, {}, from + by);
    }
    void moveTo(QPoint at) {
        QMouseEvent move(QEvent::MouseMove, QPointF(at), QPointF(surface().mapToGlobal(at)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&surface(), &move);
    }
};

} // namespace driftline::test
