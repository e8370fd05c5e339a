// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer_registry.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QObject>
#include <QStringList>

#include <memory>
#include <string>

class QWidget;

namespace driftline {

class DialogService;
struct TableReview;

/// Tables that are typed or pasted: they become datasets as files do, and can be changed again.
class HandTables : public QObject {
    Q_OBJECT
public:
    HandTables(Session& session, Jobs& jobs, DialogService& dialogs, QWidget* window);

    QAction* action() { return &m_action; }
    /// Opens the cells that the dataset was made of.
    void change(const std::string& dataset);

Q_SIGNALS:
    void added(const QString& summary, const QStringList& findings);

private:
    void open(const HandTable& table, const std::string& dataset);
    void take(const HandTable& table, const std::string& dataset);
    void answer(const HandTable& table, const std::string& dataset, const TableReview& review);
    void put(const QString& title, const std::string& dataset, const LoadedWorkspace& loaded);

    Session& m_session;
    Jobs& m_jobs;
    DialogService& m_dialogs;
    QWidget* m_window;
    QAction m_action;
    JobLane m_lane;
    std::shared_ptr<const ImporterRegistry> m_importers;
};

} // namespace driftline
