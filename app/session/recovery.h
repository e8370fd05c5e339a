// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/work_origin.h"
#include "workspace/workspace.h"

#include <QString>

#include <atomic>
#include <memory>
#include <vector>

class QLockFile;

namespace driftline {

/// The unsaved work of one window: a workspace archive in the recovery folder that only one process writes or
/// offers, for as long as it has this object. Safe to write from a worker.
class RecoveryEntry {
public:
    /// A new one, with nothing in it; nullptr if the folder cannot be written.
    static std::shared_ptr<RecoveryEntry> create(const QString& folder);
    /// One that is there; nullptr if a living process has it.
    static std::shared_ptr<RecoveryEntry> adopt(const QString& archive);
    ~RecoveryEntry();
    RecoveryEntry(const RecoveryEntry&) = delete;
    RecoveryEntry& operator=(const RecoveryEntry&) = delete;
    RecoveryEntry(RecoveryEntry&&) = delete;
    RecoveryEntry& operator=(RecoveryEntry&&) = delete;

    const QString& archive() const { return m_archive; }
    /// Codes: those of writeFileWhole and packageFilesOf.
    Result<void> write(const Workspace& workspace, const WorkOrigin& origin);
    /// For good: what a worker is still writing goes too.
    void remove();

private:
    RecoveryEntry(QString archive, std::unique_ptr<QLockFile> lock);

    QString m_archive;
    std::unique_ptr<QLockFile> m_lock;
    std::atomic<bool> m_isRemoved = false;
};

/// Work that a program which is gone could not save.
struct UnsavedWork {
    std::shared_ptr<RecoveryEntry> entry;
    WorkOrigin origin;
};

/// The last one first. It is offered to nobody else as long as the answer lives.
std::vector<UnsavedWork> findUnsavedWork(const QString& folder);

/// What is in it. Codes: those of the importers.
Result<LoadedWorkspace> readUnsavedWork(const RecoveryEntry& entry);

} // namespace driftline
