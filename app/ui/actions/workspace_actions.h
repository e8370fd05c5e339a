// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/workspace_file.h"
#include "ui/actions/export_all.h"

#include <QAction>
#include <QMenu>
#include <QObject>
#include <QStringList>

#include <functional>

class QWidget;

namespace driftline {

class DialogService;
class OpenFiles;
class SettingsStore;

/// New, open, save, save as, export all and the workspaces used last. Before changes would be lost it asks.
class WorkspaceActions : public QObject {
    Q_OBJECT
public:
    WorkspaceActions(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                     OpenFiles& files, QWidget* window);

    const WorkspaceFile& file() const { return m_file; }
    WorkspaceFile& file() { return m_file; }
    QAction* openAction() { return &m_open; }
    QAction* saveAction() { return &m_save; }
    void fill(QMenu& menu);

    /// The first takes the place of the workspace, the others are added.
    void open(const QStringList& paths);
    /// Puts unsaved work in the place of the workspace, once that is safe; `then` follows when it is there.
    /// False if it did not come to it now.
    bool restore(const WorkOrigin& origin, const Workspace& work, const std::function<void()>& then);
    /// Reads the file again and gives up what was changed here.
    void reload();
    /// Whether the window may go now. If changes have to be saved first, it is closed when that is done.
    bool mayClose();

Q_SIGNALS:
    void changed(); ///< name of the workspace, or whether it is modified
    void told(const QString& message);
    void leaving(); ///< the window goes, and what is not saved is not wanted

private:
    void openHere(const QString& path, const LoadedWorkspace& loaded);
    void tellFailure(const QString& path, const Error& error);
    void whenSafe(const std::function<void()>& then);
    void askOpen();
    void save();
    void saveAs();
    void fillRecent();
    void remember(const QString& path);

    Session& m_session;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    OpenFiles& m_files;
    QWidget* m_window;
    WorkspaceFile m_file;
    ExportAll m_exportAll;
    QAction m_new;
    QAction m_open;
    QAction m_save;
    QAction m_saveAs;
    QMenu m_recent;
    std::function<void()> m_afterSaving;
    std::shared_ptr<const Workspace> m_givenUp; ///< changes that the user let go of already
    bool m_isClosing = false;                   ///< inside mayClose()
    bool m_mayClose = false;
};

} // namespace driftline
