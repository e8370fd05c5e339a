// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/run_outputs.h"
#include "session/session.h"
#include "session/settings.h"

#include <QAction>
#include <QObject>

#include <memory>
#include <string>

class QMenu;
class QWidget;

namespace driftline {

class DialogService;

/// A figure as the export dialog was last asked for, to be kept in a workspace. Settings that are no length
/// or format any more count as not set.
Output outputFrom(const std::string& figure, const ExportChoice& choice);

/// The outputs of the workspace: the figure in view becomes one, and all of them are written to a folder
/// while the window stays usable. Files there that Driftline did not make are asked about; what the workspace
/// was read from is never replaced.
class ExportAll : public QObject {
    Q_OBJECT
public:
    ExportAll(Session& session, DialogService& dialogs, SettingsStore& settings, QWidget* window);
    ~ExportAll() override;

    QAction* saveAction() { return &m_save; }
    /// While it runs, it stops.
    QAction* exportAction() { return &m_export; }
    void fill(QMenu& menu);

Q_SIGNALS:
    void told(const QString& message); ///< for the status line
    void finished();

private:
    void save();
    void start();
    void serve();
    void writeCaptions();
    void finish();
    void enable();
    std::vector<OutputJob> jobsIn(const QString& folder) const;
    bool settleReplacing(std::vector<OutputJob>& jobs);

    Session& m_session;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QWidget* m_window;
    QAction m_save;
    QAction m_export;
    WorkToken m_token;
    std::unique_ptr<OutputRun> m_run; ///< while it runs
    std::size_t m_failed = 0;
    std::optional<Error> m_error; ///< the first
};

} // namespace driftline
