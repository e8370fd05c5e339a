// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/each_figure.h"
#include "figure/figure_template.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace driftline {

class ApplyTemplateDialog;
class DialogService;
class SettingsStore;

/// The design of the figure in view, kept for others; the design of another, given to it; and the same figure
/// for each name of a column.
class TemplateActions : public QObject {
    Q_OBJECT
public:
    TemplateActions(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                    QWidget* window);

    QList<QAction*> actions() { return {&m_save, &m_apply, &m_each}; }

Q_SIGNALS:
    void told(const QString& message); ///< for the status line
    /// What did not fit, to be read beside the figure.
    void reported(const QString& summary, const QStringList& details);

private:
    void enable();
    void save();
    void apply();
    void each();
    void keep(const FigureTemplate& design);
    bool writeFile(const FigureTemplate& design);
    void readFiles(ApplyTemplateDialog& dialog);
    void use(const FigureTemplate& design);
    void make(const EachColumn& column, const std::vector<std::string>& cells, const EachTexts& texts);

    Session& m_session;
    Jobs& m_jobs;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QWidget* m_window;
    QAction m_save;
    QAction m_apply;
    QAction m_each;
};

} // namespace driftline
