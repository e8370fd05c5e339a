// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace driftline {

/// Another value for one cell, with the reason that readers are shown.
class CorrectDialog : public QDialog {
    Q_OBJECT
public:
    /// `place` says which cell it is, `now` what it holds.
    CorrectDialog(const QString& place, const QString& now, QWidget* parent = nullptr);

Q_SIGNALS:
    void used(const QString& value, const QString& reason);

private:
    void enable();

    QLineEdit* m_value;
    QLineEdit* m_reason;
    QPushButton* m_use;
};

} // namespace driftline
