// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/window_fixture.h"

#include <QComboBox>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

#include <string>

namespace driftline::test {

/// Opens a section of the inspector if it is folded.
inline void unfold(WindowFixture& fixture, const char* section) {
    auto* heading = fixture.child<QWidget>(section).findChild<QToolButton*>();
    if (!heading->isChecked())
        heading->click();
}

/// Asks what the fields of a section are for.
inline void askWhy(WindowFixture& fixture, const char* section) {
    unfold(fixture, section);
    fixture.child<QToolButton>((std::string(section) + "Help").c_str()).click();
}

/// As a reader who tabs to a list of choices and presses a letter of the item.
inline void chooseItem(QComboBox& combo, const QString& text) {
    const int wanted = combo.findText(text, Qt::MatchStartsWith);
    BOOST_REQUIRE_MESSAGE(wanted >= 0, "there is an item " << text.toStdString());
    combo.setFocus();
    for (int tries = 0; tries < 2 * combo.count() && combo.currentIndex() != wanted; ++tries)
        QTest::keyClick(&combo, combo.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    BOOST_TEST(combo.currentIndex() == wanted);
}

inline const FigureSpec& spec(const WindowFixture& fixture) {
    return *fixture.session.currentFigure();
}

} // namespace driftline::test
