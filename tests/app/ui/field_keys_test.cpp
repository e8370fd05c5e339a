// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window_fixture.h"
#include "render/figure_canvas.h"
#include "support/words.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

void unfoldEverything(const QWidget& inspector) {
    for (auto* heading : inspector.findChildren<QToolButton*>()) {
        if (heading->property("kind") == QStringLiteral("section-heading") && !heading->isChecked())
            heading->click();
    }
}

/// Every field of the window in which something can be typed.
std::vector<QWidget*> fieldsOf(const QWidget& window) {
    std::vector<QWidget*> out;
    for (auto* field : window.findChildren<QWidget*>()) {
        const bool isText =
            qobject_cast<QLineEdit*>(field) != nullptr || qobject_cast<QPlainTextEdit*>(field) != nullptr;
        if (isText && field->isVisible() && field->isEnabled())
            out.push_back(field);
    }
    return out;
}

std::string titleOf(const Session& session) {
    return session.currentFigure()->text.title;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(field_keys, WindowFixture)

BOOST_AUTO_TEST_CASE(undo_and_export_work_from_every_field) {
    open();
    unfoldEverything(*window);
    QTest::mouseClick(&child<QPushButton>("kindBar"), Qt::LeftButton);
    BOOST_REQUIRE(session.undoStack().count() == 1);
    const auto fields = fieldsOf(*window);
    BOOST_TEST(fields.size() > 8U);
    for (const auto& pointer : fields) {
        QWidget& field = *pointer;
        BOOST_TEST_CONTEXT(field.objectName().toStdString()) {
            field.setFocus(Qt::TabFocusReason);
            BOOST_TEST_REQUIRE(field.hasFocus());
            QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
            BOOST_TEST(session.undoStack().index() == 0);
            QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            BOOST_TEST(session.undoStack().index() == 1);
            QTest::keyClick(&field, Qt::Key_E, Qt::ControlModifier);
            auto* dialog = window->findChild<QDialog*>(QStringLiteral("exportDialog"));
            BOOST_TEST_REQUIRE((dialog != nullptr && dialog->isVisible()));
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    BOOST_TEST(session.undoStack().count() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_being_typed_is_undone_first) {
    open();
    unfoldEverything(*window);
    QTest::mouseClick(&child<QPushButton>("kindBar"), Qt::LeftButton);
    auto& title = child<QPlainTextEdit>("textTitle");
    const auto before = title.toPlainText();
    title.setFocus();
    QTest::keyClicks(&title, QStringLiteral("New "));
    QTest::keyClick(&title, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(title.toPlainText().toStdString() == before.toStdString());
    BOOST_TEST(session.undoStack().index() == 1);
    QTest::keyClick(&title, Qt::Key_Z, Qt::ControlModifier);
    BOOST_TEST(session.undoStack().index() == 0);
}

BOOST_AUTO_TEST_CASE(what_is_being_typed_is_part_of_what_is_exported) {
    open();
    unfoldEverything(*window);
    auto& title = child<QPlainTextEdit>("textTitle");
    title.setFocus();
    title.selectAll();
    QTest::keyClicks(&title, QStringLiteral("Typed just now"));
    QTest::keyClick(&title, Qt::Key_E, Qt::ControlModifier);
    BOOST_TEST(titleOf(session) == "Typed just now");
    BOOST_TEST(canvas().scene()->title == "Typed just now");
    BOOST_TEST(session.undoStack().count() == 1);
}

BOOST_AUTO_TEST_CASE(keys_of_text_stay_with_the_field) {
    open();
    unfoldEverything(*window);
    auto& title = child<QPlainTextEdit>("textTitle");
    title.setFocus();
    QTest::keyClick(&title, Qt::Key_A, Qt::ControlModifier);
    BOOST_TEST(title.textCursor().hasSelection());
    QTest::keyClick(&title, Qt::Key_Question); // a shortcut of the window
    BOOST_TEST(title.toPlainText().toStdString() == "?");
    BOOST_TEST(window->findChild<QDialog*>(QStringLiteral("shortcutSheet")) == nullptr);
}

BOOST_AUTO_TEST_CASE(the_names_of_undo_and_redo_are_elided) {
    open();
    const auto added = session.edit(QStringLiteral("Add “R&D %1”").arg(QString(400, u'w')),
                                    [](Workspace& workspace) -> Result<void> {
                                        workspace.title += "!";
                                        return {};
                                    });
    BOOST_REQUIRE(added.has_value());
    const auto& undo = child<QAction>("undo");
    BOOST_TEST(undo.text().size() < 80);
    BOOST_TEST(undo.text().toStdString().starts_with("Undo Add “R&&D www"));
    BOOST_TEST(undo.text().toStdString().ends_with("…"));
    BOOST_TEST(undo.iconText().toStdString() == "Undo");
    BOOST_TEST(undo.toolTip().size() < 80);
    const auto* menu = window->findChild<QMenu*>();
    BOOST_REQUIRE(menu != nullptr);
    BOOST_TEST(menu->sizeHint().width() < 520);
    session.undo();
    BOOST_TEST(!undo.isEnabled());
    BOOST_TEST(undo.text().toStdString() == "Undo");
    const auto& redo = child<QAction>("redo");
    BOOST_TEST(redo.isEnabled());
    BOOST_TEST(redo.text().toStdString().ends_with("…"));
}

BOOST_AUTO_TEST_SUITE_END()
