// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/field_keys.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace driftline {

namespace {
bool isField(const QObject* object) {
    return qobject_cast<const QLineEdit*>(object) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(object) != nullptr;
}

/// The field that events of an object are for: it, or what is typed into in a drop-down, which gets them in
/// its place. nullptr if there is none.
QWidget* fieldOf(QObject* object) {
    if (const auto* box = qobject_cast<QComboBox*>(object))
        return box->lineEdit();
    return isField(object) ? qobject_cast<QWidget*>(object) : nullptr;
}

QString typedText(const QWidget& field) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&field))
        return line->text();
    const auto* edit = qobject_cast<const QPlainTextEdit*>(&field);
    return edit == nullptr ? QString() : edit->toPlainText();
}

bool hasOwnHistory(const QWidget& field, bool forward) {
    if (const auto* line = qobject_cast<const QLineEdit*>(&field))
        return forward ? line->isRedoAvailable() : line->isUndoAvailable();
    const auto* edit = qobject_cast<const QPlainTextEdit*>(&field);
    return edit != nullptr &&
           (forward ? edit->document()->isRedoAvailable() : edit->document()->isUndoAvailable());
}

bool staysWithField(const QKeyEvent& key) {
    return key.matches(QKeySequence::Copy) || key.matches(QKeySequence::Cut) ||
           key.matches(QKeySequence::Paste) || key.matches(QKeySequence::SelectAll);
}

/// A letter, a digit or the cursor: what fields are there for.
bool isTyping(const QKeyEvent& key) {
    constexpr auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return (key.modifiers() & commands) == Qt::NoModifier && !isFunction;
}

/// Fields enter what was typed when the keyboard leaves them.
void enter(QWidget& field) {
    const QPointer<QWidget> kept(&field);
    field.clearFocus();
    if (kept)
        kept->setFocus(Qt::OtherFocusReason);
}
} // namespace

FieldKeys::FieldKeys(const QAction& undo, const QAction& redo, QMainWindow& window)
    : QObject(&window)
    , m_undo(undo)
    , m_redo(redo)
    , m_window(window) {
    qApp->installEventFilter(this);
}

bool FieldKeys::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type != QEvent::ShortcutOverride && type != QEvent::FocusIn && type != QEvent::KeyRelease)
        return false;
    auto* field = fieldOf(watched);
    if (field == nullptr || field->window() != &m_window)
        return false;
    if (type == QEvent::ShortcutOverride) {
        if (!isForWindow(*field, *static_cast<QKeyEvent*>(event)))
            return false;
        event->ignore();
        return true;
    }
    // Entered by the keyboard coming, or by the Return key, after which the figure has the text.
    const auto isReturn = [event] {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        return key == Qt::Key_Return || key == Qt::Key_Enter;
    };
    if (type == QEvent::FocusIn || (qobject_cast<QLineEdit*>(field) != nullptr && isReturn())) {
        m_field = field;
        m_entered = typedText(*field);
    }
    return false;
}

bool FieldKeys::isForWindow(QWidget& field, const QKeyEvent& key) const {
    if (isTyping(key) || staysWithField(key))
        return false;
    const QKeySequence keys(key.keyCombination());
    const auto has = [&keys](const QAction* action) { return action->shortcuts().contains(keys); };
    if (has(&m_undo))
        return !ownsUndo(field);
    if (has(&m_redo))
        return !hasOwnHistory(field, true);
    const auto actions = m_window.actions();
    const auto found = std::find_if(actions.begin(), actions.end(), has);
    if (found == actions.end() || !(*found)->isEnabled())
        return false;
    enter(field);
    return true;
}

bool FieldKeys::ownsUndo(const QWidget& field) const {
    return hasOwnHistory(field, false) && (m_field != &field || typedText(field) != m_entered);
}

} // namespace driftline
