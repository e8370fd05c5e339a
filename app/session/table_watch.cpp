// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_watch.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <filesystem>
#include <utility>

namespace driftline {

namespace {

constexpr int pauseAfterWriting = 250; ///< ms: whoever writes is let finish
constexpr std::size_t mostFilesWatched = 100;

} // namespace

TableWatch::TableWatch(Session& session, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_lane(jobs) {
    m_moment.setSingleShot(true);
    m_moment.setInterval(pauseAfterWriting);
    connect(&m_moment, &QTimer::timeout, this, &TableWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_moment.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_moment.start(); });
    connect(&session, &Session::workspaceChanged, this, &TableWatch::follow);
    // Folders of other computers do not tell of their changes.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && !m_files.empty())
            m_moment.start();
    });
    follow();
}

TableWatch::FileStamp TableWatch::stampNow(const std::string& file) {
    std::error_code gone;
    FileStamp stamp;
    stamp.size = std::filesystem::file_size(file, gone);
    if (gone)
        return {};
    stamp.time = std::filesystem::last_write_time(file, gone).time_since_epoch().count();
    stamp.isThere = !gone;
    return stamp;
}

void TableWatch::follow() {
    const auto& workspace = m_session.workspace();
    std::map<std::string, std::map<std::string, DatasetPtr>> tables;
    for (const auto& origin : workspace.origins) {
        if (!origin.file.empty() && (tables.size() < mostFilesWatched || tables.contains(origin.file)))
            tables[origin.file][origin.dataset] = workspace.dataset(origin.dataset);
    }
    std::erase_if(m_files, [&tables](const auto& entry) { return !tables.contains(entry.first); });
    bool anyNew = false;
    for (auto& [file, datasets] : tables) {
        auto& watched = m_files[file];
        // Other data of it: they were read just now.
        watched.isNew = watched.isNew || watched.tables != datasets;
        anyNew = anyNew || watched.isNew;
        watched.tables = std::move(datasets);
    }
    watchFiles();
    if (anyNew)
        look();
}

void TableWatch::watchFiles() {
    QStringList places;
    for (const auto& [file, watched] : m_files) {
        const QFileInfo info(QString::fromStdString(file));
        // A file that is replaced is another file; only its folder tells of the new one.
        for (const auto& place : {info.absoluteFilePath(), info.absolutePath()}) {
            if (QFileInfo::exists(place) && !places.contains(place))
                places.append(place);
        }
    }
    const auto watchedNow = m_watcher.files() + m_watcher.directories();
    auto gone = watchedNow;
    gone.removeIf([&places](const QString& place) { return places.contains(place); });
    places.removeIf([&watchedNow](const QString& place) { return watchedNow.contains(place); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!places.isEmpty())
        m_watcher.addPaths(places);
}

void TableWatch::look() {
    if (m_files.empty())
        return;
    std::vector<std::string> files;
    for (const auto& [file, watched] : m_files)
        files.push_back(file);
    m_lane.start<Stamps>(
        [files](const WorkToken&) -> Result<Stamps> {
            Stamps stamps;
            for (const auto& file : files)
                stamps[file] = stampNow(file);
            return stamps;
        },
        [this](const Result<Stamps>& stamps) {
            if (stamps)
                take(*stamps);
        });
}

void TableWatch::take(const Stamps& stamps) {
    watchFiles();
    for (const auto& [file, stamp] : stamps) {
        const auto at = m_files.find(file);
        if (at == m_files.end())
            continue;
        auto& watched = at->second;
        if (std::exchange(watched.isNew, false))
            watched.known = watched.told = stamp;
        // A file that is gone will come back, or not: what was read from it stays either way.
        if (stamp == watched.known || !stamp.isThere)
            continue;
        if (std::exchange(watched.seen, stamp) != stamp)
            m_moment.start();
        else if (std::exchange(watched.told, stamp) != stamp)
            Q_EMIT changed(QString::fromStdString(file));
    }
}

} // namespace driftline
