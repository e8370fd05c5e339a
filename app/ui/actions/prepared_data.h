// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"
#include "session/session.h"

#include <QObject>
#include <QString>

#include <string>

class QWidget;

namespace driftline {

class DataPage;
class DialogService;
class SettingsStore;
struct PreparationSubject;

/// What can be done to the cells of a dataset: compute a column, make a group, correct a value, write some of
/// them to a file. Dialogs ask how; each change is one step to undo.
class PreparedData : public QObject {
    Q_OBJECT
public:
    PreparedData(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings,
                 DataPage& page, QWidget* window);

    void compute(const std::string& dataset);
    void group(const std::string& dataset, const std::string& column);

Q_SIGNALS:
    void told(const QString& message);
    /// A dataset has new numbers; it may be a copy of the one that was asked for.
    void made(const std::string& dataset);

private:
    void correct(const std::string& id, std::size_t column, std::size_t row);
    void takeBack(const std::string& dataset, std::size_t column, std::size_t row);
    void remove(const std::string& dataset, const std::string& step);
    void exportChosen();
    std::optional<PreparationSubject> subject(const std::string& dataset);
    void take(const Result<std::string>& done, const std::string& asked, const QString& name);

    Session& m_session;
    Jobs& m_jobs;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    DataPage& m_page;
    QWidget* m_window;
};

} // namespace driftline
