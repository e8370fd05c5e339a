// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/workspace_actions.h"

#include "session/settings.h"
#include "ui/actions/open_files.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"

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
    m_open.setToolTip(qtText(actions_sentences::aboutOpenWorkspace));
    m_save.setShortcut(QKeySequence::Save);
    m_save.setToolTip(qtText(actions_sentences::aboutSaveWorkspace));
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
        const ChoiceQuestion question{qtText(actions_sentences::openInAnotherWindow),
                                      qtText(actions_sentences::isOpenInAnotherWindow, name),
                                      qtText(actions_sentences::workOnACopyInstead, holder->words()),
                                      {qtText(actions_sentences::openACopy)}};
        if (m_dialogs.choose(m_window, question) != 0)
            return;
        Q_EMIT told(qtText(actions_sentences::isACopyOf, name));
    }
    m_file.open(path, loaded);
    if (!m_file.path().isEmpty())
        remember(m_file.path());
}

void WorkspaceActions::tellFailure(const QString& path, const Error& error) {
    const auto name = QFileInfo(path).fileName();
    if (error.code != "workspace.changed-outside") {
        m_afterSaving = {};
        m_dialogs.error(m_window, qtText(actions_sentences::wasNotSaved, name), error);
        return;
    }
    const ChoiceQuestion question{tr("Changed outside"),
                                  qtText(actions_sentences::somebodyElseChanged, name),
                                  qtText(actions_sentences::savingReplacesTheirs),
                                  {tr("Save as…"), qtText(actions_sentences::saveOverIt)}};
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
            Q_EMIT told(qtText(actions_sentences::isOpenElsewhereSoCopy, origin.name));
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
                   {qtText(actions_sentences::workspaceFiles), qtText(actions_sentences::dataPackageFiles),
                    qtText(actions_sentences::dataPackageFolders)},
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
        m_recent.addAction(qtText(actions_sentences::nothingSavedYet))->setEnabled(false);
}

} // namespace driftline
