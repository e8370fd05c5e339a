// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workspace_lock.h"

#include "session/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QObject>
#include <QSysInfo>

#include <utility>

namespace driftline {

namespace {

/// Beside a folder too, because a folder has to be empty when it is first saved to. The same whatever links
/// lead there.
QString lockPathOf(const QString& package) {
    const QFileInfo info(package);
    const QFileInfo real(info.exists() ? info.canonicalFilePath() : info.absoluteFilePath());
    const auto folder = real.absoluteDir().canonicalPath();
    return (folder.isEmpty() ? real.absolutePath() : folder) + QStringLiteral("/.") + real.fileName() +
           QStringLiteral(".driftline-lock");
}

} // namespace

QString LockHolder::words() const {
    if (host.isEmpty())
        return QString::fromUtf8(session_sentences::anotherProgram);
    return QString::fromStdString(host == QSysInfo::machineHostName()
                                      ? session_sentences::processHere(process)
                                      : session_sentences::processThere(process, host.toStdString()));
}

WorkspaceLock::WorkspaceLock() = default;
WorkspaceLock::~WorkspaceLock() = default;
WorkspaceLock::WorkspaceLock(WorkspaceLock&&) noexcept = default;
WorkspaceLock& WorkspaceLock::operator=(WorkspaceLock&&) noexcept = default;

std::optional<LockHolder> WorkspaceLock::take(const QString& package) {
    const auto place = lockPathOf(package);
    if (holds(package))
        return {};
    auto file = std::make_unique<QLockFile>(place);
    file->setStaleLockTime(0); // a window may be open for weeks: only a dead process makes it stale
    if (file->tryLock(0)) {
        m_file = std::move(file);
        return {};
    }
    if (file->error() != QLockFile::LockFailedError) {
        m_file.reset();
        return {};
    }
    LockHolder holder;
    QString program;
    if (!file->getLockInfo(&holder.process, &holder.host, &program))
        holder = {};
    return holder;
}

bool WorkspaceLock::holds(const QString& package) const {
    return m_file != nullptr && m_file->fileName() == lockPathOf(package);
}

void WorkspaceLock::release() {
    m_file.reset();
}

} // namespace driftline
