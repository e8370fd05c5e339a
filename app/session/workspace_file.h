// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"
#include "session/work_origin.h"
#include "session/workspace_lock.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace driftline {

/// Where the workspace lies on disk and whether it has changed since. Saving runs on a worker; the file holds
/// the old or the new workspace, never a part of one. Other windows open it meanwhile as a copy only.
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

    /// What the file was when it was last read or written here.
    const PackageStamp& onDisk() const { return m_onDisk; }
    /// The same content with other times is no change.
    void setOnDisk(const PackageStamp& stamp) { m_onDisk = stamp; }

    /// Which other window has the workspace open, if one has.
    std::optional<LockHolder> holderOf(const QString& path) const;

    /// An empty workspace without a file.
    void startNew();
    /// Puts what was read from a file in the place of the workspace. Only a file that Driftline saved is
    /// saved to again: of another, saving could lose what Driftline does not keep. One that another window
    /// has is opened as a copy without a file.
    void open(const QString& path, const LoadedWorkspace& loaded);
    /// Puts unsaved work in the place of the workspace. It belongs to that path and is not saved there.
    void restore(const WorkOrigin& origin, const Workspace& work);
    /// The file is another one now, and saving may replace that one.
    void keepMine(const PackageStamp& theirs);

    enum class Over { OwnOnly, Anything };
    /// Saves what the workspace is now; edits made meanwhile count as changes. Does nothing while it is
    /// saving. A workspace that was opened or saved here may be replaced, other inputs of the session never.
    /// Codes: those of savePackage(), workspace.changed-outside (unless over anything), workspace.locked.
    void save(const QString& path, Over over = Over::OwnOnly);

Q_SIGNALS:
    void changed(); ///< path, name or whether it is modified
    void saved(const QString& path);
    void failed(const QString& path, const driftline::Error& error);

private:
    void track();
    Result<void> lockNext(const QString& place);
    void finish(const QString& place, const std::shared_ptr<const Workspace>& snapshot,
                const Result<PackageStamp>& written);

    Session& m_session;
    JobLane m_lane;
    QString m_path;
    InputFiles m_own;                         ///< of the workspaces that were opened or saved here
    std::shared_ptr<const Workspace> m_saved; ///< nullptr: nothing that is on disk is like this
    WorkspaceLock m_lock;
    WorkspaceLock m_nextLock; ///< of another place, while it is being saved to
    PackageStamp m_onDisk;
    bool m_wasModified = false;
};

/// The folder of a package for its descriptor, otherwise the path itself.
QString packagePathOf(const QString& path);

} // namespace driftline
