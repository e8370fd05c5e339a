// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/current_scene.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace driftline {

class DialogService;
class SettingsStore;

/// Takes the figure in view out of the program: as a file or on paper.
class ExportFigure : public QObject {
    Q_OBJECT
public:
    ExportFigure(CurrentScene& current, DialogService& dialogs, SettingsStore& settings, QWidget* window);

    QAction* exportAction() { return &m_export; }
    QAction* printAction() { return &m_print; }

Q_SIGNALS:
    void told(const QString& message); ///< for the status line

private:
    void openDialog();
    void print();
    void enable();

    CurrentScene& m_current;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QWidget* m_window;
    QAction m_export;
    QAction m_print;
};

} // namespace driftline
