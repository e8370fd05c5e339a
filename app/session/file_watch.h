// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/workspace_file.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace driftline {

/// Tells when somebody else writes, or takes away, the file of the workspace. It looks when the file system
/// says so and when the program comes to the front, on a worker.
class FileWatch : public QObject {
    Q_OBJECT
public:
    FileWatch(WorkspaceFile& file, Jobs& jobs, QObject* parent = nullptr);

    /// Whether it is still what it was.
    void look();
    /// Saving may replace what was found.
    void keepMine();

Q_SIGNALS:
    void changedOutside(bool isThere);
    void settled(); ///< it is what the window has, again or still

private:
    void follow();
    void watchAnew();
    void watchMore();
    void take(const QString& path, const PackageStamp& seen);

    WorkspaceFile& m_file;
    JobLane m_lane;
    QFileSystemWatcher m_watcher;
    QTimer m_moment;
    QString m_path;
    PackageStamp m_seen; ///< changed, and to be seen once more before it is told
    PackageStamp m_told; ///< what the last signal was about
};

} // namespace driftline
