// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QPushButton;

namespace driftline {

class PageZoomField;
struct PictureSize;

/// Below the window: what is known of the figure in view, the size of its page and how large that is
/// shown, and what is being read.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// nullptr: the figure cannot be drawn.
    void setScene(const Scene* scene);
    /// Of the figure in view.
    void setSize(const PictureSize& size);
    PageZoomField& pageZoom() { return *m_zoom; }
    void tell(const QString& message);
    void startReading(const QString& fileName);
    void setProgress(double fraction);
    void stopReading();

Q_SIGNALS:
    void cancelAsked();

private:
    QLabel* m_state;
    QLabel* m_counts;
    QLabel* m_size;
    PageZoomField* m_zoom;
    QLabel* m_reading;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace driftline
