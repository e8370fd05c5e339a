// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QObject>

namespace driftline {

class Timeline;

/// Ties a timeline to the figure in view: it shows the figure's periods, and what is chosen becomes an edit.
/// A drag or a run of the player is one step to undo; it ends where something else changes what is in view.
class TimelineControl : public QObject {
    Q_OBJECT
public:
    TimelineControl(Session& session, Timeline& timeline, QObject* parent);

private:
    void show();
    void choose(const std::optional<Period>& from, const std::optional<Period>& to);

    Session& m_session;
    std::shared_ptr<const FigureSpec> m_shown;
    Timeline& m_timeline;
    Gesture m_gesture = Gesture::None;
    bool m_isChoosing = false; ///< what changes now is what was chosen here
};

} // namespace driftline
