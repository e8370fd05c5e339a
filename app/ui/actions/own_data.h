// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer_registry.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QObject>
#include <QStringList>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace driftline {

class DialogService;
class OpenFiles;
class SettingsStore;
struct TableReview;

/// What can be done to the user's own datasets: see how they were read and decide otherwise, read a new
/// edition with the recipe that was kept, rename, replace, remove. Each is one step to undo.
class OwnData : public QObject {
    Q_OBJECT
public:
    OwnData(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings, OpenFiles& files,
            QWidget* window);

    QAction* listAction() { return &m_list; }
    /// Of the figure in view.
    QAction* reviewAction() { return &m_review; }

    /// Reads the file with the recipe that was kept for the dataset, and puts it in its place. Questions are
    /// asked first; then what has changed is shown, and the user may keep what is there.
    void readEdition(const std::string& dataset, const QString& path);

Q_SIGNALS:
    void told(const QString& message);           ///< for the status line
    void cellsAsked(const std::string& dataset); ///< of a table that was typed
    /// What became of a new edition.
    void reported(const QString& summary, const QStringList& details);

private:
    struct Edition {
        std::string dataset;
        QString path;
    };
    /// What moves with an edition: for the notice that it was read, and for who decides on it.
    struct EditionChanges {
        std::vector<std::string> summary;
        std::vector<std::string> details;
    };

    void enable();
    void nextEdition();
    void takeEdition(const Edition& edition, const ImportChoices& choices, Result<TableReview> read);
    void offerEdition(const Edition& edition, const LoadedWorkspace& loaded);
    void openList();
    void reviewCurrent();
    void review(const std::string& dataset);
    void rename(const std::string& dataset);
    void readAgain(const std::string& dataset);
    void replace(const std::string& dataset);
    void remove(const std::string& dataset);
    /// `changes`: the summary of what moves with it, if that is known.
    void put(const std::string& dataset, const QString& name, const LoadedWorkspace& loaded,
             const std::optional<std::vector<std::string>>& changes = {});
    void report(const QString& name, const std::vector<std::string>& changes, const Diagnostics& findings);
    bool isWanted(const QString& name, const std::vector<std::string>& changes) const;
    QString titleOf(const std::string& dataset) const;
    QString figuresShowing(const std::string& dataset) const;

    Session& m_session;
    Jobs& m_jobs;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    OpenFiles& m_files;
    QWidget* m_window;
    QAction m_list;
    QAction m_review;
    JobLane m_lane;
    JobLane m_deciding;
    JobLane m_comparing;
    std::deque<Edition> m_editions; ///< to be read, one after the other
    bool m_isReading = false;
    std::shared_ptr<const ImporterRegistry> m_importers;
};

} // namespace driftline
