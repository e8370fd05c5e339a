// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace driftline {

/// Lies over the window while files are dragged over it and says what would happen if they were let go.
class DropSheet : public QWidget {
    Q_OBJECT
public:
    explicit DropSheet(QWidget* window);

    /// `sentence` is what happens, `reason` why some or all of the files are refused.
    void tell(bool accepts, const QString& sentence, const QString& reason);

    /// Covers the window again, with what was told last.
    void open();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_accepts = false;
    QLabel* m_sentence;
    QLabel* m_reason;
};

} // namespace driftline
