// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_guard.h"

#include "ui/actions/workspace_actions.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/theme/qt_text.h"
#include "ui/widgets/offer_strip.h"
#include "ui/window/central_area.h"
#include "ui/window/sentences.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace driftline {

namespace {

/// "14:05" today, otherwise with the day.
QString shownTime(const QDateTime& time) {
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const auto clock = time.toString(QStringLiteral("HH:mm"));
    return time.date() == QDate::currentDate()
               ? clock
               : english.toString(time.date(), qtText(window_sentences::longDate)) + QStringLiteral(", ") +
                     clock;
}

} // namespace

WorkGuard::WorkGuard(Session& session, Jobs& jobs, DialogService& dialogs, WorkspaceActions& workspace,
                     const QString& recoveryFolder, CentralArea& area)
    : QObject(area.window())
    , m_dialogs(dialogs)
    , m_workspace(workspace)
    , m_window(area.window())
    , m_folder(recoveryFolder)
    , m_autosave(session, workspace.file(), jobs, recoveryFolder)
    , m_watch(workspace.file(), jobs)
    , m_lane(jobs)
    , m_unsavedStrip(&area.unsavedWork())
    , m_outsideStrip(&area.outsideChange()) {
    connect(m_unsavedStrip, &OfferStrip::answered, this, &WorkGuard::answerUnsaved);
    connect(m_outsideStrip, &OfferStrip::answered, this, &WorkGuard::answerOutside);
    connect(&m_watch, &FileWatch::changedOutside, this, &WorkGuard::offerOutside);
    connect(&m_watch, &FileWatch::settled, m_outsideStrip, &OfferStrip::withdraw);
    connect(&workspace, &WorkspaceActions::leaving, &m_autosave, &Autosave::giveUp);
    connect(&m_autosave, &Autosave::failed, this,
            [this](const Error& error) { Q_EMIT told(typeset(error.text())); });
}

void WorkGuard::start() {
    if (m_folder.isEmpty() || std::exchange(m_hasStarted, true))
        return;
    m_lane.start<std::vector<UnsavedWork>>(
        [folder = m_folder](const WorkToken&) -> Result<std::vector<UnsavedWork>> {
            return findUnsavedWork(folder);
        },
        [this](Result<std::vector<UnsavedWork>> found) {
            if (found)
                m_unsaved = std::move(*found);
            offerNext();
        });
}

void WorkGuard::offerNext() {
    if (m_unsaved.empty()) {
        m_unsavedStrip->withdraw();
        return;
    }
    const auto& origin = m_unsaved.front().origin;
    auto sentence = origin.path.isEmpty() ? qtText(window_sentences::unsavedWorkFound, shownTime(origin.time))
                                          : qtText(window_sentences::unsavedWorkOnFileFound,
                                                   QFileInfo(origin.path).fileName(), shownTime(origin.time));
    if (m_unsaved.size() > 1)
        sentence += u' ' + qtText(window_sentences::thereIsMore, m_unsaved.size());
    m_unsavedStrip->offer(sentence, {tr("&Restore"), tr("&Delete")});
}

void WorkGuard::answerUnsaved(int answer) {
    if (m_unsaved.empty())
        return;
    if (answer == 0) {
        restore();
        return;
    }
    m_unsaved.front().entry->remove();
    m_unsaved.erase(m_unsaved.begin());
    Q_EMIT told(qtText(window_sentences::unsavedWorkWasDeleted));
    offerNext();
}

void WorkGuard::restore() {
    const auto work = m_unsaved.front();
    m_lane.start<LoadedWorkspace>(
        [entry = work.entry](const WorkToken&) { return readUnsavedWork(*entry); },
        [this, work](Result<LoadedWorkspace> loaded) {
            if (!loaded) {
                m_dialogs.error(m_window, qtText(window_sentences::unsavedWorkCannotBeRead), loaded.error());
                offerNext();
                return;
            }
            const bool isDone = m_workspace.restore(work.origin, loaded->workspace, [this, work] {
                m_autosave.goOnWith(work.entry);
                std::erase_if(m_unsaved,
                              [&work](const UnsavedWork& each) { return each.entry == work.entry; });
                Q_EMIT told(qtText(window_sentences::unsavedWorkIsBack));
                offerNext();
            });
            if (!isDone)
                offerNext();
        });
}

void WorkGuard::offerOutside(bool isThere) {
    m_isThere = isThere;
    const auto& file = m_workspace.file();
    if (!isThere) {
        m_outsideStrip->offer(qtText(window_sentences::fileIsNoLongerThere, file.name()), {tr("&Keep mine")});
        return;
    }
    m_outsideStrip->offer(file.isModified() ? qtText(window_sentences::changedElsewhereAndHere, file.name())
                                            : qtText(window_sentences::changedElsewhere, file.name()),
                          {tr("&Reload"), tr("&Keep mine")});
}

void WorkGuard::answerOutside(int answer) {
    if (m_isThere && answer == 0)
        m_workspace.reload();
    else
        m_watch.keepMine();
}

} // namespace driftline
