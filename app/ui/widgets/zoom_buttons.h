// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QToolButton;

namespace driftline {

/// Buttons that float over a chart: back and forward through the views, zoom into a box, the whole figure.
/// Each tells in its tooltip how to do the same without it.
class ZoomButtons : public QFrame {
    Q_OBJECT
public:
    explicit ZoomButtons(QWidget* parent);

    /// Buttons that could do nothing now are not shown.
    void setPossible(bool back, bool forward, bool reset);
    void setBoxZoom(bool on);

Q_SIGNALS:
    void backAsked();
    void forwardAsked();
    void boxZoomAsked(bool on);
    void resetAsked();

private:
    QToolButton* addButton(const QString& icon, const QString& name, const QString& tip);

    QToolButton* m_back;
    QToolButton* m_forward;
    QToolButton* m_box;
    QToolButton* m_reset;
};

} // namespace driftline
