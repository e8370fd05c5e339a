// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QLabel;

namespace driftline {

/// A sentence and what can be done about it, across the top of the window. It waits until the user has time.
class OfferStrip : public QFrame {
    Q_OBJECT
public:
    /// `name` is what assistive technology and tests call it.
    explicit OfferStrip(const QString& name, QWidget* parent = nullptr);

    /// Shows the sentence with a button for each answer; the first is the one to take in doubt.
    void offer(const QString& sentence, const QStringList& answers);
    void withdraw();
    QString sentence() const;

Q_SIGNALS:
    void answered(int answer); ///< place among the answers; the strip is gone already
    void putOff();             ///< by its close button

private:
    void clearButtons();
    void addButton(const QString& answer, int index);

    QLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

} // namespace driftline
