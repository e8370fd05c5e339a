// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_watch.h"

#include "storage/saved_names.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace driftline {

namespace {

constexpr int settlingTime = 250; ///< ms: whoever writes several files is let finish
constexpr int mostWatched = 200;

QStringList placesOf(const QString& package) {
    const QFileInfo info(package);
    // A file that is replaced is another file; only its folder tells of the new one.
    QStringList places{info.absolutePath(), package};
    if (info.isDir()) {
        const QDir folder(package);
        places << folder.filePath(QStringLiteral("datapackage.json"));
        for (const auto* inside : {"data", "figures"})
            places << folder.filePath(QString::fromLatin1(inside));
        if (const auto names = savedNames(package.toStdString())) {
            for (const auto& name : *names)
                places << folder.filePath(QString::fromStdString(name));
        }
    }
    places.removeIf([](const QString& place) { return !QFileInfo::exists(place); });
    return places.mid(0, mostWatched);
}

} // namespace

FileWatch::FileWatch(WorkspaceFile& file, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_file(file)
    , m_lane(jobs) {
    m_moment.setSingleShot(true);
    m_moment.setInterval(settlingTime);
    connect(&m_moment, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_moment.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_moment.start(); });
    connect(&file, &WorkspaceFile::changed, this, &FileWatch::follow);
    // Folders of other computers do not tell of their changes.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && !m_path.isEmpty())
            m_moment.start();
    });
}

void FileWatch::follow() {
    if (m_path != m_file.path()) {
        m_path = m_file.path();
        m_told = m_seen = {};
        watchAnew();
    }
    look();
}

void FileWatch::watchAnew() {
    if (const auto watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    watchMore();
}

void FileWatch::watchMore() {
    if (m_path.isEmpty())
        return;
    auto places = placesOf(m_path);
    const auto watched = m_watcher.files() + m_watcher.directories();
    places.removeIf([&watched](const QString& place) { return watched.contains(place); });
    if (!places.isEmpty())
        m_watcher.addPaths(places);
}

void FileWatch::keepMine() {
    m_file.keepMine(m_told);
}

void FileWatch::look() {
    if (m_path.isEmpty()) {
        Q_EMIT settled();
        return;
    }
    if (m_file.isSaving())
        return; // its end is a change that leads here again
    m_lane.start<PackageStamp>(
        [path = m_path, known = m_file.onDisk()](const WorkToken&) -> Result<PackageStamp> {
            const std::filesystem::path package(path.toStdString());
            auto same = known;
            return isUnchanged(package, same) ? same : stampOf(package);
        },
        [this, path = m_path](const Result<PackageStamp>& seen) {
            if (seen)
                take(path, *seen);
        });
}

void FileWatch::take(const QString& path, const PackageStamp& seen) {
    if (path != m_file.path() || m_file.isSaving())
        return;
    // Files that were replaced are no longer watched. The others go on: what has happened to them since is
    // still to be told.
    watchMore();
    const bool isSame = seen.content == m_file.onDisk().content;
    if (isSame) {
        m_told = m_seen = {};
        m_file.setOnDisk(seen);
        Q_EMIT settled();
    } else if (std::exchange(m_seen, seen) != seen) {
        m_moment.start(); // whoever writes in place may not have finished: only what stays is told
    } else if (std::exchange(m_told, seen) != seen) {
        Q_EMIT changedOutside(seen.isThere());
    }
}

} // namespace driftline
