// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace driftline {

/// A small bar from the middle to one side: how far a place moves an average, and which way.
class PullBar : public QWidget {
    Q_OBJECT
public:
    explicit PullBar(QWidget* parent = nullptr);

    /// `part` from −1 (all the way to the left) to 1.
    void setPart(double part);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_part = 0;
};

} // namespace driftline
