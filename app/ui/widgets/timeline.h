// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/time_scale.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QToolButton;

namespace driftline {

class TimelineTrack;

/// Under the figure: the periods that there are, with two handles around those that are shown. Handles move
/// by mouse and by keyboard, dates can be typed, and the end can be played through.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);

    /// Ascending. Fewer than two leave nothing to choose and hide the timeline. `hasWaves`: as of TimeScale.
    void setPeriods(const std::vector<Period>& periods, bool hasWaves = false);
    /// What is shown; nothing: the first or the last there is.
    void setShown(const std::optional<Period>& from, const std::optional<Period>& to);
    /// Ends a drag or a run of the player where it is.
    void stop();
    bool isPlaying() const { return m_clock.isActive(); }

Q_SIGNALS:
    /// Nothing where a handle stands at the end of the track.
    void chosen(const std::optional<driftline::Period>& from, const std::optional<driftline::Period>& to);
    /// Around several changes that are one to the reader: a drag, a run of the player.
    void gestureStarted();
    void gestureEnded();

private:
    void play(bool on);
    void playStep();
    void step(int by);
    void type(QLineEdit* field);
    void take(int first, int last);
    void showEnds();

    std::vector<Period> m_periods;
    TimeScale m_time;
    QToolButton* m_play;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLineEdit* m_from;
    QLineEdit* m_to;
    TimelineTrack* m_track;
    QTimer m_clock;
};

} // namespace driftline
