// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace driftline {

/// A field that lies over the words that it changes. Enter, or leaving the field, accepts what was typed;
/// Escape discards it. The field then deletes itself.
class PartEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    PartEditor(const QString& name, const QString& text, QWidget* parent);

    /// Over the words, and as large as a sentence needs.
    void placeOver(const QRect& words, double pixelSize, bool bold);

Q_SIGNALS:
    void entered(const QString& text);
    void left(); ///< by a key, so that the focus has to go somewhere

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class By { Key, Focus };
    void end(bool enters, By by);

    bool m_isDone = false;
};

} // namespace driftline
