// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer_registry.h"
#include "session/jobs.h"
#include "session/session.h"

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

#include <memory>

class QMimeData;
class QWidget;

namespace driftline {

class DialogService;
class ImportReview;
class SettingsStore;
struct GridFile;

/// Brings files into the workspace: asks for them or takes those that are dropped, reads them one after the
/// other on a worker and tells what became of each. Tables that ask questions, or that were not understood,
/// are shown to the user first (ImportReview).
class OpenFiles : public QObject {
    Q_OBJECT
public:
    OpenFiles(Session& session, Jobs& jobs, DialogService& dialogs, SettingsStore& settings, QWidget* window);

    QAction* action() { return &m_action; }
    /// Adds what is in the files to the workspace.
    void open(const QStringList& paths);
    /// Reads one file for replaced(), and adds the others.
    void openInstead(const QStringList& paths);
    /// What the importers read, for a file dialog.
    QStringList filters() const;
    void cancel();

    /// Why a file cannot be opened, as far as its beginning tells; empty if it can.
    QString refusalOf(const QString& path) const;

    /// The local files and folders of a drop.
    static QStringList pathsIn(const QMimeData& data);

Q_SIGNALS:
    void started(const QString& fileName);
    void progressed(double fraction); ///< 0 to 1
    void stopped();                   ///< nothing is being read any more
    void replaced(const QString& path, const driftline::LoadedWorkspace& loaded);
    void added(const QString& summary, const QStringList& findings);
    /// A file that a dataset of the workspace was read from is to be read again in its place.
    void editionAsked(const std::string& dataset, const QString& path);

private:
    /// A file, or the cells of one that somebody should look at first.
    struct FileRead {
        LoadedWorkspace loaded;
        std::shared_ptr<const GridFile> toReview;
    };

    void ask();
    void next();
    void read(const QString& path);
    bool isNextEdition(const QString& path);
    static Result<FileRead> readNow(const ImporterRegistry& importers, const std::string& file,
                                    const WorkToken& token);
    void review(const QString& path, std::shared_ptr<const GridFile> cells);
    void take(const QString& path, Result<LoadedWorkspace> loaded);

    Session& m_session;
    Jobs& m_jobs;
    DialogService& m_dialogs;
    SettingsStore& m_settings;
    QWidget* m_window;
    QAction m_action;
    JobLane m_lane;
    QTimer m_tick;
    QStringList m_waiting;
    QPointer<ImportReview> m_review; ///< while it is open, the others wait
    QString m_instead; ///< the one among them that does not add to the workspace but takes its place
    std::shared_ptr<const ImporterRegistry> m_importers;
};

} // namespace driftline
