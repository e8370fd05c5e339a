// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/autosave.h"

#include "base/text.h"
#include "session/sentences.h"

#include <utility>

namespace driftline {

namespace {

constexpr int autosaveDelay = 1000; ///< ms

} // namespace

Autosave::Autosave(Session& session, WorkspaceFile& file, Jobs& jobs, QString folder, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_file(file)
    , m_folder(std::move(folder))
    , m_lane(jobs) {
    m_moment.setSingleShot(true);
    m_moment.setInterval(autosaveDelay);
    connect(&m_moment, &QTimer::timeout, this, &Autosave::write);
    if (m_folder.isEmpty())
        return;
    connect(&session, &Session::workspaceChanged, this, &Autosave::follow);
    connect(&file, &WorkspaceFile::changed, this, &Autosave::follow);
}

Autosave::~Autosave() = default;

void Autosave::follow() {
    if (m_isGivenUp)
        return;
    if (!m_file.isModified()) {
        drop();
        return;
    }
    // Not started again by every change: a long drag would never be kept. A write that runs is followed by
    // another one in done().
    if (m_session.workspaceSnapshot() != m_kept && !m_moment.isActive() && !m_lane.isBusy())
        m_moment.start();
}

void Autosave::write() {
    if (m_entry == nullptr)
        m_entry = RecoveryEntry::create(m_folder);
    const auto snapshot = m_session.workspaceSnapshot();
    WorkOrigin origin{m_file.path(), m_file.name(), QDateTime::currentDateTime(), m_file.onDisk(), {}};
    for (const auto& input : m_session.inputs().paths())
        origin.inputs.append(QString::fromStdString(input.string()));
    m_lane.start<bool>(
        [snapshot, origin, entry = m_entry, folder = m_folder](const WorkToken&) -> Result<bool> {
            if (entry == nullptr)
                return fail(session_sentences::recoveryUnwritable(inQuotes(folder.toStdString())));
            if (auto written = entry->write(*snapshot, origin); !written)
                return tl::unexpected(std::move(written.error()));
            return true;
        },
        [this, snapshot](const Result<bool>& written) { done(snapshot, written); });
}

void Autosave::done(std::shared_ptr<const Workspace> snapshot, const Result<bool>& written) {
    m_kept = std::move(snapshot); // also if it failed: only a further change is worth a further try
    if (written) {
        m_hasFailed = false;
        Q_EMIT kept(m_entry->archive());
    } else if (!std::exchange(m_hasFailed, true)) {
        Q_EMIT failed(written.error());
    }
    follow();
}

void Autosave::goOnWith(std::shared_ptr<RecoveryEntry> entry) {
    drop();
    m_entry = std::move(entry);
    m_kept = m_session.workspaceSnapshot();
}

void Autosave::giveUp() {
    m_isGivenUp = true;
    drop();
}

void Autosave::drop() {
    m_moment.stop();
    m_lane.cancel();
    m_kept = nullptr;
    if (const auto entry = std::exchange(m_entry, nullptr))
        entry->remove();
}

} // namespace driftline
