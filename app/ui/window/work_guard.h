// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/autosave.h"
#include "session/file_watch.h"
#include "session/recovery.h"

#include <QObject>

#include <vector>

namespace driftline {

class CentralArea;
class DialogService;
class OfferStrip;
class WorkspaceActions;

/// Nothing the user did is lost: unsaved work is kept aside and offered again after a crash, and a file that
/// somebody else changed is offered too. Offers are strips across the top of the window; no dialog is in the
/// way.
class WorkGuard : public QObject {
    Q_OBJECT
public:
    /// Offers above the pages of the area. An empty folder keeps and offers nothing.
    WorkGuard(Session& session, Jobs& jobs, DialogService& dialogs, WorkspaceActions& workspace,
              const QString& recoveryFolder, CentralArea& area);

    /// Looks for what an earlier run left. Call once the first figure is on the screen.
    void start();

Q_SIGNALS:
    void told(const QString& message);

private:
    void offerNext();
    void answerUnsaved(int answer);
    void restore();
    void offerOutside(bool isThere);
    void answerOutside(int answer);

    DialogService& m_dialogs;
    WorkspaceActions& m_workspace;
    QWidget* m_window;
    QString m_folder;
    Autosave m_autosave;
    FileWatch m_watch;
    JobLane m_lane;
    OfferStrip* m_unsavedStrip;
    OfferStrip* m_outsideStrip;
    std::vector<UnsavedWork> m_unsaved; ///< the first one is offered
    bool m_isThere = true;              ///< the file that was changed outside
    bool m_hasStarted = false;
};

} // namespace driftline
