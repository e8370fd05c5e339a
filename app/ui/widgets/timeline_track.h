// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/time_scale.h"

#include <QWidget>

#include <vector>

namespace driftline {

/// The line of the timeline: a tick for each period, placed in time, and two handles that snap to them.
/// Arrows move a handle by one, Page keys by five, Home and End to the ends; Space changes to the other
/// handle.
class TimelineTrack : public QWidget {
    Q_OBJECT
public:
    explicit TimelineTrack(QWidget* parent = nullptr);

    /// Each stands where the scale of its figure puts it.
    void setPeriods(const std::vector<Period>& periods, const TimeScale& time);
    void setRange(int first, int last);
    /// Ends a drag where it is.
    void letGo();
    int first() const { return m_first; }
    int last() const { return m_last; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void moved(int first, int last);
    void gestureStarted();
    void gestureEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Handle { None, First, Last, Both };

    int count() const { return static_cast<int>(m_at.size()); }
    double xOf(int index) const;
    int nearest(double x) const;
    void move(Handle handle, int to);
    void tell(int first, int last);
    void describe();

    std::vector<Period> m_periods;
    std::vector<double> m_at; ///< 0 to 1 along the track
    int m_first = 0;
    int m_last = 0;
    Handle m_active = Handle::Last; ///< of the keyboard
    Handle m_dragged = Handle::None;
    int m_grab = 0; ///< index under the mouse where a drag of both began
};

} // namespace driftline
