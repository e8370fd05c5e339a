// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>

class QLockFile;

namespace driftline {

/// Who has a workspace open.
struct LockHolder {
    QString host; ///< empty: not known
    qint64 process = 0;

    bool operator==(const LockHolder&) const = default;
    /// "process 4711 on this computer", "process 4711 on charts".
    QString words() const;
};

/// Keeps two windows off one workspace, by a hidden file beside it that says who has it. One whose process is
/// gone counts for nothing. Where none can be written, as on a read-only disk, everybody goes on without.
class WorkspaceLock {
public:
    WorkspaceLock();
    ~WorkspaceLock();
    WorkspaceLock(WorkspaceLock&&) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&&) noexcept;
    WorkspaceLock(const WorkspaceLock&) = delete;
    WorkspaceLock& operator=(const WorkspaceLock&) = delete;

    /// For the archive or folder, in place of what is held. Gives whoever else has it and then holds what it
    /// held before.
    std::optional<LockHolder> take(const QString& package);
    bool holds(const QString& package) const;
    void release();

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace driftline
