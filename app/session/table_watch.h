// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <string>

namespace driftline {

/// Tells when a file that tables of the workspace were read from is written again. It looks, on a worker,
/// when the file system says so, when the program comes to the front, and when a workspace is opened: what a
/// file was when its table was read is kept with the workspace. Size and time tell two states of a file
/// apart.
class TableWatch : public QObject {
    Q_OBJECT
public:
    TableWatch(Session& session, Jobs& jobs, QObject* parent = nullptr);

    /// Whether the files are still what they were.
    void look();

Q_SIGNALS:
    void changed(const QString& file); ///< once for each change

private:
    struct Watched {
        std::optional<FileStamp> known; ///< as it was read
        std::optional<FileStamp> seen;  ///< changed, and to be seen once more before it is told
        std::optional<FileStamp> told;
        std::map<std::string, DatasetPtr> tables; ///< that were read from it
        bool isNew = true;                        ///< `known` is to be taken from the file as it is
    };
    using States = std::map<std::string, std::optional<FileStamp>>;

    void follow();
    void watchFiles();
    void take(const States& states);

    Session& m_session;
    JobLane m_lane;
    QFileSystemWatcher m_watcher;
    QTimer m_moment;
    std::map<std::string, Watched> m_files;
};

} // namespace driftline
