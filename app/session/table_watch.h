// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <cstdint>
#include <map>
#include <string>

namespace driftline {

/// Tells when a file that tables of the workspace were read from is written again. It looks, on a worker,
/// when the file system says so and when the program comes to the front. A file is what it was when its table
/// came into the workspace or was read again.
class TableWatch : public QObject {
    Q_OBJECT
public:
    TableWatch(Session& session, Jobs& jobs, QObject* parent = nullptr);

    /// Whether the files are still what they were.
    void look();

Q_SIGNALS:
    void changed(const QString& file); ///< once for each change

private:
    /// Size and time tell two states of a file apart; nothing is read for it.
    struct FileStamp {
        std::uintmax_t size = 0;
        std::int64_t time = 0;
        bool isThere = false;

        bool operator==(const FileStamp&) const = default;
    };
    struct Watched {
        FileStamp known; ///< as it was read
        FileStamp seen;  ///< changed, and to be seen once more before it is told
        FileStamp told;
        std::map<std::string, DatasetPtr> tables; ///< that were read from it
        bool isNew = true;                        ///< `known` is to be taken
    };
    using Stamps = std::map<std::string, FileStamp>;

    static FileStamp stampNow(const std::string& file);
    void follow();
    void watchFiles();
    void take(const Stamps& stamps);

    Session& m_session;
    JobLane m_lane;
    QFileSystemWatcher m_watcher;
    QTimer m_moment;
    std::map<std::string, Watched> m_files;
};

} // namespace driftline
