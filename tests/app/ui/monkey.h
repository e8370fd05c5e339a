// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QtGlobal>

#include <functional>
#include <random>
#include <string>

class QWidget;

namespace driftline::test {

/// Random but seeded clicks, keys and wheel turns on whatever can be reached in a window, and looks at it as
/// a screen reader has them.
class Monkey {
public:
    using Random = std::mt19937;

    /// `between` is what happens between two events, with the same random numbers.
    Monkey(QWidget& window, unsigned seed, std::function<void(Random&)> between);

    void act();
    /// What it did last: the kind of event and the widget.
    const std::string& last() const { return m_last; }

private:
    template <class Size>
    int number(Size below) {
        return static_cast<int>(m_random() % static_cast<unsigned>(below));
    }

    Qt::KeyboardModifiers pickModifier();
    QWidget* pick();
    void drag(QWidget& target, QPoint from);
    void turnWheel(QWidget& target, QPoint at);
    void lookAround();

    QWidget& m_window;
    Random m_random;
    std::function<void(Random&)> m_between;
    std::string m_last;
};

} // namespace driftline::test
