// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/table_watch.h"

#include <QFileInfo>
#include <QGuiApplication>

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

void TableWatch::follow() {
    const auto& workspace = m_session.workspace();
    std::map<std::string, std::map<std::string, DatasetPtr>> tables;
    States states; // the oldest of each file, where its tables were read at several times
    for (const auto& origin : workspace.origins) {
        if (origin.file.empty() || (tables.size() >= mostFilesWatched && !tables.contains(origin.file)))
            continue;
        tables[origin.file][origin.dataset] = workspace.dataset(origin.dataset);
        auto& state = states[origin.file];
        if (origin.state && (!state || origin.state->modified < state->modified))
            state = origin.state;
    }
    std::erase_if(m_files, [&tables](const auto& entry) { return !tables.contains(entry.first); });
    bool anyNew = false;
    for (auto& [file, datasets] : tables) {
        auto& watched = m_files[file];
        // Other data of it: they were read just now.
        const bool isOther = watched.isNew || watched.tables != datasets;
        watched.isNew = isOther && !states[file];
        if (isOther && states[file] && watched.known != states[file])
            watched.known = watched.told = states[file];
        anyNew = anyNew || isOther;
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
    m_lane.start<States>(
        [files](const WorkToken&) -> Result<States> {
            States states;
            for (const auto& file : files)
                states[file] = fileStampNow(file);
            return states;
        },
        [this](const Result<States>& states) {
            if (states)
                take(*states);
        });
}

void TableWatch::take(const States& states) {
    watchFiles();
    for (const auto& [file, state] : states) {
        const auto at = m_files.find(file);
        if (at == m_files.end())
            continue;
        auto& watched = at->second;
        if (std::exchange(watched.isNew, false))
            watched.known = watched.told = state;
        // A file that is gone will come back, or not: what was read from it stays either way.
        if (state == watched.known || !state)
            continue;
        if (std::exchange(watched.seen, state) != state)
            m_moment.start();
        else if (std::exchange(watched.told, state) != state)
            Q_EMIT changed(QString::fromStdString(file));
    }
}

} // namespace driftline
