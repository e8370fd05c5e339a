// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QAction;
class QKeyEvent;
class QMainWindow;

namespace driftline {

/// Lets the keys of the window work while the keyboard is in a field. Qt gives fields some of them, such as
/// Ctrl+E for the end of the line and Ctrl+Z for their own history.
///
/// Undo and redo belong to the field as long as something has been typed that is not yet part of the figure;
/// else to the window. Any other key of the window first enters what has been typed, so that it is not left
/// out of what is saved or exported. Copying, cutting, pasting and selecting all stay with the field.
class FieldKeys : public QObject {
    Q_OBJECT
public:
    FieldKeys(const QAction& undo, const QAction& redo, QMainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isForWindow(QWidget& field, const QKeyEvent& key) const;
    bool ownsUndo(const QWidget& field) const;

    const QAction& m_undo;
    const QAction& m_redo;
    QMainWindow& m_window;
    QPointer<QWidget> m_field; ///< in which the keyboard is
    QString m_entered;         ///< its text when it was entered
};

} // namespace driftline
