// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/recovery.h"
#include "session/workspace_file.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace driftline {

/// Keeps unsaved changes in the recovery folder, a moment after they were made and on a worker, so that a
/// crash takes no more than that moment. What is saved, or given up, is not kept any longer.
class Autosave : public QObject {
    Q_OBJECT
public:
    /// An empty folder keeps nothing.
    Autosave(Session& session, WorkspaceFile& file, Jobs& jobs, QString folder, QObject* parent = nullptr);
    /// Unsaved work stays, for the next start.
    ~Autosave() override;

    /// From a change until it is kept, in ms. More changes in between are kept with it.
    void setDelay(int delay) { m_moment.setInterval(delay); }
    /// Goes on with the work that was restored just now, in the file where it was found.
    void goOnWith(std::shared_ptr<RecoveryEntry> entry);
    /// The user leaves, and what is not saved now is not wanted.
    void giveUp();

Q_SIGNALS:
    void kept(const QString& archive);
    void failed(const driftline::Error& error); ///< once, until it works again

private:
    void follow();
    void write();
    void done(std::shared_ptr<const Workspace> snapshot, const Result<bool>& written);
    void drop();

    Session& m_session;
    WorkspaceFile& m_file;
    QString m_folder;
    JobLane m_lane;
    QTimer m_moment;
    std::shared_ptr<RecoveryEntry> m_entry;
    std::shared_ptr<const Workspace> m_kept;
    bool m_hasFailed = false;
    bool m_isGivenUp = false;
};

} // namespace driftline
