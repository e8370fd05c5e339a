// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"

#include <QObject>
#include <QString>

#include <memory>

namespace driftline {

/// Where the workspace lies on disk and whether it has changed since. Saving runs on a worker; the file holds
/// the old or the new workspace, never a part of one.
class WorkspaceFile : public QObject {
    Q_OBJECT
public:
    WorkspaceFile(Session& session, Jobs& jobs, QObject* parent = nullptr);

    /// A zip archive or a folder; empty as long as it was never saved.
    const QString& path() const { return m_path; }
    /// "survey.zip", or "Untitled".
    QString name() const;
    /// Whether something would be lost without saving. Undoing back to what was saved makes it whole again.
    bool isModified() const;
    bool isSaving() const { return m_lane.isBusy(); }

    /// An empty workspace without a file.
    void startNew();
    /// Puts what was read from a file in the place of the workspace. Only a file that Driftline saved is
    /// saved to again: of another, saving could lose what Driftline does not keep.
    void open(const QString& path, const LoadedWorkspace& loaded);
    /// Saves what the workspace is now; edits made meanwhile count as changes. Does nothing while it is
    /// saving.
    void save(const QString& path);

Q_SIGNALS:
    void changed(); ///< path, name or whether it is modified
    void saved(const QString& path);
    void failed(const QString& path, const driftline::Error& error);

private:
    void track();

    Session& m_session;
    JobLane m_lane;
    QString m_path;
    std::shared_ptr<const Workspace> m_saved;
    bool m_wasModified = false;
};

/// The folder of a package for its descriptor, otherwise the path itself.
QString packagePathOf(const QString& path);

} // namespace driftline
