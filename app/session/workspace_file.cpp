// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace_file.h"

#include "base/log.h"
#include "workspace/package_file.h"

#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace driftline {

QString packagePathOf(const QString& path) {
    const QFileInfo info(path);
    return info.fileName() == QStringLiteral("datapackage.json") ? info.absolutePath()
                                                                 : info.absoluteFilePath();
}

WorkspaceFile::WorkspaceFile(Session& session, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_lane(jobs)
    , m_saved(session.workspaceSnapshot()) {
    connect(&session, &Session::workspaceChanged, this, &WorkspaceFile::track);
}

QString WorkspaceFile::name() const {
    return m_path.isEmpty() ? tr("Untitled") : QFileInfo(m_path).fileName();
}

bool WorkspaceFile::isModified() const {
    const auto now = m_session.workspaceSnapshot();
    return now != m_saved && *now != *m_saved;
}

void WorkspaceFile::track() {
    if (const bool is = isModified(); std::exchange(m_wasModified, is) != is)
        Q_EMIT changed();
}

void WorkspaceFile::startNew() {
    open({}, {});
}

void WorkspaceFile::open(const QString& path, const LoadedWorkspace& loaded) {
    m_lane.cancel(); // what is still being written belongs to the other workspace
    m_path = loaded.isWorkspace ? packagePathOf(path) : QString();
    m_session.replaceWorkspace(loaded.workspace);
    m_saved = m_session.workspaceSnapshot();
    m_wasModified = false;
    Q_EMIT changed();
    logTo(LogCategory::Session, [&] {
        return m_path.isEmpty() ? std::string("a workspace without a file is open")
                                : "the workspace is open from " + m_path.toStdString();
    });
}

void WorkspaceFile::save(const QString& path) {
    if (isSaving())
        return;
    const auto place = packagePathOf(path);
    const auto snapshot = m_session.workspaceSnapshot();
    m_lane.start<bool>(
        [snapshot, file = std::filesystem::path(place.toStdString())](const WorkToken&) -> Result<bool> {
            if (auto saved = savePackage(*snapshot, file); !saved)
                return tl::unexpected(std::move(saved.error()));
            return true;
        },
        [this, snapshot, place](const Result<bool>& done) {
            if (!done) {
                Q_EMIT failed(place, done.error());
                return;
            }
            logTo(LogCategory::Session,
                  [&place] { return "the workspace is saved in " + place.toStdString(); });
            m_path = place;
            m_saved = snapshot;
            m_wasModified = isModified();
            Q_EMIT changed();
            Q_EMIT saved(place);
        });
}

} // namespace driftline
