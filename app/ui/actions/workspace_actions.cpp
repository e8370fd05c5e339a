// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/workspace_actions.h"

#include "session/settings.h"
#include "ui/actions/open_files.h"
#include "ui/dialogs/dialog_service.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

#include <memory>
#include <utility>

namespace driftline {

namespace {

constexpr qsizetype mostRecent = 8;

} // namespace

WorkspaceActions::WorkspaceActions(Session& session, Jobs& jobs, DialogService& dialogs,
                                   SettingsStore& settings, OpenFiles& files, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_files(files)
    , m_window(window)
    , m_file(session, jobs)
    , m_exportAll(session, dialogs, settings, window)
    , m_new(tr("New workspace"))
    , m_open(tr("Open…"))
    , m_save(tr("Save"))
    , m_saveAs(tr("Save as…"))
    , m_recent(tr("Open recent"), window) {
    m_new.setShortcut(QKeySequence::New);
    m_open.setShortcut(QKeySequence::Open);
    m_open.setToolTip(tr("Open a workspace, data package or CSV in place of this one (Ctrl+O)"));
    m_save.setShortcut(QKeySequence::Save);
    m_save.setToolTip(tr("Save your data and figures as a Data Package (Ctrl+S)"));
    m_saveAs.setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    for (auto* action : {&m_new, &m_open, &m_save, &m_saveAs})
        window->addAction(action);
    connect(&m_new, &QAction::triggered, this, [this] { whenSafe([this] { m_file.startNew(); }); });
    connect(&m_open, &QAction::triggered, this, &WorkspaceActions::askOpen);
    connect(&m_save, &QAction::triggered, this, &WorkspaceActions::save);
    connect(&m_saveAs, &QAction::triggered, this, &WorkspaceActions::saveAs);
    connect(&m_recent, &QMenu::aboutToShow, this, &WorkspaceActions::fillRecent);
    connect(&files, &OpenFiles::replaced, this, [this](const QString& path, const LoadedWorkspace& loaded) {
        // What was changed while the file was being read must not be lost either.
        whenSafe([this, path, loaded] { openHere(path, loaded); });
    });
    connect(&m_exportAll, &ExportAll::told, this, &WorkspaceActions::told);
    connect(&m_file, &WorkspaceFile::changed, this, &WorkspaceActions::changed);
    connect(&m_file, &WorkspaceFile::saved, this, [this](const QString& path) {
        remember(path);
        Q_EMIT told(tr("Saved %1.").arg(m_file.name()));
        if (const auto then = std::exchange(m_afterSaving, {}))
            whenSafe(then);
    });
    connect(&m_file, &WorkspaceFile::failed, this, &WorkspaceActions::tellFailure);
}

void WorkspaceActions::openHere(const QString& path, const LoadedWorkspace& loaded) {
    const auto holder = loaded.isWorkspace ? m_file.holderOf(path) : std::nullopt;
    if (holder) {
        const auto name = QFileInfo(packagePathOf(path)).fileName();
        const ChoiceQuestion question{
            tr("Open in another window"),
            tr("“%1” is open in another window").arg(name),
            tr("It belongs to %1. You can work on a copy of it, which is saved under a name of "
               "its own.")
                .arg(holder->words()),
            {tr("Open a copy")}};
        if (m_dialogs.choose(m_window, question) != 0)
            return;
        Q_EMIT told(tr("This is a copy of %1. Save gives it a name of its own.").arg(name));
    }
    m_file.open(path, loaded);
    if (!m_file.path().isEmpty())
        remember(m_file.path());
}

void WorkspaceActions::tellFailure(const QString& path, const Error& error) {
    const auto name = QFileInfo(path).fileName();
    if (error.code != "workspace.changed-outside") {
        m_afterSaving = {};
        m_dialogs.error(m_window, tr("“%1” was not saved").arg(name), error);
        return;
    }
    const ChoiceQuestion question{tr("Changed outside"),
                                  tr("Somebody else has changed “%1” since you opened it").arg(name),
                                  tr("Saving over it replaces what they wrote."),
                                  {tr("Save as…"), tr("Save over it")}};
    switch (m_dialogs.choose(m_window, question)) {
    case 0:
        saveAs();
        break;
    case 1:
        m_file.save(path, WorkspaceFile::Over::Anything);
        break;
    default:
        m_afterSaving = {};
    }
}

void WorkspaceActions::fill(QMenu& menu) {
    menu.addAction(&m_new);
    menu.addAction(&m_open);
    menu.addMenu(&m_recent);
    menu.addAction(m_files.action());
    menu.addAction(&m_save);
    menu.addAction(&m_saveAs);
    m_exportAll.fill(menu);
}

void WorkspaceActions::whenSafe(const std::function<void()>& then) {
    if (m_file.isSaving()) {
        m_afterSaving = then;
        return;
    }
    const bool isWhole = !m_file.isModified() || m_session.workspaceSnapshot() == m_givenUp;
    const auto choice = isWhole ? UnsavedChoice::Discard : m_dialogs.askUnsaved(m_window, m_file.name());
    if (choice == UnsavedChoice::Discard) {
        m_givenUp = m_session.workspaceSnapshot();
        then();
    } else if (choice == UnsavedChoice::Save) {
        m_afterSaving = then;
        save();
    }
}

bool WorkspaceActions::mayClose() {
    if (m_mayClose)
        return true;
    m_isClosing = true;
    whenSafe([this] {
        m_mayClose = true;
        Q_EMIT leaving();
        if (!m_isClosing)
            m_window->close(); // after it was saved
    });
    m_isClosing = false;
    return m_mayClose;
}

void WorkspaceActions::open(const QStringList& paths) {
    if (!paths.isEmpty())
        whenSafe([this, paths] { m_files.openInstead(paths); });
}

bool WorkspaceActions::restore(const WorkOrigin& origin, const Workspace& work,
                               const std::function<void()>& then) {
    auto isDone = std::make_shared<bool>(false);
    whenSafe([this, origin, work, then, isDone] {
        const bool isElsewhere = !origin.path.isEmpty() && m_file.holderOf(origin.path);
        m_file.restore(origin, work);
        then();
        *isDone = true;
        if (isElsewhere)
            Q_EMIT told(tr("“%1” is open in another window, so this is a copy.").arg(origin.name));
    });
    return *isDone;
}

void WorkspaceActions::reload() {
    m_givenUp = m_session.workspaceSnapshot();
    m_files.openInstead({m_file.path()});
}

void WorkspaceActions::askOpen() {
    whenSafe([this] {
        auto remembered = m_settings.load();
        const auto paths =
            m_dialogs.openFiles(m_window, {tr("Open"), remembered.openFolder, m_files.filters(), {}});
        if (paths.isEmpty())
            return;
        remembered.openFolder = QFileInfo(paths.first()).absolutePath();
        m_settings.save(remembered);
        m_files.openInstead(paths);
    });
}

void WorkspaceActions::save() {
    if (m_file.path().isEmpty())
        saveAs();
    else
        m_file.save(m_file.path());
}

void WorkspaceActions::saveAs() {
    auto remembered = m_settings.load();
    auto proposed = m_file.path();
    if (proposed.isEmpty())
        proposed = QDir(remembered.saveFolder).filePath(tr("workspace.driftline"));
    const auto path = m_dialogs.saveFile(
        m_window, {tr("Save workspace"),
                   proposed,
                   {tr("Driftline workspace (*.driftline)"), tr("Data Package, one file (*.zip)"),
                    tr("Data Package, a folder (*)")},
                   QStringLiteral("driftline")});
    if (path.isEmpty()) {
        m_afterSaving = {};
        return;
    }
    remembered.saveFolder = QFileInfo(path).absolutePath();
    m_settings.save(remembered);
    m_file.save(path);
}

void WorkspaceActions::remember(const QString& path) {
    auto remembered = m_settings.load();
    remembered.recent.removeAll(path);
    remembered.recent.prepend(path);
    remembered.recent = remembered.recent.mid(0, mostRecent);
    m_settings.save(remembered);
}

void WorkspaceActions::fillRecent() {
    m_recent.clear();
    for (const auto& path : m_settings.load().recent) {
        auto name = QFileInfo(path).fileName();
        auto* action = m_recent.addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open({path}); });
    }
    m_recent.setToolTipsVisible(true);
    if (m_recent.isEmpty())
        m_recent.addAction(tr("Nothing saved yet"))->setEnabled(false);
}

} // namespace driftline
