// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace driftline {

/// A quiet line of text beside the figure, with links.
class NoteStrip : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Notice };

    explicit NoteStrip(Kind kind, QWidget* parent = nullptr);

    /// Rich text; empty hides the strip.
    void setText(const QString& html);
    QString text() const;
    /// Gives it a button that hides it.
    void setClosable();

Q_SIGNALS:
    void linkActivated(const QString& link);
    void closed();

private:
    QLabel* m_label;
};

} // namespace driftline
