// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "session/settings.h"

#include <QObject>

namespace driftline {

class DialogService;
class FigurePanel;

/// Writes the list of what did not match in a figure to a file that the user names.
class SaveJoinList : public QObject {
    Q_OBJECT
public:
    /// Belongs to the window.
    SaveJoinList(Session& session, DialogService& dialogs, SettingsStore& settings, FigurePanel& figure,
                 QWidget* window);

Q_SIGNALS:
    void told(const QString& message); ///< for the status line

private:
    void save(const QString& csv);

    Session& m_session;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QWidget* m_window;
};

} // namespace driftline
