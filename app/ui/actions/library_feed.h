// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"
#include "ui/models/library_model.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <string>
#include <vector>

namespace driftline {

/// Fills the library without holding up the window: the list first, then one figure after the other is
/// resolved by a worker and painted here in its small size.
class LibraryFeed : public QObject {
    Q_OBJECT
public:
    LibraryFeed(Session& session, Jobs& jobs, LibraryModel& model, QObject* parent = nullptr);

    void start(double devicePixelRatio);

Q_SIGNALS:
    void listed();   ///< the gallery's figures are in the model
    void finished(); ///< every picture is painted

private:
    void setOwn();
    void drawOwn();
    void next();
    void show(const FigureSpec& spec, const Result<Scene>& scene);

    Session& m_session;
    LibraryModel& m_model;
    JobLane m_lane;
    std::vector<DatasetPtr> m_data;    ///< of the workspace: what own figures are drawn from
    Entities m_entities;               ///< likewise
    QTimer m_pause;                    ///< own figures are drawn small once changes to them have paused
    std::deque<std::string> m_waiting; ///< ids
    double m_ratio = 1;
    bool m_started = false;
};

} // namespace driftline
