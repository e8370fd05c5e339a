// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/monkey.h"

#include "app/ui/window_fixture.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace driftline::test {

namespace {

// No key that opens a window of the desktop or quits.
constexpr std::array keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,  Qt::Key_Home,
                          Qt::Key_End,  Qt::Key_Space, Qt::Key_Tab,   Qt::Key_Enter, Qt::Key_PageUp,
                          Qt::Key_2,    Qt::Key_A,     Qt::Key_Minus, Qt::Key_Z,     Qt::Key_Delete,
                          Qt::Key_0,    Qt::Key_E,     Qt::Key_Escape};

/// Menus and dialogs begin loops and leave the program; a monkey would never come back.
bool isTaboo(const QWidget& widget) {
    const auto* tool = qobject_cast<const QToolButton*>(&widget);
    if (tool != nullptr && (tool->menu() != nullptr || tool->defaultAction() != nullptr))
        return true;
    return widget.property("opens").toBool();
}

void closePopups() {
    while (auto* popup = QApplication::activePopupWidget())
        popup->close();
    while (auto* modal = QApplication::activeModalWidget())
        modal->close();
}

std::string nameOf(const QWidget& widget) {
    return std::string(widget.metaObject()->className()) + ' ' + widget.objectName().toStdString();
}

/// Names and places of a part and of what is in it, down to the numbers of a series.
void askFor(const QAccessibleInterface& part, int depth) {
    static_cast<void>(part.text(QAccessible::Name));
    static_cast<void>(part.rect());
    static_cast<void>(part.state());
    for (int child = 0; depth > 0 && child < part.childCount(); ++child) {
        if (const auto* one = part.child(child); one != nullptr)
            askFor(*one, depth - 1);
    }
}

} // namespace

Monkey::Monkey(QWidget& window, unsigned seed, std::function<void(Random&)> between)
    : m_window(window)
    , m_random(seed)
    , m_between(std::move(between)) {
    QAccessible::setActive(true);
}

void Monkey::act() {
    closePopups();
    m_last = "nothing";
    if (auto* target = pick(); target != nullptr) {
        const QPoint at(number(std::max(1, target->width())), number(std::max(1, target->height())));
        const auto name = nameOf(*target);
        switch (number(6)) {
        case 0:
        case 1:
            m_last = "click " + name;
            QTest::mouseClick(target, Qt::LeftButton, pickModifier(), at);
            break;
        case 2:
            m_last = "drag " + name;
            drag(*target, at);
            break;
        case 3:
            m_last = "wheel " + name;
            turnWheel(*target, at);
            break;
        case 4:
            m_last = "hover " + name;
            hover(*target, at);
            break;
        default:
            m_last = "key " + name;
            target->setFocus();
            QTest::keyClick(target, keys[static_cast<std::size_t>(number(keys.size()))], pickModifier());
            break;
        }
    }
    if (number(200) == 0)
        lookAround();
    m_between(m_random);
}

Qt::KeyboardModifiers Monkey::pickModifier() {
    switch (number(8)) {
    case 0:
        return Qt::ShiftModifier;
    case 1:
        return Qt::ControlModifier;
    default:
        return Qt::NoModifier;
    }
}

QWidget* Monkey::pick() {
    const auto all = m_window.findChildren<QWidget*>();
    for (int tries = 0; tries < 50; ++tries) {
        auto* widget = all[number(all.size())];
        if (widget->isVisible() && widget->isEnabled() && widget->window() == &m_window && !isTaboo(*widget))
            return widget;
    }
    return nullptr;
}

void Monkey::drag(QWidget& target, QPoint from) {
    const auto somewhere = [&] {
        const int x = number(std::max(1, target.width()));
        return QPoint(x, number(std::max(1, target.height())));
    };
    QTest::mousePress(&target, Qt::LeftButton, pickModifier(), from);
    QTest::mouseMove(&target, somewhere());
    QTest::mouseRelease(&target, Qt::LeftButton, {}, somewhere());
}

void Monkey::turnWheel(QWidget& target, QPoint at) {
    const QPoint turn(0, number(2) == 0 ? 120 : -120);
    QWheelEvent event(at, target.mapToGlobal(at), {}, turn, Qt::NoButton, pickModifier(), Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&target, &event);
}

void Monkey::lookAround() {
    constexpr int depth = 3; // panels, series, numbers
    auto* figure = m_window.findChild<QWidget*>(QStringLiteral("figure"));
    if (const auto* tree = figure == nullptr ? nullptr : QAccessible::queryAccessibleInterface(figure))
        askFor(*tree, depth);
}

} // namespace driftline::test
