// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QScrollArea;
class QToolButton;

namespace driftline {

/// A quiet paragraph beside the figure, with links. It gives way to the figure where there is little room.
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
    /// Text that needs more is scrolled; the strip never takes less than a line.
    void setMostHeight(int pixels);

Q_SIGNALS:
    void linkActivated(const QString& link);
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QScrollArea* m_scroll;
    QLabel* m_label;
    int m_most = QWIDGETSIZE_MAX;
};

} // namespace driftline
