// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace_file.h"

#include "base/log.h"
#include "import/package_inputs.h"
#include "session/sentences.h"
#include "workspace/save_package.h"

#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace driftline {

namespace {

std::filesystem::path fileOf(const QString& path) {
    return path.toStdString();
}

/// `known` is what may be replaced; nullptr: anything but what is `kept`.
Result<PackageStamp> savedTo(const std::filesystem::path& file, const Workspace& workspace,
                             PackageStamp* known, const InputFiles& kept) {
    if (known != nullptr && !isUnchanged(file, *known) && stampOf(file).isThere())
        return fail(session_sentences::changedOutside(), {file.string(), 0, {}, {}});
    if (auto saved = savePackage(workspace, file, kept); !saved)
        return tl::unexpected(std::move(saved.error()));
    return stampOf(file);
}

} // namespace

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
    return m_path.isEmpty() ? QString::fromUtf8(session_sentences::untitled) : QFileInfo(m_path).fileName();
}

bool WorkspaceFile::isModified() const {
    const auto now = m_session.workspaceSnapshot();
    return now != m_saved && (m_saved == nullptr || *now != *m_saved);
}

void WorkspaceFile::track() {
    if (const bool is = isModified(); std::exchange(m_wasModified, is) != is)
        Q_EMIT changed();
}

void WorkspaceFile::startNew() {
    open({}, {});
}

std::optional<LockHolder> WorkspaceFile::holderOf(const QString& path) const {
    const auto place = packagePathOf(path);
    return m_lock.holds(place) ? std::nullopt : WorkspaceLock().take(place);
}

void WorkspaceFile::open(const QString& path, const LoadedWorkspace& loaded) {
    m_lane.cancel(); // what is still being written belongs to the other workspace
    m_path = loaded.isWorkspace ? packagePathOf(path) : QString();
    if (!m_path.isEmpty() && m_lock.take(m_path))
        m_path.clear();
    if (m_path.isEmpty())
        m_lock.release();
    m_onDisk = m_path.isEmpty() || loaded.onDisk.isThere() ? loaded.onDisk : stampOf(fileOf(m_path));
    m_own = m_path.isEmpty() ? InputFiles() : inputFilesAt(fileOf(m_path));
    auto inputs = loaded.inputs;
    inputs.add(m_own);
    m_session.replaceWorkspace(loaded.workspace, std::move(inputs));
    m_saved = m_session.workspaceSnapshot();
    m_wasModified = false;
    Q_EMIT changed();
    logTo(LogCategory::Session, [&] {
        return m_path.isEmpty() ? std::string(session_sentences::openWithoutFile)
                                : session_sentences::openFrom(m_path.toStdString());
    });
}

void WorkspaceFile::restore(const WorkOrigin& origin, const Workspace& work) {
    LoadedWorkspace loaded;
    loaded.workspace = work;
    loaded.isWorkspace = !origin.path.isEmpty();
    loaded.onDisk = origin.onDisk;
    for (const auto& input : origin.inputs)
        loaded.inputs.add(fileOf(input));
    open(origin.path, loaded);
    keepMine(origin.onDisk);
}

void WorkspaceFile::keepMine(const PackageStamp& theirs) {
    m_onDisk = theirs;
    m_saved = nullptr;
    m_wasModified = true;
    Q_EMIT changed();
}

Result<void> WorkspaceFile::lockNext(const QString& place) {
    if (m_lock.holds(place))
        return {};
    if (const auto holder = m_nextLock.take(place))
        return fail(session_sentences::workspaceLocked(holder->words().toStdString()),
                    {place.toStdString(), 0, {}, {}});
    return {};
}

void WorkspaceFile::save(const QString& path, Over over) {
    if (isSaving())
        return;
    const auto place = packagePathOf(path);
    if (const auto locked = lockNext(place); !locked) {
        Q_EMIT failed(place, locked.error());
        return;
    }
    const auto snapshot = m_session.workspaceSnapshot();
    const auto kept = m_session.inputs().without(m_own);
    const bool mayReplace = over == Over::Anything || place != m_path || !m_onDisk.isThere();
    m_lane.start<PackageStamp>(
        [snapshot, file = fileOf(place), mayReplace, known = m_onDisk, kept](const WorkToken&) mutable {
            return savedTo(file, *snapshot, mayReplace ? nullptr : &known, kept);
        },
        [this, snapshot, place](const Result<PackageStamp>& written) { finish(place, snapshot, written); });
}

void WorkspaceFile::finish(const QString& place, const std::shared_ptr<const Workspace>& snapshot,
                           const Result<PackageStamp>& written) {
    if (!written) {
        m_nextLock.release();
        Q_EMIT failed(place, written.error());
        return;
    }
    if (!m_lock.holds(place))
        m_lock = std::exchange(m_nextLock, WorkspaceLock());
    logTo(LogCategory::Session, [&place] { return session_sentences::savedIn(place.toStdString()); });
    m_path = place;
    const auto own = inputFilesAt(fileOf(m_path));
    m_own.add(own);
    m_session.addInputs(own);
    m_onDisk = *written;
    m_saved = snapshot;
    m_wasModified = isModified();
    Q_EMIT changed();
    Q_EMIT saved(place);
}

} // namespace driftline
