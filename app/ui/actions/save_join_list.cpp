// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/save_join_list.h"

#include "export/output_file.h"
#include "ui/actions/sentences.h"
#include "ui/dialogs/dialog_service.h"
#include "ui/panels/figure_panel.h"
#include "ui/theme/qt_text.h"

#include <QDir>
#include <QFileInfo>
#include <QWidget>

namespace driftline {

SaveJoinList::SaveJoinList(Session& session, DialogService& dialogs, SettingsStore& settings,
                           FigurePanel& figure, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_window(window) {
    connect(&figure, &FigurePanel::joinListAsked, this, &SaveJoinList::save);
}

void SaveJoinList::save(const QString& csv) {
    const auto stem = qtText(m_session.currentFigureId()) + QStringLiteral("-not-matched.csv");
    const auto path = m_dialogs.saveFile(m_window, {qtText(actions_sentences::saveWhatDidNotMatch),
                                                    QDir(m_settings.load().openFolder).filePath(stem),
                                                    {qtText(actions_sentences::csvFiles)},
                                                    QStringLiteral("csv")});
    if (path.isEmpty())
        return;
    const auto done =
        writeOutputFile(path.toStdString(), csv.toStdString(), m_session.inputs(), Replacing::Anything);
    if (!done)
        m_dialogs.error(m_window, qtText(actions_sentences::theListWasNotWritten), done.error());
    else
        Q_EMIT told(qtText(actions_sentences::wroteListTo, QFileInfo(path).fileName()));
}

} // namespace driftline
